import { afternoon, minutesOf, type ShownClock } from './clocks.ts'
import { laterDay, type NamedDay } from './days.ts'
import type { ReadEntry } from './entries.ts'
import { isClocked } from './moments.ts'
import type { ReadTimeline } from './timeline.ts'

/** An entry with a clock, on its day. */
export interface PlacedEntry {
  readonly entry: ReadEntry
  readonly clock: ShownClock
  /** Its own, or that of an entry above it. */
  readonly day: NamedDay | undefined
  readonly isOwnDay: boolean
  /** How many midnights lie between it and the last day that was named, or the list's beginning. */
  readonly midnights: number
}

/** A step back on the clock that is at least as long goes past midnight. */
const PAST_MIDNIGHT = 12 * 60

/** The entries of a timeline that show a clock, each on the day that it falls on as far as that is said. */
export function placeOnDays({ entries, day: headed }: ReadTimeline): readonly PlacedEntry[] {
  const clocks = clocksOf(entries)
  const placed: PlacedEntry[] = []
  let day = headed
  let midnights = 0
  for (const [index, entry] of entries.entries()) {
    const clock = clocks[index]
    if (entry.moment?.day !== undefined) {
      day = entry.moment.day
      midnights = 0
    }
    if (clock === undefined) continue
    const away = entry.moment?.daysAway ?? 0
    const above = placed.at(-1)
    const isBehind = away === 0 && above !== undefined && isPastMidnight(above, clock)
    if (entry.moment?.day === undefined && isBehind) midnights += 1
    placed.push({
      entry,
      clock,
      day: day && laterDay(day, midnights + away),
      isOwnDay: entry.moment?.day !== undefined,
      midnights: midnights + away,
    })
    if (away > 0) midnights += away
  }
  return placed
}

function isPastMidnight({ entry, clock: above }: PlacedEntry, clock: ShownClock): boolean {
  return entry.moment?.daysAway !== -1 && minutesOf(above) - minutesOf(clock) >= PAST_MIDNIGHT
}

/**
 * The clocks as they are meant. A list that never writes AM or PM, never comes to 13:00, and steps back from late in the
 * morning to early hours has twelve hours: 11:30, 12:30, 3:15.
 */
function clocksOf(entries: readonly ReadEntry[]): readonly (ShownClock | undefined)[] {
  const clocks = entries.map(({ moment }) => (isClocked(moment) ? moment.clock : undefined))
  const isTwelveHours = clocks.every((clock) => clock === undefined || (clock.half === undefined && clock.hour <= 12))
  const turn = isTwelveHours ? afterNoon(clocks) : -1
  return turn === -1
    ? clocks
    : clocks.map((clock, index) => (clock && index >= turn && clock.hour < 12 ? afternoon(clock) : clock))
}

/** Where the hours after noon begin. */
function afterNoon(clocks: readonly (ShownClock | undefined)[]): number {
  let above: ShownClock | undefined
  for (const [index, clock] of clocks.entries()) {
    if (clock === undefined) continue
    if (above !== undefined && isAfterNoon(above, clock)) return index
    above = clock
  }
  return -1
}

/** Whether a clock behind another one means an hour after noon, if both leave out AM and PM. */
export function isAfterNoon(first: ShownClock, second: ShownClock): boolean {
  const step = minutesOf(first) - minutesOf(second)
  const isTwelveHours = first.half === undefined && second.half === undefined && first.hour <= 12
  return isTwelveHours && first.hour >= 6 && second.hour >= 1 && second.hour <= 6 && step > 0 && step < PAST_MIDNIGHT
}
