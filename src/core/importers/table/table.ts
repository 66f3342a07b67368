import { type Finding, type Place, type Problem, toFinding } from '../../finding.ts'
import { entryKinds } from '../../model/records.ts'
import { webAddress } from '../entry/web-address.ts'
import type { ColumnMap, ReadEntry, Reading } from '../importer.ts'
import { type Tally, toTally } from '../json/tally.ts'
import type { SourceFile } from '../source-file.ts'
import { cleaned } from '../text/cleaned.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { type Chosen, chooseColumns } from './columns.ts'
import { isTime, type TimeReader, timeReaderOf } from './times.ts'

/** Rows of texts under names, wherever they come from. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

export interface Row {
  /** The text in a column, without spaces around it; empty where there is none. */
  readonly cell: (column: string) => string
  readonly place: Place
}

/** The rows with a time and a text as entries. `tally` holds what was left out before. */
export function readTable(table: Table, map: ColumnMap, file: SourceFile, tally: Tally): Reading {
  if (table.columns.length === 0) return { incidents: [], skipped: tally.skipped() }
  const chosen = chooseColumns(table.columns, map, (column) => looksLike(table, column))
  if (!chosen.ok) return refused(chosen.problem, file)
  const { columns, notes } = chosen.value
  const rows = table.rows
    .filter(({ cell }) => table.columns.some((column) => cell(column) !== ''))
    .map((row) => ({ row, time: timeIn(row, columns.time), until: timeIn(row, columns.until ?? []) }))
  const times = timeReaderOf(
    rows.flatMap(({ time, until }) => [time, until]),
    columns.time.join('+'),
  )
  if (!times.ok) return refused(times.problem, file)
  const reader = new RowReader(columns, times.value, file, tally)
  const entries = rows.flatMap(({ row, time, until }) => reader.read(row, time, until))
  const unread = entries.length === 0 ? reader.unread : undefined
  if (unread !== undefined) return refused(noTimes(unread.cell, columns), file)
  return {
    incidents: [{ facts: [], entries }],
    skipped: tally.skipped(),
    notes: [...notes, ...times.value.notes, ...reader.notes()],
  }
}

function refused(problem: Problem, file: SourceFile): Reading {
  const refusal: Finding = toFinding(problem, file.place(1))
  return { incidents: [], skipped: [], refusal }
}

/** What a column holds, by the look of its first cell that is not empty. */
function looksLike({ rows }: Table, column: string): 'time' | 'text' | undefined {
  const cell = rows.map((row) => row.cell(column)).find((text) => text !== '')
  if (cell === undefined) return undefined
  return isTime(cell) ? 'time' : 'text'
}

/** A day and a clock of two columns together; of a clock that has its own day, it alone. */
function timeIn({ cell }: Row, columns: readonly string[]): string {
  const parts = columns.map(cell).filter((part) => part !== '')
  return parts.find((part, index) => index > 0 && /(?<![.,\d])\d{4}/.test(part)) ?? parts.join(' ')
}

/** Makes entries of rows, and keeps account of what of them could not be read. */
class RowReader {
  readonly #columns: Chosen
  readonly #times: TimeReader
  readonly #label: string
  readonly #rows: Tally
  readonly #cells = toTally()
  /** The first cell that should be a time. */
  unread: { readonly cell: string; readonly place: Place } | undefined

  constructor(columns: Chosen, times: TimeReader, file: SourceFile, tally: Tally) {
    this.#columns = columns
    this.#times = times
    this.#label = file.name.replace(/^.*[\\/]/, '')
    this.#rows = tally
  }

  read(row: Row, time: string, until: string): readonly ReadEntry[] {
    const text = plainToInline(this.#textIn(row, 'text'))
    if (time === '' || text === '') {
      this.#rows.skip(`a row without a ${time === '' ? 'time' : 'text'}`)
      return []
    }
    const at = this.#times.read(time)
    if (at === undefined) {
      this.#rows.skip('a row whose time cannot be read')
      this.unread ??= { cell: time, place: row.place }
      return []
    }
    const by = cleaned(this.#textIn(row, 'by')).replaceAll(/\s+/g, ' ').trim()
    const id = cleaned(this.#textIn(row, 'id')).replaceAll(/\s+/g, ' ').trim()
    return [
      {
        at,
        until: this.#part(until, 'an end that cannot be read', this.#times.read),
        text,
        kind: this.#part(this.#textIn(row, 'kind'), 'a kind that is not known', kindCalled),
        by: by === '' ? undefined : by,
        source: {
          label: this.#label,
          url: this.#part(this.#textIn(row, 'url'), 'an address that is not http', webAddress),
          id: id === '' ? undefined : id,
        },
        place: row.place,
      },
    ]
  }

  /** What of entries was left out, and which time was not read. */
  notes(): readonly string[] {
    const left = this.#cells.skipped().map(({ reason, count }) => `${reason} (${count})`)
    const { unread } = this
    const line = unread?.place.kind === 'file' ? unread.place.line : 0
    return [
      ...(unread === undefined ? [] : [`"${unread.cell}" on line ${line} is no time`]),
      ...(left.length === 0 ? [] : [`left out of entries: ${left.join(', ')}`]),
    ]
  }

  #textIn({ cell }: Row, column: 'text' | 'by' | 'kind' | 'url' | 'id'): string {
    const parts = (this.#columns[column] ?? []).map(cell)
    return parts.filter((part) => part !== '').join(' ')
  }

  #part<Value>(text: string, reason: string, read: (text: string) => Value | undefined): Value | undefined {
    if (text === '') return undefined
    const value = read(text)
    if (value === undefined) this.#cells.skip(reason)
    return value
  }
}

/** `Misleading path` is `misleading-path`. */
function kindCalled(text: string): (typeof entryKinds)[number] | undefined {
  const word = text.toLowerCase().replaceAll(/[\s_]+/g, '-')
  return entryKinds.find((kind) => kind === word)
}

function noTimes(cell: string, { time }: Chosen): Problem {
  return {
    rule: 'unknown-columns',
    message: `no row has a time in column "${time.join('+')}": the first is "${cell}"`,
    hint: 'name the column of the times with --map time=COLUMN; they are written such as 2026-01-15 14:05 or 14:05',
    values: { text: cell },
  }
}
