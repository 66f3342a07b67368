import { minutesOf, type ShownClock } from './clocks.ts'
import { daysBetween, hasYear, laterDay } from './days.ts'
import { readMinutesToDetection } from './duration.ts'
import { type PlacedEntry, placeOnDays } from './entry-days.ts'
import { endEntry, startEntry } from './entry-ends.ts'
import type { FrontMatterFacts } from './front-matter-facts.ts'
import type { Moment } from './moments.ts'
import { type KnownDays, knownDays, yearOf } from './named-days.ts'
import { type Paragraph, proseOf } from './prose.ts'
import type { Section } from './sections.ts'
import { labelledPeriod, rangeIn, type StatedMoment, toldPeriod } from './stated-period.ts'
import type { ReadTimeline } from './timeline.ts'

/** A time of the incident, and how it was found. */
export interface FoundMoment {
  readonly moment: Moment
  readonly line: number
  readonly column: number
  /** `stated`: in so many words; `first entry`, `last entry`: of the timeline, where nothing states it. */
  readonly how: 'stated' | 'front matter' | 'first entry' | 'last entry'
  /** Where its day comes from: beside the clock, elsewhere in the document, or from the start's day. */
  readonly day: 'written' | 'named elsewhere' | 'same as start' | 'past midnight' | 'unknown'
}

export interface ReadPeriod {
  readonly start?: FoundMoment
  readonly end?: FoundMoment
}

interface Candidate extends StatedMoment {
  readonly how: FoundMoment['how']
  /** Midnights since the day that the list of entries begins on. */
  readonly midnights: number
  /** Its day is that of an entry above it. */
  readonly isCarried: boolean
}

/** The incident's start and end: labelled, in the front matter, as a range, in a sentence, or the timeline's. */
export function readPeriod(
  sections: readonly Section[],
  timeline: ReadTimeline | undefined,
  length: number | undefined,
  front: FrontMatterFacts,
): ReadPeriod {
  const prose = proseOf(sections, timeline)
  const known = knownDays(sections, prose, timeline, front)
  const placed = timeline === undefined ? [] : placeOnDays(timeline)
  const stated = statedEnds(prose, length, front)
  const first =
    stated.start ?? entryCandidate(startEntry(placed, readMinutesToDetection(sections), known), 'first entry')
  const start = first && onDay(first, known)
  const last = stated.end ?? entryCandidate(endEntry(placed), 'last entry')
  const end = last && start && first ? endOnDay(last, start, first, known, length) : last && onDay(last, known)
  return { ...(start && { start }), ...(end && isPossible(start, end) && { end }) }
}

function statedEnds(
  prose: readonly Paragraph[],
  length: number | undefined,
  { start, end }: FrontMatterFacts,
): { readonly start?: Candidate | undefined; readonly end?: Candidate | undefined } {
  const labelled = labelledPeriod(prose)
  const ranged = rangeIn(prose, length)
  const told = toldPeriod(prose)
  // A day alone in the front matter is a hint, and what the text says of that day is the start.
  const [clockedStart, clockedEnd] = [start, end].map((value) => (value?.moment.clock ? value : undefined))
  return {
    start:
      candidate(isOneTime(labelled.start, ranged?.start) ? ranged?.start : labelled.start, 'stated') ??
      candidate(clockedStart, 'front matter') ??
      candidate(ranged?.start ?? told.start, 'stated') ??
      candidate(start, 'front matter'),
    end:
      candidate(labelled.end, 'stated') ??
      candidate(clockedEnd, 'front matter') ??
      candidate(ranged?.end ?? told.end, 'stated') ??
      candidate(end, 'front matter'),
  }
}

/** A label in front of a range: the range knows what its other end says of this one. */
function isOneTime(labelled: StatedMoment | undefined, ranged: StatedMoment | undefined): boolean {
  return labelled?.line === ranged?.line && labelled?.moment.index === ranged?.moment.index
}

function candidate(
  found: (Omit<StatedMoment, 'near'> & Partial<StatedMoment>) | undefined,
  how: Candidate['how'],
): Candidate | undefined {
  if (found === undefined) return undefined
  const { moment, line, column, near = [] } = found
  return { moment, line, column, near, how, midnights: 0, isCarried: false }
}

function entryCandidate(placed: PlacedEntry | undefined, how: Candidate['how']): Candidate | undefined {
  if (placed?.entry.moment === undefined) return undefined
  const { entry, clock, day, midnights, isOwnDay } = placed
  const until = how === 'last entry' ? entry.until : undefined
  const moment = { ...placed.entry.moment, clock, ...(day && { day }), ...until }
  return { moment, line: entry.line, column: entry.column, near: [], how, midnights, isCarried: !isOwnDay }
}

function onDay({ moment, near, how, line, column }: Candidate, known: KnownDays): FoundMoment {
  const day = moment.day ?? near.find(hasYear) ?? near[0] ?? known.incident ?? known.all.find(hasYear) ?? known.all[0]
  const place = { how, line, column }
  if (day === undefined) return { ...place, moment, day: 'unknown' }
  return { ...place, moment: { ...moment, day: yearOf(day, known) }, day: moment.day ? 'written' : 'named elsewhere' }
}

/** An end without a day falls on that of the start, or behind as many midnights as the timeline passes. */
function endOnDay(
  last: Candidate,
  start: FoundMoment,
  first: Candidate,
  known: KnownDays,
  length: number | undefined,
): FoundMoment {
  const { moment, how, line, column, midnights } = last
  const startDay = start.moment.day
  if (startDay === undefined || moment.clock === undefined) return onDay(last, known)
  // A day that was only carried down the timeline gives way to one that is stated.
  const isBefore = last.isCarried && moment.day !== undefined && daysBetween(startDay, moment.day) < 0
  if (moment.day !== undefined && !isBefore) return onDay(last, known)
  const turns = how === 'stated' ? isNextDay(moment.clock, start.moment.clock, length) : isEarlier(moment.clock, start)
  const passed = Math.max(midnights - first.midnights, turns ? 1 : 0)
  return {
    moment: { ...moment, day: laterDay(startDay, passed) },
    how,
    line,
    column,
    day: passed > 0 ? 'past midnight' : 'same as start',
  }
}

function isEarlier(clock: ShownClock, { moment }: FoundMoment): boolean {
  return moment.clock !== undefined && minutesOf(clock) < minutesOf(moment.clock)
}

/** From here on what ends at an earlier clock has ended on the next day. */
const EVENING = 17 * 60

/** Whether an end at an earlier clock is of the next day: not that of a range as `from 9:20 to 8:45`, if it is not said to be so long. */
function isNextDay(clock: ShownClock, start: ShownClock | undefined, length: number | undefined): boolean {
  if (start === undefined) return false
  const back = minutesOf(start) - minutesOf(clock)
  const isAsLong = length !== undefined && Math.abs(1440 - back - length) <= Math.max(2, length * 0.1)
  return back > 0 && (back >= 720 || minutesOf(start) >= EVENING || isAsLong)
}

/** An end that was only taken from the timeline and comes before the start is none. */
function isPossible(start: FoundMoment | undefined, { moment, how }: FoundMoment): boolean {
  if (how !== 'last entry' || start?.moment.day === undefined || moment.day === undefined) return true
  const days = daysBetween(start.moment.day, moment.day)
  if (days !== 0 || start.moment.clock === undefined || moment.clock === undefined) return days >= 0
  return minutesOf(moment.clock) >= minutesOf(start.moment.clock)
}
