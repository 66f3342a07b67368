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
