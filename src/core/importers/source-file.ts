import { sourceText } from '../document/read/source-text.ts'
import type { Place } from '../finding.ts'
import type { Item } from './json/items.ts'
import { readJsonText } from './json/json-text.ts'
import { placesIn } from './json/places.ts'

/** A text with a name. `text` may be read anew each time: a folder of exports is not kept in memory. */
interface NamedText {
  readonly name: string
  readonly text: string
}

/** A file, or stdin, that may be an export of another tool. */
export interface SourceFile {
  readonly name: string
  /** The whole of it, without a byte order mark, its lines ended by `\n`. */
  readonly text: string
  /** Its first lines that are not empty: by them a source is recognised that is no JSON. */
  readonly head: readonly string[]
  /** What JSON says: its outermost value, or the list of them where several follow each other (NDJSON). None: no JSON. */
  readonly json?: Item
  /** How many lines between several values of JSON are no JSON, and read by nobody. */
  readonly otherLines: number
  /** Where a value of the JSON stands, or a line by its number from 1: found only once somebody looks at it. */
  readonly place: (of: Item | number) => Place
}

/** So much of a text shows what it is. */
const HEAD_LENGTH = 16_384

export function toSourceFile(input: NamedText): SourceFile {
  const text = sourceText(input.text)
  const { json, otherLines = 0 } = readJsonText(text) ?? {}
  const start = text.slice(0, HEAD_LENGTH)
  return {
    name: input.name,
    get text() {
      return sourceText(input.text)
    },
    head: start.split('\n').filter((line) => line.trim() !== ''),
    ...(json !== undefined && { json }),
    otherLines,
    place: placesIn(input),
  }
}
