import type { ReadAction } from '../../../src/core/document/read/foreign/actions.ts'
import { clockText } from '../../../src/core/document/read/foreign/clocks.ts'
import { dayText, type NamedDay } from '../../../src/core/document/read/foreign/days.ts'
import { type DocumentReading, readDocument } from '../../../src/core/document/read/foreign/document.ts'
import type { Moment } from '../../../src/core/document/read/foreign/moments.ts'
import type { FoundMoment } from '../../../src/core/document/read/foreign/period.ts'

/** A moment in one line: `~2026-01-15 14:05 UTC`, `--01-15` for a day without a year, `?` behind a faulty clock. */
export function shown({ day, clock, zone, isApproximate, daysAway }: Moment): string {
  const parts = [
    ...(daysAway === undefined ? [] : [daysAway < 0 ? 'day before' : 'day after']),
    ...(day === undefined ? [] : [shownDay(day)]),
    ...(clock === undefined
      ? []
      : [`${clockText(clock)}${clock.isFaulty ? '?' : ''}${clock.isAssumed ? ' (pm)' : ''}`]),
    ...(zone === undefined ? [] : [zone]),
  ]
  return `${isApproximate ? '~' : ''}${parts.join(' ')}`
}

function shownDay(day: NamedDay): string {
  return dayText(day) ?? `--${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`
}

/** The entries of the timeline that was read, one a line: `14:05 UTC | text`. */
export function entriesOf(text: string): readonly string[] {
  return (readDocument(text).timeline?.entries ?? []).map(({ moment, until, text: told }) => {
    const time = [moment, until].flatMap((found) => (found === undefined ? [] : [shown(found)])).join(' – ')
    return `${time === '' ? '–' : time} | ${told}`
  })
}

/** Start and end, each with how it was found. */
export function periodOf(text: string): readonly string[] {
  const { start, end } = readDocument(text).period
  return [foundText(start), foundText(end)]
}

function foundText(found: FoundMoment | undefined): string {
  return found === undefined ? 'not found' : `${shown(found.moment)} (${found.how}, day ${found.day})`
}

/** The actions that were read, one a line: `text @owner due 2026-02-01 done`. */
export function actionsOf(text: string): readonly string[] {
  return readDocument(text).actions.map(actionText)
}

function actionText({ text, owner, due, priority, status, type, tracker }: ReadAction): string {
  const parts = [owner && `@${owner}`, due && `due ${shownDay(due)}`, priority, status, type && `~${type}`, tracker]
  return [text, ...parts.filter((part) => typeof part === 'string')].join(' ')
}

/** The headings that a reader sees. */
export function headingsOf(text: string): readonly string[] {
  return shownSections(readDocument(text))
}

function shownSections({ sections }: DocumentReading): readonly string[] {
  return sections.filter(({ isShown }) => isShown).map(({ heading }) => heading)
}
