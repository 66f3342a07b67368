import { MINUTE } from '../../../time/calendar.ts'
import type { ReadAction } from './actions.ts'
import { clockText, minutesOf } from './clocks.ts'
import { daysBetween, dayText, hasYear, laterDay, type NamedDay } from './days.ts'
import { type DocumentReading, readDocument } from './document.ts'
import type { FoundDuration } from './duration.ts'
import type { ReadEntry } from './entries.ts'
import { type PlacedEntry, placeOnDays } from './entry-days.ts'
import type { Moment } from './moments.ts'
import type { ReadPeriod } from './period.ts'

interface Found {
  readonly line: number
  readonly column: number
}

/** A time in our own words, without its zone. */
export interface ShownTime {
  readonly text: string
  readonly zone: string | undefined
  /** Whether its day is known with its year. */
  readonly isDated: boolean
}

/** What a document by any hand says, in the words of our own grammar where there are such. */
export interface ForeignReading {
  readonly title: (Found & { readonly text: string; readonly how: string }) | undefined
  readonly severity: (Found & { readonly text: string }) | undefined
  readonly start: (Found & { readonly time: ShownTime | undefined; readonly how: string }) | undefined
  readonly end: (Found & { readonly time: ShownTime | undefined; readonly how: string }) | undefined
  readonly length: (Found & { readonly text: string; readonly minutes: number; readonly isAbout: boolean }) | undefined
  /** As written, and what it stands for where the reader knows. */
  readonly zone: (Found & { readonly text: string; readonly meant?: string | undefined }) | undefined
  readonly entries: readonly (Found & {
    readonly time: ShownTime | undefined
    readonly until: ShownTime | undefined
    readonly text: string
    readonly by?: string
    /** How its time is known, where it is not written so. */
    readonly how?: string
  })[]
  readonly actions: readonly (Omit<ReadAction, 'due'> & { readonly due?: string | undefined })[]
  readonly timeline: DocumentReading['timeline']
  readonly sections: DocumentReading['sections']
  readonly bodyLine: number
  readonly frontMatter: DocumentReading['frontMatter']
  readonly isPostmortem: boolean
  readonly reason?: string
}

export function readForeign(text: string): ForeignReading {
  const document = readDocument(text)
  const { title, severity, period, length, zone, timeline, actions, sections, verdict } = document
  return {
    title,
    severity,
    start: period.start && { ...period.start, time: shownTime(period.start.moment) },
    end: period.end && { ...period.end, time: shownTime(period.end.moment) },
    length: length && { ...length, minutes: length.milliseconds / MINUTE },
    zone,
    entries: shownEntries(document),
    actions: actions.map((action) => ({ ...action, due: action.due && dayText(action.due) })),
    timeline,
    sections,
    bodyLine: document.bodyLine,
    frontMatter: document.frontMatter,
    ...verdict,
  }
}

/** Of a day without its year only the clock is left. */
function shownTime({ day, clock, zone, isApproximate }: Moment): ShownTime | undefined {
  const date = day && dayText(day)
  const parts = [date, clock && clockText(clock)].filter((part) => part !== undefined)
  if (parts.length === 0) return undefined
  const text = `${isApproximate ? '~' : ''}${parts.join(' ')}`
  return { text, zone: clock && zone, isDated: day !== undefined && hasYear(day) }
}

/**
 * The entries: those without a year in that of the start, those of the day before or after on their day, and those of
 * a clock of twelve hours without AM and PM as the stated end or length proves them. Where nobody says the year, the day stands
 * before the text.
 */
function shownEntries({ timeline, period, length }: DocumentReading): ForeignReading['entries'] {
  const start = period.start?.moment.day
  const placed = timeline === undefined ? [] : placeOnDays(timeline)
  const places = new Map(placed.map((other) => [other.entry, other]))
  const proof = proofOfTwelveHours(placed, period, length)
  let above: { readonly entry: ReadEntry; readonly name: string | undefined } | undefined
  return (timeline?.entries ?? []).map((entry) => {
    const { moment, until, text } = entry
    const on = places.get(entry)
    const isBeside = moment?.daysAway !== undefined || above?.entry.moment?.daysAway !== undefined
    const beside = isBeside && on?.day === undefined && start && on ? laterDay(start, on.midnights) : undefined
    const day = moment?.day === undefined ? beside : nearYear(moment.day, start)
    const clock = proof ? (on?.clock ?? moment?.clock) : moment?.clock
    const name = day === undefined || hasYear(day) ? undefined : `${MONTHS[day.month - 1]} ${day.day}`
    const isNamed = name !== undefined && name !== above?.name && text !== ''
    above = { entry, name: name ?? above?.name }
    return {
      ...entry,
      time: moment && shownTime({ ...moment, ...(day && { day }), ...(clock && { clock }) }),
      until: until && shownTime(until.day === undefined ? until : { ...until, day: nearYear(until.day, start) }),
      text: isNamed ? `${name}: ${text}` : text,
      ...(proof && clock?.isAssumed && { how: proof }),
    }
  })
}

/**
 * What proves that clocks leave out AM and PM: an end that is stated after noon and is only then the time of an entry,
 * or a stated length that only then fits.
 */
function proofOfTwelveHours(
  placed: readonly PlacedEntry[],
  { start, end }: ReadPeriod,
  length: FoundDuration | undefined,
): string | undefined {
  const [from, to] = [start?.moment.clock, end?.moment.clock]
  const assumed = placed.filter(({ clock }) => clock.isAssumed)
  if (to === undefined || assumed.length === 0) return undefined
  const isStated = end?.how === 'stated' && to.half === 'pm' && !to.isAssumed
  if (isStated && assumed.some(({ clock }) => minutesOf(clock) === minutesOf(to)))
    return '12-hour clock, from the stated end'
  if (from === undefined || from.isAssumed || !to.isAssumed || length === undefined) return undefined
  const minutes = length.milliseconds / MINUTE
  const off = Math.abs(minutesOf(to) - minutesOf(from) - minutes)
  return off <= Math.max(2, minutes * (length.isAbout ? 0.1 : 0.02))
    ? '12-hour clock, from the stated duration'
    : undefined
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** The day in the year that puts it nearest to the start. */
function nearYear(day: NamedDay, start: NamedDay | undefined): NamedDay {
  if (hasYear(day) || start === undefined || !hasYear(start)) return day
  const { year } = start
  const candidates = [year, year - 1, year + 1].map((near) => ({ ...day, year: near }))
  return candidates.reduce((best, other) =>
    Math.abs(daysBetween(start, other)) < Math.abs(daysBetween(start, best)) ? other : best,
  )
}
