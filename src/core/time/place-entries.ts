import type { Problem } from '../finding.ts'
import { failure, type Result, success } from '../result.ts'
import { addDays, type CalendarDate, DAY, HOUR, MINUTE, printDate, wallTime } from './calendar.ts'
import { type Instant, isBefore, isKnown, span, type Time } from './instant.ts'
import { localDate } from './local-time.ts'
import {
  distanceTo,
  nextDayNote,
  nominalOn,
  type Placed,
  type PlacingContext,
  placeElapsed,
  readingsFrom,
} from './place-milestone.ts'
import { type Readings, readingsOfDated, readingsOnDay, repeatedHour } from './resolve-point.ts'
import type { WrittenPoint, WrittenTime } from './written-time.ts'
import { offsetAt } from './zone.ts'

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
  /** What has to be said aloud about how the end of a span was read. */
  readonly note?: string
}

/** One written list in its order of time: `order[i]` is the written position of `entries[i]`. */
export interface PlacedList {
  readonly entries: readonly PlacedEntry[]
  readonly order: readonly number[]
  readonly notes: readonly string[]
}

/** A time further ahead than this is an error. */
const FUTURE_TOLERANCE = 5 * MINUTE

/** Certainly later than now, by more than clocks differ. */
export function isInFuture(time: Time | undefined, now: number): time is Instant {
  return isKnown(time) && span(time)[0] > now + FUTURE_TOLERANCE
}

/** Gives every row of one written list its day, and reads a list that is newest first from its bottom up. */
export function placeEntries(written: readonly WrittenEntry[], context: PlacingContext): PlacedList {
  const reversed = isNewestFirst(
    written.map(({ time }) => time),
    context,
  )
  const order = written.map((_, index) => (reversed ? written.length - 1 - index : index))
  const rows = order.map((index) => written[index] ?? {})
  const slots = settle(walkFromBestDay(rows, context))
  const entries = rows.map((row, index) => placeRow(row, slots[index] ?? {}, context))
  const notes = slots.flatMap((slot, index) => [slot.note ?? [], entries[index]?.note ?? []].flat())
  return {
    entries,
    order,
    notes: reversed ? ['the timeline is newest first: read from its last line up', ...notes] : notes,
  }
}

/** For `--sort`: every undated row on its own day inside start..end, else on the one nearest to the start. */
export function placeUnsorted(written: readonly WrittenEntry[], context: PlacingContext): PlacedList {
  let last: Instant | undefined
  const entries = written.map((row) => {
    const entry = placeRow(row, placeAlone(row.time, last, context), context)
    last = isKnown(entry.time) ? entry.time : last
    return entry
  })
  return { entries, order: written.map((_, index) => index), notes: entries.flatMap(({ note }) => note ?? []) }
}

/**
 * Whether the rows run from the newest to the oldest: three or more, each step back by less than 12 hours or forward by
 * 12 hours or more, at least two of them back.
 */
