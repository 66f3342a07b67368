import { joinedNotes, type Note } from '../../../model/notes.ts'
import { readingOf } from './headings.ts'
import { headingText, levelOf, type OwnSection, type OwnText, textOf } from './sections.ts'
import { type OwnFact, ownMap } from './values.ts'

interface Owner {
  readonly heading: string | undefined
  readonly level: number
}

/** What a body says besides its facts, gathered section by section. */
export function gatherNotes() {
  const found: (Note & { readonly line: number })[] = []
  /** The headings that what follows stands below, the highest first; above the first section there is none. */
  let owners: readonly Owner[] = [{ heading: undefined, level: 1 }]

  /** A person's heading with nothing below it so far. */
  let bare: OwnText | undefined

  return { below, text, section, fact }

  /** Goes on below a heading. */
  function below(heading: string): void {
    keepBare()
    const [level, words] = [levelOf(heading), headingText(heading)]
    owners = [...above(level), { heading: words === '' ? undefined : words, level }]
  }

  /** A text below the heading that was opened last. */
  function text({ text: words, line }: OwnText): void {
    const heading = owners.at(-1)?.heading
    if (words === '') return
    bare = undefined
    found.push({ ...(heading !== undefined && { heading }), text: words, line })
  }

  /** A heading with nothing below it is a text, which stands below the title. */
  function keepBare(): void {
    if (bare !== undefined) found.push(bare)
    bare = undefined
  }

  /** A section that nobody reads: one of its own, or, at a deeper level, a part of what the heading above it holds. */
  function section(unread: OwnSection): void {
    const level = levelOf(unread.heading)
    const inside = textOf(unread)
    if (level <= 2) {
      const heading = unread.heading.replace(/^#+/, '##')
      below(heading)
      const isOwn = headingText(heading) !== '' && readingOf(heading) === undefined
      if (isOwn) bare = { text: `## ${headingText(heading)}`, line: unread.line }
      text(inside)
      return
    }
    owners = above(level)
    const parts = [unread.heading, inside.text].filter((part) => part !== '')
    text({ text: parts.join('\n\n'), line: unread.line })
  }

  function above(level: number): readonly Owner[] {
    return owners.filter((owner, index) => index === 0 || owner.level < level)
  }

  function fact(): readonly OwnFact[] {
    keepBare()
    const [first] = found
    if (first === undefined) return []
    const lines = new Map(found.toReversed().map(({ heading, line }) => [heading, line]))
    const items = joinedNotes(found).map(({ heading, text: words }) =>
      ownMap({ heading, text: words }, lines.get(heading) ?? first.line),
    )
    return [{ path: 'notes', value: { kind: 'list', items, line: first.line } }]
  }
}
