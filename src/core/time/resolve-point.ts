import type { Problem } from '../finding.ts'
import { failure, type Result, success } from '../result.ts'
import { abbreviationOf, isUsedIn, type Meaning, meaningsOf } from './abbreviations.ts'
import { addDays, type CalendarDate, type Clock, compareDates, MINUTE, printDate, wallTime } from './calendar.ts'
import type { Instant, Precision } from './instant.ts'
import { firstInstantOf, gapAt, instantsOf, localDate } from './local-time.ts'
import { printClock } from './print-time.ts'
import type { WrittenPoint } from './written-time.ts'
import {
  ambiguousAbbreviation,
  fixedZone,
  isIanaName,
  offsetAt,
  placeName,
  type SettledAbbreviations,
  unknownZone,
  type WrittenZone,
  type Zone,
} from './zone.ts'

/** What a time is read against. */
export interface ZoneContext {
  /** The zone of the list or file that the time stands in. */
  readonly zone: Zone
  readonly abbreviations: SettledAbbreviations
}

/** What a written point can mean once its day is known: one instant, or the two of a repeated hour, in order. */
export interface Readings {
  readonly point: WrittenPoint
  readonly instants: readonly Instant[]
}

/** Reads a point that states its date. */
export function readingsOfDated(point: WrittenPoint, date: CalendarDate, context: ZoneContext): Result<Readings> {
  const zone = point.zone
  if (point.clock === undefined) {
    return success({ point, instants: [toInstant(point, firstInstantOf(date, context.zone), context.zone)] })
  }
  if (zone === undefined) return localReadings(point, date, point.clock, context.zone)
  if (zone.kind === 'offset') {
    return success({
      point,
      instants: [toInstant(point, wallTime(date, point.clock) - zone.minutes * MINUTE, fixedZone(zone.minutes))],
    })
  }
  return readNamedZone(point, date, point.clock, zone, context)
}

/** Reads a bare clock on a local day of the context's zone, also where the clock has a zone of its own. */
export function readingsOnDay(point: WrittenPoint, day: CalendarDate, context: ZoneContext): Result<Readings> {
  if (point.zone === undefined) return readingsOfDated(point, day, context)
  const tries = [0, -1, 1].map((shift) => readingsOfDated(point, addDays(day, shift), context))
  const onDay = tries.find((result) => {
    const first = result.ok ? result.value.instants[0] : undefined
    return first !== undefined && compareDates(localDate(first.at, context.zone), day) === 0
  })
  return onDay ?? readingsOfDated(point, day, context)
}

/** Why two readings are one too many, with how to write each. */
export function repeatedHour({ point, instants }: Readings): Problem {
  const [first, second] = instants
  if (first === undefined || second === undefined) throw new RangeError('a repeated hour has two readings')
  const named = [first, second].map((instant) => nameReading(instant))
  return {
    rule: 'ambiguous-local-time',
    message: `${bareText(point)} happened twice in ${placeName(first.zone)} on ${printDate(localDate(first.at, first.zone))}`,
    hint: `write ${named.join(' or ')}`,
    values: { time: bareText(point), zone: first.zone, readings: named },
  }
}

/** `01:30 EDT`, or `01:30 UTC+11:00` where our table has no name: the clock as a reader of the file would write it. */
export function nameReading(instant: Instant): string {
  const offset = offsetAt(instant.zone, instant.at)
  return `${printClock(instant, instant.zone)} ${abbreviationOf(instant.zone, offset) ?? fixedZone(offset)}`
}

export function toInstant(point: WrittenPoint, at: number, zone: Zone): Instant {
  return { at, precision: precisionOf(point), approximate: point.approximate, zone, text: point.text }
}

function precisionOf({ clock }: WrittenPoint): Precision {
  if (clock === undefined) return 'day'
  return clock.second === undefined ? 'minute' : 'second'
}

