import type { Place } from '../finding.ts'
import type { Found } from './rule.ts'

/** So many findings of one kind are read one by one; of more a reader wants the number and the lines. */
const FEW = 3
const LINES_TOLD = 10

/** What is true of most lists is said of one in a line, however short it is. */
export const ONE = 1

/** Each finding at its place, or, of more than a few, one at the first place that `told` words with the lines of all. */
export function fewOrOne(
  found: readonly Found[],
  told: (lines: string) => Omit<Found, 'place'>,
  few = FEW,
): readonly Found[] {
  const [first] = found
  if (first === undefined || found.length <= few) return found
  return [{ place: first.place, ...told(linesOf(found.map(({ place }) => place))) }]
}

/** `lines 41, 42, 45 and 6 more`. */
function linesOf(places: readonly Place[]): string {
  const lines = [...new Set(places.flatMap((place) => (place.kind === 'file' ? [place.line] : [])))]
  const [told, others] = [lines.slice(0, LINES_TOLD), lines.length - LINES_TOLD]
  return `${lines.length === 1 ? 'line' : 'lines'} ${told.join(', ')}${others > 0 ? ` and ${others} more` : ''}`
}
