import { MINUTE } from '../../../time/calendar.ts'
import type { ReadAction } from './actions.ts'
import { clockText } from './clocks.ts'
import { dayText, hasYear } from './days.ts'
import { type DocumentReading, readDocument } from './document.ts'
import type { Moment } from './moments.ts'

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
  const { title, severity, period, length, zone, timeline, actions, sections, verdict, ...rest } = readDocument(text)
  return {
    title,
    severity,
    start: period.start && { ...period.start, time: shownTime(period.start.moment) },
    end: period.end && { ...period.end, time: shownTime(period.end.moment) },
    length: length && { ...length, minutes: length.milliseconds / MINUTE },
    zone,
    entries: (timeline?.entries ?? []).map((entry) => ({
      ...entry,
      time: entry.moment && shownTime(entry.moment),
      until: entry.until && shownTime(entry.until),
    })),
    actions: actions.map((action) => ({ ...action, due: action.due && dayText(action.due) })),
    timeline,
    sections,
    bodyLine: rest.bodyLine,
    frontMatter: rest.frontMatter,
    ...verdict,
  }
}

/** A day without its year is none; its clock alone would be put on another day. */
function shownTime({ day, clock, zone, isApproximate }: Moment): ShownTime | undefined {
  const date = day && dayText(day)
  const parts = [date, clock && clockText(clock)].filter((part) => part !== undefined)
  if (parts.length === 0 || (day !== undefined && date === undefined)) return undefined
  const text = `${isApproximate ? '~' : ''}${parts.join(' ')}`
  return { text, zone: clock && zone, isDated: day !== undefined && hasYear(day) }
}
