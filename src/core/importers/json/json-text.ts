import { unwrapped } from './envelope.ts'
import type { Item } from './items.ts'
import { parsedJson } from './parsed-json.ts'

/** The outermost value of JSON; of several values one after the other, a line each or not, the list of them. */
export function readJsonText(text: string): Item | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  const whole = parsedJson(text)
  if (whole !== undefined) return unwrapped({ value: whole, path: [] })
  const values = topLevelValues(text).map(([from, to]) => parsedJson(text.slice(from, to)))
  const isSeveral = values.length > 1 && values.every((value) => value !== undefined)
  return isSeveral ? unwrapped({ value: values, path: [] }) : undefined
}

/** Where each of several values begins and ends, in UTF-16 units. */
export function topLevelValues(text: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = []
  let depth = 0
  let from = 0
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') {
      if (depth === 0) from = index
      depth++
    } else if (token === ']' || token === '}') {
      depth--
      if (depth === 0) spans.push([from, index + 1])
    }
  }
  return spans
}
