import type { Entry } from '../model/facts.ts'
import { type CalendarDate, compareDates, printDate } from '../time/calendar.ts'
import { type Instant, isKnown } from '../time/instant.ts'
import { instantsOf, localDate, toLocal } from '../time/local-time.ts'
import { printClock } from '../time/print-time.ts'
import { fixedZone, offsetAt, type Zone } from '../time/zone.ts'

/**
 * How the times of a timeline are shown in a zone: clocks with the precision they have; over more than one local day the
 * first entry of each day with its date; from a change of offset on, and in a repeated hour, each with its own offset.
 */
export function timelineTimes(entries: readonly Pick<Entry, 'at' | 'until'>[], zone: Zone): string[] {
  const known = entries.flatMap(({ at, until }) => [at, until]).filter(isKnown)
  const days = new Set(known.map((time) => printDate(localDate(time.at, zone))))
  const firstOffset = known[0] === undefined ? 0 : offsetAt(zone, known[0].at)
  let day: CalendarDate | undefined
  let hasChanged = false
  return entries.map(({ at, until }) => {
    if (!isKnown(at)) return 'unknown'
    const from = show(at, days.size > 1, true)
    if (until === undefined) return from
    return `${from}-${isKnown(until) ? show(until, days.size > 1, false) : 'unknown'}`
  })

  function show(time: Instant, isDated: boolean, begins: boolean): string {
    const date = localDate(time.at, zone)
    const isNewDay = isDated && (day === undefined || compareDates(day, date) !== 0)
    hasChanged ||= offsetAt(zone, time.at) !== firstOffset
    // The end of a span shows its date without beginning a day: the next entry is read from the beginning on.
    if (begins) day = date
    const tilde = time.approximate ? '~' : ''
    if (time.precision === 'day') return `${tilde}${printDate(localDate(time.at, time.zone))}`
    const offset = hasChanged || isRepeated(time, zone) ? ` ${fixedZone(offsetAt(zone, time.at))}` : ''
    return `${tilde}${isNewDay ? `${printDate(date)} ` : ''}${printClock(time, zone)}${offset}`
  }
}

function isRepeated({ at }: Instant, zone: Zone): boolean {
  const { date, clock } = toLocal(at, zone)
  return instantsOf(date, clock, zone).length > 1
}
