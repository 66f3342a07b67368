import * as z from 'zod/mini'
import { parseConfigFile } from '../incident-file/parse.ts'
import type { Located } from '../model/located.ts'
import { FieldDeclarations } from './fields.ts'
import type { TemplateText } from './front-matter.ts'
import { type HeaderProblem, issueProblems, problemAt, valueProblems } from './header-problems.ts'
import { audiences, type Format, formats, type Template } from './template.ts'

type HeaderValues = Pick<
  Template,
  'title' | 'description' | 'requires' | 'fields' | 'output' | 'format' | 'audience' | 'frontMatter'
>

export interface TemplateHeader {
  /** What can be read, whatever else is wrong. */
  readonly format: Format
  readonly values: HeaderValues
  readonly problems: readonly HeaderProblem[]
}

/** A title may be a number; YAML does not know that it is meant as text. */
const text = z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String))

const extra = z._default(z.record(z.string(), z.unknown()), {})

const Header = z.strictObject({
  title: text,
  description: z._default(text, ''),
  requires: z._default(z.readonly(z.array(text)), []),
  fields: z._default(FieldDeclarations, {}),
  output: z.optional(text),
  format: z.optional(z.enum(formats)),
  audience: z.optional(z.enum(audiences)),
  frontMatter: z._default(z.union([z.literal(false), z.strictObject({ extra })]), { extra: {} }),
})

/** Reads the front matter of a template; every problem has the place of its key in the file. */
export function readHeader(file: TemplateText | undefined, name: string, ofName: Format | undefined): TemplateHeader {
  if (file === undefined) return broken([noFrontMatter], ofName)
  // The line `---` is above it.
  const { root, findings } = parseConfigFile(`\n${file.header}`, name)
  if (root === undefined || findings.length > 0)
    return broken(
      findings.map(({ place, ...problem }) => problemAt(problem, place)),
      ofName,
    )
  if (root.kind !== 'map') return broken([problemAt(noKeys, root.place)], ofName)
  const result = Header.safeParse(dataOf(root))
  if (!result.success) return broken(issueProblems(result.error.issues, root, Object.keys(Header.shape)), ofName)
  const { audience, output, format = ofName ?? 'md', ...rest } = result.data
  const values = { ...rest, format, audience, output }
  return { format, values, problems: valueProblems(values, root, ofName) }
}

const noFrontMatter: HeaderProblem = {
  message: 'the file does not begin with front matter between two lines ---',
  hint: 'begin it with a line ---, a line such as title: ACME incident report, and a line ---',
  line: 1,
  column: 1,
}

const noKeys = {
  message: 'the front matter has no keys',
  hint: 'write it as key: value, such as title: ACME incident report',
}

function broken(problems: readonly HeaderProblem[], format: Format = 'md'): TemplateHeader {
  const nothing = { title: '', description: '', requires: [], fields: {}, output: undefined, audience: undefined }
  return { format, values: { ...nothing, format, frontMatter: { extra: {} } }, problems }
}

/** The values as YAML means them; a key without a value says nothing. */
function dataOf(value: Located): unknown {
  switch (value.kind) {
    case 'text':
      return value.scalar ?? value.text
    case 'list':
      return value.items.map(dataOf)
    case 'map':
      return Object.fromEntries(
        value.entries.filter(({ value: part }) => !isEmpty(part)).map(({ key, value: part }) => [key, dataOf(part)]),
      )
  }
}

function isEmpty(value: Located): boolean {
  return value.kind === 'text' && value.text === ''
}
