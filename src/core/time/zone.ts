import { closest, distance } from 'fastest-levenshtein'
import { failure, type Result, success } from '../result.ts'
import { type Meaning, meaningsOf } from './abbreviations.ts'
import { twoDigits } from './calendar.ts'
import { isRegion, regionOffset } from './region-offset.ts'

/** A zone is the name it is known by: an IANA name as the user spelt it, `UTC`, or a fixed offset such as `UTC+05:30`. */
export type Zone = string

/** Abbreviations that a team settled in its config, each with the IANA name it stands for. */
export type SettledAbbreviations = Readonly<Record<string, Zone>>

/** A zone beside a time, as written. */
export type WrittenZone =
  | { readonly kind: 'offset'; readonly text: string; readonly minutes: number }
  | { readonly kind: 'name'; readonly text: string; readonly alsoMinutes?: number }

const FIXED_OFFSET = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/i

/** Minutes east of UTC for `+02:00`, `UTC-4`, `GMT+5:30`; nothing for other texts and for offsets that no clock ever had. */
export function readOffset(text: string): number | undefined {
  const match = FIXED_OFFSET.exec(text)
  if (!match) return undefined
  const [, sign, hours = '', minutes = '0'] = match
  const total = Number(hours) * 60 + Number(minutes)
  if (total > 14 * 60 || Number(minutes) > 59) return undefined
  return sign === '-' && total > 0 ? -total : total
}

/** `+02:00` */
export function printOffset(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(Math.floor(size % 60))}`
}

/** `UTC+02:00`, and `UTC` for zero. */
export function fixedZone(minutes: number): Zone {
  return minutes === 0 ? 'UTC' : `UTC${printOffset(minutes)}`
}

/** Minutes east of UTC that the zone's clocks showed at the instant, given in milliseconds. */
export function offsetAt(zone: Zone, at: number): number {
  if (zone === 'UTC') return 0
  return readOffset(zone) ?? regionOffset(zone, at)
}

/** `New York` for `America/New_York`. */
export function placeName(zone: Zone): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/**
 * The zone that an incident is told in: an IANA name, `UTC`, an offset, or an abbreviation, which names its region
 * (`SAST` is Africa/Johannesburg). The engine is never asked about abbreviations: it takes BST for Dhaka.
 */
export function readZone(text: string, settled: SettledAbbreviations = {}): Result<Zone> {
  const [, beside] = /\(([^()]+)\)$/.exec(text.trim()) ?? []
  const name = text
    .trim()
    .slice(0, beside === undefined ? undefined : -beside.length - 2)
    .trimEnd()
  const zone = readZoneName(name, settled)
  if (!zone.ok || beside === undefined) return zone
  const stated = readOffset(beside)
  const offsets = offsetsOf(meaningsOf(name.toUpperCase(), settled), zone.value)
  if (stated === undefined || offsets.includes(stated)) return zone
  const actual = offsets.map(fixedZone).join(' or ')
  return failure({
    rule: 'timezone-offset-contradiction',
    message: `${name} is ${actual}; "${text.trim()}" says ${fixedZone(stated)}`,
    hint: 'keep the one that is right',
    values: { zone: name, actual, stated: fixedZone(stated) },
  })
}

function readZoneName(name: string, settled: SettledAbbreviations): Result<Zone> {
  if (/^(utc|gmt|z)$/i.test(name)) return success('UTC')
  const offset = readOffset(name)
  if (offset !== undefined) return success(fixedZone(offset))
  if (isIanaName(name)) return success(name)
  const meanings = meaningsOf(name.toUpperCase(), settled)
  if (meanings.length === 0) return failure(unknownZone(name))
  const [only] = meanings
  return only !== undefined && meanings.length === 1
    ? success(only.region)
    : failure(ambiguousAbbreviation(name, meanings))
}

/** The offsets that a name can stand for: one for an abbreviation, winter's and summer's for a region. */
function offsetsOf([meaning]: readonly Meaning[], zone: Zone): number[] {
  if (meaning?.offset !== undefined) return [meaning.offset]
  return [...new Set([offsetAt(zone, Date.UTC(2026, 0, 1)), offsetAt(zone, Date.UTC(2026, 6, 1))])]
}

/** Whether the name is one of the IANA database. Requires a `/`: bare `EST` or `BST` are abbreviations, not zones. */
export function isIanaName(name: string): boolean {
  return /^[A-Za-z_]+\/[A-Za-z0-9_+/-]+$/.test(name) && isRegion(name)
}

export function unknownZone(name: string) {
  const likely = likelyZone(name)
  return {
    rule: 'unknown-timezone',
    message: `"${name}" is not a time zone`,
    hint:
      likely === undefined
        ? 'write an IANA name such as Africa/Johannesburg, UTC, or an offset such as +02:00'
        : `did you mean ${likely}?`,
    values: likely === undefined ? { zone: name } : { zone: name, likely },
  } as const
}

export function ambiguousAbbreviation(name: string, meanings: readonly Meaning[]) {
  const candidates = meanings.map(({ region }) => region)
  return {
    rule: 'ambiguous-timezone-abbreviation',
    message: `"${name}" can be ${meanings.map(({ people, offset = 0 }) => `${people} (${fixedZone(offset)})`).join(' or ')}`,
    hint: `write the zone's name: ${candidates.join(', ')}`,
    values: { abbreviation: name, candidates },
  } as const
}

function likelyZone(name: string): string | undefined {
  const wanted = name.replaceAll(' ', '_').toLowerCase()
  const zones = [
    ...Intl.supportedValuesOf('timeZone'),
    'Asia/Kolkata',
    'Europe/Kyiv',
    'Asia/Kathmandu',
    'Asia/Ho_Chi_Minh',
  ]
  const byCity = zones.find((zone) => zone.toLowerCase().split('/').at(-1) === wanted)
  if (byCity !== undefined) return byCity
  if (!wanted.includes('/')) return undefined
  const nearest = closest(
    wanted,
    zones.map((zone) => zone.toLowerCase()),
  )
  return distance(wanted, nearest) <= 3 ? zones.find((zone) => zone.toLowerCase() === nearest) : undefined
}
