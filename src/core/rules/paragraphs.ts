import type { SectionKind } from '../document/read/foreign/section-names.ts'
import type { Place } from '../finding.ts'
import type { ProseLine, Subject } from './subject.ts'

/** A paragraph, an item or a row: lines that are read as one, joined by line breaks. */
export interface Passage {
  readonly text: string
  readonly lines: readonly ProseLine[]
  readonly kind: SectionKind | undefined
}

/** A sentence of a passage, with the place of its first character in the passage. */
export interface Sentence {
  readonly text: string
  readonly index: number
}

/** What stands in sections of these kinds, of an incident file in the facts that they show. */
export function passagesIn(
  { prose, lines, form }: Pick<Subject, 'prose' | 'lines' | 'form'>,
  kinds: ReadonlySet<SectionKind | undefined>,
): readonly Passage[] {
  const starts = form === 'document' ? STARTS : STARTS_VALUE
  const passages: ProseLine[][] = []
  for (const line of prose) {
    if (!kinds.has(line.kind)) continue
    const above = passages.at(-1)
    const last = above?.at(-1)
    const isNext = last?.line === line.line - 1 && last.kind === line.kind
    if (above !== undefined && isNext && !starts.test(lines[line.line - 1] ?? '')) above.push(line)
    else passages.push([line])
  }
  return passages.map((parts) => ({
    text: parts.map(({ text }) => text).join('\n'),
    lines: parts,
    kind: parts[0]?.kind,
  }))
}

/** A list item, a row, a heading. */
const STARTS = /^\s*(?:[-*+•|#]|\d{1,3}[.)]\s)|^\s*(?:\*\*|__)/

/** A key or an item of an incident file. */
const STARTS_VALUE = /^\s*(?:-\s|[\w.-]+:(?:\s|$))/

/** Where a character of a passage stands in the file. */
export function placeIn({ lines }: Passage, index: number, at: Subject['at']): Place {
  let left = index
  for (const { text, line } of lines) {
    if (left <= text.length) return at(line, left + 1)
    left -= text.length + 1
  }
  return at(lines[0]?.line ?? 1)
}

/** The sentences of a passage; a colon ends none. */
export function sentencesOf({ text }: Pick<Passage, 'text'>): readonly Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const end of text.matchAll(/[.!?]+(?=["'”’)*_]{0,4}(?:\s|$))/g)) {
    const to = end.index + end[0].length
    sentences.push({ text: text.slice(from, to), index: from })
    from = to
  }
  if (text.slice(from).trim() !== '') sentences.push({ text: text.slice(from), index: from })
  return sentences.filter(({ text: sentence }) => /\w/.test(sentence))
}
