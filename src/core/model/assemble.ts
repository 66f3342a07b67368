import * as z from 'zod/mini'
import { type Finding, type Place, type Problem, toFinding } from '../finding.ts'
import { consistentPostmortem } from './consistency.ts'
import type { ConsistencyContext } from './contradiction.ts'
import { IncidentShape, type Postmortem } from './facts.ts'

type Places = ReadonlyMap<string, Place>

/** Puts the values of all paths together and says which of them are incomplete or contradict each other. */
export function assemble(
  parts: readonly (readonly [path: string, value: unknown])[],
  places: Places,
  context: ConsistencyContext,
): { postmortem: Postmortem; findings: Finding[] } {
  const { postmortem, findings } = withoutIncomplete(wholeOf(parts), places)
  const result = z.safeParse(consistentPostmortem, { postmortem, context })
  const contradictions = (result.error?.issues ?? []).flatMap((issue) => {
    const problem: Problem | undefined = issue.code === 'custom' ? issue.params?.problem : undefined
    const place = placeOf(pathText(issue.path), places)
    return problem === undefined || place === undefined ? [] : [toFinding(problem, place)]
  })
  return { postmortem, findings: [...findings, ...contradictions] }
}

type Whole = Readonly<Record<string, unknown>>

/** `impact.extent` becomes a part of `impact`, whichever of the two was said first. */
function wholeOf(parts: readonly (readonly [path: string, value: unknown])[]): Whole {
  const split = parts.map(([path, value]) => ({ names: path.split('.'), value }))
  const [single, nested] = [
    split.filter(({ names }) => names.length < 2),
    split.filter(({ names }) => names.length > 1),
  ]
  return nested
    .toSorted((a, b) => a.names.length - b.names.length)
    .reduce<Whole>(
      (whole, { names, value }) => withPart(whole, names, value),
      Object.fromEntries(single.map(({ names: [name = ''], value }) => [name, value])),
    )
}

function withPart(whole: Whole, [name = '', ...names]: readonly string[], value: unknown): Whole {
  const held = Object.hasOwn(whole, name) ? whole[name] : undefined
  const inner: Whole = typeof held === 'object' && held !== null ? { ...held } : {}
  return { ...whole, [name]: names.length === 0 ? value : withPart(inner, names, value) }
}

/** A record of which only parts were said may lack the one that it cannot do without. */
function withoutIncomplete(whole: Whole, places: Places): { postmortem: Postmortem; findings: Finding[] } {
  const { data, error: { issues } = { issues: [] } } = z.safeParse(IncidentShape, whole)
  if (data !== undefined) return { postmortem: data, findings: [] }
  const incomplete = new Set(issues.map(({ path }) => String(path[0])))
  const findings = issues.flatMap(({ path }) => {
    const [record, part] = [pathText(path.slice(0, -1)), String(path.at(-1))]
    const place = placeOf(record, places)
    const problem = { message: `${record} has no ${part}`, hint: `add ${record}.${part}`, values: { missing: [part] } }
    return place === undefined ? [] : [toFinding({ rule: 'invalid-value', ...problem }, place)]
  })
  const complete = Object.fromEntries(Object.entries(whole).filter(([name]) => !incomplete.has(name)))
  return { postmortem: IncidentShape.parse(complete), findings }
}

/** The place of a path, else of the first of its parts. */
function placeOf(path: string, places: Places): Place | undefined {
  return places.get(path) ?? [...places].find(([other]) => other.startsWith(`${path}.`))?.[1]
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  )
}
