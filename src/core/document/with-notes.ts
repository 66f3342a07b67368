import { type Note, sectionName } from '../model/notes.ts'
import type { Template } from '../template/template.ts'
import { hasHidden } from './hidden-characters.ts'
import { readOwnBody } from './read/own/body.ts'
import { readingOf } from './read/own/headings.ts'
import { headingText, levelOf, type OwnSection, readOwnSections } from './read/own/sections.ts'
import { plainOf, withoutTemplateText } from './read/own/template-text.ts'

/** A body with the notes that it can hold; the others stand in the front matter. */
export interface BodyWithNotes {
  readonly body: string
  readonly hidden: readonly Note[]
}

/** Whether the tool adds notes to what a template makes: not where it shows them itself, and not for everybody. */
export function takesNotes({ shows, audience, format }: Pick<Template, 'shows' | 'audience' | 'format'>): boolean {
  return format === 'md' && audience !== 'public' && !shows.some((path) => /^notes(?:\[\]|$)/.test(path))
}

/**
 * Adds each note at the end of the section that it belongs to, else as a section of its own at the end of the body; only
 * where reading the body gives back this note and every fact.
 */
export function withNotes(body: string, notes: readonly Note[], templateText: readonly string[] = []): BodyWithNotes {
  const start: BodyWithNotes = { body: body.trim(), hidden: [] }
  const placed = notes.slice(0, MOST_PLACED).reduce((done, note) => withNote(done, note, notes, templateText), start)
  return withSections(placed, notes.slice(MOST_PLACED), templateText)
}

/** More are not looked for a place one by one: each costs a reading of the body. */
const MOST_PLACED = 100

function withNote(
  { body, hidden }: BodyWithNotes,
  note: Note,
  all: readonly Note[],
  templateText: readonly string[],
): BodyWithNotes {
  const before = reading(body, templateText)
  const places = isClosed(note) ? placesFor(note, body, all) : []
  const place = places.find((each) =>
    isSame(reading(each.body, templateText), before, [{ ...note, heading: each.heading }]),
  )
  return place === undefined ? { body, hidden: hidden.concat(note) } : { body: place.body, hidden }
}

/** All of them as sections of their own, or none. */
function withSections(
  { body, hidden }: BodyWithNotes,
  notes: readonly Note[],
  templateText: readonly string[],
): BodyWithNotes {
  if (notes.length === 0) return { body, hidden }
  const headed = notes.filter((note) => note.heading !== undefined && isClosed(note))
  const text = [body, ...headed.map(sectionOf)].join('\n\n')
  const isRead = isSame(reading(text, templateText), reading(body, templateText), headed)
  const shown = new Set(isRead ? headed : [])
  return { body: isRead ? text : body, hidden: [...hidden, ...notes.filter((note) => !shown.has(note))] }
}

function sectionOf({ heading, text }: Note): string {
  return `## ${heading}\n\n${text}`
}

interface Place {
  readonly body: string
  /** The heading that the note has there. */
  readonly heading: string | undefined
}

/** A body with a note in it, at each place where it can stand, the best first. */
function placesFor({ heading, text }: Note, body: string, notes: readonly Note[]): readonly Place[] {
  const sections = readOwnSections(body, 0)
  const title = sections.find((section) => section.heading.startsWith('# ')) ?? sections[0]
  if (heading === undefined)
    return title === undefined ? [] : [{ body: inserted(body, sections, title, { own: text, below: '' }), heading }]
  const alike = sections.filter((section) => section !== title && section.heading !== '' && isAlike(section, heading))
  const exact = alike.filter((section) => isOf(section, heading))
  const others = alike.filter(
    (section) => !notes.some((note) => note.heading !== undefined && isOf(section, note.heading)),
  )
  return [
    ...[...exact, ...others].map((section) => ({
      body: inserted(body, sections, section, splitText(text)),
      heading: headingText(section.heading),
    })),
    { body: `${body}\n\n${sectionOf({ heading, text })}`, heading },
  ]
}

function isOf(section: OwnSection, heading: string): boolean {
  return sectionName(headingText(section.heading)) === sectionName(heading)
}

/** Whether a section has this heading, or states the same in other words. */
function isAlike(section: OwnSection, heading: string): boolean {
  if (isOf(section, heading)) return true
  const [, path = ''] = readingOf(section.heading) ?? []
  return path !== '' && ['##', '###'].some((level) => readingOf(`${level} ${heading}`)?.[1] === path)
}

interface SplitText {
  readonly own: string
  /** From the first heading on. */
  readonly below: string
}

function splitText(text: string): SplitText {
  const [first, next] = readOwnSections(text, 0)
  if (first === undefined || next === undefined) return { own: text, below: '' }
  return { own: first.lines.join('\n').trimEnd(), below: text.split('\n').slice(next.line).join('\n') }
}

/** A text stands above the next heading, its own headings below those that the section has. */
function inserted(
  body: string,
  sections: readonly OwnSection[],
  section: OwnSection,
  { own, below }: SplitText,
): string {
  const later = sections.slice(sections.indexOf(section) + 1)
  const level = levelOf(section.heading)
  const next = later[0]
  const after = later.find(({ heading }) => levelOf(heading) <= level)
  const lines = body.split('\n')
  const [first, second] = [next?.line ?? lines.length, after?.line ?? lines.length]
  return [
    lines.slice(0, first).join('\n'),
    own,
    lines.slice(first, second).join('\n'),
    below,
    lines.slice(second).join('\n'),
  ]
    .map((part) => part.replace(/^\n+|\n+$/g, ''))
    .filter((part) => part !== '')
    .join('\n\n')
}

interface Reading {
  readonly facts: string
  readonly notes: readonly string[]
}

/** Whether notes are all that was added. */
function isSame({ facts, notes }: Reading, before: Reading, added: readonly Note[]): boolean {
  const expected = [...before.notes, ...added.map(noteKey)].toSorted()
  return facts === before.facts && JSON.stringify(notes.toSorted()) === JSON.stringify(expected)
}

function reading(body: string, templateText: readonly string[]): Reading {
  const facts = withoutTemplateText(readOwnBody(body, 1, undefined), templateText)
  const found = facts.find(({ path }) => path === 'notes')?.value
  const items = found?.kind === 'list' ? found.items : []
  return {
    facts: JSON.stringify(
      facts.filter(({ path }) => path !== 'notes').map(({ path, value }) => [path, plainOf(value)]),
    ),
    notes: items.map((item) => JSON.stringify(plainOf(item))),
  }
}

function noteKey({ heading, text }: Note): string {
  return JSON.stringify(heading === undefined ? { text } : { heading, text })
}

/** Whether nothing that stands below a text is taken into it: code, a comment or a script that is never closed. */
function isClosed({ heading = '', text }: Note): boolean {
  if (hasHidden(text) || hasHidden(heading)) return false
  const rest = withoutCode(text)?.replaceAll(/<!--[\s\S]*?-->/g, '')
  return rest !== undefined && !/<!--|<(?:script|pre|style|textarea)\b(?![\s\S]*<\/)|<[?]|<!\[/i.test(rest)
}

/** Nothing where a fence stays open. */
function withoutCode(text: string): string | undefined {
  const kept: string[] = []
  let fence: string | undefined
  for (const line of text.split('\n')) {
    const [, mark = ''] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? []
    if (fence === undefined && mark === '') kept.push(line)
    else if (fence === undefined) fence = mark
    else if (mark.startsWith(fence) && line.trim() === mark) fence = undefined
  }
  return fence === undefined ? kept.join('\n') : undefined
}
