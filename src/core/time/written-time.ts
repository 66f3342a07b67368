import type { Problem } from '../finding.ts'
import { knownAbbreviations } from './abbreviations.ts'
import { type CalendarDate, type Clock, exists, HOUR, MINUTE, printDate, twoDigits } from './calendar.ts'
import { isIanaName, readOffset, type WrittenZone } from './zone.ts'

/** A time as its grammar reads it, before a day and a zone are known. */
export type WrittenTime =
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'now'; readonly text: string }
  | { readonly kind: 'elapsed'; readonly text: string; readonly approximate: boolean; readonly milliseconds: number }
  | WrittenPoint

/** A date, a clock, or both. */
export interface WrittenPoint {
  readonly kind: 'point'
  readonly text: string
  readonly approximate: boolean
  readonly date?: CalendarDate
  readonly clock?: Clock
  readonly zone?: WrittenZone
}

/** A time at the start of a text: what it is and how many characters it takes, or why it cannot be. */
export type Scan =
  | { readonly kind: 'time'; readonly time: WrittenTime; readonly length: number }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly length: number }

const DATE = /^(\d{4,5})-(\d{1,2})-(\d{1,2})(?!\d)/
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?!\d|:\d)/
const HOUR_ONLY = /^(\d{1,2})(?=\s?[ap]\.?m\b)/i
const MERIDIEM = /^\s?([ap])\.?m(?:\.|\b)(?!\w)/i
const WORD = /^(midnight|noon)\b/i
const ELAPSED = /^\+(?:(\d{1,3})h(?:\s?(\d{1,2})m(?:in)?|(\d{1,2}))?|(\d{1,4})(?:\s?m(?:in)?)?)(?!\w|:\d)/i
const ZONE_WORD =
  /^(\s?)(\(?)((?:UTC|GMT)[+-]\d{1,2}(?::?\d{2})?|[A-Za-z_]+\/[A-Za-z0-9_+/-]*[A-Za-z0-9]|z|[A-Z]{1,5})(?![A-Za-z0-9_/])(\)?)/
