import type { SeverityLevel } from '../model/severities.ts'
import { type BodyCode, compileBody, type PartialFiles } from './compile-body.ts'
import { bodyInPlace, splitFrontMatter } from './front-matter.ts'
import { readHeader } from './header.ts'
import type { Format, PartialFile, PrecompiledPartial, PrecompiledTemplate, Template } from './template.ts'
import { TemplateError } from './template-error.ts'

/** A template's file as it is read. */
export interface TemplateFile extends PartialFile {
  readonly name: string
  /** What the file's name says of the format: `acme.html.hbs` is HTML. */
  readonly format?: Format | undefined
}

/** A template whose functions are still JavaScript as text, for a module of the bundle. */
export type TemplateCode = Template & Omit<BodyCode, 'references'>

/** A template, or all that is wrong with it: its front matter, its body, the partials that it uses. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly [TemplateError, ...TemplateError[]] }

/**
 * Reads a template's file. This module loads the whole of Handlebars: import it dynamically, where a team's own
 * template or partial is used.
 */
export function readTemplate(
  file: TemplateFile,
  partials: PartialFiles,
  severities?: readonly SeverityLevel[],
): Reading<PrecompiledTemplate> {
  const read = readFile(file, partials, severities)
  if (!read.ok) return read
  const { main, partials: used, ...template } = read.value
  const loaded = Object.entries(used).map(([name, partial]): [string, PrecompiledPartial] => [
    name,
    { ...partial, main: load(partial.main) },
  ])
  return { ok: true, value: { ...template, main: load(main), partials: Object.fromEntries(loaded) } }
}

/** For the build: the template as text, or the first of its problems thrown. */
export function precompileTemplate(file: TemplateFile, partials: PartialFiles): TemplateCode {
  const read = readFile(file, partials)
  if (!read.ok) throw read.problems[0]
  const { references, ...code } = read.value
  return code
}

/** The text is code that Handlebars wrote, and how Handlebars itself loads what it compiled. */
function load(code: string): TemplateSpecification {
  return new Function(`return ${code}`)()
}

/** Nobody reads more of them at once. */
const MOST_PROBLEMS = 50

function readFile(
  template: TemplateFile,
  partials: PartialFiles,
  severities?: readonly SeverityLevel[],
): Reading<Template & BodyCode> {
  const { name, file, source } = withoutCarriageReturns(template)
  const text = splitFrontMatter(source)
  const header = readHeader(source, file, template.format, severities)
  const unixPartials = new Map([...partials].map(([key, partial]) => [key, withoutCarriageReturns(partial)]))
  const body = compileBody(
    { file, source: text === undefined ? source : bodyInPlace(text) },
    header.format,
    unixPartials,
  )
  const problems = [...header.problems.map((problem) => ({ ...problem, file })), ...body.problems]
  const [first, ...others] = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ message, ...place }) => new TemplateError(message, { template: name, ...place }))
  if (first !== undefined) return { ok: false, problems: [first, ...others] }
  return { ok: true, value: { name, ...header.values, file, source, ...body.code } }
}

function withoutCarriageReturns<File extends PartialFile>(file: File): File {
  return { ...file, source: file.source.replaceAll('\r\n', '\n') }
}
