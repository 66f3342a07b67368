import type { CheckProblem } from './check-names.ts'
import { type Reading, readSyntax, type Syntax } from './check-syntax.ts'
import { type Inspection, inspectTemplate, type Names, type Reference } from './inspect.ts'
import { excessOf, placeAt } from './parse-body.ts'

/** What is found in a body, however broken it is. */
export interface BodyCheck {
  readonly problems: readonly CheckProblem[]
  readonly references: readonly Reference[]
  /** Whether the references are all that there are. */
  readonly isWhole: boolean
}

/** Checks the body of a template or a partial; `judge` says what is wrong with the names in it. */
export function checkBody(
  file: string,
  text: string,
  names: Names,
  judge: (inspection: Inspection) => readonly CheckProblem[],
): BodyCheck {
  const excess = excessOf(text)
  if (excess !== undefined) {
    const { offset, ...problem } = excess
    const found = { rule: 'template-syntax', ...problem, file, ...placeAt(text, offset) } as const
    return { problems: [toError(found)], references: [], isWhole: false }
  }
  const syntax = readSyntax(text)
  const inspections = syntax.readings.map((reading) => inspectReading(reading, file, text, names))
  const found = inspections.map((inspection) => [...inspection.problems.map(toError), ...judge(inspection)])
  return {
    problems: [
      ...syntax.problems.map(({ offset, ...problem }) => toError({ ...problem, file, ...placeAt(text, offset) })),
      ...inEvery(found).filter((problem) => isCertain(problem, file, text, syntax)),
    ],
    references: inspections.flatMap(({ references }) => references),
    isWhole: syntax.readings.length > 0 && syntax.unknown.length === 0,
  }
}

function inspectReading(
  { program, text: read, toOffset }: Reading,
  file: string,
  text: string,
  names: Names,
): Inspection {
  const inspection = inspectTemplate({ file, program }, names)
  if (read === text) return inspection
  const starts = lineStarts(read)
  const moved = <Item extends { readonly file: string; readonly line: number; readonly column: number }>(
    item: Item,
  ): Item =>
    item.file === file ? { ...item, ...placeAt(text, toOffset((starts[item.line - 1] ?? 0) + item.column - 1)) } : item
  const { problems, references, calls } = inspection
  return { problems: problems.map(moved), references: references.map(moved), calls: calls.map(moved) }
}

/** Nothing is told of a block whose first tag cannot be read: its names may be of its items. */
function isCertain(problem: CheckProblem, file: string, text: string, { unknown }: Syntax): boolean {
  if (problem.file !== file || unknown.length === 0) return true
  const offset = (lineStarts(text)[problem.line - 1] ?? 0) + problem.column - 1
  return !unknown.some(({ open, end }) => offset > open.offset && offset < end)
}

/** What is wrong in every reading, in the words of the last, which leaves the least out. */
function inEvery(found: readonly (readonly CheckProblem[])[]): readonly CheckProblem[] {
  const keyOf = ({ rule, file, line, column }: CheckProblem): string => `${rule} ${file}:${line}:${column}`
  const known = found.slice(0, -1).map((problems) => new Set(problems.map(keyOf)))
  return (found.at(-1) ?? []).filter((problem) => known.every((keys) => keys.has(keyOf(problem))))
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

function toError<Found>(problem: Found): Found & { readonly severity: 'error' } {
  return { ...problem, severity: 'error' }
}
