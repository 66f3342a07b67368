import type { Edit } from './rule.ts'

/** The text with all edits made, from the first on; one that lies in another is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { from, to, text: replacement } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < at) continue
    parts.push(text.slice(at, from), replacement)
    at = to
  }
  return parts.join('') + text.slice(at)
}

/** What mends as many findings as can be mended at once: each of them whole, and none where another one changes the text. */
export function editsOf(findings: readonly { readonly fix?: readonly Edit[] }[]): readonly Edit[] {
  const taken: Edit[] = []
  for (const { fix = [] } of findings)
    if (!fix.some((edit) => taken.some((other) => isBeside(edit, other)))) taken.push(...fix)
  return taken
}

function isBeside(one: Edit, other: Edit): boolean {
  return one.from === other.from || (one.from < other.to && other.from < one.to)
}

/**
 * Edits of a text as rules see it, made in the text as it is in the file: with a byte order mark in front, and with its
 * own ends of lines, which stay what they are.
 */
export function applyToSource(source: string, edits: readonly Edit[]): string {
  const marks = source.startsWith('\uFEFF') ? 1 : 0
  const ends = [...source.matchAll(/\r\n/g)].map(({ index }, above) => index - marks - above)
  const [end = '\n'] = /\r\n?|\n/.exec(source) ?? []
  const offsetOf = (offset: number): number => offset + marks + countBelow(ends, offset)
  return applyEdits(
    source,
    edits.map(({ from, to, text }) => ({
      from: offsetOf(from),
      to: offsetOf(to),
      text: text.replaceAll('\n', end),
    })),
  )
}

/** How many of the sorted numbers are less than another one. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? 0) < limit) from = middle + 1
    else to = middle
  }
  return from
}
