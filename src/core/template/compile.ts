import Handlebars from 'handlebars'
import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { placeOf } from './body-place.ts'
import { FieldDeclarations } from './fields.ts'
import { splitFrontMatter, type TemplateFile } from './front-matter.ts'
import { helperNames } from './helpers.ts'
import { inspectTemplate, shownPaths } from './inspect.ts'
import { audiences, formats, type PrecompiledTemplate, type Template } from './template.ts'
import { TemplateError } from './template-error.ts'

/**
 * Reads a template's file. This module loads the whole of Handlebars: import it dynamically, where a team's own
 * template is used.
 */
export function compileTemplate(name: string, source: string): PrecompiledTemplate {
  const { main, ...template } = precompileTemplate(name, source)
  // The text is code that Handlebars wrote, and how Handlebars itself loads what it compiled.
  return { ...template, main: new Function(`return ${main}`)() }
}

/** A template whose `main` is still JavaScript as text, for a module of the bundle. */
export function precompileTemplate(name: string, source: string): Template & { readonly main: string } {
  const text = source.replace(/\r\n/g, '\n')
  const file = splitFrontMatter(text)
  if (file === undefined) {
    throw new TemplateError('the file does not begin with front matter between two lines ---', {
      template: name,
      line: 1,
    })
  }
  const header = readHeader(name, file)
  const { shows, main } = readBody(name, file)
  return { name, ...header, shows, source: text, main }
}

const Header = z.strictObject({
  title: z.string(),
  description: z.string().default(''),
  requires: z.array(z.string()).readonly().default([]),
  fields: FieldDeclarations.optional(),
  output: z.string().optional(),
  format: z.enum(formats).default('md'),
  audience: z.enum(audiences).optional(),
  frontMatter: z
    .union([z.literal(false), z.strictObject({ extra: z.record(z.string(), z.unknown()).default({}) })])
    .default({ extra: {} }),
})

function readHeader(template: string, { header }: TemplateFile) {
  const result = Header.safeParse(parseYaml(template, header))
  if (result.success) {
    const { audience, output, fields = {}, ...rest } = result.data
    return { ...rest, fields, audience, output }
  }
  const problems = result.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
  throw new TemplateError(`front matter: ${problems.join('; ')}`, { template, line: 1 })
}

function parseYaml(template: string, header: string): unknown {
  try {
    return parse(header)
  } catch (cause) {
    const [start] = (cause instanceof YAMLParseError && cause.linePos) || []
    const [message = ''] = String(cause instanceof Error ? cause.message : cause).split(/ at line \d+/)
    throw new TemplateError(`front matter: ${message}`, {
      template,
      line: (start?.line ?? 0) + 1,
      column: start?.col,
      cause,
    })
  }
}

function readBody(template: string, { body, linesAbove }: TemplateFile) {
  try {
    const inspection = inspectTemplate(Handlebars.parse(body), helperNames)
    const [problem] = inspection.problems
    const main = String(Handlebars.precompile(body, options))
    if (problem === undefined) return { shows: shownPaths(inspection), main }
    const { message, line, column } = problem
    throw new TemplateError(message, { template, line: line + linesAbove, column })
  } catch (error) {
    if (error instanceof TemplateError) throw error
    throw toTemplateError(template, error, linesAbove)
  }
}

const options = {
  strict: true,
  noEscape: true,
  preventIndent: true,
  knownHelpersOnly: true,
  // `log` writes to the console and `lookup` hides which fact is shown.
  knownHelpers: { ...Object.fromEntries(helperNames.map((name) => [name, true])), log: false, lookup: false },
}

/** Handlebars says where in properties, or for what its parser finds only in the message. */
function toTemplateError(template: string, cause: unknown, linesAbove: number): TemplateError {
  const text = cause instanceof Error ? cause.message : String(cause)
  const [, helper] = /unknown helper (\S+)/.exec(text) ?? []
  const [, parsedLine] = /^(?:Parse|Lexical) error on line (\d+)/.exec(text) ?? []
  const place = placeOf(cause)
  const line = parsedLine === undefined ? place?.line : Number(parsedLine)
  const reason = text
    .split('\n')
    .at(-1)
    ?.replace(/ - \d+:\d+$/, '')
  return new TemplateError(helper === undefined ? `cannot be read: ${reason}` : `there is no helper ${helper}`, {
    template,
    line: line === undefined ? undefined : line + linesAbove,
    column: place && place.column + 1,
    cause,
  })
}
