import type { Problem } from '../finding.ts'
import { failure, type Result, success } from '../result.ts'
import { addDays, type CalendarDate, HOUR, MINUTE, printDate, wallTime } from './calendar.ts'
import { type Instant, isBefore, isKnown, span, type Time } from './instant.ts'
import { localDate } from './local-time.ts'
import { nextDayNote, type Placed, type PlacingContext, placeElapsed, readingsFrom } from './place-milestone.ts'
import { type Readings, readingsOfDated, readingsOnDay, repeatedHour } from './resolve-point.ts'
import type { WrittenPoint, WrittenTime } from './written-time.ts'

/** The times of one row of a timeline. A row without a readable time stands with its time unknown. */
export interface WrittenEntry {
  readonly time?: WrittenTime
  readonly until?: WrittenTime
}

export interface PlacedEntry {
  /** Absent when a problem says why, or while the start is not known yet. */
  readonly time?: Time
  readonly until?: Time
  readonly problem?: Problem
}

/** One written list in its order of time: `order[i]` is the written position of `entries[i]`. */
export interface PlacedList {
  readonly entries: readonly PlacedEntry[]
  readonly order: readonly number[]
  readonly notes: readonly string[]
}

/** A time further ahead than this is an error. */
export const FUTURE_TOLERANCE = 5 * MINUTE

/** Gives every row of one written list its day, and reads a list that is newest first from its bottom up. */
export function placeEntries(written: readonly WrittenEntry[], context: PlacingContext): PlacedList {
  const reversed = isNewestFirst(written.map(({ time }) => time))
  const order = written.map((_, index) => (reversed ? written.length - 1 - index : index))
  const rows = order.map((index) => written[index] ?? {})
  const slots = settle(walkFromBestDay(rows, context))
  const entries = rows.map((row, index) => placeRow(row, slots[index] ?? {}, context))
  const notes = slots.flatMap((slot) => (slot.note === undefined ? [] : [slot.note]))
  return {
    entries,
    order,
    notes: reversed ? ['the timeline is newest first: read from its last line up', ...notes] : notes,
  }
}

/** For `--sort`: every undated row on its own day inside start..end, else on the one nearest to the start. */
export function placeUnsorted(written: readonly WrittenEntry[], context: PlacingContext): PlacedList {
  const entries = written.map((row) => placeRow(row, placeAlone(row.time, context), context))
  return { entries, order: written.map((_, index) => index), notes: [] }
}

/**
 * Whether the rows run from the newest to the oldest: three or more, each step back by less than 12 hours or forward by
 * 12 hours or more, at least two of them back.
 */
export function isNewestFirst(times: readonly (WrittenTime | undefined)[]): boolean {
  const points = times.filter((time) => time?.kind === 'point')
  let back = 0
  for (const [index, point] of points.entries()) {
    const previous = points[index - 1]
    if (previous === undefined) continue
    const dated = point.date !== undefined && previous.date !== undefined
    const step = wallOf(point, dated) - wallOf(previous, dated)
    if (step === 0) continue
    if (step < 0 && (dated || step > -12 * HOUR)) back++
    else if (dated || step < 12 * HOUR) return false
  }
  return points.length >= 3 && back >= 2
}

/** What a row's time can mean on the way down the list. */
interface Slot {
  readonly readings?: Readings
  readonly unknown?: true
  readonly problem?: Problem
  readonly note?: string
}

function walkFromBestDay(rows: readonly WrittenEntry[], context: PlacingContext): Slot[] {
  const { start } = context
  const first = rows.find(({ time }) => time !== undefined && time.kind !== 'unknown')?.time
  if (first?.kind !== 'point' || first.date !== undefined || !isKnown(start)) return walk(rows, undefined, context)
  const startDay = localDate(start.at, context.zone)
  const tries = [0, -1, 1].map((shift) => walk(rows, addDays(startDay, shift), context))
  const ranked = tries
    .map((slots) => ({ slots, ...rank(slots, start, context) }))
    .filter(({ firstAt }) => firstAt <= context.now + FUTURE_TOLERANCE)
    .toSorted((a, b) => b.inside - a.inside || Math.abs(a.firstAt - start.at) - Math.abs(b.firstAt - start.at))
  return ranked[0]?.slots ?? tries[0] ?? []
}

function rank(
  slots: readonly Slot[],
  start: Instant,
  { end, now }: PlacingContext,
): { inside: number; firstAt: number } {
  const instants = slots.flatMap((slot) => slot.readings?.instants[0] ?? [])
  const last = isKnown(end) ? span(end)[1] : now
  const inside = instants.filter((instant) => !isBefore(instant, start) && instant.at <= last).length
  return { inside, firstAt: instants[0]?.at ?? start.at }
}

function walk(rows: readonly WrittenEntry[], firstDay: CalendarDate | undefined, context: PlacingContext): Slot[] {
  let last: Instant | undefined
  return rows.map(({ time }) => {
    const slot = step(time, last, firstDay, context)
    last = slot.readings?.instants[0] ?? last
    return slot
  })
}

function step(
  time: WrittenTime | undefined,
  last: Instant | undefined,
  firstDay: CalendarDate | undefined,
  context: PlacingContext,
): Slot {
  if (time === undefined || time.kind === 'unknown') return { unknown: true }
  if (time.kind === 'elapsed') return elapsedSlot(time, last, context)
  if (time.kind === 'now')
    return {
      problem: {
        rule: 'invalid-date',
        message: '"now" is not a time of a timeline',
        hint: 'write the time, such as 14:05',
      },
    }
  if (time.date !== undefined) return toSlot(readingsOfDated(time, time.date, context))
  if (last !== undefined) {
    const { readings, rolled } = readingsFrom(time, last, context)
    const first = readings.ok ? readings.value.instants[0] : undefined
    return { ...toSlot(readings), ...(rolled && first && { note: nextDayNote(time, first, context) }) }
  }
  if (firstDay !== undefined) return toSlot(readingsOnDay(time, firstDay, context))
  return context.start === 'unknown' ? { problem: withoutDay(time) } : {}
}

