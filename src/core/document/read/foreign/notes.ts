import type { DocumentLine } from './lines.ts'
import { dedented, endOf, type SectionText, withoutEmptyEnds } from './section-texts.ts'
import { type Section, withSubsections } from './sections.ts'
import { withoutComments } from './words.ts'

/** What a document says that is no other fact, below the heading that it stands under there. */
export interface FoundNote extends SectionText {
  readonly heading: string | undefined
}

/** What of a document other facts hold. */
export interface Taken {
  readonly lines: ReadonlySet<DocumentLine>
  /** Sections whose whole text is held. */
  readonly sections: ReadonlySet<Section>
}

/** A document as it stands in its file. */
export interface Source {
  readonly lines: readonly string[]
  /** Where its front matter ends, from 1. */
  readonly bodyLine: number
}

/** All text of a document that nothing else holds, as it stands there: a note for each section, in its order. */
export function notesOf(
  sections: readonly Section[],
  source: Source,
  taken: Taken,
  title: Section | undefined,
): readonly FoundNote[] {
  const left = sections.map((section) =>
    taken.sections.has(section) ? undefined : leftOf(sections, section, source, taken.lines),
  )
  const hasLeft = (section: Section): boolean =>
    !taken.sections.has(section) &&
    withSubsections(sections, section).some(
      (part) => (part === section || part.kind === undefined) && left[part.index] !== undefined,
    )
  const notes: Note[] = []
  let root: { readonly note: Note; readonly end: number } | undefined
  for (const section of sections) {
    const text = left[section.index]
    const { heading, kind, line, column, end } = section
    if (root !== undefined && section.index >= root.end) root = undefined
    if (root !== undefined && kind === undefined) {
      if (text !== undefined) root.note.texts.push(headingLine(section, source), text)
    } else if (section.index === 0 || section === title) {
      if (text !== undefined) notes.push({ heading: undefined, texts: [text], line, column })
    } else if (kind === undefined ? hasLeft(section) : text !== undefined) {
      const note = {
        heading: isValue(section, taken) ? undefined : heading,
        texts: text === undefined ? [] : [text],
        line,
        column,
      }
      notes.push(note)
      if (kind === undefined || kind === 'lessons') root = { note, end }
    }
  }
  return notes.map(({ texts, heading, ...place }) => ({
    ...place,
    heading: heading?.replace(/\s*[:：]$/, ''),
    text: texts.join('\n\n'),
  }))
}

/** A label whose value is held, so that what stands below it is none of it: `**Severity:** SEV1`. */
function isValue({ made, kind, lines }: Section, taken: Taken): boolean {
  const isOneValue = made === 'label' && (kind === 'severity' || kind === 'duration')
  return isOneValue && lines[0] !== undefined && taken.lines.has(lines[0])
}

interface Note {
  readonly heading: string | undefined
  readonly texts: string[]
  readonly line: number
  readonly column: number
}

function headingLine({ heading, made, line }: Section, { lines }: Source): string {
  return made === 'label' ? `**${heading}:**` : (lines[line - 1] ?? '').trim()
}

/** The lines of a section without those below it that nothing else holds; nothing where no word is left. */
export function leftOf(
  sections: readonly Section[],
  section: Section,
  source: Source,
  taken: ReadonlySet<DocumentLine>,
): string | undefined {
  const first = section.lines[0]
  const isRest = first?.line === section.line && section.index > 0
  const start = section.index === 0 ? source.bodyLine : section.line + (isRest ? 0 : 1)
  const written = source.lines.slice(start - 1, endOf(sections, section, source.lines))
  const isUnderlined = section.made === 'marked' && !isRest && /^\s*(?:=+|-+)\s*$/.test(written[0] ?? '')
  const states = statesOf(written, start, section.lines, taken)
  const lines = isRest ? [first.text, ...written.slice(1)] : written
  const text = lines
    .map((line, index) => (states[index] === 'left' && !(isUnderlined && index === 0) ? line : ''))
    .join('\n')
  const shown = withoutEmptyEnds(isRest ? text : dedented(text)).replaceAll(/\n(?:[ \t]*\n){2,}/g, '\n\n')
  return /[\p{L}\p{N}]/u.test(withoutComments(shown)) ? shown : undefined
}

type State = 'left' | 'held'

/** Of lines that are none of their own, as in a fence, that above decides; of the head of a table that below. */
function statesOf(
  written: readonly string[],
  start: number,
  lines: readonly DocumentLine[],
  taken: ReadonlySet<DocumentLine>,
): readonly State[] {
  const known = new Map<number, State>()
  for (const line of lines) {
    const isHeld = taken.has(line) && known.get(line.line) !== 'left'
    known.set(line.line, isHeld ? 'held' : 'left')
  }
  let above: State = 'left'
  return written.map((line, index) => {
    const own = known.get(start + index)
    if (own === undefined && REFERENCE.test(line)) return 'left'
    const isHead = own === undefined && (DELIMITER.test(line) || DELIMITER.test(written[index + 1] ?? ''))
    above = own ?? (isHead ? known.get(start + index + (DELIMITER.test(line) ? 1 : 2)) : undefined) ?? above
    return above
  })
}

/** What a name in a link stands for: `[guide]: https://…`. */
const REFERENCE = /^ {0,3}\[[^[\]]{1,200}\]:\s+\S/
/** The line between the head of a table and its rows. */
const DELIMITER = /^[\s>]*\|?\s?:?-{1,99}:?\s{0,9}\|[\s|:-]*$/
