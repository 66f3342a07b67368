import { normalizeInline } from '../document/inline-text.ts'
import type { Problem } from '../finding.ts'
import { readTimelineLine, type TimelineLine } from '../model/timeline-line.ts'
import { failure, type Result, success } from '../result.ts'
import { HOUR } from '../time/calendar.ts'
import { type Instant, isKnown, type Time } from '../time/instant.ts'
import { isInFuture } from '../time/place-entries.ts'
import { type PlacingContext, placeMilestone } from '../time/place-milestone.ts'
import { printLocalTime } from '../time/print-time.ts'
import { readWrittenTime } from '../time/written-time.ts'
import type { SettledAbbreviations, Zone } from '../time/zone.ts'
import type { LogEntry } from './log-entry.ts'

/** When and where something is said. */
export interface Speech {
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly zone: Zone
  readonly abbreviations: SettledAbbreviations
  readonly by?: string | undefined
}

/** `--at`: a clock alone is its latest past occurrence. */
export function readMoment(written: string, speech: Speech): Result<Time> {
  const scan = readWrittenTime(written)
  if (scan.kind === 'problem') return failure(scan.problem)
  const placed = placeMilestone(scan.time, { kind: 'start' }, contextOf(speech))
  if (!placed.ok) return placed
  const { time } = placed.value
  return isInFuture(time, speech.now) ? failure(inFuture(time, speech)) : success(time)
}

/**
 * What was said as entries, in its order. A line that begins with its time, `14:05 text` or `[2026-01-15 14:05:07] text`,
 * is an entry of its own; one without continues the line above it; what stands above them all is of `at`.
 */
export function readSaid(text: string, at: Time, speech: Speech): readonly LogEntry[] {
  const entries: LogEntry[] = []
  for (const line of normalizeInline(text).split('\n')) {
    const stamped = readStamped(line, speech)
    const last = entries.at(-1)
    if (stamped !== undefined) entries.push(stamped)
    else if (last === undefined) entries.push(toEntry({ at, text: line }, speech))
    else entries[entries.length - 1] = { ...last, text: `${last.text}\n${line}` }
  }
  return entries
}

/** The whole text as one entry of a time that was said beside it. */
export function readWhole(text: string, at: Time, speech: Speech): readonly LogEntry[] {
  return [toEntry({ at, text: normalizeInline(text) }, speech)]
}

/** This moment, to the second. */
export function momentOf({ now, zone }: Speech): Instant {
  return { at: Math.floor(now / 1000) * 1000, precision: 'second', approximate: false, zone, text: 'now' }
}

/**
 * Nothing where a time at the beginning may not be one: during an incident `15:00 deploy is planned` at 14:05 tells of no
 * event of yesterday, so that a clock without a date counts within the last twelve hours only, and what cannot be read is
 * text.
 */
function readStamped(line: string, speech: Speech): LogEntry | undefined {
  const read = readTimelineLine(line.replace(/^\[([^\][]+)\]\s*/, '$1 '))
  if (!read.ok || read.value.text === '') return undefined
  const { time, text } = read.value
  if (time?.kind !== 'point' || time.clock === undefined) return undefined
  const placed = placeMilestone(time, { kind: 'start' }, contextOf(speech))
  if (!placed.ok || !isKnown(placed.value.time)) return undefined
  const at = placed.value.time
  if (time.date === undefined && speech.now - at.at > 12 * HOUR) return undefined
  if (isInFuture(at, speech.now)) return undefined
  const until = readUntil(read.value, at, speech)
  return until === 'unreadable' ? undefined : toEntry({ at, text, ...(until !== undefined && { until }) }, speech)
}

function readUntil({ until }: TimelineLine, moment: Instant, speech: Speech): Time | 'unreadable' | undefined {
  if (until === undefined) return undefined
  const placed = placeMilestone(until, { kind: 'from', moment }, contextOf(speech))
  return placed.ok ? placed.value.time : 'unreadable'
}

function toEntry(entry: Omit<LogEntry, 'zone'>, { zone, by }: Speech): LogEntry {
  return { ...entry, zone, ...(by !== undefined && { by }) }
}

function contextOf({ now, zone, abbreviations }: Speech): PlacingContext {
  return { now, zone, abbreviations, atTerminal: true }
}

function inFuture(time: Instant, { zone }: Speech): Problem {
  return {
    rule: 'timeline-entry-in-future',
    message: `the entry ${printLocalTime(time, zone)} is in the future`,
    hint: 'is the date right? what is planned belongs in actions',
  }
}
