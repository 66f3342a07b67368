import { unwrapped } from './envelope.ts'
import { type Item, isRecord } from './items.ts'
import { parsedJson } from './parsed-json.ts'

/** What JSON says. */
interface JsonText {
  /** Its outermost value; of several values one after the other, a line each or not, the list of them. */
  readonly json: Item
  /** How many lines between several values are no JSON. */
  readonly otherLines: number
}

export function readJsonText(text: string): JsonText | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  const whole = parsedJson(text)
  if (whole !== undefined) return { json: unwrapped({ value: whole, path: [] }), otherLines: 0 }
  const { values, otherLines } = severalValues(text)
  return values.length < 2 ? undefined : { json: unwrapped({ value: values, path: [] }), otherLines }
}

/** Where a value begins and ends, in UTF-16 units. */
type Span = readonly [number, number]

/** Several values, one after the other. */
interface Values {
  readonly spans: readonly Span[]
  readonly values: readonly unknown[]
  readonly otherLines: number
}

/** Where the outermost values of a text are. */
export function topLevelValues(text: string): readonly Span[] {
  return parsedJson(text) === undefined ? severalValues(text).spans : nestedSpans(text)
}

/** A line that is cut off, or has a bracket too many, takes those below it along: then each line is a value, or none. */
function severalValues(text: string): Values {
  const nested = valuesAt(nestedSpans(text), text)
  if (nested?.otherLines === 0) return nested
  const lines = valuesAt(spansOfLines(text), text)
  const known = [lines, nested].filter((values) => values !== undefined)
  return known.toSorted((a, b) => a.otherLines - b.otherLines)[0] ?? NONE
}

const NONE: Values = { spans: [], values: [], otherLines: 0 }

function nestedSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  let depth = 0
  let from = 0
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[[\]{}]/g)) {
    if (token === '[' || token === '{') {
      if (depth === 0) from = index
      depth++
    } else if (depth > 0 && (token === ']' || token === '}')) {
      depth--
      if (depth === 0) spans.push([from, index + 1])
    }
  }
  return spans
}

/** None of a text whose first line is no value: it is one value, with an error in it. */
function spansOfLines(text: string): readonly Span[] {
  const spans = Array.from(text.matchAll(/^[ \t]*[[{].*$/gm)).flatMap(({ 0: line, index }): Span[] =>
    parsedJson(line) === undefined ? [] : [[index, index + line.length]],
  )
  return text.slice(0, spans[0]?.[0]).trim() === '' ? spans : []
}

/** Nothing where one of them is none, or is no record while other words stand between them. Commas part values, too. */
function valuesAt(spans: readonly Span[], text: string): Values | undefined {
  const values = spans.map(([from, to]) => parsedJson(text.slice(from, to)))
  const ends = [0, ...spans.map(([, to]) => to)]
  const between = ends.map((from, index) => text.slice(from, spans[index]?.[0]))
  const otherLines = between.flatMap((part) => part.split('\n')).filter((line) => /[^\s,\x1e]/.test(line)).length
  const isSure = values.every((value) => (otherLines === 0 ? value !== undefined : holdsRecord(value)))
  return isSure ? { spans, values, otherLines } : undefined
}

/** In logs, numbers and words stand in brackets, too. */
function holdsRecord(value: unknown): boolean {
  return [value].flat().some(isRecord)
}
