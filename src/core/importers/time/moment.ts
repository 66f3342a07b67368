import { type CalendarDate, exists, HOUR, printDate } from '../../time/calendar.ts'
import { readStamp } from './stamp.ts'

/**
 * When an entry was, by a day and a clock as a text states them: a `Stamp` where it states its zone, else
 * `2026-01-15 14:05:07`, in the zone of the incident. Nothing for a day that no calendar has.
 */
export function momentOn(date: CalendarDate, clock?: string, zone?: string): string | undefined {
  if (!exists(date)) return undefined
  if (clock === undefined) return printDate(date)
  const local = `${printDate(date)} ${clock}`
  return zone === undefined ? local : (readStamp(`${local} ${zone}`) ?? `${local} ${zone}`)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** For patterns: the short names of months. */
export const MONTH = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'

/** For patterns: the short names of the days of the week. */
export const WEEKDAY = 'Mon|Tue|Wed|Thu|Fri|Sat|Sun'

/** The number of a month from 1, by its number or its name in English. */
export function monthNumber(text: string): number {
  return /^\d/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1
}

/**
 * The year of a day that was written without one: the last in which it is not ahead of `now` (in milliseconds) in any
 * zone. Nothing for a day that no year has.
 */
export function lastYearWith(month: number, day: number, now: number, clock = '00:00:00'): number | undefined {
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number)
  const latest = now + FURTHEST_EAST
  const thisYear = new Date(latest).getUTCFullYear()
  const years = Array.from({ length: LEAP_YEARS_APART + 1 }, (_, back) => thisYear - back)
  return years.find(
    (year) => exists({ year, month, day }) && Date.UTC(year, month - 1, day, hour, minute, second) <= latest,
  )
}

/** Where it is latest, in milliseconds ahead of UTC. */
const FURTHEST_EAST = 14 * HOUR

/** 29 February is met again after eight years at the latest. */
const LEAP_YEARS_APART = 8
