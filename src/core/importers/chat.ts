import { normalizePlain } from '../document/plain-text.ts'
import type { CalendarDate } from '../time/calendar.ts'
import { type ChatForm, type ChatHead, chatFormOf, isRelativeDay, joinHeads, readChatHead } from './chat/form.ts'
import type { Importer, ReadContext, ReadEntry, Reading } from './importer.ts'
import type { Skip } from './json/items.ts'
import { toTally } from './json/tally.ts'
import { textFormOf } from './lines/form.ts'
import { type Block, headLines, joined, type TextLine, textLines, toBlocks } from './lines/lines.ts'
import type { SourceFile } from './source-file.ts'
import { typedToInline } from './text/typed-to-inline.ts'
import { momentOn } from './time/moment.ts'
import { type DayContext, headingDay, isDayFirstIn, readDay } from './time/written-day.ts'

export const chat: Importer = {
  name: 'chat',
  title: 'a chat',
  reads: 'messages copied from Slack, Discord, Teams, Telegram, WhatsApp or Zoom, and logs of IRC',
  howToExport: ['Select the messages in the window of the chat, copy them, and paste them into a file'],
  example: 'postmortem import channel.txt irc.log',
  recognises: (file) => textFormOf(headLines(file)) === 'chat',
  read: readChat,
}

/** What a block begins with. */
type Head = ChatHead | 'noise' | { readonly heading: string | undefined }

function readChat(file: SourceFile, { now }: ReadContext): Reading {
  const { skip, skipped } = toTally()
  const form = chatFormOf(headLines(file))
  if (form === undefined)
    return { incidents: [], skipped: [{ reason: 'line in no form of a chat', count: textLines(file).length }] }
  const lines = linesFor(form, textLines(file))
  const { blocks, above } = toBlocks(lines, ({ text }): Head | undefined => headOf(form, text))
  for (let count = 0; count < above; count++) skip('line above the first message')
  const written = blocks.flatMap(({ head }) => dayOf(head) ?? [])
  const days: DayContext = { now, isDayFirst: isDayFirstIn(written, now) }
  const entries = readBlocks(blocks, days, form, file, skip)
  const isUnread = written.some((text) => readDay(text, days) === undefined)
  const isLocal = entries.some(({ at }) => !at.endsWith('Z'))
  return {
    incidents: [{ facts: [], entries }],
    skipped: skipped(),
    notes: [
      ...(isUnread ? ['its days can be read as day/month and as month/day: they are left out'] : []),
      ...(isLocal ? ['its clocks name no zone: they are read in the zone of the incident'] : []),
    ],
  }
}

function linesFor({ isBlock }: ChatForm, lines: readonly TextLine[]): readonly TextLine[] {
  if (!isBlock) return lines
  return joinHeads(lines.map(({ text }) => text)).map((text, index) => ({ number: index + 1, text }))
}

function headOf(form: ChatForm, text: string): Head | undefined {
  const heading = headingDay(text)
  return heading !== undefined || isRelativeDay(text) ? { heading } : readChatHead(form, text)
}

function dayOf(head: Head): string | undefined {
  if (head === 'noise') return undefined
  return 'heading' in head ? head.heading : head.day
}

/** A message without a day is of the day above it, one without a name by the person above it. */
function readBlocks(
  blocks: readonly Block<Head>[],
  days: DayContext,
  { label }: ChatForm,
  file: SourceFile,
  skip: Skip,
): readonly ReadEntry[] {
  let day: CalendarDate | undefined
  let by: string | undefined
  let clockAbove: string | undefined
  return blocks.flatMap(({ head, line, more }) => {
    if (head === 'noise') {
      skip('join, leave or other line of the chat itself')
      return []
    }
    if ('heading' in head) {
      day = head.heading === undefined ? undefined : readDay(head.heading, days)
      return []
    }
    const date = head.day === undefined ? day : readDay(head.day, days)
    const clock = withHalf(head.clock, clockAbove)
    clockAbove = clock
    by = head.who ?? by
    const said = joined(
      head.text,
      more.filter(({ text }) => !AROUND.test(text)),
    )
    const at = date === undefined ? `${clock}${head.zone ?? ''}` : momentOn(date, clock, head.zone)
    const reason = at === undefined ? 'message of a day that no calendar has' : noEvent(said)
    if (reason !== undefined) skip(reason)
    return at === undefined || reason !== undefined
      ? []
      : [
          {
            at,
            text: typedToInline(said),
            by: by && normalizePlain(by),
            source: { label },
            place: file.place(line.number),
          },
        ]
  })
}

/** What is copied from around a message. */
const AROUND =
  /^\s*(?:\(edited\)|New|View thread|Thread|\d+ repl(?:y|ies)|Last reply .*|(?::[\w+-]+:\s*\d*\s*)+|\d+|APP|BOT)\s*$/

function noEvent(said: string): string | undefined {
  if (said === '') return 'message without text'
  return /^(?:has )?(?:joined|left|was added to) (?:#\S+|the (?:channel|group|chat))[^\n]*$/.test(said)
    ? 'join or leave'
    : undefined
}

/** Slack writes `2:06` below `2:05 PM`: it is the next such moment. */
function withHalf(clock: string, above: string | undefined): string {
  const [, half = ''] = /([ap])\.?m/i.exec(above ?? '') ?? []
  if (above === undefined || half === '' || /m/i.test(clock) || Number.parseInt(clock, 10) > 12) return clock
  const isBack = minuteOf(clock) < minuteOf(above)
  const isAfternoon = (half.toLowerCase() === 'p') !== isBack
  return `${clock} ${isAfternoon ? 'PM' : 'AM'}`
}

/** Within its half of the day, where twelve comes first. */
function minuteOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map((part) => Number.parseInt(part, 10))
  return (hour % 12) * 60 + minute
}
