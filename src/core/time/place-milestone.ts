import { failure, type Result, success } from '../result.ts'
import { addDays, type CalendarDate, type Clock, compareDates, HOUR, MINUTE, printDate, wallTime } from './calendar.ts'
import { type Instant, isBefore, isKnown, span, type Time } from './instant.ts'
import { clockAt, localDate, toLocal } from './local-time.ts'
import {
  type Readings,
  readingsOfDated,
  readingsOnDay,
  repeatedHour,
  toInstant,
  type ZoneContext,
} from './resolve-point.ts'
import type { WrittenPoint, WrittenTime } from './written-time.ts'
import { offsetAt } from './zone.ts'

/** A step back on the clock of this much is the next day; a smaller one is out of order. */
const ROLL_OVER = 12 * HOUR

/** What a time may refer to. */
export interface PlacingContext extends ZoneContext {
  /** Absent while nobody has said it; other bare times then wait. */
  readonly start?: Time
  readonly end?: Time
  readonly now: number
  /** An answer at a terminal: `now` is a time, and a bare start is the latest past one. */
  readonly atTerminal: boolean
}

/** A time in its place, and what has to be said aloud about how it was read. */
export interface Placed {
  readonly time: Time
  readonly note?: string
}

/** Where a bare clock belongs. */
export type Anchor =
  | { readonly kind: 'start' }
  /** The latest at or before the start. */
  | { readonly kind: 'before'; readonly start: Instant }
  /** The first inside start..end, else the nearest to the start. */
  | { readonly kind: 'inside'; readonly start: Instant }
  /** From a moment on: its day, or the next one after a step back of 12 hours or more. */
  | { readonly kind: 'from'; readonly moment: Instant }
  /** The first at or after a moment, however small the step back on the clock. */
  | { readonly kind: 'onward'; readonly start: Instant }
  | { readonly kind: 'nothing' }

/** Reads the time of a milestone. */
export function placeMilestone(written: WrittenTime, anchor: Anchor, context: PlacingContext): Result<Placed> {
  switch (written.kind) {
    case 'unknown':
      return success({ time: 'unknown' })
    case 'now':
      return context.atTerminal ? success({ time: nowIn(context) }) : failure(notATime(written.text))
    case 'elapsed':
      return placeElapsed(written, context.start)
    case 'point':
      return placePoint(written, anchor, context)
  }
}

/** `start + 15 min`. The base must say more than a day. */
export function placeElapsed(written: WrittenTime & { kind: 'elapsed' }, base: Time | undefined): Result<Placed> {
  if (!isKnown(base) || base.precision === 'day') {
    return failure({
      rule: 'invalid-date',
      message: `${written.text} counts from a time that is not known`,
      hint: 'write the date and the time, such as 2026-01-15 14:05',
      values: { text: written.text },
    })
  }
  const at = base.at + written.milliseconds
  return success({ time: { ...base, at, approximate: base.approximate || written.approximate, text: written.text } })
}

/** Readings of a bare clock from a moment on, and whether it rolled past midnight. */
export function readingsFrom(
  point: WrittenPoint,
  moment: Instant,
  context: ZoneContext,
): { readings: Result<Readings>; rolled: boolean } {
  const day = localDate(moment.at, context.zone)
  const readings = readingsOnDay(point, day, context)
  const first = readings.ok ? readings.value.instants[0] : undefined
  const clock = first === undefined ? bareClock(point) : clockOn(day, first.at, context)
  const rolled = moment.precision !== 'day' && clockAt(moment.at, context.zone) - clock >= ROLL_OVER
  return rolled ? { readings: readingsOnDay(point, addDays(day, 1), context), rolled } : { readings, rolled }
}

export function nextDayNote(point: WrittenPoint, instant: Instant, context: ZoneContext): string {
  return `${point.text} read as ${printDate(localDate(instant.at, context.zone))}, the next day`
}

function placePoint(point: WrittenPoint, anchor: Anchor, context: PlacingContext): Result<Placed> {
  if (point.date !== undefined)
    return single(readingsOfDated(point, point.date, context), (instant) => fits(instant, anchor))
  switch (anchor.kind) {
    case 'nothing':
      return failure(undated(point, 'the start is unknown, so that every time needs its own date'))
    case 'start':
      return context.atTerminal
        ? latestPast(point, context)
        : failure(undated(point, 'the start needs its date', localDate(context.now, context.zone)))
    case 'before':
      return nearby(point, anchor, context, (a) =>
        fits(a, anchor) ? anchor.start.at - a.at : Number.POSITIVE_INFINITY,
      )
    case 'inside':
      return nearby(point, anchor, context, (a) => distanceInside(a, anchor.start, context))
    case 'onward':
      return onward(point, anchor, context)
    case 'from': {
      const { readings, rolled } = readingsFrom(point, anchor.moment, context)
      const placed = single(readings, (instant) => fits(instant, anchor))
      if (!rolled || !placed.ok || placed.value.time === 'unknown') return placed
      return success({ ...placed.value, note: nextDayNote(point, placed.value.time, context) })
    }
  }
}

