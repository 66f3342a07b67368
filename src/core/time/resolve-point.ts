import type { Problem } from '../finding.ts'
import { failure, type Result, success } from '../result.ts'
import { abbreviationOf, isUsedIn, meaningsIn } from './abbreviations.ts'
import { addDays, type CalendarDate, type Clock, compareDates, MINUTE, printDate, wallTime } from './calendar.ts'
import type { Instant, Precision } from './instant.ts'
import { type ClockChange, firstInstantOf, gapAt, instantsOf, localDate } from './local-time.ts'
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
  if (point.clock === undefined) return dayReading(point, date, context.zone)
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
function nameReading(instant: Instant): string {
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

function dayReading(point: WrittenPoint, date: CalendarDate, zone: Zone): Result<Readings> {
  const first = firstInstantOf(date, zone)
  if (compareDates(localDate(first, zone), date) === 0)
    return success({ point, instants: [toInstant(point, first, zone)] })
  const likely = [addDays(date, -1), addDays(date, 1)].map(printDate)
  return failure({
    rule: 'nonexistent-local-time',
    message: `${printDate(date)} did not exist in ${placeName(zone)} (${changeText(gapAt(date, midnight, zone))})`,
    hint: `write ${likely.join(' or ')}`,
    values: { time: printDate(date), zone, readings: likely },
  })
}

function localReadings(point: WrittenPoint, date: CalendarDate, clock: Clock, zone: Zone): Result<Readings> {
  const instants = instantsOf(date, clock, zone)
  if (instants.length > 0) return success({ point, instants: instants.map((at) => toInstant(point, at, zone)) })
  const change = gapAt(date, clock, zone)
  const day = printDate(date)
  const likely = change.readings.map((at) => {
    const instant = toInstant(point, at, zone)
    const onDay = printDate(localDate(at, zone))
    return onDay === day ? nameReading(instant) : `${onDay} ${nameReading(instant)}`
  })
  return failure({
    rule: 'nonexistent-local-time',
    message: `${bareText(point)} did not exist in ${placeName(zone)} on ${day} (${changeText(change)})`,
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
  const meanings = meaningsIn(context.zone, written.text, context.abbreviations)
  const [meaning, ...others] = meanings
  if (meaning === undefined) return failure(unknownZone(written.text))
  if (others.length > 0) return failure(ambiguousAbbreviation(written.text, meanings))
  const isLocal = isUsedIn(meaning, context.zone)
  const region = isLocal ? context.zone : meaning.region
  const { offset } = meaning
  if (offset === undefined) return contradiction(written, localReadings(point, date, clock, region))
  if (written.alsoMinutes !== undefined && written.alsoMinutes !== offset)
    return failure(notItsOffset(written, fixedZone(offset), written.alsoMinutes))
  const instant = toInstant(point, wallTime(date, clock) - offset * MINUTE, region)
  const isInSeason = meaning.allYear === 'always' || (meaning.allYear === 'elsewhere' && !isLocal)
  const outOfSeason = isInSeason ? undefined : seasonProblem(instant, written.text, offset, region, { date, clock })
  return outOfSeason ? failure(outOfSeason) : success({ point, instants: [instant] })
}

/** PST in July: the offset says one instant, the clocks on the wall said another. */
function seasonProblem(
  instant: Instant,
  name: string,
  offset: number,
  region: Zone,
  { date, clock }: { date: CalendarDate; clock: Clock },
): Problem | undefined {
  const actual = offsetAt(region, instant.at)
  if (actual === offset) return undefined
  const inForce = abbreviationOf(region, actual) ?? fixedZone(actual)
  const written = printClock(instant, fixedZone(offset))
  const meant = instantsOf(date, clock, region)[0]
  const likely = meant === undefined ? nameReading(instant) : `${written} ${inForce}`
  const [asWritten, asMeant] = [instant.at, meant ?? instant.at].map((at) => printClock({ ...instant, at }, 'UTC'))
  return {
    rule: 'timezone-season-mismatch',
    message: `${placeName(region)} was on ${inForce} on ${printDate(date)}, not on ${name}: ${written} ${name} is ${asWritten} UTC, ${likely} is ${asMeant} UTC`,
    hint: `write ${likely} or ${written} ${fixedZone(offset)}`,
    values: { abbreviation: name, inForce, zone: region },
  }
}

function contradiction(written: WrittenZone & { kind: 'name' }, readings: Result<Readings>): Result<Readings> {
  const first = readings.ok ? readings.value.instants[0] : undefined
  if (first === undefined || written.alsoMinutes === undefined) return readings
  const actual = offsetAt(first.zone, first.at)
  if (actual === written.alsoMinutes) return readings
  return failure(notItsOffset(written, `${fixedZone(actual)} then`, written.alsoMinutes))
}

function notItsOffset({ text }: WrittenZone, actual: string, minutes: number): Problem {
  return {
    rule: 'timezone-offset-contradiction',
    message: `${text} is ${actual}; you wrote ${fixedZone(minutes)}`,
    hint: 'keep the one that is right',
    values: { zone: text, actual, stated: fixedZone(minutes) },
  }
}

function bareText(point: WrittenPoint): string {
  return point.text.replace(/^~?\s*(?:\d{4}-\d{2}-\d{2}[T ]*)?/, '')
}

function changeText({ from, to }: ClockChange): string {
  return compareDates(from.date, to.date) === 0
    ? `clocks went from ${clockText(from.clock)} to ${clockText(to.clock)}`
    : `the calendar went from ${printDate(from.date)} ${clockText(from.clock)} to ${printDate(to.date)} ${clockText(to.clock)}`
}

function clockText({ hour, minute }: Clock): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

const midnight: Clock = { hour: 0, minute: 0 }
