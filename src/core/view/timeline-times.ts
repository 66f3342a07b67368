import type { Entry } from '../model/facts.ts'
import { type CalendarDate, compareDates, printDate } from '../time/calendar.ts'
import { type Instant, isKnown, type Time } from '../time/instant.ts'
import { isRepeated, localDate } from '../time/local-time.ts'
import { type ClockStyle, printClock } from '../time/print-time.ts'
import { fixedZone, offsetAt, type Zone } from '../time/zone.ts'

/**
 * How the times of a timeline are shown in a zone: clocks with the precision they have; over more than one local day, or
 * on another day than the start's, the first entry of each day with its date; from a change of the start's offset on,
 * and in a repeated hour, each with its own offset.
 */
export function timelineTimes(
  entries: readonly Pick<Entry, 'at' | 'until'>[],
  zone: Zone,
  start?: Time,
  style: ClockStyle = '24h',
): string[] {
  const known = [start, ...entries.flatMap(({ at, until }) => [at, until])].filter(isKnown)
  const [first] = known
  if (first === undefined) return entries.map(() => 'unknown')
  const days = new Set(known.map((time) => printDate(localDate(time.at, zone))))
  const isDated = days.size > 1 || !isKnown(start)
  const firstOffset = offsetAt(zone, first.at)
  let day: CalendarDate | undefined
  let hasChanged = false
  return entries.map(({ at, until }) => {
    if (!isKnown(at)) return 'unknown'
    const from = show(at)
    day = localDate(at.at, zone)
    if (until === undefined) return from
    // The end of a span shows its date without beginning a day: the next entry is read from the beginning on.
    return `${from}-${isKnown(until) ? show(until) : 'unknown'}`
  })

  function show(time: Instant): string {
    const tilde = time.approximate ? '~' : ''
    if (time.precision === 'day') return `${tilde}${printDate(localDate(time.at, time.zone))}`
    const date = localDate(time.at, zone)
    const isNewDay = isDated && (day === undefined || compareDates(day, date) !== 0)
    hasChanged ||= offsetAt(zone, time.at) !== firstOffset
    const offset = hasChanged || isRepeated(time.at, zone) ? ` ${fixedZone(offsetAt(zone, time.at))}` : ''
    return `${tilde}${isNewDay ? `${printDate(date)} ` : ''}${printClock(time, zone, style)}${offset}`
  }
}
