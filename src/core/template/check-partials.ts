import type { ViewPaths } from '../view/view-paths.ts'
import { checkBody } from './check-body.ts'
import type { CheckProblem } from './check-names.ts'
import { otherSyntaxProblems } from './check-other-syntax.ts'
import { readSyntax } from './check-syntax.ts'
import { partialHeaderProblem } from './front-matter.ts'
import { helperNames, showsWhole } from './helpers.ts'
import type { Names, ParsedFile } from './inspect.ts'
import { excessOf } from './parse-body.ts'
import type { Format, PartialFile } from './template.ts'

/** The partials of a check, each parsed once. */
export interface Partials {
  /** What a template of this format may name; it is kept in mind which partials it does name. */
  namesFor(format: Format): Names
  /** What is wrong with a partial by itself, once all templates were read. */
  problemsOf(name: string): readonly CheckProblem[]
}

/** `paths` are the names of every view. */
export function openPartials(files: ReadonlyMap<string, PartialFile>, paths: ViewPaths): Partials {
  const parsed = new Map<string, ParsedFile | undefined>()
  const used = new Set<string>()
  const parse = (name: string): ParsedFile | undefined => {
    if (!parsed.has(name)) parsed.set(name, parseFile(files.get(name)))
    return parsed.get(name)
  }
  const names = (format: Format, partial: Names['partial']): Names => ({
    helpers: helperNames,
    showsWhole,
    partials: [...files.keys()],
    partial,
    allowsRaw: format === 'html',
  })
  return {
    namesFor: (format) =>
      names(format, (name) => {
        used.add(name)
        return parse(name)
      }),
    problemsOf: (name) => {
      const partial = files.get(name)
      if (partial === undefined) return []
      const { file, source } = partial
      // Of what stands around a partial only the templates that use it tell.
      const { problems: inBody } = checkBody(file, source.replace(/\r\n/g, '\n'), names('html', parse), () => [])
      const problems = [...headerProblems(file, source), ...inBody, ...otherSyntaxProblems(file, source, paths)]
      if (used.has(name)) return problems.filter(({ rule }) => rule !== 'template-unknown-partial')
      return [...problems, unused(name, file)]
    },
  }
}

/** Of a broken file what can be read of it. */
function parseFile(partial: PartialFile | undefined): ParsedFile | undefined {
  if (partial === undefined || excessOf(partial.source) !== undefined) return undefined
  const [reading] = readSyntax(partial.source.replace(/\r\n/g, '\n')).readings
  return reading && { file: partial.file, program: reading.program }
}

function headerProblems(file: string, source: string): readonly CheckProblem[] {
  const problem = partialHeaderProblem(source)
  return problem === undefined
    ? []
    : [{ rule: 'template-syntax', severity: 'error', ...problem, file, line: 1, column: 1 }]
}

function unused(name: string, file: string): CheckProblem {
  return {
    rule: 'template-unused-partial',
    severity: 'info',
    message: `no template uses the partial ${name}, so that its names were not checked`,
    hint: `use it: {{> ${name}}}`,
    file,
    line: 1,
    column: 1,
  }
}
