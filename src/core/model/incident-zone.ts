import { type Finding, toFinding } from '../finding.ts'
import { meaningsOf } from '../time/abbreviations.ts'
import { readWrittenTime, type WrittenTime } from '../time/written-time.ts'
import { fixedZone, readZone, type SettledAbbreviations, type Zone } from '../time/zone.ts'
import { type Claim, kindAt } from './claims.ts'
import type { Facts } from './facts.ts'
import type { Kind } from './kinds.ts'
import type { Located } from './located.ts'
import { sourceKey } from './pick.ts'
import { readTimelineLine } from './timeline-line.ts'

export interface ZoneReading {
  /** The incident's zone; absent when it has to be asked for. */
  readonly zone?: Zone
  /** The zone of each source that states its own. */
  readonly zones: ReadonlyMap<string, Zone>
  /** Some times say their zone and others do not: without the incident's zone they cannot be compared. */
  readonly isMixed: boolean
  /** Every time says its day and its zone, or is of a zone that is known: nothing else is needed to compare them. */
  readonly arePlaced: boolean
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
}

interface ZoneSettings {
  readonly abbreviations: SettledAbbreviations
  readonly facts: Facts
}

/**
 * The zone that an incident is told in: what was said last and strongest; where nobody said it and every time carries
 * an offset, that of the start.
 */
export function readIncidentZone(
  chosen: Claim | undefined,
  start: Claim | undefined,
  claims: readonly Claim[],
  { abbreviations, facts }: ZoneSettings,
): ZoneReading {
  const stated = claims.filter(({ path }) => path === 'timezone')
  const readings = stated.map((claim) => ({ claim, result: readZone(textOf(claim.raw), abbreviations) }))
  const zones = new Map(
    readings.flatMap(({ claim, result }) => (result.ok ? [[sourceKey(claim.source), result.value] as const] : [])),
  )
  const findings = readings.flatMap(({ claim, result }) =>
    result.ok ? [] : [toFinding(result.problem, claim.raw.place)],
  )
  const needing = claims.some((claim) => needsZone(claim, facts))
  const isOwn = claims.some((claim) => hasOwnZone(claim, facts))
  const areDated = isOwn && !leaders(claims, facts).some((claim) => needsDay(claim, facts))
  const times = { isMixed: needing && isOwn, arePlaced: areDated && (!needing || chosen !== undefined) }
  if (chosen === undefined) {
    const zone = needing ? undefined : zoneOfStart(start, abbreviations)
    return { ...(zone !== undefined && { zone }), zones, ...times, findings, notes: [] }
  }
  const zone = readings.find(({ claim }) => claim === chosen)?.result
  if (zone === undefined || !zone.ok) return { zone: 'UTC', zones, ...times, findings, notes: [] }
  const text = textOf(chosen.raw).trim()
  const isOtherName =
    !zone.value.toLowerCase().endsWith(text.toLowerCase()) && meaningsOf(text.toUpperCase(), abbreviations).length > 0
  return { zone: zone.value, zones, ...times, findings, notes: isOtherName ? [`${text} → ${zone.value}`] : [] }
}

/** Whether a claim holds a time that says nothing of its own zone. */
export function needsZone({ path, raw }: Claim, facts: Facts): boolean {
  const kind = kindAt(path, facts)
  // A span of impact in one line is written like an entry: 14:05-14:20.
  if (path === 'windows' && raw.kind === 'text') return timesOfLine(raw.text).some(isWithoutZone)
  return kind !== undefined && timesIn(kind, raw).some(isWithoutZone)
}

/** Without the entries of a list below its first time, which gives them their days. */
function leaders(claims: readonly Claim[], facts: Facts): readonly Claim[] {
  const led = new Set<string>()
  return claims.filter((claim) => {
    if (claim.path !== 'timeline') return true
    const list = sourceKey(claim.source)
    const isLed = led.has(list)
    const kind = kindAt(claim.path, facts)
    if (!isLed && kind !== undefined && timesIn(kind, claim.raw).length > 0) led.add(list)
    return !isLed
  })
}

/** Whether a claim holds a time that only another one gives its day. */
function needsDay({ path, raw }: Claim, facts: Facts): boolean {
  const kind = kindAt(path, facts)
  return (
    kind !== undefined && timesIn(kind, raw).some((time) => time.kind !== 'unknown' && !('date' in time && time.date))
  )
}

function hasOwnZone({ path, raw }: Claim, facts: Facts): boolean {
  const kind = kindAt(path, facts)
  return kind !== undefined && timesIn(kind, raw).some((time) => time.kind === 'point' && time.zone !== undefined)
}

function isWithoutZone(time: WrittenTime): boolean {
  return time.kind === 'point' && time.zone === undefined
}

function timesIn(kind: Kind, raw: Located): WrittenTime[] {
  if (kind.name === 'list')
    return raw.kind === 'list' ? raw.items.flatMap((item) => timesIn(kind.item, item)) : timesIn(kind.item, raw)
  if (kind.name === 'time' && raw.kind === 'text') {
    const scan = readWrittenTime(raw.text)
    return scan.kind === 'time' ? [scan.time] : []
  }
  if (kind.name !== 'record') return []
  if (raw.kind === 'map') {
    const { entries } = raw
    const parts: WrittenTime[] = []
    for (const { key, value } of entries) {
      const part = Object.hasOwn(kind.fields, key) ? kind.fields[key] : undefined
      if (part !== undefined && mayHoldTimes(part.kind)) parts.push(...timesIn(part.kind, value))
    }
    const [only] = entries
    return kind.line === 'timeline' && entries.length === 1 && only !== undefined
      ? [...parts, ...timesOfLine(`${only.key} - x`)]
      : parts
  }
  return kind.line === 'timeline' && raw.kind === 'text' ? timesOfLine(raw.text) : []
}

/** Most parts of most entries hold none, and need not be looked into. */
function mayHoldTimes(kind: Kind): boolean {
  if (kind.name !== 'record') return kind.name === 'time' || kind.name === 'list'
  return kind.line === 'timeline' || Object.values(kind.fields).some((part) => mayHoldTimes(part.kind))
}

function timesOfLine(text: string): WrittenTime[] {
  const line = readTimelineLine(text)
  return line.ok ? [line.value.time ?? [], line.value.until ?? []].flat() : []
}

function zoneOfStart(claim: Claim | undefined, abbreviations: SettledAbbreviations): Zone | undefined {
  const scan = claim === undefined ? undefined : readWrittenTime(textOf(claim.raw))
  if (scan?.kind !== 'time' || scan.time.kind !== 'point' || scan.time.zone === undefined) return undefined
  const { zone } = scan.time
  if (zone.kind === 'offset') return fixedZone(zone.minutes)
  const named = readZone(zone.text, abbreviations)
  // A zone that cannot be read is told where it stands; asking for another one would hide that.
  return named.ok ? named.value : 'UTC'
}

function textOf(raw: Located): string {
  return raw.kind === 'text' ? raw.text : ''
}
