import { joinedNotes, type Note } from '../../../model/notes.ts'
import { headingText, levelOf, type OwnSection, type OwnText, textOf } from './sections.ts'
import { type OwnFact, ownMap } from './values.ts'

/** What a body says besides its facts, gathered section by section. */
export interface Notes {
  /** The headings that what follows stands below, the highest first; above the first section there is none. */
  readonly owners: readonly Owner[]
  readonly found: readonly (Note & { readonly line: number })[]
}

interface Owner {
  readonly heading: string | undefined
  readonly level: number
}

export const noNotes: Notes = { owners: [{ heading: undefined, level: 1 }], found: [] }

/** Goes on below a heading. */
export function below({ owners, found }: Notes, heading: string): Notes {
  const [level, text] = [levelOf(heading), headingText(heading)]
  return { owners: [...above(owners, level), { heading: text === '' ? undefined : text, level }], found }
}

/** A text below the heading that was opened last. */
export function withText(notes: Notes, { text, line }: OwnText): Notes {
  if (text === '') return notes
  const heading = notes.owners.at(-1)?.heading
  return { ...notes, found: [...notes.found, { ...(heading !== undefined && { heading }), text, line }] }
}

/** A section that nobody reads: one of its own, or, at a deeper level, a part of what the heading above it holds. */
export function withSection(notes: Notes, section: OwnSection): Notes {
  const level = levelOf(section.heading)
  const text = textOf(section)
  if (level <= 2) return withText(below(notes, section.heading.replace(/^#+/, '##')), text)
  const whole = [section.heading, text.text].filter((part) => part !== '').join('\n\n')
  return withText({ ...notes, owners: above(notes.owners, level) }, { text: whole, line: section.line })
}

function above(owners: readonly Owner[], level: number): readonly Owner[] {
  return owners.filter((owner, index) => index === 0 || owner.level < level)
}

export function notesFact({ found }: Notes): readonly OwnFact[] {
  const [first] = found
  if (first === undefined) return []
  const items = joinedNotes(found).map(({ heading, text }) => {
    const line = found.find((each) => each.heading === heading)?.line ?? first.line
    return ownMap({ heading, text }, line)
  })
  return [{ path: 'notes', value: { kind: 'list', items, line: first.line } }]
}
