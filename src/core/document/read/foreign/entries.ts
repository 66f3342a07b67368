import { asWritten, writtenRest } from './as-written.ts'
import { dayWithoutYear, type NamedDay } from './days.ts'
import type { DocumentLine } from './lines.ts'
import { endOf, findMoments, isClocked, leadingMoment, type Moment } from './moments.ts'

/** One entry of a timeline as the document has it. */
export interface ReadEntry {
  readonly moment: Moment | undefined
  /** Where the entry ends, for `14:05 - 14:20 text`. */
  readonly until: Moment | undefined
  /** Inline Markdown. */
  readonly text: string
  readonly by?: string
  /** What of the document it holds. */
  readonly lines?: readonly DocumentLine[]
  readonly line: number
  readonly column: number
}

/** How far into a line a label may reach that stands in front of its time. */
const LONGEST_LABEL = 60

/** The entry that a line with a clock begins: `14:05 - text`, or `First detected: 2026-01-15 14:05`. */
export function timedEntry(line: DocumentLine): ReadEntry | undefined {
  if (line.kind === 'code' || line.kind === 'row') return undefined
  const moment = leadingMoment(line.said)
  return isClocked(moment) ? entryAt(line, moment) : labelledEntry(line)
}

/** An entry with a day and no clock, or with neither. */
export function untimedEntry(line: DocumentLine): ReadEntry {
  const moment = leadingMoment(line.said)
  if (moment?.day !== undefined) return entryAt(line, moment)
  return { moment: undefined, until: undefined, text: asWritten(line.text), line: line.line, column: line.column }
}

/** The day that a line is and nothing else; a heading may go on. */
export function dayOf({ said, kind }: DocumentLine): NamedDay | undefined {
  if (kind === 'row' || kind === 'code') return undefined
  return kind === 'heading' ? leadingDay(said)?.day : dayAlone(said)
}

/** The day that a text is and nothing else, but for the weekday. */
export function dayAlone(said: string): NamedDay | undefined {
  const moment = leadingDay(said)
  if (moment === undefined) return undefined
  const rest = said.slice(endOf(moment)).replaceAll(/[\s:.,()*_-]|(?:mon|tues|wednes|thurs|fri|satur|sun)day/gi, '')
  return rest === '' ? moment.day : undefined
}

/** The day without a clock that a text begins with. */
export function leadingDay(said: string): Moment | undefined {
  const moment = leadingMoment(said)
  return moment?.day !== undefined && moment.clock === undefined ? moment : undefined
}

/** What stands between a time and its text: a second zone in brackets, then any dashes, colons and bars. */
const SEPARATOR = /^\s?(?:\([^()]{1,30}\)\s?)?(?:[\])*_\s]|=>|->|[-–—:|,.]){0,20}/

function entryAt(
  { text, said, line, column }: Pick<DocumentLine, 'text' | 'said' | 'line' | 'column'>,
  moment: Moment,
): ReadEntry {
  const after = said.slice(endOf(moment))
  const joint = /^\s?(?:[-–—]|to\b|until\b)\s?/i.exec(after)?.[0]
  const second = joint === undefined ? undefined : leadingMoment(after.slice(joint.length))
  const until = isClocked(moment) && isClocked(second) && second.index === 0 ? second : undefined
  const rest = until === undefined || joint === undefined ? after : after.slice(joint.length + until.length)
  return { moment, until, text: writtenRest(text, said, rest.replace(SEPARATOR, '').trim()), line, column }
}

