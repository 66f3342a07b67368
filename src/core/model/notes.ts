import type { Postmortem } from './facts.ts'

export type Note = Postmortem['notes'][number]

/** By what the headings of two sections are the same: `What went well?` and `What Went Well:`. */
export function sectionName(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll('’', "'")
    .trim()
    .replace(/(?<![?:\s])[?:\s]+$/, '')
}

/** The notes of one heading are one note, with its first wording; the lines around a text do not belong to it. */
export function joinedNotes(notes: readonly Note[]): Note[] {
  const joined = new Map<string | undefined, Note>()
  for (const { heading, text: typed } of notes) {
    const text = typed
      .replaceAll(/\r\n?/g, '\n')
      .replace(/^(?:[ \t]*\n)+/, '')
      .trimEnd()
    if (text === '') continue
    const key = heading === undefined ? undefined : sectionName(heading)
    const above = joined.get(key)
    joined.set(key, above === undefined ? { heading, text } : { ...above, text: `${above.text}\n\n${text}` })
  }
  return [...joined.values()].map(({ heading, text }) => (heading === undefined ? { text } : { heading, text }))
}
