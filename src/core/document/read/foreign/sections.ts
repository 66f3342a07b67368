import { asWritten } from './as-written.ts'
import { dayAlone } from './entries.ts'
import { type Heading, headingOf } from './headings.ts'
import type { DocumentLine } from './lines.ts'
import { normalizedName, type SectionKind, sectionKind } from './section-names.ts'
import { spoken } from './words.ts'

/** A heading, however it was made, with what stands under it up to the next. */
export interface Section {
  /** Without markup; empty for what stands above the first heading. */
  readonly heading: string
  /** The heading with its markup. */
  readonly written: string
  readonly kind: SectionKind | undefined
  readonly made: Heading['made'] | 'none'
  /** Whether a reader sees a heading of the document, and not a label inside of one of its sections. */
  readonly isShown: boolean
  /** Larger is deeper; headings that are only made to look like ones are deeper than the real one above them. */
  readonly depth: number
  readonly line: number
  readonly column: number
  readonly lines: readonly DocumentLine[]
  /** Its place in the document, and that of the first section behind it that is not deeper. */
  readonly index: number
  readonly end: number
}

/** The sections of a document in their order, the first without a heading. */
export function readSections(lines: readonly DocumentLine[]): readonly Section[] {
  const starts = findStarts(lines)
  const ends = endsOf(starts)
  const shown = shownOf(starts)
  return starts.map((start, index) => {
    const { at, kind, depth, heading, line } = start
    const rest = line === undefined || heading.rest === '' ? [] : [restOf(line, heading.rest)]
    return {
      heading: heading.text,
      written: line === undefined || heading.made === 'label' ? heading.text : asWritten(line.text),
      kind,
      made: line === undefined ? 'none' : heading.made,
      isShown: shown[index] ?? false,
      depth,
      line: line?.line ?? 1,
      column: line?.column ?? 1,
      lines: [...rest, ...lines.slice(at + 1, starts[index + 1]?.at ?? lines.length)],
      index,
      end: ends[index] ?? starts.length,
    }
  })
}

/** A section with all that is deeper below it. */
export function withSubsections(sections: readonly Section[], { index, end }: Section): readonly Section[] {
  return sections.slice(index, end)
}

/** Whether a heading says nothing of its own: `Postmortem`, `0x2A. Postmortem`, `My first incident report`. */
export function isGenericName(heading: string): boolean {
  return /^(?:0x[0-9a-f]+\W*)?(?:(?:my|an?) )?(?:first )?(?:incident reports?|post[- ]?mortems?|incident)?$/.test(
    normalizedName(heading),
  )
}

interface Start {
  /** Of the line among all; -1 for what stands above the first heading. */
  readonly at: number
  readonly line: DocumentLine | undefined
  readonly heading: Heading
  readonly kind: SectionKind | undefined
  readonly depth: number
}

const NONE: Heading = { text: '', name: '', rest: '', made: 'line' }

function findStarts(lines: readonly DocumentLine[]): readonly Start[] {
  const starts: Start[] = [{ at: -1, line: undefined, heading: NONE, kind: undefined, depth: 0 }]
  let marked = 0
  for (const [at, line] of lines.entries()) {
    const above = starts.at(-1)
    const heading = headingOf(line, { kind: above?.kind, line: above?.line })
    if (heading === undefined) continue
    if (heading.made === 'marked') marked = line.level * 10
    const depth = heading.made === 'marked' ? marked : marked + 5 + Math.min(line.level, 4)
    starts.push({ at, line, heading, kind: sectionKind(heading.name), depth })
  }
  return starts
}

/** Where each section ends, in one walk from the last to the first. */
function endsOf(starts: readonly Start[]): readonly number[] {
  const ends: number[] = []
  const behind: { readonly depth: number; readonly index: number }[] = []
  for (const [index, { depth }] of [...starts.entries()].toReversed()) {
    while ((behind.at(-1)?.depth ?? 0) > depth) behind.pop()
    ends[index] = behind.at(-1)?.index ?? starts.length
    behind.push({ depth, index })
  }
  return ends
}

/**
 * Marked headings are shown; lines and bold labels where no marked heading but the title stands above them, and labels
 * only at the level of the list that they are the sections of.
 */
function shownOf(starts: readonly Start[]): readonly boolean[] {
  const title = starts.find(({ heading, line }) => line !== undefined && heading.made === 'marked')
  let isUnderSection = false
  let level = Number.POSITIVE_INFINITY
  return starts.map((start) => {
    const { heading, line, kind } = start
    if (line === undefined) return false
    if (heading.made === 'marked') {
      isUnderSection = start !== title || kind !== undefined
      // A day heads entries of a timeline.
      return dayAlone(line.said) === undefined
    }
    // Some forms leave their questions between the answers.
    if (isUnderSection || (kind !== undefined && line.said.endsWith('?'))) return false
    if (heading.made === 'label') return line.level > 0 && line.level <= level && /^(?:\*\*|__)/.test(line.text)
    level = Math.min(level, line.level)
    return true
  })
}

function restOf(line: DocumentLine, rest: string): DocumentLine {
  const from = Math.max(0, line.text.lastIndexOf(rest))
  return { ...line, kind: 'text', text: rest, said: spoken(rest), column: line.column + from }
}
