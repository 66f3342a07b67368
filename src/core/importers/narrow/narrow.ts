import type { Place } from '../../finding.ts'
import { type Claim, type Claims, isOfExport } from '../../model/claims.ts'
import { needsZone } from '../../model/incident-zone.ts'
import { type Located, partOf } from '../../model/located.ts'
import type { Resolution } from '../../model/resolve.ts'
import { type Instant, isKnown, span } from '../../time/instant.ts'
import { localDate } from '../../time/local-time.ts'
import type { SettledAbbreviations } from '../../time/zone.ts'
import type { EntryKind } from '../importer.ts'
import { type BoundProblem, distinctDays, readBound } from './bound.ts'

/** What narrows the timeline that exports bring. */
export interface Narrowing {
  /** Times of DESIGN's grammar, in the incident's zone where they state none. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** An entry stays in whose words or author one of these is found, and none of `exclude`. */
  readonly grep?: readonly RegExp[] | undefined
  readonly exclude?: readonly RegExp[] | undefined
  readonly only?: readonly EntryKind[] | undefined
}

/** What is left, or which flag cannot be read. */
export type Narrowed =
  | { readonly claims: readonly Claim[]; readonly notes: readonly string[] }
  | { readonly flag: '--since' | '--until'; readonly problem: BoundProblem }

/**
 * Leaves out entries of exports, and counts them. What a person wrote stays, as does every milestone, and what has no
 * time, or one that without a time zone cannot be compared, is in every span.
 */
export function narrow(
  { claims }: Pick<Claims, 'claims'>,
  resolution: Resolution,
  narrowing: Narrowing,
  abbreviations: SettledAbbreviations,
): Narrowed {
  const { zone, postmortem, facts } = resolution
  const times = timesOf(resolution)
  const days = distinctDays([...times.values()].map(({ at }) => localDate(at, zone)))
  const isZoneKnown = postmortem.timezone !== undefined
  const context = { zone, abbreviations, isZoneKnown, days }
  const since = narrowing.since === undefined ? undefined : readBound(narrowing.since, context)
  if (since !== undefined && 'message' in since) return { flag: '--since', problem: since }
  const until = narrowing.until === undefined ? undefined : readBound(narrowing.until, context)
  if (until !== undefined && 'message' in until) return { flag: '--until', problem: until }
  const [first] = since ?? [Number.NEGATIVE_INFINITY]
  const [, last] = until ?? [0, Number.POSITIVE_INFINITY]
  const isIncomparable = (claim: Claim): boolean =>
    (since ?? until) !== undefined && !isZoneKnown && isEntryOfExport(claim) && needsZone(claim, facts)
  const isInSpan = (claim: Claim): boolean => {
    const time = times.get(claim.raw.place)
    return time === undefined || isIncomparable(claim) || (span(time)[1] >= first && span(time)[0] <= last)
  }
  const kept = claims.filter((claim) => !isEntryOfExport(claim) || (isInSpan(claim) && saysIt(claim, narrowing)))
  const notes = [...noteOf(claims, kept, narrowing), ...noteOfIncomparable(kept.filter(isIncomparable), narrowing)]
  return { claims: kept, notes }
}

function timesOf({ postmortem, places }: Resolution): ReadonlyMap<Place, Instant> {
  const times = new Map<Place, Instant>()
  for (const [index, { at }] of postmortem.timeline.entries()) {
    const place = places.get(`timeline[${index}]`)
    if (place !== undefined && isKnown(at)) times.set(place, at)
  }
  return times
}

function isEntryOfExport(claim: Claim): boolean {
  return claim.path === 'timeline' && isOfExport(claim)
}

/** Of longer texts the beginning is looked at: no pattern takes forever. */
const LONGEST = 5_000

function saysIt({ raw }: Claim, { grep, exclude, only }: Narrowing): boolean {
  const words = `${textAt(raw, 'by') ?? ''}\n${textAt(raw, 'text') ?? ''}`.slice(0, LONGEST)
  const isFound = (pattern: RegExp): boolean => pattern.test(words)
  if (grep !== undefined && !grep.some(isFound)) return false
  if (exclude?.some(isFound)) return false
  return only === undefined || only.some((kind) => kind === textAt(raw, 'kind'))
}

function textAt(raw: Located, key: string): string | undefined {
  const value = partOf(raw, key)
  return value?.kind === 'text' ? value.text : undefined
}

function noteOf(claims: readonly Claim[], kept: readonly Claim[], narrowing: Narrowing): readonly string[] {
  const count = claims.length - kept.length
  const all = claims.filter(isEntryOfExport).length
  const flags = Object.entries(narrowing).flatMap(([name, value]) => (value === undefined ? [] : `--${name}`))
  return count === 0 ? [] : [`${count} of ${all} entries left out by ${flags.join(', ')}`]
}

function noteOfIncomparable({ length }: readonly Claim[], { since, until }: Narrowing): readonly string[] {
  if (length === 0) return []
  const flags = Object.entries({ since, until }).flatMap(([name, value]) => (value === undefined ? [] : `--${name}`))
  const entries = length === 1 ? '1 entry without a time zone was' : `${length} entries without a time zone were`
  return [`${entries} not narrowed by ${flags.join(', ')}: state timezone: in an incident file, or --timezone`]
}
