import { HOUR } from '../../time/calendar.ts'
import { type Instant, isKnown, isSameInstant, type Time } from '../../time/instant.ts'
import { isRepeated } from '../../time/local-time.ts'
import { type ClockStyle, printClock, printLocalTime } from '../../time/print-time.ts'
import { fixedZone, offsetAt, type Zone } from '../../time/zone.ts'
import { axisBounds, type Stretch } from './axis-bounds.ts'

/** What a picture of an incident is drawn from. */
export interface TimelineFacts {
  readonly zone: Zone
  readonly clock: ClockStyle
  readonly start?: Time | undefined
  /** Missing while the incident is going on. */
  readonly end?: Time | undefined
  /** The spans of harm, where it came and went. */
  readonly windows: readonly { readonly start: Time; readonly end: Time }[]
  /** Start and end among them. */
  readonly milestones: readonly { readonly label: string; readonly at: Time }[]
  /** Texts are plain. */
  readonly entries: readonly { readonly at: Time; readonly until?: Time | undefined; readonly text: string }[]
  /** `about 3 hours` */
  readonly duration?: string | undefined
}

/** The same as it is drawn, whichever way the axis runs. */
export interface Scene {
  readonly zone: Zone
  readonly clock: ClockStyle
  /** What is drawn to scale, with room at both ends. */
  readonly axis: Stretch
  /** From the first moment on the axis to the last. */
  readonly moments: Stretch
  readonly harm?: Harm
  readonly milestones: readonly Mark[]
  readonly entries: readonly Mark[]
  /** How many entries have no time of day and are not in the picture. */
  readonly leftOut: number
}

export interface Harm extends Stretch {
  /** It began at an unknown time. */
  readonly isOpenBefore: boolean
  /** It goes on, or ended at an unknown time. */
  readonly isOpenAfter: boolean
  /** Nobody told apart when there was harm in it and when there was none. */
  readonly isWhole: boolean
  /** The parts in which there was harm. */
  readonly windows: readonly Stretch[]
  readonly label: string
}

export interface Mark {
  readonly isMilestone: boolean
  /** Where on the axis; for a moment far off, its end. */
  readonly shownAt: number
  readonly shownUntil?: number
  readonly isFarOff: boolean
  readonly isApproximate: boolean
  /** `14:05`, with what is needed to tell it from others. */
  readonly time: string
  readonly text: string
}

/** Room beyond the first and the last moment, as a share of all. */
const MARGIN = 0.03

/** Nothing where fewer than two moments are known to the minute: a picture would say nothing. */
export function toScene(facts: TimelineFacts): Scene | undefined {
  const { zone, clock } = facts
  const milestones = facts.milestones.filter(isTimed)
  const entries = inOrder(facts.entries.filter(isTimed))
  const windows = facts.windows.flatMap(({ start, end }) =>
    isExact(start) && isExact(end) ? [{ from: start.at, to: end.at }] : [],
  )
  const ends = entries.flatMap(({ until }) => (isExact(until) ? [until.at] : []))
  const moments = [...[...milestones, ...entries].map(({ at }) => at.at), ...ends]
  if (new Set(moments).size < 2) return undefined
  const inner = axisBounds(harmBounds(facts, moments), moments)
  const isOngoing = facts.start !== undefined && facts.end === undefined
  const axis = widened(inner, isOngoing ? 3 * MARGIN : MARGIN)
  const show = labeller(zone, clock, inner)
  const harm = harmOf(facts, axis, windows)
  return {
    zone,
    clock,
    axis,
    moments: inner,
    ...(harm !== undefined && { harm }),
    milestones: sameAsOne(milestones).map(({ at, label }) => markAt(at, undefined, label, true)),
    entries: entries.map(({ at, until, text }) => markAt(at, until, text, false)),
    leftOut: facts.entries.length - entries.length,
  }

  function markAt(time: Instant, until: Time | undefined, text: string, isMilestone: boolean): Mark {
    const last = isExact(until) && until.at > time.at ? until : undefined
    const isFarOff = time.at < inner.from || time.at > inner.to
    return {
      isMilestone,
      shownAt: onAxis(time.at, axis),
      ...(last !== undefined && { shownUntil: onAxis(last.at, axis) }),
      isFarOff,
      isApproximate: time.approximate,
      time: last === undefined ? show(time) : (timeRange(show(time), show(last)) ?? show(time)),
      text,
    }
  }
}

function isTimed<Item extends { readonly at: Time }>(item: Item): item is Item & { readonly at: Instant } {
  return isExact(item.at)
}

function isExact(time: Time | undefined): time is Instant {
  return isKnown(time) && time.precision !== 'day'
}

/** From start to end; what is not known of it is the first or last moment of all. */
function harmBounds({ start, end }: TimelineFacts, moments: readonly number[]): Stretch {
  const from = isExact(start) ? start.at : Math.min(...moments)
  const to = isExact(end) ? end.at : Math.max(...moments)
  return { from, to: Math.max(from, to) }
}

function harmOf({ start, end, duration }: TimelineFacts, axis: Stretch, windows: readonly Stretch[]): Harm | undefined {
  if (!isExact(start) && !isExact(end)) return undefined
  const from = isExact(start) ? start.at : axis.from
  const to = isExact(end) ? end.at : axis.to
  if (to < from) return undefined
  return {
    from,
    to,
    isOpenBefore: !isExact(start),
    isOpenAfter: !isExact(end),
    isWhole: windows.every((window) => window.from <= from && window.to >= to),
    windows,
    label: end === undefined ? 'ongoing' : (duration ?? ''),
  }
}

function widened({ from, to }: Stretch, after: number): Stretch {
  const length = to - from
  return { from: Math.floor(from - MARGIN * length), to: Math.ceil(to + after * length) }
}

function onAxis(at: number, { from, to }: Stretch): number {
  return Math.max(from, Math.min(at, to))
}

/** `14:05–14:20`; nothing where it would be longer than what it introduces. */
export function timeRange(from: string, to: string): string | undefined {
  const range = `${from}–${to}`
  return range.length > LONGEST_RANGE ? undefined : range
}

/** `12:15:05 AM–12:20:10 AM` */
const LONGEST_RANGE = 23

/** Times as short as can be: the clock; with the date far off and on a long axis; with the offset where it is repeated. */
function labeller(zone: Zone, style: ClockStyle, { from, to }: Stretch): (time: Instant) => string {
  const isLong = to - from > 36 * HOUR
  return (time) => {
    if (isLong || time.at < from || time.at > to) return printLocalTime(time, zone, style)
    const offset = isRepeated(time.at, zone) ? ` ${fixedZone(offsetAt(zone, time.at))}` : ''
    return `${time.approximate ? '~' : ''}${printClock(time, zone, style)}${offset}`
  }
}

/** Milestones of the same moment share a label: `Start, detected`. */
function sameAsOne(milestones: readonly Labelled[]): readonly Labelled[] {
  const marks: Labelled[] = []
  for (const next of inOrder(milestones)) {
    const last = marks.at(-1)
    if (last === undefined || !isSameInstant(last.at, next.at)) marks.push(next)
    else marks.splice(-1, 1, { at: last.at, label: `${last.label}, ${lowerFirst(next.label)}` })
  }
  return marks
}

interface Labelled {
  readonly label: string
  readonly at: Instant
}

function inOrder<Item extends { readonly at: Instant }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => a.at.at - b.at.at)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
