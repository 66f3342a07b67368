import { type SectionKind, sectionKind } from '../document/read/foreign/section-names.ts'
import type { Place } from '../finding.ts'
import type { ProseLine, Subject } from './subject.ts'

/** Lines that belong together, so that a sentence is read whole although it was wrapped. */
export interface Passage {
  /** Joined by `\n`. */
  readonly text: string
  /** Of its label, where it begins with one that the field knows, else of its section. */
  readonly kind: SectionKind | undefined
  /** Where a character of the text stands in the file. */
  placeAt(index: number): Place
}

/** A sentence of a passage, and where it begins there. */
export interface Sentence {
  readonly text: string
  readonly index: number
}

type Source = Pick<Subject, 'prose' | 'lines' | 'form' | 'sections' | 'at'>

/** A line that begins anew: an item, a row, a key. */
const BEGINS = /^\s*(?:[-*+•|]\s?|\d{1,3}[.)]\s)/
/** `- **Cause:** text` */
const LABEL = /^\s*(?:[-*+•]\s+)?(?:\*\*|__)([^*_]{2,40}?):?(?:\*\*|__):?\s/
const KEY = /^\s*(?:- )?[\w.-]+:(?:\s|$)/

/** The prose of a subject in paragraphs and items, without its headings. */
export function passagesOf(subject: Source): readonly Passage[] {
  const isHeading = headingLines(subject)
  const groups: ProseLine[][] = []
  for (const line of subject.prose) {
    if (isHeading(line.line)) continue
    const group = groups.at(-1)
    const last = group?.at(-1)
    const goesOn = last?.line === line.line - 1 && last.kind === line.kind && !begins(line, subject)
    if (group !== undefined && goesOn) group.push(line)
    else groups.push([line])
  }
  return groups.map((lines) => toPassage(lines, subject))
}

function begins({ line }: ProseLine, { lines, form }: Source): boolean {
  const source = lines[line - 1] ?? ''
  return BEGINS.test(source) || (form === 'incident-file' && KEY.test(source))
}

/** A label that text follows on its line is none. */
function headingLines({ sections, lines }: Source): (line: number) => boolean {
  const headings = new Map(sections.map(({ line, heading }) => [line, heading.length]))
  return (line) => {
    const source = (lines[line - 1] ?? '').trim()
    const length = headings.get(line)
    return source.startsWith('#') || (length !== undefined && source.length <= length + 12)
  }
}

function toPassage(lines: readonly ProseLine[], { at }: Source): Passage {
  const text = lines.map((line) => line.text).join('\n')
  const [first] = lines
  const label = LABEL.exec(text)?.[1]
  return {
    text,
    kind: (label === undefined ? undefined : sectionKind(label)) ?? first?.kind,
    placeAt: (index) => {
      const before = text.slice(0, index).split('\n')
      return at((first?.line ?? 1) + before.length - 1, (before.at(-1)?.length ?? 0) + 1)
    },
  }
}

/** Those of sections of these kinds; of an incident file, of the facts that such sections show. */
export function passagesIn(
  { passages }: Pick<Subject, 'passages'>,
  ...kinds: readonly SectionKind[]
): readonly Passage[] {
  return passages.filter(({ kind }) => kind !== undefined && kinds.includes(kind))
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
