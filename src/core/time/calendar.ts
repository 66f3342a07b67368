/** A date on the proleptic Gregorian calendar, without a zone. `month` counts from 1. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A reading of a clock on the wall. `24:00` is `{ hour: 24 }`: the midnight that ends its day. */
export interface Clock {
  readonly hour: number
  readonly minute: number
  /** Present only where seconds were written. */
  readonly second?: number
  readonly millisecond?: number
}

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export function exists({ year, month, day }: CalendarDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The date and clock read as if the zone were UTC, in milliseconds. */
export function wallTime(date: CalendarDate, { hour, minute, second = 0, millisecond = 0 }: Clock): number {
  return Date.UTC(date.year, date.month - 1, date.day, hour, minute, second, millisecond)
}

/** The inverse of `wallTime`. */
export function fromWallTime(wall: number): { readonly date: CalendarDate; readonly clock: Required<Clock> } {
  const moment = new Date(wall)
  return {
    date: { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() },
    clock: {
      hour: moment.getUTCHours(),
      minute: moment.getUTCMinutes(),
      second: moment.getUTCSeconds(),
      millisecond: moment.getUTCMilliseconds(),
    },
  }
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromWallTime(wallTime(date, { hour: 0, minute: 0 }) + days * DAY).date
}

export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}

/** `2026-01-15` */
export function printDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
