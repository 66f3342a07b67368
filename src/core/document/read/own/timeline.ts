import { printDate, twoDigits } from '../../../time/calendar.ts'
import { scanTime, type WrittenPoint } from '../../../time/written-time.ts'
import { unescapeInline } from '../../inline-text.ts'
import { MARK_START, splitMark, unguarded } from '../../look-alikes.ts'
import { itemsOf, type OwnSection, tableOf } from './sections.ts'
import { dedented, inlineOfCell, linkOf, type OwnValue, ownMap, ownText, pipesOf } from './values.ts'

interface ShownRow {
  readonly time: string
  /** Escaped, without its indent. */
  readonly text: string
  readonly source?: OwnValue | undefined
  readonly isCell: boolean
  readonly line: number
}

/** The entries of a timeline, each with its own day; `startDay` is that of rows above the first date. */
export function ownTimeline(section: OwnSection, startDay: string | undefined): readonly OwnValue[] {
  let day = startDay
  let minutes = Number.NEGATIVE_INFINITY
  return rowsOf(section).flatMap(({ time, text, source, isCell, line }) => {
    const span = spanOf(time)
    if (span === undefined) {
      const whole = unescapeInline(`${time}${time === '' ? '' : ' - '}${text}`)
      return whole === '' ? [] : [ownText(whole, line)]
    }
    const { from, until } = span
    const marked = splitMark(text)
    const unmarked = unguarded(marked.text, MARK_START)
    const words = isCell ? inlineOfCell(unmarked) : unescapeInline(unmarked)
    const clock = from?.clock && from.clock.hour * 60 + from.clock.minute
    // A row that a person added below midnight may have no date: whose day it is, is found as in every list.
    const isNextDay = from?.date === undefined && clock !== undefined && clock < minutes - 12 * 60
    if (from?.date !== undefined) day = printDate(from.date)
    if (isNextDay) day = undefined
    if (clock !== undefined) minutes = clock
    else if (from?.date !== undefined) minutes = Number.NEGATIVE_INFINITY
    const at = from === undefined ? 'unknown' : timeText(from, day)
    const end = until === undefined ? undefined : until === 'unknown' ? until : timeText(until, day)
    const row = ownMap({ at, until: end, text: words, milestone: marked.milestone, source }, line, unmarked)
    const isClock = from !== undefined && from.date === undefined
    return [isClock ? { ...row, clock: timeText(from, undefined) } : row]
  })
}

function rowsOf(section: OwnSection): readonly ShownRow[] {
  const table = tableOf(section, /^Time \(/)
  if (table !== undefined)
    return table.rows.map(({ cells: [time = '', text = '', link = ''], line }) => ({
      time,
      text,
      source: link === '' ? undefined : sourceOf(pipesOf(link), line),
      isCell: true,
      line,
    }))
  return itemsOf(section).map(({ text, line }) => {
    const [, time, rest] = /^(.*?) - (.*)$/s.exec(text) ?? []
    return { time: time ?? '', text: dedented(rest ?? text), isCell: false, line }
  })
}

function sourceOf(written: string, line: number): OwnValue {
  const { label, url } = linkOf(written)
  return ownMap({ label, url }, line)
}

/** `22:40`, `~2026-03-08 00:50 UTC-05:00`, `23:20-2026-03-08 00:25`, `unknown`. */
function spanOf(text: string): { from: WrittenPoint | undefined; until?: WrittenPoint | 'unknown' } | undefined {
  const first = scanTime(text)
  if (first?.kind !== 'time' || (first.time.kind !== 'point' && first.time.kind !== 'unknown')) return undefined
  const from = first.time.kind === 'point' ? first.time : undefined
  const rest = text.slice(first.length)
  if (rest === '') return { from }
  const second = /^[-–]/.test(rest) ? scanTime(rest.slice(1)) : undefined
  if (second?.kind !== 'time' || second.length !== rest.length - 1) return undefined
  if (second.time.kind === 'unknown') return { from, until: 'unknown' }
  return second.time.kind === 'point' ? { from, until: second.time } : undefined
}

function timeText({ date, clock, zone, approximate }: WrittenPoint, day: string | undefined): string {
  const shown = date === undefined ? day : printDate(date)
  const parts = [shown, clock === undefined ? undefined : clockText(clock), zone?.text]
  return `${approximate ? '~' : ''}${parts.filter((part) => part !== undefined).join(' ')}`
}

function clockText({ hour, minute, second, millisecond = 0 }: NonNullable<WrittenPoint['clock']>): string {
  const fraction = millisecond === 0 ? '' : `.${String(millisecond).padStart(3, '0')}`
  const seconds = second === undefined ? '' : `:${twoDigits(second)}${fraction}`
  return `${twoDigits(hour)}:${twoDigits(minute)}${seconds}`
}
