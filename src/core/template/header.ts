import * as z from 'zod/mini'
import { parseConfigFile } from '../incident-file/parse.ts'
import type { Located, LocatedMap } from '../model/located.ts'
import type { Path } from '../model/located-path.ts'
import type { SeverityLevel } from '../model/severities.ts'
import { without } from '../model/without.ts'
import { FieldDeclarations } from './fields.ts'
import { isUnclosed, splitFrontMatter } from './front-matter.ts'
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

export const Header = z.strictObject({
  title: text,
  description: z._default(text, ''),
  requires: z._default(z.readonly(z.array(text)), []),
  fields: z._default(FieldDeclarations, {}),
  output: z.optional(text),
  format: z.optional(z.enum(formats)),
  audience: z.optional(z.enum(audiences)),
  frontMatter: z._default(z.union([z.literal(false), z.strictObject({ extra })]), { extra: {} }),
})

/**
 * Reads the front matter of a template; every problem has the place of its key in the file. Conditions on the severity
 * are judged by the severities of the project, where these are given.
 */
export function readHeader(
  source: string,
  name: string,
  ofName: Format | undefined,
  severities?: readonly SeverityLevel[],
): TemplateHeader {
  const file = splitFrontMatter(source)
  if (file === undefined) return broken([isUnclosed(source) ? unclosed : noFrontMatter], ofName)
  // The line `---` is above it.
  const { root, findings } = parseConfigFile(`\n${file.header}`, name)
  if (root === undefined || findings.length > 0)
    return broken(
      findings.map(({ place, ...problem }) => problemAt(problem, place)),
      ofName,
    )
  if (root.kind !== 'map') return broken([problemAt(noKeys, root.place)], ofName)
  const result = Header.safeParse(dataOf(root))
  if (!result.success) {
    const { issues } = result.error
    const problems = [
      ...issueProblems(issues, root, Object.keys(Header.shape)),
      ...restProblems(root, issues, ofName, severities),
    ]
    return broken(
      problems.toSorted((a, b) => a.line - b.line || a.column - b.column),
      ofName,
    )
  }
  const { audience, output, format = ofName ?? 'md', ...rest } = result.data
  const values = { ...rest, format, audience, output }
  return { format, values, problems: valueProblems(values, root, ofName, severities) }
}

/** What the values cannot mean that can be read where others cannot. */
function restProblems(
  root: LocatedMap,
  issues: readonly z.core.$ZodIssue[],
  ofName: Format | undefined,
  severities: readonly SeverityLevel[] | undefined,
): readonly HeaderProblem[] {
  const rest = without(root, unreadable(issues))
  const result = Header.safeParse({ title: 'any', ...recordOf(dataOf(rest)) })
  if (!result.success) return []
  const { output, format = ofName ?? 'md', requires } = result.data
  // Of a field that cannot be read at least the name is known.
  const fields = Object.fromEntries(
    declaredNames(root).map((name) => [name, result.data.fields[name] ?? ({ type: 'text', required: false } as const)]),
  )
  return valueProblems({ requires, fields, output, format }, root, ofName, severities)
}

function recordOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

function declaredNames(root: LocatedMap): readonly string[] {
  const fields = root.entries.find(({ key }) => key === 'fields')?.value
  return fields?.kind === 'map' ? fields.entries.map(({ key }) => key) : []
}

/** The paths without which the rest can be read: a field goes with the keys on which its other keys depend. */
function unreadable(issues: readonly z.core.$ZodIssue[]): readonly Path[] {
  return issues.flatMap((issue): readonly Path[] => {
    const { path } = issue
    const [first, field, key] = path
    if (issue.code === 'unrecognized_keys') return issue.keys.map((unknown) => [...path, unknown])
    if (first !== 'fields') return [path.slice(0, 1)]
    // Which fields there are decides what requires may name.
    if (field === undefined) return [path, ['requires']]
    return [key === 'type' || key === 'of' || key === 'choices' ? [first, field] : path]
  })
}

const noFrontMatter: HeaderProblem = {
  message: 'the file does not begin with front matter between two lines ---',
  hint: 'begin it with a line ---, a line such as title: ACME incident report, and a line ---',
  line: 1,
  column: 1,
}

const unclosed: HeaderProblem = {
  message: 'the front matter that begins on line 1 is not closed by a line ---',
  hint: 'write a line --- below its last key',
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
