import Handlebars from 'handlebars'
import { partialHeaderProblem } from './front-matter.ts'
import { helperNames, showsWhole } from './helpers.ts'
import { inspectTemplate, type ParsedFile, type Reference, shownPaths, type TemplateProblem } from './inspect.ts'
import { parseBody } from './parse-body.ts'
import type { Format, PartialFile } from './template.ts'

/** The partials that a template may use, by name; one that could not be read has the reason. */
export type PartialFiles = ReadonlyMap<string, Readable>

interface Readable extends PartialFile {
  readonly problem?: Pick<TemplateProblem, 'message' | 'hint'> | undefined
}

/** A body as JavaScript, with the partials that it uses, and what is known of it. */
export interface BodyCode {
  readonly shows: readonly string[]
  readonly main: string
  readonly partials: Readonly<Record<string, PartialFile & { readonly main: string }>>
  readonly references: readonly Reference[]
}

interface CompiledBody {
  readonly code: BodyCode
  readonly problems: readonly TemplateProblem[]
}

/** Compiles a body, or tells all that is wrong with it and with its partials. */
export function compileBody(body: PartialFile, format: Format, partials: PartialFiles): CompiledBody {
  const problems: TemplateProblem[] = []
  let length = 0
  const used = new Map<string, ParsedFile | undefined>()
  const parse = ({ file, source, problem }: Readable): ParsedFile | undefined => {
    if (problem !== undefined) problems.push({ ...problem, file, line: 1, column: 1 })
    length += source.length
    if (length > MAX_LENGTH) {
      problems.push({ ...tooLong, file, line: 1, column: 1 })
      return undefined
    }
    const parsed = parseBody(source, file)
    problems.push(...parsed.problems)
    return parsed.program && { file, program: parsed.program }
  }
  const partial = (name: string): ParsedFile | undefined => {
    const file = partials.get(name)
    if (file !== undefined && !used.has(name)) {
      const header = partialHeaderProblem(file.source)
      if (header !== undefined) problems.push({ ...header, file: file.file, line: 1, column: 1 })
      used.set(name, parse(file))
    }
    return used.get(name)
  }
  try {
    const root = parse(body)
    if (root === undefined) return { code: nothing, problems }
    const names = {
      helpers: helperNames,
      showsWhole,
      partials: [...partials.keys()],
      partial,
      allowsRaw: format === 'html',
    }
    const inspection = inspectTemplate(root, names)
    problems.push(...inspection.problems)
    if (problems.length > 0) return { code: nothing, problems }
    const main = precompile(body, format)
    const compiled = [...partials].flatMap(([name, file]) =>
      used.has(name) ? [[name, { file: file.file, source: file.source, main: precompile(file, format) }] as const] : [],
    )
    const { references } = inspection
    return {
      code: { shows: shownPaths(inspection), main, partials: Object.fromEntries(compiled), references },
      problems,
    }
  } catch (error) {
    // Handlebars follows what is nested by calls: thousands of brackets in one tag, or of partials in partials, use them up.
    if (!(error instanceof RangeError)) throw error
    const problem = { message: 'the template is nested too deeply to be read', file: body.file, line: 1, column: 1 }
    return { code: nothing, problems: [problem] }
  }
}

/** Of a template with all its partials. */
const MAX_LENGTH = 1_000_000
const tooLong = {
  message: 'the template and its partials have more than 1,000,000 characters',
  hint: 'use fewer of them',
}

const nothing: BodyCode = { shows: [], main: '', partials: {}, references: [] }

function precompile({ source }: PartialFile, format: Format): string {
  return String(Handlebars.precompile(source, { ...options, noEscape: format === 'md' }))
}

const options = {
  strict: true,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: {
    ...Object.fromEntries(helperNames.map((name) => [name, true])),
    // `log` writes to the console, `lookup` hides which fact is shown, and the others are not for templates.
    log: false,
    lookup: false,
    helperMissing: false,
    blockHelperMissing: false,
  },
}