const OFFSET = /^(\s?)([+-]\d{2}(?::?\d{2})?)(?![\d:])/
const SECOND_ZONE = /^\s?\(((?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)\)/

/** Reads a text that is a time and nothing else. */
export function readWrittenTime(text: string): Scan {
  const trimmed = plainSpaces(text).trim()
  const scan = scanTime(trimmed, { alone: true })
  if (scan?.kind === 'problem' || scan?.length === trimmed.length) return scan
  if (/^now$/i.test(trimmed)) return { kind: 'time', time: { kind: 'now', text: trimmed }, length: trimmed.length }
  const rest = scan === undefined ? '' : trimmed.slice(scan.length).trim()
  const point = scan?.time.kind === 'point' ? scan.time : undefined
  const zone = point && zoneBeside(point, rest)
  if (point && zone) return { kind: 'time', time: { ...point, text: trimmed, zone }, length: trimmed.length }
  const isBareOffset = point !== undefined && point.date === undefined && point.zone === undefined
  return {
    kind: 'problem',
    length: trimmed.length,
    problem: {
      rule: 'invalid-date',
      message: `"${trimmed}" is not a time`,
      hint:
        isBareOffset && readOffset(rest) !== undefined
          ? `a time without a date takes its offset as UTC${rest}`
          : 'write 2026-01-15 14:05, 14:05, 2:05 PM, midnight, +15m, or unknown',
      values: { text: trimmed },
    },
  }
}

/** A zone in small letters, a word that may be meant as one, or the name beside an offset: `-08:00 (PST)`. */
function zoneBeside({ clock, zone }: WrittenPoint, rest: string): WrittenZone | undefined {
  const inBrackets = /^\(([^()]+)\)$/.exec(rest)?.[1]
  const name = inBrackets ?? rest
  if (clock === undefined || !/^[a-z][a-z0-9_/:+-]*$/i.test(name)) return undefined
  const known = readZoneWord(name) ?? readZoneWord(name.toUpperCase())
  const word: WrittenZone | undefined = /\d/.test(name) ? undefined : { kind: 'name', text: name }
  if (zone === undefined) return known ?? word
  if (zone.kind !== 'offset' || inBrackets === undefined) return undefined
  if (known?.kind === 'offset') return known.minutes === zone.minutes ? zone : undefined
  const named = known ?? word
  return named && { ...named, alsoMinutes: zone.minutes }
}

/** Reads the time that a text starts with; nothing where it starts with none. A text that is a time `alone` cannot be a range. */
export function scanTime(source: string, { alone = false }: { alone?: boolean } = {}): Scan | undefined {
  const text = plainSpaces(source)
  const unknown = /^unknown\b/i.exec(text)
  if (unknown) return { kind: 'time', time: { kind: 'unknown', text: 'unknown' }, length: unknown[0].length }
  const tilde = /^~\s*/.exec(text)?.[0] ?? ''
  const rest = text.slice(tilde.length)
  return scanElapsed(rest, tilde) ?? scanPoint(rest, tilde, alone)
}

/** No-break and narrow spaces, which word processors and chats put into times, are spaces. Keeps the length. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u2007\u2009\u202f]/g, ' ')
}

function scanElapsed(text: string, tilde: string): Scan | undefined {
  const match = ELAPSED.exec(text)
  if (!match) return undefined
  const [whole, hours = '0', ...minutes] = match
  const milliseconds = Number(hours) * HOUR + Number(minutes.find((part) => part !== undefined) ?? 0) * MINUTE
  const written = tilde + whole
  return {
    kind: 'time',
    time: { kind: 'elapsed', text: written, approximate: tilde !== '', milliseconds },
    length: written.length,
  }
}

function scanPoint(text: string, tilde: string, alone: boolean): Scan | undefined {
  const dateMatch = DATE.exec(text)
  const afterDate = dateMatch?.[0].length ?? 0
  const gap = dateMatch ? (/^(?:T|\s{1,2})(?=\d|noon|midnight)/i.exec(text.slice(afterDate))?.[0] ?? '') : ''
  const clockScan = !dateMatch || gap !== '' ? scanClock(text.slice(afterDate + gap.length)) : undefined
  if (!dateMatch && clockScan === undefined) return undefined
  if (dateMatch && clockScan === undefined && /^(?:\w|:\d)/.test(text.slice(afterDate))) return undefined
  const afterClock = afterDate + (clockScan === undefined ? 0 : gap.length + clockScan.length)
  const dated = dateMatch ? readDate(dateMatch) : undefined
  const problem = dated?.problem ?? clockScan?.problem
  if (problem !== undefined) return { kind: 'problem', problem, length: tilde.length + afterClock }
  const strict = alone || gap.toUpperCase() === 'T' || clockScan?.clock?.second !== undefined
  const zone = scanZone(text.slice(afterClock), { dated: dateMatch !== null, timed: clockScan !== undefined, strict })
  const length = tilde.length + afterClock + (zone?.length ?? 0)
  const time: WrittenPoint = {
    kind: 'point',
    text: (tilde + text).slice(0, length),
    approximate: tilde !== '',
    ...(dated?.date && { date: dated.date }),
    ...(clockScan?.clock && { clock: clockScan.clock }),
    ...(zone && { zone: zone.zone }),
  }
  return { kind: 'time', time, length }
}

function readDate([text, year, month, day]: RegExpExecArray): { date?: CalendarDate; problem?: Problem } {
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  const wellFormed = `${year}-${twoDigits(date.month)}-${twoDigits(date.day)}`
  if (date.year < 1990 || date.year > 2100) {
    return { problem: invalidDate(text, `${text} is not between 1990 and 2100`, 'is the year right?') }
  }
  if (!exists(date)) {
    const last = new Date(Date.UTC(date.year, date.month, 0)).getUTCDate()
    const monthExists = date.month >= 1 && date.month <= 12
    return {
      problem: invalidDate(
        text,
        `${text} does not exist`,
        monthExists && date.day > 0
          ? `the month ends on ${printDate({ ...date, day: last })}`
          : 'write year-month-day, such as 2026-01-15',
      ),
    }
  }
  return text === wellFormed
    ? { date }
    : { problem: invalidDate(text, `${text} is not a date as written`, `did you mean ${printDate(date)}?`) }
}

type ClockScan = { readonly clock?: Clock; readonly problem?: Problem; readonly length: number }

function scanClock(text: string): ClockScan | undefined {
  const word = WORD.exec(text)
  if (word) return { clock: { hour: word[0].toLowerCase() === 'noon' ? 12 : 0, minute: 0 }, length: word[0].length }
  const match = CLOCK.exec(text) ?? HOUR_ONLY.exec(text)
  if (!match) return undefined
  const [digits, hours = '', minutes = '0', seconds, fraction] = match
  const meridiem = MERIDIEM.exec(text.slice(digits.length))
  const length = digits.length + (meridiem?.[0].length ?? 0)
  if (/^\w/.test(text.slice(length)) && !/^Z(?!\w)/i.test(text.slice(length))) return undefined
  const written = {
    hour: Number(hours),
    minute: Number(minutes),
    ...(seconds !== undefined && { second: Number(seconds) }),
    ...(fraction !== undefined && { millisecond: Number(fraction.slice(0, 3).padEnd(3, '0')) }),
  }
  const half = meridiem?.[1]?.toLowerCase()
  const problem = impossibleClock(text.slice(0, length), written, half)
  return problem
    ? { problem, length }
    : { clock: half === undefined ? written : { ...written, hour: on24HourClock(written.hour, half) }, length }
}

function on24HourClock(hour: number, half: string): number {
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

function impossibleClock(
  text: string,
  { hour, minute, second = 0 }: Clock,
  half: string | undefined,
): Problem | undefined {
  const minutes = twoDigits(minute)
  if (minute > 59 || second > 59) return invalidDate(text, `${text} is no time of day`, 'minutes and seconds go to 59')
  if (half !== undefined && (hour > 12 || hour === 0)) {
    const name = half === 'p' ? 'PM' : 'AM'
    if (hour > 23) return invalidDate(text, `${text} is no time of day`, 'hours go to 12 with AM and PM')
    const twelve = hour % 12 === 0 ? 12 : hour % 12
    return invalidDate(
      text,
      `${text} mixes the 24-hour clock with ${name}`,
      `did you mean ${twoDigits(hour)}:${minutes} or ${twelve}:${minutes} ${name}?`,
    )
  }
  if (hour === 24 && minute === 0 && second === 0) return undefined
  if (hour < 24) return undefined
  const likely = hour < 48 ? `did you mean ${twoDigits(hour - 24)}:${minutes} on the next day?` : 'hours go to 24:00'
  return invalidDate(text, `${text} is no time of day`, likely)
}

function invalidDate(text: string, message: string, hint: string): Problem {
  return { rule: 'invalid-date', message, hint, values: { text } }
}

/**
 * The zone after a time. A bare clock takes no numeric offset, because `14:05-14:20` is a range; nor does
 * `2026-01-15 14:05-14:20`, written as people write ranges, while RFC 3339's `T` or seconds make it an offset.
 */
function scanZone(
  text: string,
  { dated, timed, strict }: { dated: boolean; timed: boolean; strict: boolean },
): { zone: WrittenZone; length: number } | undefined {
  if (!timed) return undefined
  const offset = dated ? OFFSET.exec(text) : null
  if (offset) {
    const [whole, space, digits = ''] = offset
    const minutes = readOffset(digits)
    const rangeLike = space === '' && digits.startsWith('-') && !strict
    if (minutes !== undefined && (minutes % 15 === 0 || strict) && !rangeLike)
      return { zone: { kind: 'offset', text: digits, minutes }, length: whole.length }
    return undefined
  }
  const word = ZONE_WORD.exec(text)
  if (!word) return undefined
  const [whole, space = '', open, name = '', close] = word
  const isGlued = space === '' && open === ''
  const isPlaced = isGlued ? /^z$/i.test(name) : name !== 'z'
  if (!isPlaced || (open === '(') !== (close === ')')) return undefined
  const zone = readZoneWord(name)
  // `14:05 UTC-14:20` is a range: no clock was ever that far behind.
  if (zone === undefined && open === '' && /^(?:UTC|GMT)-/.test(name))
    return { zone: { kind: 'offset', text: name.slice(0, 3), minutes: 0 }, length: space.length + 3 }
  if (zone === undefined) return undefined
  const second = SECOND_ZONE.exec(text.slice(whole.length))
  const alsoMinutes = second?.[1] === undefined ? undefined : readOffset(second[1])
  if (second === null || alsoMinutes === undefined || zone.kind === 'offset') return { zone, length: whole.length }
  return { zone: { ...zone, alsoMinutes }, length: whole.length + second[0].length }
}

function readZoneWord(name: string): WrittenZone | undefined {
  if (/^z$/i.test(name) || name === 'UTC' || name === 'GMT') return { kind: 'offset', text: name, minutes: 0 }
  const minutes = readOffset(name)
  if (minutes !== undefined) return { kind: 'offset', text: name, minutes }
  return isIanaName(name) || knownAbbreviations.includes(name) ? { kind: 'name', text: name } : undefined
}