function elapsedSlot(
  time: WrittenTime & { kind: 'elapsed' },
  last: Instant | undefined,
  context: PlacingContext,
): Slot {
  const base = last ?? context.start
  if (base === undefined) return {}
  const placed = placeElapsed(time, base)
  if (!placed.ok) return { problem: placed.problem }
  if (placed.value.time === 'unknown') return { unknown: true }
  return {
    readings: {
      point: { kind: 'point', text: time.text, approximate: time.approximate },
      instants: [placed.value.time],
    },
  }
}

function toSlot(result: Result<Readings>): Slot {
  return result.ok ? { readings: result.value } : { problem: result.problem }
}

/** Rules out readings of a repeated hour that the rows above and below contradict. */
function settle(slots: readonly Slot[]): Slot[] {
  const downwards = narrow(slots, (reading, previous) => reading.at >= Math.min(...previous.map(({ at }) => at)))
  return narrow(
    downwards.toReversed(),
    (reading, next) => reading.at <= Math.max(...next.map(({ at }) => at)),
  ).toReversed()
}

function narrow(
  slots: readonly Slot[],
  isPossible: (reading: Instant, neighbour: readonly Instant[]) => boolean,
): Slot[] {
  let neighbour: readonly Instant[] = []
  return slots.map((slot) => {
    const { readings } = slot
    if (readings === undefined) return slot
    const left =
      neighbour.length === 0 ? readings.instants : readings.instants.filter((reading) => isPossible(reading, neighbour))
    neighbour = left.length > 0 ? left : readings.instants
    return { ...slot, readings: { ...readings, instants: neighbour } }
  })
}

function placeAlone(time: WrittenTime | undefined, context: PlacingContext): Slot {
  const { start, end, now } = context
  if (time?.kind !== 'point' || time.date !== undefined || !isKnown(start))
    return step(time, undefined, undefined, context)
  const last = isKnown(end) ? span(end)[1] : now
  const days = daysBetween(addDays(localDate(start.at, context.zone), -1), addDays(localDate(last, context.zone), 1))
  const tries = days.map((day) => toSlot(readingsOnDay(time, day, context)))
  const inside = tries.filter((slot) =>
    slot.readings?.instants.some((instant) => !isBefore(instant, start) && instant.at <= last),
  )
  if (inside.length > 1) return { problem: twoDays(time, inside, context) }
  const distance = (slot: Slot): number =>
    Math.abs((slot.readings?.instants[0]?.at ?? Number.POSITIVE_INFINITY) - start.at)
  return inside[0] ?? tries.toSorted((a, b) => distance(a) - distance(b))[0] ?? {}
}

function daysBetween(first: CalendarDate, last: CalendarDate): CalendarDate[] {
  const count = (wallTime(last, midnight) - wallTime(first, midnight)) / (24 * HOUR) + 1
  return Array.from({ length: Math.min(count, 400) }, (_, index) => addDays(first, index))
}

function placeRow({ until }: WrittenEntry, slot: Slot, context: PlacingContext): PlacedEntry {
  if (slot.problem !== undefined) return { problem: slot.problem }
  if (slot.unknown) return { time: 'unknown' }
  const [time, second] = slot.readings?.instants ?? []
  if (time === undefined || slot.readings === undefined) return {}
  if (second !== undefined) return { problem: repeatedHour(slot.readings) }
  if (until === undefined) return { time }
  const end = placeUntil(until, time, context)
  return end.ok ? { time, until: end.value.time } : { time, problem: end.problem }
}

/** The end of a span: read as an entry that follows its beginning. */
export function placeUntil(until: WrittenTime, from: Instant, context: PlacingContext): Result<Placed> {
  const slot = step(until, from, undefined, context)
  const possible = (slot.readings?.instants ?? []).filter((reading) => reading.at >= from.at)
  const [time, second] = possible.length > 0 ? possible : (slot.readings?.instants ?? [])
  if (slot.problem !== undefined) return failure(slot.problem)
  if (second !== undefined && slot.readings !== undefined) return failure(repeatedHour(slot.readings))
  return success({ time: time ?? 'unknown', ...(slot.note !== undefined && { note: slot.note }) })
}

const midnight = { hour: 0, minute: 0 }

/** Only differences count: of two dates with clocks, or of two clocks. */
function wallOf({ date, clock = midnight, zone }: WrittenPoint, dated: boolean): number {
  const day = (dated ? date : undefined) ?? { year: 2000, month: 1, day: 1 }
  return wallTime(day, clock) - (zone?.kind === 'offset' ? zone.minutes * MINUTE : 0)
}

function withoutDay(time: WrittenPoint): Problem {
  return {
    rule: 'invalid-date',
    message: `"${time.text}" has no date: the start is unknown, so that the first entry needs its own`,
    hint: `write the date before it, such as 2026-01-15 ${time.text}`,
    values: { text: time.text },
  }
}

function twoDays(time: WrittenPoint, slots: readonly Slot[], { zone }: PlacingContext): Problem {
  const days = slots.flatMap((slot) => slot.readings?.instants[0] ?? []).map(({ at }) => printDate(localDate(at, zone)))
  return {
    rule: 'timeline-out-of-order',
    message: `${time.text} lies inside the incident on ${days.join(' and on ')}, so that it cannot be sorted`,
    hint: `write the date before it, such as ${days[0] ?? '2026-01-15'} ${time.text}`,
    values: { time: time.text, days },
  }
}