/** `First detected: 2020-09-28 13:14`, `Detection (Nov 5, 2023, 21:30): …` */
function labelledEntry({ kind, text: written, said, line, column }: DocumentLine): ReadEntry | undefined {
  if (kind !== 'item' && kind !== 'heading') return undefined
  const [moment, ...others] = findMoments(said.slice(0, 2 * LONGEST_LABEL))
  if (!isClocked(moment) || (moment.day === undefined && others.length > 0)) return undefined
  const label = said
    .slice(0, moment.index)
    .replace(/(?<![\s(:–—-])[\s(:–—-]+$/, '')
    .replace(/ (?:at|on|by)$/i, '')
  const after = said.slice(endOf(moment))
  const isLabel = label.length <= LONGEST_LABEL && !/[.;]/.test(label)
  if (!isLabel || (!/^\s?\)/.test(after) && /[^\s:.–—-]/.test(after))) return undefined
  const rest = writtenRest(written, said, after.replace(/^[\s):.–—-]+/, ''))
  const text = [label, rest].filter(Boolean).join(': ')
  return { moment, until: undefined, text, line, column }
}

/** How much may stand beside a time in the cell of times: a weekday, a second zone. */
const BESIDE_TIME = 14
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$/i
const DOER = /^(?:who|by|actor|person|owner|people|team|responsible|engineer)s?$/i
const TELLING = /event|description|detail|what|action|note|message|activity|evento|descri/i

interface TimeCell {
  readonly index: number
  readonly moment: Moment
}

/** A row that is a day alone heads those below it. */
export function dayOfRow({ cells = [] }: DocumentLine): NamedDay | undefined {
  const filled = cells.filter((cell) => cell !== '')
  const [only] = filled
  if (only === undefined || filled.length > 1) return undefined
  const moment = leadingMoment(only)
  return dayWithoutYear(only) ?? (moment?.clock === undefined ? moment?.day : undefined)
}

/** The time of a row stands in one column or is spread over those of day and clock. */
export function entryOfRow(row: DocumentLine): ReadEntry | undefined {
  const cells = row.cells ?? []
  if (cells.every((cell) => cell === '')) return undefined
  const timed = timeCells(cells)
  const clocked = timed.find(({ moment }) => moment.clock !== undefined)
  const dated = timed.find(({ moment }) => moment.day !== undefined)
  const time = clocked ?? dated
  const written = row.written ?? cells
  const said = time === undefined ? '' : (cells[time.index] ?? '')
  const read = time && entryAt({ ...row, text: written[time.index] ?? said, said }, time.moment)
  const day = clocked?.moment.day ?? dated?.moment.day
  const used = [clocked, dated].flatMap((cell) => cell?.index ?? [])
  return {
    moment: time && { ...time.moment, ...(day && { day }) },
    until: read?.until,
    text: [read?.text ?? '', ...textsOfRow(row, used)].filter(Boolean).join(' - '),
    ...byOfRow(row, used),
    line: row.line,
    column: row.column,
  }
}

function timeCells(cells: readonly string[]): readonly TimeCell[] {
  return cells.flatMap((cell, index) => {
    const moment = leadingMoment(cell)
    if (moment === undefined) return []
    const isAlone = cell.length - endOf(moment) <= BESIDE_TIME
    return isAlone || (isClocked(moment) && index === 0) ? [{ index, moment }] : []
  })
}

/** Who did it, where a column says so. */
function byOfRow({ cells = [], columns = [] }: DocumentLine, used: readonly number[]): Pick<ReadEntry, 'by'> {
  const by = cells[byColumn(columns, used)]
  return by === undefined || by === '' ? {} : { by }
}

function byColumn(columns: readonly string[], used: readonly number[]): number {
  return columns.findIndex((name, index) => DOER.test(name.trim()) && !used.includes(index))
}

/** What the cells beside the time say, that of the event first. */
function textsOfRow(row: DocumentLine, used: readonly number[]): readonly string[] {
  const { cells = [], columns = [], written = cells } = row
  const by = byColumn(columns, used)
  const isText = (cell: string, index: number): boolean =>
    cell !== '' && index !== by && !used.includes(index) && !WEEKDAY.test(cell)
  const texts = cells.map((cell, index) => (isText(cell, index) ? asWritten(written[index] ?? cell) : ''))
  const told = columns.findIndex((name, index) => TELLING.test(name) && texts[index] !== '')
  return [texts[told] ?? '', ...texts.filter((_, index) => index !== told)]
}
