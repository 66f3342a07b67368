import { writtenRest } from './as-written.ts'
import type { DocumentLine } from './lines.ts'
import { leadingMoment } from './moments.ts'
import { isFollowUp, type SectionKind, sectionKind } from './section-names.ts'
import { boldLabel, boldLine, type Labelled, plainLabel, spoken } from './words.ts'

/** What makes a line the beginning of a section. */
export interface Heading {
  /** As a reader sees it. */
  readonly text: string
  /** The part of it that names the section. */
  readonly name: string
  /** Text of the section that stands on the same line, as inline Markdown. */
  readonly rest: string
  /** `marked`: in Markdown or HTML; `line`: bold, centred or known by its name; `label`: with text behind it. */
  readonly made: 'marked' | 'line' | 'label'
}

/** Longer lines are no headings. */
const LONGEST_LINE = 90
const LONGEST_NAME = 70
/** A line that stands further in was centred by spaces. */
const CENTRED = 25

/** `Task: …` below the name of an action is its text. */
const PART_OF_ACTION = /^(?:task|action|fix)$/i

/** The section that a line stands in. */
export interface Above {
  readonly kind: SectionKind | undefined
  /** Its heading. */
  readonly line: DocumentLine | undefined
}

/** The heading that a line is. */
export function headingOf(line: DocumentLine, above: Above): Heading | undefined {
  const { kind, text, said } = line
  if (kind === 'row' || kind === 'code' || said === '' || leadingMoment(said)?.clock !== undefined) return undefined
  if (kind === 'heading') return markedHeading(line)
  return (
    boldHeading(line, above) ?? labelHeading(line, above) ?? namedHeading(line, above) ?? centredHeading(text, line)
  )
}

/** `## Duration: 10:00 - 12:00` and `### Root Cause: a whole sentence` hold their text in the heading. */
function markedHeading({ said, text, level }: DocumentLine): Heading {
  const label = plainLabel(said)
  const isValue = label !== undefined && level > 1 && sectionKind(label.label) !== undefined
  return isValue
    ? { text: said, name: label.label, rest: writtenRest(text, said, label.rest), made: 'marked' }
    : { text: said, name: said, rest: '', made: 'marked' }
}

function boldHeading(line: DocumentLine, above: Above): Heading | undefined {
  const bold = boldLine(line.text)
  if (bold === undefined) return undefined
  // A mark of the template that says that what follows is none of the account.
  if (/^example$/i.test(bold)) return undefined
  const isOwnLine = line.kind === 'text' && line.level === 0 && bold.length <= LONGEST_LINE && above.kind !== 'timeline'
  const heading = spoken(bold)
  return isOwnLine || isNamed(line, bold, above) ? { text: heading, name: heading, rest: '', made: 'line' } : undefined
}

function labelHeading(line: DocumentLine, above: Above): Heading | undefined {
  const label = labelOf(line)
  if (label === undefined || line.level > 1 || !isNamed(line, label.label, above)) return undefined
  if (isFollowUp(above.kind) && PART_OF_ACTION.test(label.label)) return undefined
  if (above.kind === 'timeline' && OF_ENTRIES.has(sectionKind(label.label))) return undefined
  return { text: spoken(label.label), name: label.label, rest: label.rest, made: 'label' }
}

/** A name in front of a line, and what stands behind it as inline Markdown. */
export function labelOf({ text, said }: DocumentLine): Labelled | undefined {
  const bold = boldLabel(text)
  const plain = bold === undefined ? plainLabel(said) : undefined
  return bold ?? (plain && { ...plain, rest: writtenRest(text, said, plain.rest) })
}

/** A line that is nothing but a name of the field, and shows it by a colon, a capital or its place. */
function namedHeading(line: DocumentLine, above: Above): Heading | undefined {
  const { kind, level, said, indent = 0 } = line
  if (said.length > LONGEST_NAME || said.endsWith('.') || (kind === 'item' && level > 1 && !/^time ?line/i.test(said)))
    return undefined
  const isShown = /[:;]$/.test(said) || /^[^a-z]/.test(said) || indent > 3
  return isShown && isNamed(line, said, above) ? { text: said, name: said, rest: '', made: 'line' } : undefined
}

function centredHeading(text: string, { indent = 0, said }: DocumentLine): Heading | undefined {
  const isCentred = indent >= CENTRED && text.length <= LONGEST_LINE
  return isCentred ? { text: said, name: said, rest: '', made: 'line' } : undefined
}

/** What entries of a timeline tell, too. */
const OF_ENTRIES: ReadonlySet<SectionKind | undefined> = new Set<SectionKind>([
  'detection',
  'response',
  'resolution',
  'mitigation',
  'actions',
])

/**
 * Whether a name on a line of its own begins a section there. Between the entries of a timeline some forms ask their
 * questions, its items are entries unless it is an item itself, and follow-up is often listed by catchwords.
 */
function isNamed({ kind, text, level }: DocumentLine, name: string, above: Above): boolean {
  const named = sectionKind(name)
  if (named === undefined) return false
  if (kind !== 'item') {
    const isQuestion = above.kind === 'timeline' && boldLine(text) === undefined
    return !isQuestion || (named !== 'detection' && named !== 'response' && named !== 'actions')
  }
  if (above.kind === 'timeline') return above.line?.kind === 'item' && level <= above.line.level
  return !isFollowUp(above.kind) || isFollowUp(named)
}