function localReadings(point: WrittenPoint, date: CalendarDate, clock: Clock, zone: Zone): Result<Readings> {
  const instants = instantsOf(date, clock, zone)
  if (instants.length > 0) return success({ point, instants: instants.map((at) => toInstant(point, at, zone)) })
  const { from, to, readings } = gapAt(date, clock, zone)
  const day = printDate(date)
  const skipped =
    compareDates(from.date, to.date) === 0
      ? `clocks went from ${clockText(from.clock)} to ${clockText(to.clock)}`
      : `the calendar went from ${printDate(from.date)} ${clockText(from.clock)} to ${printDate(to.date)} ${clockText(to.clock)}`
  const likely = readings.map((at) => {
    const instant = toInstant(point, at, zone)
    const onDay = printDate(localDate(at, zone))
    return onDay === day ? nameReading(instant) : `${onDay} ${nameReading(instant)}`
  })
  return failure({
    rule: 'nonexistent-local-time',
    message: `${bareText(point)} did not exist in ${placeName(zone)} on ${day} (${skipped})`,
    hint: `write ${likely.join(' or ')}`,
    values: { time: bareText(point), zone, readings: likely },
  })
}

function readNamedZone(
  point: WrittenPoint,
  date: CalendarDate,
  clock: Clock,
  written: WrittenZone & { kind: 'name' },
  context: ZoneContext,
): Result<Readings> {
  if (isIanaName(written.text)) return contradiction(written, localReadings(point, date, clock, written.text))
  const meanings = meaningsOf(written.text, context.abbreviations)
  if (meanings.length === 0) return failure(unknownZone(written.text))
  const meaning =
    meanings.find((candidate) => isUsedIn(candidate, context.zone)) ?? (meanings.length === 1 ? meanings[0] : undefined)
  if (meaning === undefined) return failure(ambiguousAbbreviation(written.text, meanings))
  const region = isUsedIn(meaning, context.zone) ? context.zone : meaning.region
  if (meaning.offset === undefined) return contradiction(written, localReadings(point, date, clock, region))
  const instant = toInstant(point, wallTime(date, clock) - meaning.offset * MINUTE, region)
  const outOfSeason = seasonProblem(instant, written.text, meaning, region, { date, clock })
  return outOfSeason ? failure(outOfSeason) : contradiction(written, success({ point, instants: [instant] }))
}

/** PST in July: the offset says one instant, the clocks on the wall said another. */
function seasonProblem(
  instant: Instant,
  name: string,
  meaning: Meaning,
  region: Zone,
  { date, clock }: { date: CalendarDate; clock: Clock },
): Problem | undefined {
  const actual = offsetAt(region, instant.at)
  if (meaning.allYear || meaning.offset === undefined || actual === meaning.offset) return undefined
  const inForce = abbreviationOf(region, actual) ?? fixedZone(actual)
  const other = instantsOf(date, clock, region)[0] ?? instant.at
  const written = printClock(instant, fixedZone(meaning.offset))
  const [asWritten, asMeant] = [instant.at, other].map((at) => printClock({ ...instant, at }, 'UTC'))
  return {
    rule: 'timezone-season-mismatch',
    message: `${placeName(region)} was on ${inForce} on ${printDate(date)}, not on ${name}: ${written} ${name} is ${asWritten} UTC, ${written} ${inForce} is ${asMeant} UTC`,
    hint: `write ${written} ${inForce} or ${written} ${fixedZone(meaning.offset)}`,
    values: { abbreviation: name, inForce, zone: region },
  }
}

function contradiction(written: WrittenZone & { kind: 'name' }, readings: Result<Readings>): Result<Readings> {
  const first = readings.ok ? readings.value.instants[0] : undefined
  if (first === undefined || written.alsoMinutes === undefined) return readings
  const actual = offsetAt(first.zone, first.at)
  if (actual === written.alsoMinutes) return readings
  return failure({
    rule: 'timezone-offset-contradiction',
    message: `${written.text} is ${fixedZone(actual)} then; you wrote ${fixedZone(written.alsoMinutes)}`,
    hint: 'keep the one that is right',
    values: { zone: written.text, actual: fixedZone(actual), stated: fixedZone(written.alsoMinutes) },
  })
}

function bareText(point: WrittenPoint): string {
  return point.text.replace(/^~?\s*(?:\d{4}-\d{2}-\d{2}[T ]*)?/, '')
}

function clockText({ hour, minute }: Clock): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
