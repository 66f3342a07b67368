import { twoDigits } from '../../../time/calendar.ts'
import { matchAt, type Scanned } from './match-at.ts'

/** A clock as a document shows it. */
export interface ShownClock {
  readonly hour: number
  readonly minute: number
  readonly second?: number
  /** Written with AM or PM, which `hour` already takes into account. */
  readonly half?: 'am' | 'pm'
  /** 24-hour clocks with AM or PM, `14:15pm`, and `00:25AM`. */
  readonly isFaulty?: true
  /** Not written: an hour after noon on a clock of twelve hours that leaves out AM and PM. */
  readonly isAssumed?: true
}

const FULL = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?!\d|:\d)/y
const HALF = /\s?([ap])\.?\s?m\b\.?|([ap])\b/iy
const HOURS_WORD = /\s?(?:hrs|hours)\b/iy
const HOUR_ONLY = /(\d{1,2})(?::|\.(\d{2}))?\s?([ap])\.?\s?m\b\.?/iy
const FOUR_DIGITS = /(\d{2})(\d{2})(?:\s?(?:hrs|hours|h)\b|(?=\s?(?:UTC|GMT|Z)\b))/y
const FOUR_DIGITS_AFTER_DAY = /(\d{2})(\d{2})(?=\s*(?:[:|–—-]|$))/y
const HOUR_H_MINUTE = /(\d{2})h(\d{2})(?!\w)/y
const WORD = /(?:(noon)|midnight)\b/iy

/** The clock that a text shows at a place. Behind a day four digits alone are one, too. */
export function clockAt(text: string, index: number, isAfterDay = false): Scanned<ShownClock> | undefined {
  const word = matchAt(WORD, text, index)
  if (word) return { value: { hour: word[1] === undefined ? 0 : 12, minute: 0 }, length: word[0].length }
  const full = matchAt(FULL, text, index)
  if (full) return fullClock(text, index, full)
  const hour = matchAt(HOUR_ONLY, text, index)
  if (hour) return scanned(hour[0].length, toClock(hour[1], hour[2] ?? '0', undefined, hour[3]))
  const digits =
    matchAt(FOUR_DIGITS, text, index) ??
    matchAt(HOUR_H_MINUTE, text, index) ??
    (isAfterDay ? matchAt(FOUR_DIGITS_AFTER_DAY, text, index) : null)
  return digits ? scanned(digits[0].length, toClock(digits[1], digits[2], undefined, undefined)) : undefined
}

/** `14:05`, `14:05:09` */
export function clockText({ hour, minute, second }: ShownClock): string {
  return `${twoDigits(hour)}:${twoDigits(minute)}${second === undefined ? '' : `:${twoDigits(second)}`}`
}

/** Minutes of the day, for comparing; seconds do not count. */
export function minutesOf({ hour, minute }: ShownClock): number {
  return hour * 60 + minute
}

export function isMidnight({ hour, minute, second = 0 }: ShownClock): boolean {
  return hour === 0 && minute === 0 && second === 0
}

/** The same on a clock of twelve hours after noon. */
export function afternoon(clock: ShownClock): ShownClock {
  return { ...clock, hour: clock.hour + 12, half: 'pm', isAssumed: true }
}

function fullClock(text: string, index: number, match: RegExpExecArray): Scanned<ShownClock> | undefined {
  const end = index + match[0].length
  const half = matchAt(HALF, text, end)
  const tail = half ?? matchAt(HOURS_WORD, text, end)
  const clock = toClock(match[1], match[2], match[3], half?.[1] ?? half?.[2])
  return scanned(match[0].length + (tail?.[0].length ?? 0), clock)
}

function scanned(length: number, value: ShownClock | undefined): Scanned<ShownClock> | undefined {
  return value && { value, length }
}

function toClock(
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  letter: string | undefined,
): ShownClock | undefined {
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds ?? 0)]
  if (hour > 24 || minute > 59 || second > 59) return undefined
  const rest = { minute, ...(seconds !== undefined && { second }) }
  if (letter === undefined) return { hour: hour % 24, ...rest }
  const half = letter.toLowerCase() === 'p' ? 'pm' : 'am'
  if (hour > 12 || hour === 0) return { hour: hour % 24, ...rest, half, isFaulty: true }
  return { hour: (hour % 12) + (half === 'pm' ? 12 : 0), ...rest, half }
}
