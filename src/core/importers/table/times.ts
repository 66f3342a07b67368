import type { Problem } from '../../finding.ts'
import { failure, type Result, success } from '../../result.ts'
import { twoDigits } from '../../time/calendar.ts'
import { plainSpaces, readWrittenTime, scanTime } from '../../time/written-time.ts'
import { readStamp } from '../time/stamp.ts'

/** How the cells of the columns of times are read. */
export interface TimeReader {
  /** A stamp, or a time as a person wrote it; nothing for what is no time. */
  readonly read: (cell: string) => string | undefined
  readonly notes: readonly string[]
}

/**
 * How cells are read in which people, machines and spreadsheets wrote times. `15/01/2026` is read only where all cells
 * together allow one order of day and month; a spreadsheet's numbers of days are refused.
 */
export function timeReaderOf(cells: readonly string[], column: string): Result<TimeReader> {
  const serial = cells.find((cell) => SERIAL.test(cell))
  if (serial !== undefined) return failure(numberOfDay(serial, column))
  const order = orderOf(cells)
  if (!order.ok) return order
  const zone = zoneInName(column)?.zone
  return success({
    read: (cell) => readTime(cell, order.value?.isDayFirst ?? true, zone),
    notes: [
      ...(order.value === undefined ? [] : [orderNote(order.value)]),
      ...(zone === undefined ? [] : [`times without a zone are read in ${zone}, as column "${column}" says`]),
    ],
  })
}

/** Whether a cell alone is a time, in whatever order its day and month stand. */
export function isTime(cell: string): boolean {
  const reader = timeReaderOf([cell], '')
  return !reader.ok || reader.value.read(cell) !== undefined
}

/** A zone at the end of a column's name, and where it begins: `Time (UTC)`, `created_utc`, `When [Europe/Berlin]`. */
export function zoneInName(name: string): { readonly zone: string; readonly index: number } | undefined {
  const { bracketed, bare } = ZONE_IN_NAME.exec(name)?.groups ?? {}
  const zone = bracketed ?? bare?.toUpperCase()
  if (zone === undefined) return undefined
  const example = `2026-01-15 14:05 ${zone}`
  return scanTime(example, { alone: true })?.length === example.length
    ? { zone, index: name.search(ZONE_IN_NAME) }
    : undefined
}

const ZONE_IN_NAME = /(?:\s*[([](?<bracketed>[^()[\]]+)[)\]]|[\s_-](?<bare>utc|gmt))$/i

/** Days since 1900 as Excel counts them, from 2000 to 2099, with the time as their fraction. */
const SERIAL = /^(?:3[7-9]|[4-6]\d|7[0-2])\d{3}(?:[.,]\d+)?(?: 0?[.,]\d+)?$/

function numberOfDay(cell: string, column: string): Problem {
  return {
    rule: 'invalid-date',
    message: `"${cell}" in column "${column}" is the number of a day, as spreadsheets store it, and no time`,
    hint: 'give the column the format yyyy-mm-dd hh:mm in the spreadsheet, and save the table again',
    values: { text: cell },
  }
}

/** `1/15/2026 2:05 PM`, `15.01.2026, 14:05`, `15-01-2026` */
const NUMERIC = /^(?<first>\d{1,2})([/.-])(?<second>\d{1,2})\2(?<year>\d{4})(?:[,\s]+(?<clock>\S.*))?$/

/** `2026/1/15 14:05` */
const YEAR_FIRST = /^(?<year>\d{4})([/.-])(?<month>\d{1,2})\2(?<day>\d{1,2})(?:[,\s]+(?<clock>\S.*))?$/

/** `Thu, 15 Jan 2026 14:05:07 +0000`, `15-Jan-2026` */
const DAY_AND_NAME =
  /^(?:[A-Z][a-z]{2,8},?\s+)?(?<day>\d{1,2})[\s-]+(?<name>[A-Z][a-z]{2,8})\.?,?[\s-]+(?<year>\d{4})(?:(?:[,\s@]|at\s)+(?<clock>\S.*))?$/i

/** `Jan 15, 2026 @ 14:05:07.123`, `Thursday, January 15, 2026 at 2:05 PM` */
const NAME_AND_DAY =
  /^(?:[A-Z][a-z]{2,8},\s+)?(?<name>[A-Z][a-z]{2,8})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})(?:(?:[,\s@]|at\s)+(?<clock>\S.*))?$/i

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
]

/** The one order of day and month that all cells allow, and the cell that shows it; none where no cell is written so. */
interface DateOrder {
  readonly isDayFirst: boolean
  readonly shownBy: string
}

function orderOf(cells: readonly string[]): Result<DateOrder | undefined> {
  const dates = cells.flatMap((cell) => {
    const { first, second } = NUMERIC.exec(cell)?.groups ?? {}
    return first === undefined ? [] : [{ cell, first: Number(first), second: Number(second) }]
  })
  const [dayFirst, monthFirst] = [dates.find(({ first }) => first > 12), dates.find(({ second }) => second > 12)]
  const [any] = dates
  if (any === undefined) return success(undefined)
  const shown = dayFirst ?? monthFirst
  if (shown !== undefined && (dayFirst === undefined || monthFirst === undefined))
    return success({ isDayFirst: dayFirst !== undefined, shownBy: shown.cell })
  const hint = 'write the dates as 2026-01-15 in the table, and import it again'
  const message =
    shown === undefined
      ? `"${any.cell}" can be the day or the month first, and no row of the table shows which`
      : `"${dayFirst?.cell}" has the day first and "${monthFirst?.cell}" the month`
  return failure({ rule: 'invalid-date', message, hint, values: { text: any.cell } })
}

function orderNote({ isDayFirst, shownBy }: DateOrder): string {
  return `dates are read with the ${isDayFirst ? 'day' : 'month'} first, as "${shownBy}" allows no other`
}

function readTime(cell: string, isDayFirst: boolean, zone: string | undefined): string | undefined {
  const text = withIsoDate(plainSpaces(cell).trim(), isDayFirst)
  const stamp = readStamp(text)
  if (stamp !== undefined) return stamp
  const scan = readWrittenTime(text)
  if (scan.kind === 'problem' || scan.time.kind === 'now') return undefined
  const { time } = scan
  if (zone === undefined || time.kind !== 'point' || time.clock === undefined || time.zone !== undefined) return text
  return readStamp(`${text} ${zone}`) ?? `${text} ${zone}`
}

function withIsoDate(text: string, isDayFirst: boolean): string {
  const match = [NUMERIC, YEAR_FIRST, DAY_AND_NAME, NAME_AND_DAY]
    .map((form) => form.exec(text)?.groups)
    .find((groups) => groups !== undefined)
  if (match === undefined) return text
  const { first, second, year, name, clock } = match
  const [day, month] = isDayFirst ? [first, second] : [second, first]
  const number = name === undefined ? Number(match.month ?? month) : monthCalled(name)
  const date = `${year}-${twoDigits(number)}-${twoDigits(Number(match.day ?? day))}`
  return clock === undefined ? date : `${date} ${clock}`
}

/** From 1; 0 for a word that is no month. */
function monthCalled(name: string): number {
  const word = name.toLowerCase()
  return MONTHS.findIndex((month) => month === word || month.slice(0, Math.min(4, word.length)) === word) + 1
}
