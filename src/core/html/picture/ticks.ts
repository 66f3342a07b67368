import { scaleUtc } from 'd3-scale'
import { addDays, compareDates, DAY, fromWallTime, MINUTE, printDate } from '../../time/calendar.ts'
import { changeBetween, firstInstantOf, instantsOf, localDate } from '../../time/local-time.ts'
import { printClock } from '../../time/print-time.ts'
import { fixedZone, offsetAt } from '../../time/zone.ts'
import type { Scene } from './scene.ts'

/** A place on the axis with what is written there. */
export interface Tick {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly text: string
}

/** Round clock readings between two instants, about so many; days where the axis is that long. */
export function clockTicks({ axis: { from, to }, zone, clock: style }: Scene, count: number): readonly Tick[] {
  const offsets = [offsetAt(zone, from), offsetAt(zone, to)]
  // Round readings are found on the wall, where no offset changes, and each is looked up as an instant: one that
  // daylight saving skips has none, one that it repeats has two.
  const walls = scaleUtc()
    .domain([from + Math.min(...offsets) * MINUTE, to + Math.max(...offsets) * MINUTE])
    .ticks(count)
    .map((wall) => wall.getTime())
  const step = (walls[1] ?? 0) - (walls[0] ?? 0)
  if (step >= DAY) return []
  const precision = step < MINUTE ? 'second' : 'minute'
  return walls
    .flatMap((wall) => {
      const { date, clock } = fromWallTime(wall)
      return instantsOf(date, clock, zone)
    })
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b)
    .map((at) => ({ at, text: printClock({ at, precision, approximate: false, zone, text: '' }, zone, style) }))
}

/** Where the local days of the incident begin, or the axis in the midst of one; of very many not each. */
export function dayTicks({ axis, moments, zone }: Scene): readonly Tick[] {
  const last = localDate(moments.to, zone)
  const step = Math.max(1, Math.round((moments.to - moments.from) / DAY / MOST_DAYS))
  const ticks: Tick[] = []
  for (let date = localDate(moments.from, zone); compareDates(date, last) <= 0; date = addDays(date, step)) {
    ticks.push({ at: Math.max(axis.from, firstInstantOf(date, zone)), text: printDate(date) })
  }
  return ticks
}

/** More than there is room for. */
const MOST_DAYS = 100

/** Where the zone's clocks change, with the offset that holds from there on; an hour is nothing on an axis of months. */
export function changeTicks({ axis: { from, to }, zone }: Scene): readonly Tick[] {
  const ticks: Tick[] = []
  if (to - from > MOST_DAYS * DAY) return ticks
  for (let early = from; early < to; early += DAY) {
    const late = Math.min(early + DAY, to)
    if (offsetAt(zone, early) === offsetAt(zone, late)) continue
    const at = changeBetween(early, late, zone)
    ticks.push({ at, text: `${fixedZone(offsetAt(zone, late))} from here` })
  }
  return ticks
}
