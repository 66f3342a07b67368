import { type Finding, type Place, type Problem, toFinding } from '../finding.ts'
import type { Claim, Claims, Source } from '../model/claims.ts'
import { locatedText } from '../model/located.ts'
import { EntryAsMap, mapOf } from './entry/claim.ts'
import type { FactValue, Importer, ReadEntry, ReadFact, ReadIncident, Reading, Skipped } from './importer.ts'
import type { SourceFile } from './source-file.ts'
import { plainToInline } from './text/plain-to-inline.ts'
import { isStamp } from './time/stamp.ts'

/** What a file of another tool states, and what is to be said aloud of how it was read. */
export interface ExportClaims extends Claims {
  readonly file: string
  /** The tool, as people call it. */
  readonly title: string
  /** How many of the claims are entries. */
  readonly count: number
  readonly skipped: readonly Skipped[]
  readonly notes: readonly string[]
  /** The ids of the incidents in it, for `--incident`. */
  readonly ids: readonly string[]
  /** Nothing is read from it, not because another incident is meant. */
  readonly isEmpty: boolean
  /** A finding says why nothing of it is read: nothing else is to be said. */
  readonly isRefused?: true
  /** It is the list of an export, with nothing in it: nobody knows of which tool. */
  readonly holdsNothing?: true
  /** The kinds of the secrets that were masked in it, one for each secret. */
  readonly masked?: readonly string[]
  /** What is read only where nothing else is of the same tool. */
  readonly spare: { readonly reason: string; readonly claims: readonly Claim[] }
}

/** Of a file with several incidents those are meant whose ids are wanted; where none is, all of them. */
export function claimsOfReading(
  { incidents, skipped, notes = [], spare = { reason: '', entries: [] }, refusal }: Reading,
  { title }: Importer,
  file: SourceFile,
  order: number,
  wanted: readonly string[] | undefined,
): ExportClaims {
  const source: Source = { kind: 'file', name: file.name, order, isExport: true }
  if (refusal !== undefined) return refusedExport(file, refusal)
  const ids = incidents.flatMap(({ id }) => id ?? [])
  const isNarrowed = wanted !== undefined && ids.length > 1
  const meant = incidents.filter(({ id }) => !isNarrowed || id === undefined || wanted.includes(id))
  const isSeveral = meant.filter(({ id }) => id !== undefined).length > 1
  const shown = isSeveral ? meant.map(asOneOfSeveral) : meant
  const claims = claimsOfIncidents(shown, source)
  return {
    ...nothingOf(file.name, title),
    claims,
    findings: isSeveral ? [findingOf(file.name, severalIncidents(meant))] : [],
    count: claims.filter(({ path }) => path === 'timeline').length,
    skipped: [...(file.otherLines > 0 ? [{ reason: 'line that is no JSON', count: file.otherLines }] : []), ...skipped],
    notes,
    ids,
    isEmpty: claims.length === 0 && (wanted === undefined || ids.length === 0),
    spare: { reason: spare.reason, claims: claimsOfIncidents([{ facts: [], entries: spare.entries }], source) },
  }
}

/** A file of which nothing is read, for the reason that is found. */
export function refusedExport({ name }: SourceFile, refusal: Finding): ExportClaims {
  return { ...nothingOf(name, ''), findings: [refusal], isRefused: true }
}

/** A file with an empty list of events. */
export function emptyExport({ name }: SourceFile): ExportClaims {
  return { ...nothingOf(name, ''), holdsNothing: true }
}

function nothingOf(file: string, title: string): ExportClaims {
  const spare = { reason: '', claims: [] }
  return { file, title, claims: [], findings: [], count: 0, skipped: [], notes: [], ids: [], isEmpty: true, spare }
}

/** A finding about a whole file. */
export function findingOf(file: string, problem: Problem): Finding {
  return toFinding(problem, { kind: 'file', file, line: 1, column: 1 })
}

/** Of a file of machine times the entries in the order of time, however it was sorted. */
function claimsOfIncidents(incidents: readonly ReadIncident[], source: Source): readonly Claim[] {
  return [
    ...incidents.flatMap(({ facts }) =>
      facts.map(({ path, value, place }) => ({ path, raw: toRaw(value, place), source })),
    ),
    ...inOrder(incidents.flatMap(({ entries }) => entries)).map((entry) => ({
      path: 'timeline',
      raw: new EntryAsMap(entry),
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

function toRaw(value: FactValue, place: Place): Claim['raw'] {
  return typeof value === 'string' ? locatedText(value, place) : mapOf(value, place)
}
