import { DAY, fromWallTime, HOUR, MINUTE, wallTime } from './calendar.ts'
import { firstInstantOf } from './local-time.ts'
import { offsetAt, type Zone } from './zone.ts'

export const precisions = ['second', 'minute', 'day'] as const
export type Precision = (typeof precisions)[number]

/** A moment of the incident. */
export interface Instant {
  /** Milliseconds since the epoch; the first of the day where only the day is known. */
  readonly at: number
  readonly precision: Precision
  /** Written with `~`: half an hour either way. */
  readonly approximate: boolean
  /** The zone it was given in. */
  readonly zone: Zone
  /** As it was written. */
  readonly text: string
}

/** A moment, or the statement that nobody knows it. */
export type Time = Instant | 'unknown'

/** How far from its value a time written with `~` may lie. */
const APPROXIMATION = 30 * MINUTE

/** The first and the last millisecond that an instant can mean. */
export function span({ at, precision, approximate, zone }: Instant): readonly [number, number] {
  const last = precision === 'day' ? lastOfDay(at, zone) : at + (precision === 'minute' ? MINUTE : 1000) - 1
  if (!approximate) return [at, last]
  return precision === 'day' ? [at - DAY, last + DAY] : [at - APPROXIMATION, at + APPROXIMATION]
}

/** Whether `a` is certainly before `b`: the coarser precision decides, and `~` gives half an hour. */
export function isBefore(a: Instant, b: Instant): boolean {
  return span(a)[1] < span(b)[0]
}

/** Whether a value of a fact is a time, known or not. */
export function isTime(value: unknown): value is Time {
  return value === 'unknown' || (typeof value === 'object' && value !== null && 'precision' in value)
}

export function isKnown(time: Time | undefined): time is Instant {
  return time !== undefined && time !== 'unknown'
}

/** Whether two instants state the same moment with the same certainty, however each was written. */
export function isSameInstant(a: Instant, b: Instant): boolean {
  return a.at === b.at && a.precision === b.precision && a.approximate === b.approximate
}

function lastOfDay(at: number, zone: Zone): number {
  const { date } = fromWallTime(at + offsetAt(zone, at) * MINUTE)
  return firstInstantOf(fromWallTime(wallTime(date, { hour: 0, minute: 0 }) + 36 * HOUR).date, zone) - 1
}
