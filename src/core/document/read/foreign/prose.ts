import type { NamedDay } from './days.ts'
import type { DocumentLine } from './lines.ts'
import { findMoments, type Moment } from './moments.ts'
import type { SectionKind } from './section-names.ts'
import type { Section } from './sections.ts'
import type { ReadTimeline } from './timeline.ts'
import { plainLabel } from './words.ts'

/** A paragraph, an item or a row as one text. */
export interface Paragraph {
  readonly text: string
  readonly line: number
  readonly column: number
  readonly section: Section
  /** Its place among those of its section. */
  readonly index: number
  readonly moments: readonly Moment[]
  /** The last day that is named above it in its section. */
  readonly dayAbove: NamedDay | undefined
}

/** What tells of the incident as a whole, the surest first. */
const telling: readonly (SectionKind | undefined)[] = [
  'duration',
  'summary',
  'impact',
  undefined,
  'detection',
  'key-events',
  'root-cause',
  'resolution',
  'statistics',
  'timeline',
]

/** The paragraphs of the sections that tell of the whole, without the entries of the timeline. */
export function proseOf(sections: readonly Section[], timeline: ReadTimeline | undefined): readonly Paragraph[] {
  return telling.flatMap((kind) =>
    sections
      .filter(
        (section) => section.kind === kind && (section.index !== timeline?.section.index || kind === 'key-events'),
      )
      .flatMap(paragraphsOf),
  )
}

/** The days of moments. */
export function daysOf(moments: readonly Moment[]): readonly NamedDay[] {
  return moments.flatMap(({ day }) => day ?? [])
}

/** A label begins a paragraph of its own. */
function paragraphsOf(section: Section): readonly Paragraph[] {
  const groups: { readonly first: DocumentLine; readonly texts: string[] }[] = []
  for (const line of section.lines) {
    if (line.kind === 'code') continue
    const said = line.cells?.join(': ') ?? line.said
    const above = groups.at(-1)
    const begins = line.isFirst || line.kind !== 'text' || plainLabel(said.slice(0, 80)) !== undefined
    if (begins || above === undefined) groups.push({ first: line, texts: [said] })
    else above.texts.push(said)
  }
  let dayAbove: NamedDay | undefined
  return groups.map(({ first: { line, column }, texts }, index) => {
    const text = texts.join(' ')
    const paragraph = { text, line, column, section, index, moments: findMoments(text), dayAbove }
    dayAbove = daysOf(paragraph.moments).at(-1) ?? dayAbove
    return paragraph
  })
}
