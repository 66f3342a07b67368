import { clockAt, type ShownClock } from './clocks.ts'
import { dayAt, type NamedDay } from './days.ts'
import { anyOf, matchAt, type Scanned } from './match-at.ts'
import { offsetAt, zoneAt } from './zone-words.ts'

/** A day, a clock, or both, as they stand in a text at `index`. */
export interface Moment {
  readonly day?: NamedDay
  readonly clock?: ShownClock
  /** As written: `UTC`, `GMT+1`, `PDT`, `Africa/Lagos`, `West African Time`. */
  readonly zone?: string
  readonly isApproximate: boolean
  /** `Previous day 22:00` is -1, `next day 09:00` is 1. */
  readonly daysAway?: -1 | 1
  readonly index: number
  readonly length: number
}

/** A moment that shows a clock. */
export type ClockedMoment = Moment & { readonly clock: ShownClock }

/** Every moment that a text names, in its order. */
export function findMoments(text: string): readonly Moment[] {
  const found: Moment[] = []
  let end = 0
  for (const { index } of text.matchAll(MAY_BEGIN)) {
    if (index < end) continue
    const moment = momentAt(text, index)
    if (moment === undefined) continue
    found.push(moment)
    end = endOf(moment)
    // `10:30-11:00`: a hyphen between digits begins no moment elsewhere.
    const second = moment.clock && text.charAt(end) === '-' ? momentAt(text, end + 1) : undefined
    if (second?.clock === undefined) continue
    found.push(second)
    end = endOf(second)
  }
  return found
}

/** The moment that a text begins with, after what documents put before a time. */
export function leadingMoment(text: string): Moment | undefined {
  const before = LEAD_IN.exec(text)?.[0] ?? ''
  const moment = momentAt(text, before.length, ABOUT.test(before))
  const [, previous, next] = DAY_BESIDE.exec(before) ?? []
  if (moment === undefined || (previous ?? next) === undefined) return moment
  return { ...moment, daysAway: previous === undefined ? 1 : -1 }
}

export function endOf({ index, length }: Moment): number {
  return index + length
}

export function isClocked(moment: Moment | undefined): moment is ClockedMoment {
  return moment?.clock !== undefined
}

const ABOUT_WORDS = ['ca\\.?', 'about', 'around', 'approx(?:imately|imatley|\\.)?', 'roughly', 'circa', 'vers']
const WEEKDAYS = [
  'mon(?:day)?',
  'tue(?:s(?:day)?)?',
  'wed(?:nesday)?',
  'thu(?:rs?(?:day)?)?',
  'fri(?:day)?',
  'sat(?:urday)?',
  'sun(?:day)?',
]
const ABOUT = new RegExp(`[~≈]|\\b${anyOf(ABOUT_WORDS)}(?![a-z])`, 'i')
const SAID_ABOUT = new RegExp(`(?:[~≈]|\\b${anyOf(ABOUT_WORDS)})\\s?$`, 'i')
/** What documents put before a time. */
const BEFORE_TIME = [
  '[\\s~≈["\'*_•=,(–—-]',
  `${anyOf(['at', 'on', 'from', 'by', ...ABOUT_WORDS, ...WEEKDAYS])}(?![a-z])`,
  '(?:the )?(?:previous|next|following|same) (?:day|morning|evening)',
]
const LEAD_IN = new RegExp(`^${anyOf(BEFORE_TIME)}{0,20}`, 'i')
const DAY_BESIDE = /\b(previous)|\b(next|following) (?:day|morning|evening)/i
/** Where a number or a word with the first letter of a month, of noon or of midnight begins. */
const MAY_BEGIN = /(?<![\p{L}\p{N}.:/-])(?=[\djfmasond])|(?<=(?<!\d)[-:])(?=[\djfmasond])/giu

const DAY_TO_CLOCK = new RegExp(
  `T|[\\s,:]*(?:(?:at|from|@|[-–—]|\\(|${ABOUT_WORDS.join('|')})(?![a-z])[\\s,~]*)?(?=\\d|noon\\b|midnight\\b)`,
  'iy',
)
const CLOCK_TO_DAY = new RegExp(
  `[\\s,]*(?:\\(|on\\b|of\\b|[-–—])?\\s*(?:the\\s+)?(?:${anyOf(WEEKDAYS)}\\b,?\\s+)?`,
  'iy',
)
const YEAR_BEHIND = /(?:\s\([A-Z]{2,5}\))?,?\s(\d{4})\b/y
const ZONE_BEHIND = /\s\(([A-Z]{2,5})\)/y

