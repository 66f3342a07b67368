import type { Importer } from './importer.ts'
import { type Item, isRecord, listOf, oneOrMany, partOf, UNREADABLE } from './json/items.ts'
import { type Tally, toTally } from './json/tally.ts'
import type { SourceFile } from './source-file.ts'
import { timeAndTextOf } from './table/columns.ts'
import { type Row, readTable } from './table/table.ts'
import { isTime } from './table/times.ts'

export const jsonRecords: Importer = {
  name: 'json',
  title: 'JSON records',
  reads:
    'an object for each event, a line each (NDJSON, structured logs) or in one list; keys are columns, a.b is the key b inside a',
  howToExport: [
    'kubectl logs deployment/web --all-containers --since=2h > app.ndjson',
    "jq -c '.items[]' events.json > events.ndjson",
  ],
  example: 'postmortem import app.ndjson --map time=ts,text=error.message',
  recognises: (file) => (file.json === undefined ? isCalledLines(file) : isTable(file.json, file)),
  read: (file, { map }) => {
    const tally = toTally()
    const rows = file.json === undefined ? rowsOfLines(file, tally) : rowsOfJson(file.json, file, tally)
    return readTable({ columns: columnsOf(rows), rows }, map, file, tally)
  },
}

interface JsonRow extends Row {
  readonly keys: () => Iterable<string>
}

/** A line that is no JSON, in logs of several programs, makes the whole no JSON: only a name says what it is then. */
function isCalledLines({ name }: SourceFile): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(name)
}

/** So many of the first records show what they are. */
const SHOWN = 20

/**
 * A list of objects that hold no others, or a line each for any. Their keys say what is time and what is text; or a list
 * has at least a time in it, so that somebody can be asked.
 */
function isTable(json: Item, file: SourceFile): boolean {
  if (!Array.isArray(json.value)) return isCalledLines(file)
  const values = listOf(json).map(({ value }) => value)
  if (values.length === 0 || !values.every(isRecord)) return false
  const cells = values.slice(0, SHOWN).map((value) => textsIn(value))
  const first = (column: string) => cells.map((texts) => texts.get(column)).find((text) => text !== undefined) ?? ''
  const columns = [...new Set(cells.flatMap((texts) => [...texts.keys()]))]
  const named = timeAndTextOf(columns)?.time.map(first).join(' ')
  const isCertain = named !== undefined && isTime(named)
  if (file.head[0]?.trimStart().startsWith('{')) return isCertain
  return values.every(isFlat) && (isCertain || columns.some((column) => isTime(first(column))))
}

/** Of an answer such as `{"results": […]}`, which nobody takes for a table unasked, the one list of objects in it. */
function listIn(json: Item): Item {
  const { value } = json
  if (!isRecord(value)) return json
  const lists = Object.keys(value)
    .map((key) => partOf(json, key))
    .filter((part) => listOf(part).some((item) => isRecord(item.value)))
  const isRow = timeAndTextOf([...textsIn(value).keys()]) !== undefined
  const [list, other] = lists
  return list === undefined || other !== undefined || isRow ? json : list
}

function isFlat(record: Readonly<Record<string, unknown>>): boolean {
  return Object.values(record).every((value) => ![value].flat().some(isRecord))
}

function rowsOfJson(json: Item, file: SourceFile, tally: Tally): readonly JsonRow[] {
  return oneOrMany(listIn(json)).flatMap((item) => {
    if (isRecord(item.value)) return [toRow(item.value, file.place(item))]
    tally.skip(UNREADABLE)
    return []
  })
}

function rowsOfLines({ text, place }: SourceFile, tally: Tally): readonly JsonRow[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const record = recordIn(line)
    if (record !== undefined) return [toRow(record, place(index + 1))]
    tally.skip('a line that is no JSON object')
    return []
  })
}

function recordIn(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

function toRow(record: Readonly<Record<string, unknown>>, place: Row['place']): JsonRow {
  const texts = textsIn(record)
  return { cell: (column) => texts.get(column) ?? '', keys: () => texts.keys(), place }
}

function columnsOf(rows: readonly JsonRow[]): readonly string[] {
  const columns = new Set<string>()
  for (const { keys } of rows) for (const key of keys()) columns.add(key)
  return [...columns]
}

/** The texts, numbers and truths in a record by the way to them: `error.message`. */
function textsIn(record: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  addTexts(record, '', texts)
  return texts
}

function addTexts(record: Readonly<Record<string, unknown>>, above: string, texts: Map<string, string>): void {
  for (const [key, value] of Object.entries(record)) {
    const path = `${above}${key}`
    if (isRecord(value) && path.split('.').length < DEEPEST) addTexts(value, `${path}.`, texts)
    else if (typeof value !== 'object') texts.set(path, String(value).trim())
  }
}

/** No log keeps what is worth reading deeper. */
const DEEPEST = 8
