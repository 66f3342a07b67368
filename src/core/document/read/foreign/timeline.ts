import type { NamedDay } from './days.ts'
import { dayOf, dayOfRow, entryOfRow, leadingDay, type ReadEntry, timedEntry, untimedEntry } from './entries.ts'
import { joinLines } from './join-lines.ts'
import type { DocumentLine } from './lines.ts'
import { findMoments, isClocked } from './moments.ts'
import { type Section, withSubsections } from './sections.ts'

/** A list of entries, with the day that its heading names. */
export interface ReadTimeline {
  readonly section: Section
  readonly day: NamedDay | undefined
  readonly entries: readonly ReadEntry[]
  /** The lines that are held by the entries. */
  readonly taken: ReadonlySet<DocumentLine>
}

/** Fewer times in a section of another name make no timeline. */
const FEWEST = 3

/** The main timeline: of several the one with the most entries; of lists without the name the innermost. */
export function readDocumentTimeline(sections: readonly Section[]): ReadTimeline | undefined {
  const named = sections
    .filter(({ kind }) => kind === 'timeline' || kind === 'key-events')
    .map((section) => timelineOf(sections, section))
  const unnamed = named.some(({ entries }) => entries.length > 0) ? [] : unnamedTimelines(sections)
  return [...named, ...unnamed].toSorted((a, b) => b.entries.length - a.entries.length)[0]
}

function timelineOf(sections: readonly Section[], section: Section): ReadTimeline {
  const day = findMoments(section.heading).find((moment) => moment.day !== undefined)?.day
  return { section, day, ...entriesOf(withSubsections(sections, section)) }
}

function unnamedTimelines(sections: readonly Section[]): readonly ReadTimeline[] {
  return sections
    .filter(({ kind, index }) => (kind === undefined && index > 0) || kind === 'summary' || kind === 'detection')
    .map((section) => timelineOf(sections, section))
    .map((timeline) => {
      const entries = timeline.entries.filter(({ moment }) => isClocked(moment))
      return { ...timeline, entries, taken: new Set(entries.flatMap(({ lines = [] }) => lines)) }
    })
    .filter((timeline) => timeline.entries.length >= FEWEST && isMostly(timeline, sections))
    .toReversed()
}

/** Paragraphs that happen to begin with a time are none where most others do not. */
function isMostly({ section, entries }: ReadTimeline, sections: readonly Section[]): boolean {
  const lines = withSubsections(sections, section).flatMap((below) => below.lines)
  const paragraphs = lines.filter(({ kind, isFirst, level }) => kind === 'text' && isFirst && level === 0)
  const begun = new Set(entries.map(({ line }) => line))
  return paragraphs.filter(({ line }) => begun.has(line)).length >= (paragraphs.length * 2) / 3
}

/** A line of a timeline with what it begins. */
interface Candidate {
  readonly line: DocumentLine
  /** It stands in a section below that of the timeline. */
  readonly isBelow: boolean
  readonly entry: ReadEntry | undefined
}

type Entries = Pick<ReadTimeline, 'entries' | 'taken'>

function entriesOf([first, ...others]: readonly Section[]): Entries {
  const own = (first?.lines ?? []).map((line) => toCandidate(line, false))
  const below = others
    .filter(({ kind }) => kind === undefined)
    .flatMap((section) => [headingLine(section), ...section.lines].map((line) => toCandidate(line, true)))
  const all = [...own, ...below]
  const rows = entriesOfRows(all.flatMap(({ line }) => (line.kind === 'row' ? [line] : [])))
  return rows.entries.length > 0 ? rows : entriesOfLines(all)
}

function toCandidate(line: DocumentLine, isBelow: boolean): Candidate {
  return { line, isBelow, entry: timedEntry(line) }
}

function headingLine({ heading, written, line, column }: Section): DocumentLine {
  return { kind: 'heading', text: written, said: heading, line, column, level: 6, isFirst: true }
}

/** Of several tables those with clocks; a row that is a day alone heads those below it. */
function entriesOfRows(rows: readonly DocumentLine[]): Entries {
  const read = rows.map((row) => ({ row, day: dayOfRow(row), entry: entryOfRow(row) }))
  const clocked = new Set(read.flatMap(({ row, entry }) => (isClocked(entry?.moment) ? [row.columns] : [])))
  const entries: ReadEntry[] = []
  const taken = new Set<DocumentLine>()
  let day: NamedDay | undefined
  for (const { row, day: headed, entry } of read) {
    if (clocked.size > 0 && !clocked.has(row.columns)) continue
    taken.add(row)
    if (headed === undefined && entry !== undefined) entries.push(onDay({ ...entry, lines: [row] }, day))
    day = headed ?? (entry === undefined ? day : undefined)
  }
  return { entries, taken }
}

