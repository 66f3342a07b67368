import { tzOffset } from '@date-fns/tz/tzOffset'
import { DAY } from './calendar.ts'

/**
 * Minutes east of UTC that the clocks of an IANA zone showed at an instant, given in milliseconds. The engine takes as
 * long for one answer as all else takes for a time, so what it says of the ends of a day in UTC is kept: where both are
 * alike it held all day, as no zone ever changed its clocks there and back within one.
 */
export function regionOffset(zone: string, at: number): number {
  const day = Math.floor(at / DAY)
  const [first, last] = [offsetAtDay(zone, day), offsetAtDay(zone, day + 1)]
  return first === last ? first : tzOffset(zone, new Date(at))
}

const days = new Map<string, Map<number, number>>()

/** So many days of a zone, and so many zones, are kept: far more than a folder of incidents has. */
const MOST = 20_000

function offsetAtDay(zone: string, day: number): number {
  const ofZone = kept(days, zone, () => new Map<number, number>())
  return kept(ofZone, day, () => tzOffset(zone, new Date(day * DAY)))
}

const names = new Map<string, boolean>()

/** Whether the engine knows a zone of this name. */
export function isRegion(name: string): boolean {
  return kept(names, name, () => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
    } catch {
      return false
    }
  })
}

function kept<Key, Value>(values: Map<Key, Value>, key: Key, find: () => Value): Value {
  const held = values.get(key)
  if (held !== undefined) return held
  if (values.size >= MOST) values.clear()
  const found = find()
  values.set(key, found)
  return found
}
