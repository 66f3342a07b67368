import { type FoundWhy, whysOf } from './five-whys.ts'
import { joinLines } from './join-lines.ts'
import type { DocumentLine } from './lines.ts'
import { type FoundLink, linkOf, linksIn } from './links.ts'
import { leftOf, type Source } from './notes.ts'
import type { SectionKind } from './section-names.ts'
import { itemsOfSection, ownParts, type SectionText, type TakenText, textOfSection } from './section-texts.ts'
import type { Section } from './sections.ts'
import type { ReadTimeline } from './timeline.ts'

/** What the sections of a document tell under the names of the field, and what of the document that is. */
export interface SectionFacts {
  readonly blocks: ReadonlyMap<string, SectionText>
  readonly items: readonly (TakenText & { readonly path: string })[]
  readonly links: readonly (FoundLink & SectionText)[]
  readonly whys: readonly FoundWhy[]
  readonly takenSections: ReadonlySet<Section>
  readonly takenLines: readonly DocumentLine[]
}

/** The facts that stand as text below a heading, by what the heading names. */
const blocks: Readonly<Partial<Record<SectionKind, string>>> = {
  summary: 'summary',
  impact: 'impact.description',
  background: 'background',
  'root-cause': 'rootCause',
  'root-cause-and-resolution': 'rootCause',
  mitigation: 'mitigation',
  resolution: 'resolution',
  verification: 'verification',
  closing: 'closing',
}

/** The same, of one line. */
const lines: Readonly<Partial<Record<SectionKind, string>>> = {
  detection: 'detection.signal',
  trigger: 'trigger',
}

const lists: Readonly<Partial<Record<SectionKind, string>>> = {
  factors: 'contributingFactors',
  'went-well': 'wentWell',
  'went-wrong': 'wentWrong',
  'got-lucky': 'gotLucky',
  surprises: 'surprises',
  'open-questions': 'openQuestions',
}

export function sectionFacts(
  sections: readonly Section[],
  source: Source,
  timeline: ReadTimeline | undefined,
): SectionFacts {
  const texts = new Map<string, SectionText>()
  const items: (TakenText & { path: string })[] = []
  const links: (FoundLink & SectionText)[] = []
  const whys: FoundWhy[] = []
  const takenSections = new Set<Section>()
  const takenLines: DocumentLine[] = []
  const add = (path: string, text: SectionText, joint: string): void => {
    const above = texts.get(path)
    texts.set(path, above === undefined ? text : { ...above, text: `${above.text}${joint}${text.text}` })
  }
  for (const section of sections) {
    links.push(...linksOfHeading(section))
    if (section.kind === undefined) continue
    const [block, line, list] = [blocks[section.kind], lines[section.kind], lists[section.kind]]
    if (block !== undefined) {
      const isTimeline = section === timeline?.section
      const text = isTimeline
        ? besideEntries(sections, section, source, timeline)
        : textOfSection(sections, section, source.lines)
      if (text !== undefined && text.text.trim() !== '') add(block, text, '\n\n')
      for (const part of isTimeline ? [section] : ownParts(sections, section))
        if (part.lines.length > 0) takenSections.add(part)
    } else if (line !== undefined) {
      const text = section === timeline?.section ? undefined : oneLine(section)
      if (text === undefined) continue
      add(line, text, ' ')
      takenLines.push(...text.taken)
    } else if (list !== undefined) {
      for (const item of itemsOfSection(section)) {
        items.push({ ...item, path: list })
        takenLines.push(...item.taken)
      }
    } else if (section.kind === 'links') {
      for (const item of itemsOfSection(section)) {
        const link = linkOf(item)
        if (link === undefined) continue
        links.push({ ...link, text: item.text, line: item.line, column: item.column })
        takenLines.push(...item.taken)
      }
    } else if (section.kind === 'five-whys') {
      const read = whysOf(section)
      if (read === undefined) continue
      whys.push(...read)
      takenLines.push(...section.lines)
    }
  }
  return { blocks: texts, items, links, whys, takenSections, takenLines }
}

/** What a section says whose list is the timeline, too. */
function besideEntries(
  sections: readonly Section[],
  section: Section,
  source: Source,
  { taken }: ReadTimeline,
): SectionText | undefined {
  const text = leftOf(sections, section, source, taken)
  return text === undefined ? undefined : { text, line: section.line, column: section.column }
}

function linksOfHeading({ written, line, column }: Section): readonly (FoundLink & SectionText)[] {
  return linksIn(written).map((link) => ({ ...link, text: written, line, column }))
}

/** Prose alone can be one line. */
function oneLine({ lines: said }: Section): TakenText | undefined {
  const [first, ...more] = said
  const isProse = said.every(({ kind }) => kind === 'text' || kind === 'item')
  if (first === undefined || !isProse) return undefined
  return { text: joinLines('', [first, ...more]), line: first.line, column: first.column, taken: said }
}
