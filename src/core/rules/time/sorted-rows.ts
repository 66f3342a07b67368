import { isKnown } from '../../time/instant.ts'
import type { Edit } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** A row that says its own day, and in one line; a number in front would be wrong in another place. */
const DATED = /^\s*(?:[-*+]\s+|\|\s*)(?:\{\s*at:\s*)?["'*_`~]*\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}/

/**
 * What sorts the timeline: nothing but where every row says its own day and its own time in one line, and the rows are one
 * block with nothing between them or directly below, so that no row can mean anything else in another place.
 */
export function sortedRows({ postmortem: { timeline }, placeOf, lines, startOf, form }: Subject): readonly Edit[] {
  const rows = timeline.flatMap(({ at }, index) => {
    const place = placeOf(`timeline[${index}]`)
    const line = place.kind === 'file' ? place.line : 0
    const text = lines[line - 1] ?? ''
    return isKnown(at) && at.precision !== 'day' && DATED.test(text) ? [{ at: at.at, line, text }] : []
  })
  const [first] = rows
  if (first === undefined || rows.length < timeline.length) return []
  if (rows.some(({ line }, index) => line !== first.line + index)) return []
  const below = lines[first.line - 1 + rows.length] ?? ''
  if (!(below.trim() === '' || (form === 'document' ? below.startsWith('#') : /^\w/.test(below)))) return []
  const sorted = rows.toSorted((a, b) => a.at - b.at)
  return rows.flatMap(({ line, text }, index) => {
    const other = sorted[index]?.text ?? text
    return other === text ? [] : [{ from: startOf(line), to: startOf(line) + text.length, text: other }]
  })
}
