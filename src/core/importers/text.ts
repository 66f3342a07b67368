import { normalizeInline } from '../document/inline-text.ts'
import { type CalendarDate, compareDates, printDate } from '../time/calendar.ts'
import type { Importer, ReadContext, ReadEntry, Reading } from './importer.ts'
import { toTally } from './json/tally.ts'
import { dayOfLine, withReadDay } from './lines/dated-line.ts'
import { textFormOf } from './lines/form.ts'
import { type Block, headLines, joined, textLines, toBlocks } from './lines/lines.ts'
import { isTimed, isTimeline, readWrittenLine, type WrittenLine } from './lines/timeline.ts'
import type { SourceFile } from './source-file.ts'
import { type DayContext, headingDay, isDayFirstIn, readDay, unwrittenYear, yearNote } from './time/written-day.ts'

export const text: Importer = {
  name: 'text',
  title: 'a timeline in plain text',
  reads: 'lines such as 14:05 error-rate alert fired, with or without a date, a zone, am and pm',
  howToExport: ['Write a line an event, its time first; lines without a time belong to the one above'],
  example: 'postmortem import notes.txt',
  recognises: (file) =>
    textFormOf(headLines(file)) === undefined &&
    headLines(file).some(isTimed) &&
    isTimeline(textLines(file).map((line) => line.text)),
  read: readText,
}

type Head = (WrittenLine & { readonly day?: string | undefined }) | { readonly heading: string }

/**
 * The day of a heading is that of the first entry below it: the others follow it, past midnight too. Where the newest day
 * stands first, no entry follows the one above it, and all below a heading are of its day.
 */
function readText(file: SourceFile, { now }: ReadContext): Reading {
  const { skip, skipped } = toTally()
  const lines = textLines(file)
  const written = lines.flatMap(({ text: line }) => dayOfLine(line) ?? headingDay(line) ?? [])
  const days: DayContext = { now, isDayFirst: isDayFirstIn(written, now) }
  const { blocks, above } = toBlocks(lines, ({ text: line }) => headOf(line, days))
  for (let count = 0; count < above; count++) skip('line above the first entry')
  const isNewestFirst = isFalling(
    blocks.flatMap(({ head }) => ('heading' in head ? (readDay(head.heading, days) ?? []) : [])),
  )
  let day: string | undefined
  const entries = blocks.flatMap(({ head, line, more }): ReadEntry[] => {
    if ('heading' in head) {
      const date = readDay(head.heading, days)
      day = date && printDate(date)
      if (date === undefined) skip('day that can be read as day/month and as month/day')
      return []
    }
    const { at, until, text: said, hasDay } = head
    const dated = day === undefined || hasDay ? at : at.replace(/^~?/, `$&${day} `)
    if (!hasDay && !isNewestFirst) day = undefined
    return [
      {
        at: dated,
        until,
        text: normalizeInline(joined(said, more)),
        source: { label: file.name === 'stdin' ? 'pasted text' : file.name.replace(/^.*[\\/]/, '') },
        place: file.place(line.number),
      },
    ]
  })
  return { incidents: [{ facts: [], entries }], skipped: skipped(), notes: dayNotes(blocks, written, days) }
}

function isFalling(days: readonly CalendarDate[]): boolean {
  const [first, last] = [days[0], days.at(-1)]
  return first !== undefined && last !== undefined && compareDates(first, last) > 0
}

function headOf(line: string, days: DayContext): Head | undefined {
  const heading = headingDay(line)
  if (heading !== undefined) return { heading }
  const day = dayOfLine(line)
  if (day === undefined) return readWrittenLine(line)
  const head = readWrittenLine(withReadDay(line, day, days))
  return head && { ...head, hasDay: true, day }
}

/** What was not written of the days, or cannot be read. */
function dayNotes(blocks: readonly Block<Head>[], written: readonly string[], days: DayContext): readonly string[] {
  const own = blocks.flatMap(({ head }) => ('day' in head ? (head.day ?? []) : []))
  const unread = own.filter((day) => readDay(day, days) === undefined).slice(0, 1)
  const years = new Set(written.flatMap((day) => unwrittenYear(day, days) ?? []))
  return [
    ...unread.map((day) => `which day "${day}" is cannot be told: such days are left out`),
    ...yearNote([...years].toSorted()),
  ]
}
