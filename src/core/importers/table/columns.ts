import type { Problem } from '../../finding.ts'
import { likelyName } from '../../likely-name.ts'
import { failure, type Result, success } from '../../result.ts'
import { type ColumnMap, type ColumnName, columnNames } from '../importer.ts'
import { isTime, zoneInName } from './times.ts'

/** The columns whose cells hold something, one after the other: a day and a clock stand apart in many tables. */
export type Chosen = Readonly<Partial<Record<ColumnName, readonly string[]>>> & {
  readonly time: readonly string[]
  readonly text: readonly string[]
}

export interface ChosenColumns {
  readonly columns: Chosen
  /** What is said aloud where no `--map` says it. */
  readonly notes: readonly string[]
}

/** Where a day stands apart from its clock: `Date` beside `Time`. */
const DAY_AND_CLOCK = 'date+time'

/**
 * How columns are called, in small letters and digits alone. Of several in one table the earlier name here holds. Names
 * that mean other things in logs, such as `user` and `type`, are not among them.
 */
export const knownNames: Readonly<Record<ColumnName, readonly string[]>> = {
  time: [
    ...['timestamp', 'datetime', 'dateandtime', DAY_AND_CLOCK, 'time', 'ts', 'at', 'when'],
    ...['occurredat', 'happenedat', 'eventtime', 'createdat', 'created', 'startedat', 'starttime', 'date'],
  ],
  until: ['until', 'endedat', 'endtime', 'timeend'],
  text: ['text', 'message', 'msg', 'event', 'description', 'summary', 'what', 'whathappened', 'details'],
  by: ['by', 'author', 'who', 'actor', 'sender', 'responder'],
  kind: ['kind'],
  url: ['url', 'link', 'permalink'],
  id: ['id', 'eventid'],
}

/** Which columns hold what: as `--map` says, else by their names. `first` shows what a column holds. */
export function chooseColumns(
  names: readonly string[],
  map: ColumnMap,
  first: (name: string) => 'time' | 'text' | undefined,
): Result<ChosenColumns> {
  const named: Partial<Record<ColumnName, readonly string[]>> = {}
  for (const column of columnNames) {
    const wanted = map[column]
    const found = wanted === undefined ? byName(column, names) : asMapped(wanted, names)
    if (wanted !== undefined && found === undefined) return failure(noSuchColumn(wanted, names))
    if (found !== undefined) named[column] = found
  }
  const { time, text } = named
  if (time === undefined || text === undefined) return failure(notCertain({ time, text }, names, first))
  const columns = { ...named, time, text }
  return success({
    columns,
    notes: columnNames.every((name) => map[name] || !named[name]) ? [] : [said(columns, names)],
  })
}

/** Whether the names alone say where time and text stand. */
export function timeAndTextOf(names: readonly string[]): Pick<Chosen, 'time' | 'text'> | undefined {
  const [time, text] = [byName('time', names), byName('text', names)]
  return time && text && { time, text }
}

function byName(column: ColumnName, names: readonly string[]): readonly string[] | undefined {
  const called = (wanted: string) => names.filter((name) => bare(name) === wanted).slice(0, 1)
  return knownNames[column]
    .map((name) => (name === DAY_AND_CLOCK ? pairOf(called('date'), called('time')) : called(name)))
    .find((found) => found.length > 0)
}

function pairOf(day: readonly string[], clock: readonly string[]): readonly string[] {
  return day.length > 0 && clock.length > 0 ? [...day, ...clock] : []
}

/** `Created At`, `created_at` and `createdAt` are one name; so are `Time` and `Time (UTC)`. */
function bare(name: string): string {
  const zone = zoneInName(name)
  const own = zone === undefined ? name : name.slice(0, zone.index)
  return own.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** `at`, in any capitals; `Date+Time` where no column is called so. */
function asMapped(wanted: string, names: readonly string[]): readonly string[] | undefined {
  const find = (part: string) =>
    names.find((name) => name === part) ?? names.find((name) => name.toLowerCase() === part.toLowerCase())
  const whole = find(wanted)
  if (whole !== undefined) return [whole]
  const parts = wanted.split('+').map((part) => find(part.trim()))
  const found = parts.filter((part) => part !== undefined)
  return found.length === parts.length ? found : undefined
}

function noSuchColumn(wanted: string, names: readonly string[]): Problem {
  const likely = likelyName(wanted, names)
  return {
    rule: 'unknown-columns',
    message: `there is no column "${wanted}"`,
    hint: `${likely === undefined ? '' : `did you mean "${likely}"? `}the columns are ${listed(names)}`,
    values: { wanted, columns: names },
  }
}

function notCertain(
  found: Readonly<Record<'time' | 'text', readonly string[] | undefined>>,
  names: readonly string[],
  first: (name: string) => 'time' | 'text' | undefined,
): Problem {
  const untitled = names.find(isTime)
  if (untitled !== undefined)
    return {
      rule: 'unknown-columns',
      message: `the first line has to name the columns, and this one holds a time: "${untitled}"`,
      hint: 'write the names above it, such as time,text',
      values: { columns: names },
    }
  const missing = (['time', 'text'] as const).filter((column) => found[column] === undefined)
  const taken = [found.time, found.text].flatMap((column) => column ?? [])
  const pairs = missing.map((column) => {
    const [likely, other] = names.filter((name) => !taken.includes(name) && first(name) === column)
    return `${column}=${likely !== undefined && other === undefined ? likely : 'COLUMN'}`
  })
  return {
    rule: 'unknown-columns',
    message: `no column is known by its name for the ${missing.join(' and the ')}: the columns are ${listed(names)}`,
    hint: `say which is which, such as --map ${quoted(pairs.join(','))}`,
    values: { columns: names },
  }
}

/** As a shell takes it for one word. */
function quoted(text: string): string {
  return /^[\w=,.@+-]*$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

function said(columns: Chosen, names: readonly string[]): string {
  const used = columnNames.flatMap((name) => columns[name] ?? [])
  const unused = names.filter((name) => name !== '' && !used.includes(name))
  const pairs = columnNames.flatMap((name) => {
    const column = columns[name]
    return column === undefined ? [] : [`${name} = ${column.map((part) => `"${part}"`).join(' + ')}`]
  })
  return `columns: ${pairs.join(', ')}${unused.length === 0 ? '' : `; not read: ${listed(unused, 5)}`}`
}

function listed(names: readonly string[], most = 20): string {
  const rest = names.length > most ? `, and ${names.length - most} more` : ''
  const shown = names.slice(0, most).map((name) => `"${name}"`)
  return `${shown.join(', ')}${rest}`
}