/** An entry without a day of its own stands on that of the heading above it. */
function onDay(entry: ReadEntry, day: NamedDay | undefined): ReadEntry {
  const { moment } = entry
  return moment === undefined || moment.day !== undefined || day === undefined
    ? entry
    : { ...entry, moment: { ...moment, day } }
}

/** An entry with the lines that go on with it. */
interface Group {
  readonly entry: ReadEntry
  readonly line: DocumentLine
  readonly more: readonly DocumentLine[]
}

/** Lines that begin no entry go on with the one above them. */
function entriesOfLines(candidates: readonly Candidate[]): Entries {
  const begins = beginningOf(candidates)
  const found: (Group & { readonly more: DocumentLine[] })[] = []
  const days: DocumentLine[] = []
  let day: NamedDay | undefined
  let isOpen = false
  for (const candidate of candidates) {
    const { line } = candidate
    const entry = begins(candidate)
    if (entry !== undefined) {
      found.push({ entry: onDay(entry, day), line, more: [] })
      day = undefined
      isOpen = true
      continue
    }
    const headed = dayOf(line)
    if (headed !== undefined) days.push(line)
    // A heading begins something else.
    else if (line.kind === 'heading') isOpen = false
    else if (isOpen && line.kind !== 'code') found.at(-1)?.more.push(line)
    day = headed ?? day
  }
  const groups = found.map((group, index) => (index === found.length - 1 ? withoutTail(group) : group))
  return {
    entries: groups.map(({ entry, line, more }) => ({
      ...entry,
      text: joinLines(entry.text, more),
      lines: [line, ...more],
    })),
    taken: new Set([...days, ...groups.flatMap(({ line, more }) => [line, ...more])]),
  }
}

/** Paragraphs behind the last item of a list are none of its entries. */
function withoutTail(group: Group): Group {
  if (group.line.kind !== 'item') return group
  const tail = group.more.findIndex(({ kind, level, isFirst }) => kind === 'row' || (level === 0 && isFirst))
  return tail === -1 ? group : { ...group, more: group.more.slice(0, tail) }
}

/** How the entries of a timeline begin: with headings, with the items of one list, or with lines. */
function beginningOf(candidates: readonly Candidate[]): (candidate: Candidate) => ReadEntry | undefined {
  const timed = candidates.filter(({ entry }) => entry !== undefined)
  const isHeaded = timed.some(({ line }) => line.kind === 'heading')
  const items = timed.filter(({ line }) => line.kind === 'item')
  const depth = items.length > 0 ? items.reduce((least, { line }) => Math.min(least, line.level), 99) : 1
  const areListed = items.length > 0 || timed.length === 0
  const days = loneDays(candidates, isHeaded || items.length > 0)
  return (candidate) => {
    const { line, entry, isBelow } = candidate
    if (days.has(candidate)) return untimedEntry(line)
    if (isHeaded) return line.kind === 'heading' ? entry : undefined
    if (entry !== undefined) return line.kind !== 'item' || line.level === depth ? entry : undefined
    const isItem = line.kind === 'item' && areListed && line.level === depth && dayOf(line) === undefined
    return isItem && !(isBelow && timed.length > 0) ? untimedEntry(line) : undefined
  }
}

/**
 * Days without a clock that begin entries: an item whose text stands on the next lines, and in a timeline of lines
 * whose entries begin with their days, a day with its text on the same line or below it.
 */
function loneDays(candidates: readonly Candidate[], isOther: boolean): ReadonlySet<Candidate> {
  const first = candidates.find(({ entry }) => entry !== undefined)?.entry?.moment
  const areDated = !isOther && first?.day !== undefined
  return new Set(
    candidates.filter(({ line, entry }, index) => {
      if (entry !== undefined || leadingDay(line.said) === undefined) return false
      const next = candidates[index + 1]
      const isAlone = dayOf(line) !== undefined
      const hasText = next !== undefined && next.entry === undefined && next.line.kind === 'text'
      if (line.kind === 'item') return isAlone && hasText && !next.line.isFirst
      return areDated && line.kind === 'text' && line.isFirst && (isAlone ? hasText : true)
    }),
  )
}
