import type { OwnFact, OwnValue } from './values.ts'

/** The key of the front matter under which the words of a team's template stand that are no facts and no notes. */
export const TEMPLATE_TEXT = 'templateText'

/** A mark of its own: the rows of the timeline are read in the body, and one that is not there was deleted. */
export const ROWS_MARK = 'timeline'

/**
 * Marks of what a template itself makes a body say: each line that no fact takes, and each of the facts at `names` as it is
 * read. By these the words of a team's template are told from a person's.
 */
export function marksOf(body: readonly OwnFact[], names: ReadonlySet<string>): readonly string[] {
  return body.flatMap((fact) => {
    if (fact.path === 'notes') return notesIn(fact.value).flatMap(({ heading, text }) => lineMarks(heading, text))
    return names.has(topOf(fact.path)) ? [markOfFact(fact)] : []
  })
}

/** What a body states besides what its template makes it say. */
export function withoutTemplateText(body: readonly OwnFact[], marks: readonly string[]): readonly OwnFact[] {
  if (marks.length === 0) return body
  const left = new Map<string, number>()
  for (const mark of marks) left.set(mark, (left.get(mark) ?? 0) + 1)
  return body.flatMap((fact) => {
    if (fact.path !== 'notes') return left.has(markOfFact(fact)) ? [] : [fact]
    if (fact.value.kind !== 'list') return []
    const items = fact.value.items.flatMap((item) => withoutLines(item, left))
    return items.length === 0 ? [] : [{ ...fact, value: { ...fact.value, items } }]
  })
}

function withoutLines(item: OwnValue, left: Map<string, number>): readonly OwnValue[] {
  if (item.kind !== 'map' || item.parts.text?.kind !== 'text') return [item]
  const { heading, text } = item.parts
  const name = heading?.kind === 'text' ? heading.text : undefined
  const lines = text.text.split('\n')
  const kept = lines.filter((line) => {
    const mark = markOf(name, line)
    const count = left.get(mark) ?? 0
    if (line.trim() === '' || count === 0) return true
    left.set(mark, count - 1)
    return false
  })
  if (kept.length === lines.length) return [item]
  const words = kept
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd()
  return words === '' ? [] : [{ ...item, parts: { ...item.parts, text: { ...text, text: words } } }]
}

function notesIn(value: OwnValue): readonly { readonly heading: string | undefined; readonly text: string }[] {
  if (value.kind !== 'list') return []
  return value.items.flatMap((item) => {
    if (item.kind !== 'map' || item.parts.text?.kind !== 'text') return []
    const { heading, text } = item.parts
    return [{ heading: heading?.kind === 'text' ? heading.text : undefined, text: text.text }]
  })
}

function lineMarks(heading: string | undefined, text: string): readonly string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [markOf(heading, line)]))
}

function markOfFact({ path, value }: OwnFact): string {
  return markOf(`${path}:`, JSON.stringify(plainOf(value)))
}

/** A short hash, FNV-1a of 32 bits: it has to tell apart the few lines of one document. */
function markOf(heading: string | undefined, line: string): string {
  let hash = 0x811c9dc5
  for (const char of `${heading ?? ''}\n${line.trim()}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** The values alone, without the lines on which they stand. */
export function plainOf(value: OwnValue): unknown {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'list':
      return value.items.map(plainOf)
    case 'map':
      return Object.fromEntries(Object.entries(value.parts).map(([name, part]) => [name, plainOf(part)]))
  }
}

function topOf(path: string): string {
  return path.split('.', 1)[0] ?? path
}
