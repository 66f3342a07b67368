import { addDays, type CalendarDate, exists, printDate } from '../../../time/calendar.ts'
import { matchAt, type Scanned } from './match-at.ts'

/** A day as a document names it; many leave the year to the reader. */
export interface NamedDay {
  readonly year?: number
  readonly month: number
  readonly day: number
}

/** The day that a text names at a place: ISO, in words, or in numbers. */
export function dayAt(text: string, index: number): Scanned<NamedDay> | undefined {
  return isoDay(text, index) ?? monthFirst(text, index) ?? dayFirst(text, index) ?? numericDay(text, index)
}

/** `1/28`, which is a day only where nothing else stands beside it. */
export function dayWithoutYear(text: string): NamedDay | undefined {
  const [, month, day] = /^(\d{1,2})\/(\d{1,2})$/.exec(text.trim()) ?? []
  return month === undefined ? undefined : toDay(undefined, Number(month), Number(day))
}

/** `2026-01-15`; nothing where the year is not known. */
export function dayText(day: NamedDay): string | undefined {
  return hasYear(day) ? printDate(day) : undefined
}

export function hasYear(day: NamedDay): day is CalendarDate {
  return day.year !== undefined
}

/** The day some days later; without a year as in a year of 365 days. */
export function laterDay(day: NamedDay, days: number): NamedDay {
  const later = addDays({ ...day, year: day.year ?? 2023 }, days)
  return hasYear(day) ? later : { month: later.month, day: later.day }
}

/** How many days the second comes after the first; a year that one of them lacks is that of the other. */
export function daysBetween(first: NamedDay, second: NamedDay): number {
  const of = ({ year, month, day }: NamedDay, other: NamedDay): number =>
    Date.UTC(year ?? other.year ?? 2023, month - 1, day) / 86_400_000
  return of(second, first) - of(first, second)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sep(?:t(?:ember)?)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
].join('|')
const ORDINAL = '(?:st|nd|rd|th)?'

const ISO = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y
const EAST_ASIAN = /(\d{4})年(\d{1,2})月(\d{1,2})日/y
const MONTH_FIRST = new RegExp(`(${MONTH})\\.?,?\\s{0,2}(\\d{1,2})${ORDINAL}(?!\\d|:\\d)`, 'iy')
/** `1. March 10` is a numbered line, not the first of March. */
const DAY_FIRST = new RegExp(
  `(\\d{1,2})${ORDINAL}[\\s.-]{1,3}(?:of\\s(?:the\\s)?)?(${MONTH})(?![a-z])\\.?(?!\\s\\d{1,2}(?:st|nd|rd|th|,))`,
  'iy',
)
const YEAR = /[,\s-]{1,3}(\d{4})(?!\d|:\d)|,?\s?['’](\d{2})(?!\d)/y
const NUMBERS = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\w|:\d)/y

function isoDay(text: string, index: number): Scanned<NamedDay> | undefined {
  const match = matchAt(ISO, text, index) ?? matchAt(EAST_ASIAN, text, index)
  return match ? scanned(match[0].length, Number(match[1]), Number(match.at(-2)), Number(match.at(-1))) : undefined
}

function monthFirst(text: string, index: number): Scanned<NamedDay> | undefined {
  const match = matchAt(MONTH_FIRST, text, index)
  return match ? withYear(text, index + match[0].length, match, monthNumber(match[1]), Number(match[2])) : undefined
}

function dayFirst(text: string, index: number): Scanned<NamedDay> | undefined {
  const match = matchAt(DAY_FIRST, text, index)
  return match ? withYear(text, index + match[0].length, match, monthNumber(match[2]), Number(match[1])) : undefined
}

/** A number behind a day that can be no year of our field, as the clock in `Feb 2 1625`, belongs to what follows. */
function withYear(
  text: string,
  end: number,
  match: RegExpExecArray,
  month: number,
  day: number,
): Scanned<NamedDay> | undefined {
  const year = matchAt(YEAR, text, end)
  const written = year?.[1] ?? (year?.[2] === undefined ? undefined : `20${year[2]}`)
  return (
    (year && scanned(match[0].length + year[0].length, Number(written), month, day)) ||
    scanned(match[0].length, undefined, month, day)
  )
}

/** 13/02 can only be a day first; of 04/02 nobody knows, and most who write it so put the month first. */
function numericDay(text: string, index: number): Scanned<NamedDay> | undefined {
  const match = matchAt(NUMBERS, text, index)
  if (match === null) return undefined
  const [whole, first, separator, second, written = ''] = match
  if (separator === '.' && written.length === 2) return undefined
  const year = Number(written.length === 2 ? `20${written}` : written)
  const [month, day] = Number(first) > 12 ? [Number(second), Number(first)] : [Number(first), Number(second)]
  return scanned(whole.length, year, month, day)
}

function scanned(length: number, year: number | undefined, month: number, day: number): Scanned<NamedDay> | undefined {
  const value = toDay(year, month, day)
  return value && { value, length }
}

function toDay(year: number | undefined, month: number, day: number): NamedDay | undefined {
  if (year !== undefined && (year < 1990 || year > 2100)) return undefined
  if (!exists({ year: year ?? 2024, month, day })) return undefined
  return year === undefined ? { month, day } : { year, month, day }
}

function monthNumber(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}
