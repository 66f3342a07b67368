import { formatDuration } from 'date-fns/formatDuration'
import { failure, type Result, success } from '../result.ts'
import { DAY, HOUR, MINUTE } from './calendar.ts'

/** A length of time in milliseconds. */
export interface Duration {
  readonly milliseconds: number
  /** Said to be only about right: "about 3 hours", `~3h`. */
  readonly approximate: boolean
}

/** Whether a value of a fact is a length. */
export function isDuration(value: unknown): value is Duration {
  return typeof value === 'object' && value !== null && 'milliseconds' in value
}

const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:d|days?)$/, DAY],
  [/^(?:h|hrs?|hours?)$/, HOUR],
  [/^(?:m|mins?|minutes?)$/, MINUTE],
  [/^(?:s|secs?|seconds?)$/, 1000],
]

const words: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Reads a length in words or in ISO 8601: "3 hours", "1h30m", "1 hour and 30 minutes", "90 min", "1.5 h", "PT3H", "about two hours". */
export function readDuration(text: string): Result<Duration> {
  const lower = text.trim().toLowerCase()
  const [, about, length = ''] = /^(~|about|approximately|approx\.?|around|roughly)?\s*(.*)$/.exec(lower) ?? []
  const milliseconds = isoDuration(length) ?? wordDuration(length)
  if (milliseconds !== undefined) return success({ milliseconds, approximate: about !== undefined })
  return failure({
    rule: 'invalid-value',
    message: `"${text.trim()}" is not a duration`,
    hint: 'write 3 hours, 1h30m, 90 min or PT3H',
    values: { text: text.trim() },
  })
}

/**
 * A length in hours and minutes, "3 hours 20 minutes"; in days from two days on, in seconds below one minute.
 * From milliseconds alone, so that a day of 23 hours is 23 hours.
 */
export function printDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return formatDuration({ seconds }, { zero: true, format: ['seconds'] })
  const total = Math.round(milliseconds / MINUTE)
  const days = milliseconds >= 2 * DAY ? Math.floor(total / (24 * 60)) : 0
  const hours = Math.floor(total / 60) - days * 24
  return formatDuration({ days, hours, minutes: total % 60 })
}

/** `3 hours`, `about 3 hours` */
export function printLength({ milliseconds, approximate }: Duration): string {
  return `${approximate ? 'about ' : ''}${printDuration(milliseconds)}`
}

/** As `readDuration` reads it back, to the millisecond: `about 1 hour 30 seconds`. */
export function writeDuration({ milliseconds, approximate }: Duration): string {
  const days = milliseconds >= 2 * DAY ? Math.floor(milliseconds / DAY) : 0
  const hours = Math.floor(milliseconds / HOUR) - days * 24
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE)
  const seconds = (milliseconds % MINUTE) / 1000
  const length = formatDuration({ days, hours, minutes, seconds })
  return `${approximate ? 'about ' : ''}${length === '' ? '0 seconds' : length}`
}

function isoDuration(text: string): number | undefined {
  const match = /^p(?:(\d+)d)?(?:t(?=\d)(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s)?)?$/.exec(text)
  if (!match || match[0] === 'p') return undefined
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = match
  return Number(days) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000
}

function wordDuration(text: string): number | undefined {
  const parts = text.matchAll(/(\d+(?:\.\d+)?\s*|[a-z]+\s+)([a-z]+)(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+|(?=\d)|$)/gy)
  let total = 0
  let end = 0
  for (const part of parts) {
    const [whole, written = '', unit = ''] = part
    const amount = written.trimEnd()
    const count = /^\d/.test(amount) ? Number(amount) : amount === 'a' || amount === 'an' ? 1 : words.indexOf(amount)
    const length = units.find(([name]) => name.test(unit))?.[1]
    if (count < 0 || length === undefined) return undefined
    total += count * length
    end = part.index + whole.length
  }
  return end > 0 && end === text.length ? Math.round(total) : undefined
}