function fits(instant: Instant, anchor: Anchor): boolean {
  if (anchor.kind === 'before') return !isBefore(anchor.start, instant)
  if (anchor.kind === 'inside' || anchor.kind === 'onward') return !isBefore(instant, anchor.start)
  return anchor.kind !== 'from' || !isBefore(instant, anchor.moment)
}

function onward(point: WrittenPoint, anchor: Anchor & { kind: 'onward' }, context: PlacingContext): Result<Placed> {
  const { start } = anchor
  const placed = nearby(point, anchor, context, (instant) =>
    fits(instant, anchor) ? distanceTo(start, instant.at) : Number.POSITIVE_INFINITY,
  )
  if (!placed.ok || placed.value.time === 'unknown') return placed
  const { time } = placed.value
  const isLater = compareDates(localDate(time.at, context.zone), localDate(start.at, context.zone)) > 0
  return isLater ? success({ time, note: nextDayNote(point, time, context) }) : placed
}

/** Inside start..end the first counts, and always before all outside; outside the nearest to the start. */
function distanceInside(instant: Instant, start: Instant, { end, now }: PlacingContext): number {
  const last = isKnown(end) ? span(end)[1] : now
  const inside = !isBefore(instant, start) && instant.at <= last
  return inside ? instant.at - start.at - Number.MAX_SAFE_INTEGER / 2 : distanceTo(start, instant.at)
}

/** How far a moment lies from the start; a start of which only the day is known is its whole day. */
export function distanceTo(start: Instant, at: number): number {
  const [first, last] = start.precision === 'day' ? span(start) : [start.at, start.at]
  return Math.max(first - at, at - last, 0)
}

/** Where a clock would stand on a day that has no such time, for choosing the day. */
export function nominalOn(day: CalendarDate, point: WrittenPoint, near: Instant, { zone }: ZoneContext): Instant {
  return toInstant(point, wallTime(day, point.clock ?? midnight) - offsetAt(zone, near.at) * MINUTE, zone)
}

/** Of the days around an instant the one whose reading is cheapest. */
function nearby(
  point: WrittenPoint,
  anchor: Anchor & { start: Instant },
  context: PlacingContext,
  cost: (instant: Instant) => number,
): Result<Placed> {
  const { start } = anchor
  const day = localDate(start.at, context.zone)
  const tries = [0, -1, 1, 2].map((shift) => {
    const readings = readingsOnDay(point, addDays(day, shift), context)
    const instants = readings.ok ? readings.value.instants : [nominalOn(addDays(day, shift), point, start, context)]
    return { readings, cost: Math.min(...instants.map(cost)) }
  })
  const best = tries.reduce((cheapest, next) => (next.cost < cheapest.cost ? next : cheapest))
  return single(best.readings, (instant) => fits(instant, anchor))
}

function latestPast(point: WrittenPoint, context: PlacingContext): Result<Placed> {
  const today = localDate(context.now, context.zone)
  const readings = readingsOnDay(point, today, context)
  const isPast = (instant: Instant): boolean => instant.at <= context.now
  if (readings.ok && !readings.value.instants.some(isPast))
    return single(readingsOnDay(point, addDays(today, -1), context), isPast)
  return single(readings, isPast)
}

/** The one reading that is left when those that do not fit are ruled out; a repeated hour where both or none fit. */
function single(result: Result<Readings>, isPossible: (instant: Instant) => boolean): Result<Placed> {
  if (!result.ok) return result
  const possible = result.value.instants.filter(isPossible)
  const [first, second] = possible.length > 0 ? possible : result.value.instants
  if (first === undefined) return failure(notATime(result.value.point.text))
  return second === undefined ? success({ time: first }) : failure(repeatedHour(result.value))
}

function nowIn({ now, zone }: PlacingContext): Instant {
  return { at: Math.floor(now / MINUTE) * MINUTE, precision: 'minute', approximate: false, zone, text: 'now' }
}

function undated(point: WrittenPoint, reason: string, day?: CalendarDate) {
  const example = day === undefined ? '2026-01-15' : printDate(day)
  return {
    rule: 'invalid-date',
    message: `"${point.text}" has no date: ${reason}`,
    hint: `write the date before it, such as ${example} ${point.text}`,
    values: { text: point.text },
  } as const
}

function notATime(text: string) {
  return {
    rule: 'invalid-date',
    message: `"${text}" is not a time here`,
    hint: 'write the date and the time, such as 2026-01-15 14:05',
    values: { text },
  } as const
}

function clockOn(day: CalendarDate, at: number, { zone }: ZoneContext): number {
  const { date, clock } = toLocal(at, zone)
  return wallTime(date, clock) - wallTime(day, midnight)
}

const midnight: Clock = { hour: 0, minute: 0 }

function bareClock({ clock }: WrittenPoint): number {
  return (clock?.hour ?? 0) * HOUR + (clock?.minute ?? 0) * MINUTE + (clock?.second ?? 0) * 1000
}