function isNewestFirst(times: readonly (WrittenTime | undefined)[], context: PlacingContext): boolean {
  const points = times.filter((time) => time?.kind === 'point').map((point) => wallOf(point, context))
  let back = 0
  for (const [index, point] of points.entries()) {
    const previous = points[index - 1]
    if (previous === undefined) continue
    const dated = point.dated && previous.dated
    const step = dated ? point.wall - previous.wall : clockOf(point.wall) - clockOf(previous.wall)
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
  /** Where a time that its day does not have would lie, for choosing the day. */
  readonly nominal?: Instant
}

function walkFromBestDay(rows: readonly WrittenEntry[], context: PlacingContext): Slot[] {
  const { start } = context
  if (!isKnown(start)) return walk(rows, undefined, context)
  const startDay = localDate(start.at, context.zone)
  // Rows that tell their own day lie there whatever the first day is.
  const isOpen = rows.some(({ time }) => time?.kind === 'point' && time.date === undefined)
  const tries = (isOpen ? [0, -1, 1] : [0]).map((shift) => walk(rows, addDays(startDay, shift), context))
  const ranked = tries
    .map((slots) => ({ slots, ...rank(slots, start, context) }))
    .filter(({ firstAt }) => firstAt <= context.now + FUTURE_TOLERANCE)
    .toSorted((a, b) => b.inside - a.inside || distanceTo(start, a.firstAt) - distanceTo(start, b.firstAt))
  return ranked[0]?.slots ?? tries[0] ?? []
}

function rank(
  slots: readonly Slot[],
  start: Instant,
  { end, now }: PlacingContext,
): { inside: number; firstAt: number } {
  const instants = slots.flatMap((slot) => slot.readings?.instants[0] ?? slot.nominal ?? [])
  const last = isKnown(end) ? span(end)[1] : now
  const inside = instants.filter((instant) => !isBefore(instant, start) && instant.at <= last).length
  return { inside, firstAt: instants[0]?.at ?? start.at }
}

function walk(rows: readonly WrittenEntry[], firstDay: CalendarDate | undefined, context: PlacingContext): Slot[] {
  let last: Instant | undefined
  return rows.map(({ time }) => {
    const slot = step(time, last, firstDay, context)
    const near = last ?? context.start
    last = slot.readings?.instants[0] ?? last
    if (slot.problem === undefined || time?.kind !== 'point' || firstDay === undefined || !isKnown(near)) return slot
    const day = time.date ?? (near === context.start ? firstDay : localDate(near.at, context.zone))
    return { ...slot, nominal: nominalOn(day, time, near, context) }
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
  const downwards = narrow(slots, (reading, previous) => previous.some((above) => !isBefore(reading, above)))
  return narrow(downwards.toReversed(), (reading, next) => next.some((below) => !isBefore(below, reading))).toReversed()
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

function placeAlone(time: WrittenTime | undefined, previous: Instant | undefined, context: PlacingContext): Slot {
  const { start, end, now } = context
  if (time?.kind === 'elapsed') return elapsedSlot(time, previous, context)
  if (time?.kind !== 'point' || time.date !== undefined || !isKnown(start))
    return step(time, undefined, undefined, context)
  const last = isKnown(end) ? span(end)[1] : now
  const days = daysBetween(addDays(localDate(start.at, context.zone), -1), addDays(localDate(last, context.zone), 1))
  const tries = days.map((day) => {
    const slot = toSlot(readingsOnDay(time, day, context))
    return { slot, instants: slot.readings?.instants ?? [nominalOn(day, time, start, context)] }
  })
  const inside = tries.filter(({ instants }) =>
    instants.some((instant) => !isBefore(instant, start) && instant.at <= last),
  )
  if (inside.length > 1) return { problem: twoDays(time, inside, context) }
  const distance = ({ instants }: { instants: readonly Instant[] }): number =>
    Math.min(...instants.map(({ at }) => distanceTo(start, at)))
  const [nearest] = inside.length > 0 ? inside : tries.toSorted((a, b) => distance(a) - distance(b))
  return nearest?.slot ?? {}
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
  if (!end.ok) return { time, problem: end.problem }
  return { time, until: end.value.time, ...(end.value.note !== undefined && { note: end.value.note }) }
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

/** What the list's own clocks and calendar would show; without a date on any one day. */
function wallOf(point: WrittenPoint, context: PlacingContext): { dated: boolean; wall: number } {
  const { start, now, zone } = context
  const day = point.date ?? localDate(isKnown(start) ? start.at : now, zone)
  const readings = point.zone === undefined ? undefined : readingsOfDated(point, day, context)
  const [first] = readings?.ok ? readings.value.instants : []
  const wall =
    first === undefined ? wallTime(day, point.clock ?? midnight) : first.at + offsetAt(zone, first.at) * MINUTE
  return { dated: point.date !== undefined, wall }
}

function clockOf(wall: number): number {
  return ((wall % DAY) + DAY) % DAY
}

function withoutDay(time: WrittenPoint): Problem {
  return {
    rule: 'invalid-date',
    message: `"${time.text}" has no date: the start is unknown, so that the first entry needs its own`,
    hint: `write the date before it, such as 2026-01-15 ${time.text}`,
    values: { text: time.text },
  }
}

function twoDays(
  time: WrittenPoint,
  tries: readonly { readonly instants: readonly Instant[] }[],
  { zone }: PlacingContext,
): Problem {
  const days = tries.flatMap(({ instants }) => instants[0] ?? []).map(({ at }) => printDate(localDate(at, zone)))
  return {
    rule: 'timeline-out-of-order',
    message: `${time.text} lies inside the incident on ${days.join(' and on ')}, so that it cannot be sorted`,
    hint: `write the date before it, such as ${days[0] ?? '2026-01-15'} ${time.text}`,
    values: { time: time.text, days },
  }
}