function momentAt(text: string, index: number, isSaidAbout = SAID_ABOUT.test(before(text, index))): Moment | undefined {
  const day = dayAt(text, index)
  if (day !== undefined) return dayMoment(text, index, day, isSaidAbout)
  const clock = clockAt(text, index)
  return clock && clockMoment(text, index, clock, isSaidAbout)
}

function before(text: string, index: number): string {
  return text.slice(Math.max(0, index - 15), index)
}

/** `2026-01-15 14:05 UTC`, `May 20th, 2023 at 18:46 (UTC)`, `15 Feb at 00:25 2022`, or the day alone. */
function dayMoment(text: string, index: number, day: Scanned<NamedDay>, isSaidAbout: boolean): Moment {
  const alone = { day: day.value, isApproximate: isSaidAbout, index, length: day.length }
  const afterDay = index + day.length
  const joint = matchAt(DAY_TO_CLOCK, text, afterDay)?.[0]
  if (joint === undefined) return alone
  const start = afterDay + joint.length
  // In `Jan 3 - Jan 5` and `2026-01-15 - 2026-01-16` what follows is another day.
  const clock = dayAt(text, start) === undefined ? clockAt(text, start, joint === ' ') : undefined
  if (clock === undefined) return alone
  const afterClock = start + clock.length
  const isTimestamp = joint === 'T' || clock.value.second !== undefined
  const zone = zoneAt(text, afterClock) ?? (isTimestamp ? offsetAt(text, afterClock) : undefined)
  const afterZone = afterClock + (zone?.length ?? 0)
  const year = day.value.year === undefined ? matchAt(YEAR_BEHIND, text, afterZone) : null
  return {
    day: { ...day.value, ...(year && { year: Number(year[1]) }) },
    clock: clock.value,
    ...(zone && { zone: zone.value }),
    isApproximate: isSaidAbout || ABOUT.test(joint),
    index,
    length: afterZone + (year?.[0].length ?? 0) - index,
  }
}

/** `14:05 UTC on January 15, 2026`, `09:15 Monday May 10th (UTC), 2021`, or the clock alone. */
function clockMoment(text: string, index: number, clock: Scanned<ShownClock>, isApproximate: boolean): Moment {
  const zone = zoneAt(text, index + clock.length)
  const afterZone = index + clock.length + (zone?.length ?? 0)
  const alone = {
    clock: clock.value,
    ...(zone && { zone: zone.value }),
    isApproximate,
    index,
    length: afterZone - index,
  }
  const day = dayBehind(text, afterZone)
  if (day === undefined) return alone
  const behind = day.value.year === undefined ? matchAt(YEAR_BEHIND, text, day.end) : null
  const laterZone = zone === undefined ? matchAt(ZONE_BEHIND, text, day.end) : null
  const name = laterZone && zoneAt(text, day.end)?.value
  return {
    ...alone,
    day: { ...day.value, ...(behind && { year: Number(behind[1]) }) },
    ...(name && { zone: name }),
    length: day.end + (behind?.[0].length ?? 0) - index,
  }
}

/** The day of a clock that stands in front of it. In `10:30 - 2026-01-15 11:00` it is that of the second clock. */
function dayBehind(text: string, index: number): { readonly value: NamedDay; readonly end: number } | undefined {
  const joint = matchAt(CLOCK_TO_DAY, text, index)?.[0] ?? ''
  const start = index + joint.length
  const day = joint === '' ? undefined : dayAt(text, start)
  if (day === undefined) return undefined
  const end = start + day.length
  const next = matchAt(DAY_TO_CLOCK, text, end)?.[0]
  const isOfNext = next !== undefined && /[-–—\s]/.test(joint) && clockAt(text, end + next.length) !== undefined
  return isOfNext ? undefined : { value: day.value, end }
}
