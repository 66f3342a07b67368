import { printDate, twoDigits } from './calendar.ts'
import type { Instant, Time } from './instant.ts'
import { localDate, toLocal } from './local-time.ts'
import { offsetAt, printOffset, type Zone } from './zone.ts'

/** `2026-01-15 00:15 +02:00`, with `~` where it is approximate, and the date alone where only the day is known. Reads back equal. */
export function printTime(time: Time, zone: Zone): string {
  if (time === 'unknown') return 'unknown'
  const tilde = time.approximate ? '~' : ''
  if (time.precision === 'day') return tilde + printDate(localDate(time.at, time.zone))
  const offset = offsetAt(zone, time.at)
  return `${tilde}${printDate(localDate(time.at, zone))} ${printClock(time, zone)} ${offset === 0 ? 'UTC' : printOffset(offset)}`
}

/** How clocks are shown: `14:05`, or `2:05 PM`. */
export type ClockStyle = '24h' | '12h'

/** `2026-01-15 00:15`, for a reader who knows the zone. */
export function printLocalTime(time: Instant, zone: Zone, style: ClockStyle = '24h'): string {
  const tilde = time.approximate ? '~' : ''
  if (time.precision === 'day') return tilde + printDate(localDate(time.at, time.zone))
  return `${tilde}${printDate(localDate(time.at, zone))} ${printClock(time, zone, style)}`
}

/** `00:15` or `12:15 AM`, with seconds where they were written. */
export function printClock({ at, precision }: Instant, zone: Zone, style: ClockStyle = '24h'): string {
  const { clock } = toLocal(at, zone)
  const hour = style === '24h' ? twoDigits(clock.hour) : String(clock.hour % 12 || 12)
  const half = style === '24h' ? '' : clock.hour < 12 ? ' AM' : ' PM'
  const minutes = `${hour}:${twoDigits(clock.minute)}`
  if (precision !== 'second') return `${minutes}${half}`
  const fraction = clock.millisecond === 0 ? '' : `.${String(clock.millisecond).padStart(3, '0')}`
  return `${minutes}:${twoDigits(clock.second)}${fraction}${half}`
}
