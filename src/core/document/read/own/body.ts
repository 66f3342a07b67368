import { unescapePlain } from '../../plain-text.ts'
import { type Reading, readingOf } from './headings.ts'
import { gatherNotes } from './notes.ts'
import { missingIn, sectionFacts } from './section-facts.ts'
import { headingText, type OwnSection, readOwnSections, textOutside } from './sections.ts'
import { type OwnFact, ownText } from './values.ts'

/**
 * What the body of a document that this tool wrote states, fact by fact; lists that it shows stand there even when empty.
 * What else it says, below a heading of ours or of a person's own, are its notes.
 */
export function readOwnBody(body: string, firstLine: number, startDay: string | undefined): readonly OwnFact[] {
  const sections = readOwnSections(body, firstLine)
  const title = sections.find(({ heading }) => heading.startsWith('# '))
  const facts: OwnFact[] =
    title === undefined ? [] : [{ path: 'title', value: ownText(unescapePlain(title.heading.slice(2)), title.line) }]
  const stated = new Set<string>()
  const notes = gatherNotes()
  for (const section of sections) {
    const isTop = section === title || section.heading === ''
    const reading = isTop ? TOP : readingOf(section.heading)
    const key = reading && keyOf(reading, section)
    if (reading === undefined || key === undefined || stated.has(key)) {
      notes.section(section)
      continue
    }
    const read = sectionFacts(section, reading, { startDay, stated })
    facts.push(...read.facts.filter(({ path }) => !stated.has(path)))
    for (const name of [key, ...read.facts.map(({ path }) => path)]) stated.add(name)
    if (!isTop) notes.below(section.heading)
    notes.text(textOutside(section, [...read.taken, ...missingIn(section)]))
    if (read.rows !== undefined) notes.text({ text: read.rows, line: section.line })
  }
  return [...facts, ...notes.fact()]
}

const TOP = ['labels', ''] as const

/** What two sections would both state: the first one does. The measures of an impact may have a section of their own. */
function keyOf([reading, path]: readonly [Reading, string], { heading }: OwnSection): string {
  return reading === 'impact' || path === '' ? `${reading} ${headingText(heading)}` : path
}
