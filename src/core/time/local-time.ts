import { type CalendarDate, type Clock, DAY, fromWallTime, MINUTE, wallTime } from './calendar.ts'
import { offsetAt, type Zone } from './zone.ts'

/** What a zone's clocks and calendars showed at an instant, given in milliseconds. */
export function toLocal(at: number, zone: Zone): { readonly date: CalendarDate; readonly clock: Required<Clock> } {
  return fromWallTime(at + offsetAt(zone, at) * MINUTE)
}

export function localDate(at: number, zone: Zone): CalendarDate {
  return toLocal(at, zone).date
}

/** Milliseconds since local midnight by the clock on the wall. */
export function clockAt(at: number, zone: Zone): number {
  const wall = at + offsetAt(zone, at) * MINUTE
  return ((wall % DAY) + DAY) % DAY
}

/**
 * The instants at which the zone's clocks showed this: one as a rule, none in the hour that daylight saving skips,
 * two, in order, in the hour that it repeats.
 */
export function instantsOf(date: CalendarDate, clock: Clock, zone: Zone): number[] {
  const wall = wallTime(date, clock)
  return [...new Set(offsetsAround(wall, zone))]
    .map((offset) => wall - offset * MINUTE)
    .filter((at) => at + offsetAt(zone, at) * MINUTE === wall)
    .sort((a, b) => a - b)
}

/** Whether the zone's clocks showed the minute of an instant twice. */
export function isRepeated(at: number, zone: Zone): boolean {
  const { date, clock } = toLocal(at, zone)
  return instantsOf(date, clock, zone).length > 1
}

/** The first instant of a local day, also where its midnight was skipped. */
export function firstInstantOf(date: CalendarDate, zone: Zone): number {
  const [first] = instantsOf(date, { hour: 0, minute: 0 }, zone)
  return first ?? gapAt(date, { hour: 0, minute: 0 }, zone).at
}

/** A change of the zone's clocks: the instant, and what they showed just before and at it. */
export interface ClockChange {
  readonly at: number
  readonly from: { readonly date: CalendarDate; readonly clock: Clock }
  readonly to: { readonly date: CalendarDate; readonly clock: Clock }
  /** The skipped time read by the clock before the change and by the one after it. */
  readonly readings: readonly [number, number]
}

/** The change that skipped this local time. Call only where `instantsOf` gives none. */
export function gapAt(date: CalendarDate, clock: Clock, zone: Zone): ClockChange {
  const wall = wallTime(date, clock)
  const [before, after] = offsetsAround(wall, zone)
  const at = changeBetween(wall - DAY - after * MINUTE, wall + DAY - before * MINUTE, zone)
  return {
    at,
    from: fromWallTime(at + before * MINUTE),
    to: fromWallTime(at + after * MINUTE),
    readings: [wall - before * MINUTE, wall - after * MINUTE],
  }
}

function offsetsAround(wall: number, zone: Zone): readonly [number, number] {
  return [offsetAt(zone, wall - DAY), offsetAt(zone, wall + DAY)]
}

/** The first instant between two at which the offset is the later one's, by halving, to the minute. */
export function changeBetween(early: number, late: number, zone: Zone): number {
  const target = offsetAt(zone, late)
  let [low, high] = [Math.floor(early / MINUTE), Math.ceil(late / MINUTE)]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(zone, middle * MINUTE) === target) high = middle
    else low = middle
  }
  return high * MINUTE
}
