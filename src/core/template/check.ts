import { type Finding, isError, sortFindings } from '../finding.ts'
import { factsOf } from '../model/facts.ts'
import type { SeverityLevel } from '../model/severities.ts'
import { viewPaths } from '../view/view-paths.ts'
import { argumentProblems } from './check-arguments.ts'
import { checkBody } from './check-body.ts'
import { type CheckProblem, nameProblems } from './check-names.ts'
import { needProblems } from './check-needs.ts'
import { otherSyntaxProblems } from './check-other-syntax.ts'
import { openPartials, type Partials } from './check-partials.ts'
import { rawProblems } from './check-raw.ts'
import { renderProblems, type Trial } from './check-render.ts'
import { readTemplate, type TemplateFile } from './compile.ts'
import { bodyInPlace, splitFrontMatter } from './front-matter.ts'
import { readHeader } from './header.ts'
import type { PartialFile } from './template.ts'

/** What is to be checked, and what it is checked with. */
export interface TemplateCheck {
  /** Every template that may use one of the partials. */
  readonly templates: readonly TemplateFile[]
  readonly partials: ReadonlyMap<string, PartialFile>
  /** The files whose problems are told, by their names in messages, in the order in which they are told. */
  readonly files: readonly string[]
  readonly trials: readonly Trial[]
  readonly severities: readonly SeverityLevel[]
  /** Milliseconds since the epoch. */
  readonly now: number
}

/**
 * All that is wrong with templates and partials, in one run: reading goes on behind what is broken. This module loads the
 * whole of Handlebars: import it dynamically.
 */
export function checkTemplates(check: TemplateCheck): readonly Finding[] {
  const partials = openPartials(check.partials, viewPaths(factsOf({ severities: check.severities })))
  const ofTemplates = check.templates.flatMap((template) => templateProblems(template, partials, check))
  const ofPartials = [...check.partials].flatMap(([name, { file }]) =>
    check.files.includes(file) ? partials.problemsOf(name) : [],
  )
  return findingsOf([...ofTemplates, ...ofPartials], check.files)
}

function templateProblems(template: TemplateFile, partials: Partials, check: TemplateCheck): readonly CheckProblem[] {
  const { name, file, format: ofName } = template
  const source = template.source.replace(/\r\n/g, '\n')
  const text = splitFrontMatter(source)
  const header = readHeader(source, file, ofName, check.severities)
  const { fields, title } = header.values
  const facts = factsOf({ fields, severities: check.severities })
  const paths = viewPaths(facts)
  // Where the front matter cannot be read, it is not known what it declares.
  const isRead = header.problems.length === 0 || title !== ''
  const body = text === undefined ? source : bodyInPlace(text)
  const found = checkBody(file, body, partials.namesFor(header.format), ({ references, calls }) => {
    const known = references.filter(({ path }) => isRead || !/^(?:fields|yes)\b/.test(path))
    return [...nameProblems({ references: known, calls }, paths, name), ...argumentProblems(known, facts)]
  })
  const problems = [
    ...header.problems.map((problem) => ({ ...problem, ...headerRule, file })),
    ...found.problems,
    ...(header.format === 'html' ? rawProblems(file, body) : otherSyntaxProblems(file, body, paths)),
    ...(isRead && text !== undefined && found.isWhole
      ? needProblems(text, file, header.values, found.references, facts)
      : []),
  ]
  if (problems.some(isError)) return problems
  const reading = readTemplate({ ...template, source }, check.partials, check.severities)
  if (reading.ok) return [...problems, ...renderProblems(reading.value, { ...check, facts })]
  const others = reading.problems.map(({ message, hint, file, line = 1, column = 1 }) => ({
    rule: 'template-syntax' as const,
    severity: 'error' as const,
    message,
    hint,
    file,
    line,
    column,
  }))
  return [...problems, ...others]
}

const headerRule = { rule: 'template-front-matter', severity: 'error' } as const

/** In the order of the files; a problem in a partial that is not told is told where it is called from one that is. */
function findingsOf(problems: readonly CheckProblem[], files: readonly string[]): readonly Finding[] {
  const told = problems.flatMap((problem) => relocated(problem, files) ?? [])
  const ordered = told.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file))
  const findings = ordered.map(
    ({ file, line, column, calledAt, hint, ...problem }) =>
      ({ ...problem, ...(hint !== undefined && { hint }), place: { kind: 'file', file, line, column } }) as const,
  )
  // What several templates find in a partial is told once.
  return sortFindings([...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()])
}

function relocated(problem: CheckProblem, files: readonly string[]): CheckProblem | undefined {
  const { calledAt, message, file } = problem
  if (files.includes(file)) return problem
  if (calledAt === undefined || !files.includes(calledAt.file)) return undefined
  return { ...problem, ...calledAt, message: `${message}, in the partial ${file} that is called here` }
}
