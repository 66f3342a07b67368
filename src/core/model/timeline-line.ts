import type { Problem } from '../finding.ts'
import { failure, type Result, success } from '../result.ts'
import type { WrittenEntry } from '../time/place-entries.ts'
import { plainSpaces, readWrittenTime, type Scan, scanTime, type WrittenTime } from '../time/written-time.ts'

/** A line of a timeline: `14:05-14:20 text`. Without a readable time the whole line is text. */
export interface TimelineLine extends WrittenEntry {
  readonly text: string
}

const BULLET = /^[-*•]\s+/
const RANGE = /^\s*[-–—]\s*/
const RANGE_END = /^~?(?:\d{4}-\d{2}-\d{2}[T ])?\d{1,2}(?::\d{2}|\s?[ap]\.?m\b)/i
/** Five dashes begin a key in PEM. */
const SEPARATOR = /^\s*(?::\s?[-–—]|[-–—:|](?!--))\s*/
const WORD_TIME = /^~?\s*(?:midnight|noon|unknown)$/i

/** Reads optional `-`, optional `~`, a time or a range, an optional separator, and text: one grammar for files, flags, pastes and documents. */
export function readTimelineLine(line: string): Result<TimelineLine> {
  const written = line.trim().replace(BULLET, '')
  const scan = scanTime(written)
  if (scan === undefined) return success({ text: written })
  if (scan.kind === 'problem') return failure(scan.problem)
  const afterTime = written.slice(scan.length)
  const range = scanRange(afterTime, scan.time)
  if (range?.kind === 'problem') return failure(range.problem)
  const rest = afterTime.slice(range?.length ?? 0)
  const separator = SEPARATOR.exec(rest)?.[0]
  const isWord = WORD_TIME.test(scan.time.text)
  if (range === undefined && isWord && separator === undefined && rest.trim() !== '') return success({ text: written })
  if (separator === undefined && rest !== '' && !/^\s/.test(plainSpaces(rest))) return success({ text: written })
  const text = rest.slice(separator?.length ?? 0).trim()
  if (range === undefined) return success({ time: scan.time, text })
  return success({ time: inZoneOf(range.time, scan.time), until: inZoneOf(scan.time, range.time), text })
}

/** `14:05-14:20 UTC`: a zone at one end of a span holds for both. */
function inZoneOf(other: WrittenTime, time: WrittenTime): WrittenTime {
  if (time.kind !== 'point' || time.zone !== undefined || other.kind !== 'point' || other.zone === undefined)
    return time
  return { ...time, zone: other.zone }
}

/** A file's one-key map `{ "00:15": "text" }` is that line; nothing where the key is no time. */
export function readTimelinePair(key: string, text: string): Result<TimelineLine> | undefined {
  if (readWrittenTime(key).kind === 'time') return readTimelineLine(`${key} - ${text}`)
  const line = readTimelineLine(`${key} - ${text}`)
  return !line.ok || line.value.until !== undefined ? line : undefined
}

/** `-14:20` or `-3 PM` after a time. An hour alone ends no range: "14:05 - 2 servers" has none. */
function scanRange(text: string, from: WrittenTime): Scan | undefined {
  const dash = RANGE.exec(text)?.[0]
  if (dash === undefined || from.kind !== 'point' || from.clock === undefined) return undefined
  const rest = text.slice(dash.length)
  const to = RANGE_END.test(rest) ? scanTime(rest) : undefined
  if (to === undefined || to.kind === 'problem') return to
  if (to.time.kind !== 'point' || /^[^\s:|–—-]/.test(rest.slice(to.length))) return undefined
  const mixed = hasHalf(to.time.text) && !hasHalf(from.text)
  if (mixed) return { kind: 'problem', problem: halfMissing(from.text, to.time.text), length: dash.length + to.length }
  return { ...to, length: dash.length + to.length }
}

function hasHalf(text: string): boolean {
  return /[ap]\.?m\b/i.test(text)
}

function halfMissing(from: string, to: string): Problem {
  return {
    rule: 'invalid-date',
    message: `${from}-${to} says AM or PM for its end only`,
    hint: `write it for both, such as ${from} ${/a/i.exec(to.slice(-4)) ? 'AM' : 'PM'}-${to}`,
    values: { from, to },
  }
}
