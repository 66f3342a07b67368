import { parse } from 'csv-parse/sync'
import { type Finding, type Place, toFinding } from '../finding.ts'
import type { Importer } from './importer.ts'
import { type Tally, toTally } from './json/tally.ts'
import type { SourceFile } from './source-file.ts'
import { timeAndTextOf } from './table/columns.ts'
import { type Row, readTable, type Table } from './table/table.ts'
import { isTime } from './table/times.ts'

/** A line of cells, and the line of the file on which it begins. */
interface Line {
  readonly cells: readonly string[]
  readonly line: number
}

export const csv: Importer = {
  name: 'csv',
  title: 'CSV',
  reads: 'a table, CSV or TSV, whose first line names the columns; --map says which is which where the names do not',
  howToExport: ['Excel: File > Save As > CSV UTF-8', 'Google Sheets: File > Download > Comma Separated Values (.csv)'],
  example: 'postmortem import events.csv --map time=When,text="What happened"',
  recognises: (file) => file.json === undefined && (/\.(?:csv|tsv|tab)$/i.test(file.name) || isTable(file)),
  read: (file, { map }) => {
    const tally = toTally()
    const { lines, openOn } = linesOf(file.text)
    if (openOn !== undefined) return { incidents: [], skipped: [], refusal: notClosed(file.place(openOn)) }
    return readTable(tableOf(lines, file, tally), map, file, tally)
  },
}

/** Whether the first line names a time and a text, and the second has that time. A head is cut off anywhere. */
function isTable({ head }: SourceFile): boolean {
  const [names = [], first = []] = linesOf(head.join('\n'), 2).lines.map(({ cells }) => cells)
  const columns = timeAndTextOf(names)
  const time = columns?.time.map((column) => first[names.indexOf(column)] ?? '')
  return time !== undefined && isTime(time.join(' '))
}

/** What spreadsheets put above the names, so that each other reads their file: `sep=;` */
const SEPARATOR_LINE = /^"?sep=(.)"?\n/i

interface Lines {
  readonly lines: readonly Line[]
  /** The line with a quotation mark that opens a cell which nothing closes. */
  readonly openOn?: number
}

/** `most`: how many lines are wanted, from the first. */
function linesOf(text: string, most = Number.POSITIVE_INFINITY): Lines {
  const [declared = '', separator] = SEPARATOR_LINE.exec(text) ?? []
  const body = text.slice(declared.length)
  const lines: Line[] = []
  let last = declared === '' ? 0 : 1
  const above = last
  const add = (cells: string[], { lines: end }: { readonly lines: number }) => {
    last = above + end
    lines.push({ cells: cells.map((cell) => cell.trim()), line: last - cells.join('').split('\n').length + 1 })
    return cells
  }
  const form = { delimiter: separator ?? delimiterOf(body), relax_column_count: true, relax_quotes: true } as const
  try {
    parse(body, {
      ...form,
      skip_empty_lines: true,
      on_record: add,
      ...(most < Number.POSITIVE_INFINITY && { to: most }),
    })
    return { lines }
  } catch {
    // Of a table read so leniently nothing else is refused.
    return { lines, openOn: text.split('\n').findIndex((row, index) => index >= last && row.trim() !== '') + 1 }
  }
}

/** Excel writes semicolons where the comma stands in numbers. What parts the names into most is it; the earlier of equals. */
const DELIMITERS = [',', ';', '\t', '|'] as const

function delimiterOf(text: string): string {
  const first = text
    .trimStart()
    .split('\n', 1)
    .join('')
    .replaceAll(/"[^"]*"/g, '')
  const count = (delimiter: string) => first.split(delimiter).length
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}

function tableOf([header, ...lines]: readonly Line[], file: SourceFile, tally: Tally): Table {
  const names = header?.cells ?? []
  return {
    columns: names.filter((name) => name !== ''),
    rows: lines.flatMap((line) => rowOf(line, names, file, tally)),
  }
}

/** Where a comma without quotation marks parted a text, nobody knows which cells belong together. */
function rowOf({ cells, line }: Line, names: readonly string[], file: SourceFile, tally: Tally): readonly Row[] {
  if (cells.slice(names.length).some((cell) => cell !== '')) {
    tally.skip('a row with more cells than columns')
    return []
  }
  return [{ cell: (column) => cells[names.indexOf(column)] ?? '', place: file.place(line) }]
}

function notClosed(place: Place): Finding {
  const problem = {
    rule: 'malformed-csv',
    message: 'a quotation mark in this row opens a cell and is never closed',
    hint: 'close it, or write it twice inside a cell that stands in quotation marks',
  } as const
  return toFinding(problem, place)
}
