import { type Problem, toFinding } from '../finding.ts'
import type { Claim, Claims, Source } from '../model/claims.ts'
import { type LocatedEntry, type LocatedMap, locatedText } from '../model/located.ts'
import type { FactValue, Importer, ReadEntry, ReadFact, ReadIncident, Reading } from './importer.ts'
import type { SourceFile } from './source-file.ts'
import { isStamp } from './stamp.ts'
import { plainToInline } from './text/plain-to-inline.ts'

/** What a file of another tool states, and what is said aloud of how it was read. */
export interface ExportClaims extends Claims {
  readonly notes: readonly string[]
  /** The ids of the incidents in it, for `--incident`. */
  readonly ids: readonly string[]
}

/** The incident that is meant is the one with this id; where none is named, all of them. */
export function claimsOfReading(
  { incidents, skipped, notes = [], refusal }: Reading,
  { title }: Importer,
  file: SourceFile,
  order: number,
  wanted: string | undefined,
): ExportClaims {
  if (refusal !== undefined) return { claims: [], findings: [refusal], notes: [], ids: [] }
  const source: Source = { kind: 'file', name: file.name, order, isExport: true }
  const ids = incidents.flatMap(({ id }) => id ?? [])
  const meant = incidents.filter(({ id }) => wanted === undefined || id === undefined || id === wanted)
  const isSeveral = meant.filter(({ id }) => id !== undefined).length > 1
  const shown = isSeveral ? meant.map(asOneOfSeveral) : meant
  const claims = claimsOfIncidents(shown, source)
  const count = claims.filter(({ path }) => path === 'timeline').length
  const left = skipped.map((one) => `${one.reason} (${one.count})`)
  const problems = [
    ...(isSeveral ? [severalIncidents(meant)] : []),
    ...(claims.length === 0 && (wanted === undefined || ids.length === 0) ? [nothingImported(title, left)] : []),
  ]
  return {
    claims,
    findings: problems.map((problem) => toFinding(problem, { kind: 'file', file: file.name, line: 1, column: 1 })),
    notes: [
      `${file.name} is read as ${title}: ${count} ${count === 1 ? 'entry' : 'entries'}${left.length === 0 ? '' : `; left out: ${left.join(', ')}`}`,
      ...notes.map((note) => `${file.name}: ${note}`),
    ],
    ids,
  }
}

/** Of a file of machine times the entries in the order of time, however it was sorted. */
function claimsOfIncidents(incidents: readonly ReadIncident[], source: Source): readonly Claim[] {
  return [
    ...incidents.flatMap(({ facts }) =>
      facts.map(({ path, value, place }) => ({ path, raw: toRaw(value, place), source })),
    ),
    ...inOrder(incidents.flatMap(({ entries }) => entries)).map((entry) => ({
      path: 'timeline',
      raw: entryRaw(entry),
      source,
    })),
  ]
}

/** Moments in UTC compare as texts; a person's times have an order of their own, which is judged where they are read. */
function inOrder(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  if (!entries.every(({ at }) => isStamp(at))) return entries
  return entries.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
}

/** Several incidents have no one title and no one end; the first that anybody knew of any is the first of all. */
const SHARED: readonly string[] = ['detected', 'acknowledged', 'services']

function asOneOfSeveral({ id, facts, entries }: ReadIncident): ReadIncident {
  const title = titleOf(facts)
  const name = plainToInline(title ?? '')
  const prefix = title === undefined ? '' : `${name}: `
  return {
    ...(id !== undefined && { id }),
    facts: facts.filter(({ path }) => SHARED.includes(path)),
    entries: entries.map(({ text, ...entry }) => ({
      ...entry,
      text: text.endsWith(`: ${name}`) ? text : prefix + text,
    })),
  }
}

function titleOf(facts: readonly ReadFact[]): string | undefined {
  const value = facts.find(({ path }) => path === 'title')?.value
  return typeof value === 'string' ? value : undefined
}

/** So many are named in a hint. */
const NAMED = 5

function severalIncidents(incidents: readonly ReadIncident[]): Problem {
  const named = incidents.flatMap((incident) => (incident.id === undefined ? [] : [{ ...incident, id: incident.id }]))
  const shown = named.slice(0, NAMED).map(({ id, facts }) => `${id} (${titleOf(facts) ?? 'no title'})`)
  const rest = named.length > NAMED ? `, and ${named.length - NAMED} more` : ''
  return {
    rule: 'several-incidents',
    severity: 'warning',
    message: `${named.length} incidents are in this file: their entries are read as one timeline, and no title, start or end`,
    hint: `choose one with --incident: ${shown.join(', ')}${rest}`,
    values: { incidents: named.map(({ id }) => id) },
  }
}

function nothingImported(title: string, left: readonly string[]): Problem {
  const why = left.length === 0 ? 'it holds no events' : `everything was left out: ${left.join(', ')}`
  return {
    rule: 'nothing-imported',
    message: `nothing is read from this export of ${title}: ${why}`,
    hint: 'postmortem import --help says how each export is made',
  }
}

function entryRaw({ at, until, text, kind, by, source, place }: ReadEntry): LocatedMap {
  const { label, url, id } = source
  const parts = toRaw({ at, until, text, kind, by }, place)
  const key: LocatedEntry = { key: 'source', keyPlace: place, value: toRaw({ label, url, id }, place) }
  return { ...parts, entries: [...parts.entries, key] }
}

function toRaw(value: string, place: ReadEntry['place']): ReturnType<typeof locatedText>
function toRaw(value: Exclude<FactValue, string>, place: ReadEntry['place']): LocatedMap
function toRaw(value: FactValue, place: ReadEntry['place']): Claim['raw']
function toRaw(value: FactValue, place: ReadEntry['place']): Claim['raw'] {
  if (typeof value === 'string') return locatedText(value, place)
  const entries = Object.entries(value).flatMap(([key, text]): LocatedEntry[] =>
    text === undefined ? [] : [{ key, keyPlace: place, value: locatedText(text, place) }],
  )
  return { kind: 'map', entries, place }
}
