import { normalizeInline } from '../document/inline-text.ts'
import { printDate } from '../time/calendar.ts'
import type { Importer, ReadContext, ReadEntry, Reading } from './importer.ts'
import { toTally } from './json/tally.ts'
import { textFormOf } from './lines/form.ts'
import { headLines, joined, textLines, toBlocks } from './lines/lines.ts'
import { isTimeline, readWrittenLine, type WrittenLine } from './lines/timeline.ts'
import type { SourceFile } from './source-file.ts'
import { headingDay, isDayFirstIn, readDay } from './time/written-day.ts'

export const text: Importer = {
  name: 'text',
  title: 'a timeline in plain text',
  reads: 'lines such as 14:05 error-rate alert fired, with or without a date, a zone, am and pm',
  howToExport: ['Write a line an event, its time first; lines without a time belong to the one above'],
  example: 'postmortem import notes.txt',
  recognises: (file) =>
    textFormOf(headLines(file)) === undefined &&
    isTimeline(headLines(file)) &&
    isTimeline(textLines(file).map((line) => line.text)),
  read: readText,
}

type Head = WrittenLine | { readonly heading: string }

/**
 * The day of a heading is that of the first entry below it: the others follow it, past midnight too. Where the newest day
 * stands first, no entry follows the one above it, and all below a heading are of its day.
 */
function readText(file: SourceFile, { now }: ReadContext): Reading {
  const { skip, skipped } = toTally()
  const lines = textLines(file)
  const { blocks, above } = toBlocks(lines, ({ text: line }): Head | undefined => headOf(line))
  for (let count = 0; count < above; count++) skip('line above the first entry')
  const headings = blocks.flatMap(({ head }) => ('heading' in head ? [head.heading] : []))
  const isDayFirst = isDayFirstIn(headings, now)
  const days = headings.flatMap((heading) => {
    const date = readDay(heading, { now, isDayFirst })
    return date === undefined ? [] : [printDate(date)]
  })
  const isNewestFirst = (days[0] ?? '') > (days.at(-1) ?? '')
  let day: string | undefined
  const entries = blocks.flatMap(({ head, line, more }): ReadEntry[] => {
    if ('heading' in head) {
      const date = readDay(head.heading, { now, isDayFirst })
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
  return { incidents: [{ facts: [], entries }], skipped: skipped() }
}

function headOf(line: string): Head | undefined {
  const heading = headingDay(line)
  return heading === undefined ? readWrittenLine(line) : { heading }
}
