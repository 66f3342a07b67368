import type { Postmortem } from '../model/facts.ts'
import { impactDuration } from '../model/metrics.ts'
import { compareDates } from '../time/calendar.ts'
import { printLength } from '../time/duration.ts'
import { type Instant, isKnown } from '../time/instant.ts'
import { localDate } from '../time/local-time.ts'
import { type ClockStyle, printClock, printLocalTime } from '../time/print-time.ts'
import { fixedZone, offsetAt, type Zone } from '../time/zone.ts'

/** An incident that began and of which no end is told, nor that it was resolved or closed. */
export function isOngoing({ start, end, resolved, closed }: Postmortem): boolean {
  return start !== undefined && end === undefined && !isKnown(resolved) && !isKnown(closed)
}

/** `3 hours`, `about 3 hours`; nothing while it is going on or an endpoint is not known to the minute. */
export function durationText(postmortem: Postmortem): string | undefined {
  if (isOngoing(postmortem)) return undefined
  const computed = impactDuration(postmortem) ?? postmortem.duration
  return computed === undefined ? undefined : printLength(computed)
}

/** `3 hours, from 2026-01-15 00:00 to 03:00 (Africa/Johannesburg, UTC+02:00)`: how long, with both ends and the zone. */
export function periodText(postmortem: Postmortem, zone: Zone, style: ClockStyle = '24h'): string {
  const { start, end, windows } = postmortem
  const length = durationText(postmortem)
  const spans = windows.length > 1 ? ` in ${windows.length} spans` : ''
  if (!isKnown(start)) {
    if (isOngoing(postmortem)) return `ongoing since an unknown time (${zone})`
    if (!isKnown(end)) return length ?? 'unknown'
    return `${length ?? 'unknown'}, until ${printLocalTime(end, zone, style)} (${zoneText(zone, [end])})`
  }
  const from = printLocalTime(start, zone, style)
  if (isOngoing(postmortem)) return `ongoing since ${from} (${zoneText(zone, [start])})`
  if (!isKnown(end)) return `${length ?? 'unknown'}, from ${from} to an unknown time (${zoneText(zone, [start])})`
  const isSameDay =
    compareDates(localDate(start.at, zone), localDate(end.at, zone)) === 0 &&
    end.precision !== 'day' &&
    start.precision !== 'day'
  const offsets = offsetAt(zone, start.at) === offsetAt(zone, end.at)
  if (!offsets)
    return `${length ?? 'unknown'}${spans}, from ${withOffset(start, zone, style)} to ${withOffset(end, zone, style)} (${zone})`
  const to = isSameDay
    ? `${end.approximate ? '~' : ''}${printClock(end, zone, style)}`
    : printLocalTime(end, zone, style)
  return `${length ?? 'unknown'}${spans}, from ${from} to ${to} (${zoneText(zone, [start])})`
}

/** `Africa/Johannesburg, UTC+02:00`; the name alone when it is an offset itself. */
export function zoneText(zone: Zone, [time]: readonly Instant[]): string {
  const offset = time === undefined ? undefined : fixedZone(offsetAt(zone, time.at))
  return offset === undefined || offset === zone ? zone : `${zone}, ${offset}`
}

/** `2026-01-15 00:00 UTC+02:00`; a day has no offset. */
export function withOffset(time: Instant, zone: Zone, style: ClockStyle): string {
  const text = printLocalTime(time, zone, style)
  if (time.precision === 'day') return text
  return `${text} ${fixedZone(offsetAt(zone, time.at))}`
}
