import type { Place } from '../../../finding.ts'
import { type Claim, claimsOfValue, kindAt, type Source } from '../../../model/claims.ts'
import type { Located } from '../../../model/located.ts'
import { abbreviationTable } from '../../../time/abbreviation-table.ts'
import { MINUTE } from '../../../time/calendar.ts'
import { readDuration } from '../../../time/duration.ts'
import { readWrittenTime } from '../../../time/written-time.ts'
import { readZone } from '../../../time/zone.ts'
import type { DocumentClaims, DocumentOptions, Provenance } from '../claims.ts'
import { labelledFacts } from './labelled-facts.ts'
import type { DocumentLine } from './lines.ts'
import { withoutMarkdownFences } from './markdown-fences.ts'
import { notesOf, type Source as SourceText } from './notes.ts'
import { type ForeignReading, readForeign, type ShownTime } from './reading.ts'
import { sectionFacts } from './section-facts.ts'
import type { Section } from './sections.ts'

export interface Found {
  readonly path: string
  readonly value: Located
  readonly how: string
}

/** What a document by any hand states. */
export function claimsOfForeign(
  text: string,
  name: string,
  source: Source,
  clocks?: DocumentOptions['clocks'],
): DocumentClaims {
  const reading = readForeign(text)
  const found = factsOfForeign(reading, text, name, clocks)
  const claims = found.flatMap(({ path, value }): readonly Claim[] => {
    const kind = kindAt(path)
    return kind === undefined ? [] : claimsOfValue(path, kind, value, source).claims
  })
  const provenance = [
    ...found.map(({ path, value, how }): Provenance => ({ path, how, place: value.place })),
    ...withoutDay(reading, placesIn(name)),
  ]
  const { isPostmortem, reason, length } = reading
  const { sections } = reading
  return {
    claims,
    findings: [],
    provenance,
    isPostmortem,
    isOwn: false,
    sections,
    ...(length !== undefined && { statedLength: { ...length, milliseconds: length.minutes * MINUTE } }),
    ...(reason !== undefined && { reason }),
  }
}

/** Every fact of a document that was read, in the words of our own grammar, each with how it was found. */
export function factsOfForeign(
  reading: ForeignReading,
  text: string,
  name: string,
  clocks: DocumentOptions['clocks'],
): readonly Found[] {
  const at = placesIn(name)
  const source = { lines: withoutMarkdownFences(text.split('\n')), bodyLine: reading.bodyLine }
  return [
    ...singleFacts(reading, at),
    ...(clocks === 'kept' ? undatedEnds(reading, at) : []),
    ...timelineOf(reading, at),
    ...actionsOf(reading, at),
    ...tellingOf(reading, source, at),
  ]
}

function placesIn(file: string): At {
  return ({ line, column }) => ({ kind: 'file', file, line, column })
}

type At = (place: { readonly line: number; readonly column: number }) => Place

function singleFacts({ title, severity, start, end, length, zone }: ForeignReading, at: At): readonly Found[] {
  const found: Found[] = []
  if (title !== undefined && title.text.trim() !== '')
    found.push({ path: 'title', value: textAt(title.text, at(title)), how: title.how })
  const ends = { start, end }
  for (const path of ['start', 'end'] as const) {
    const one = ends[path]
    const text = one?.time?.isDated ? timeText(one.time, zone?.text) : undefined
    if (one !== undefined && text !== undefined) found.push({ path, value: textAt(text, at(one)), how: one.how })
  }
  const known = zone && (zone.meant ?? zoneName(zone.text))
  if (zone !== undefined && known !== undefined)
    found.push({ path: 'timezone', value: textAt(known, at(zone)), how: 'stated' })
  const lasted = length && lengthText(length)
  if (length !== undefined && lasted !== undefined)
    found.push({ path: 'duration', value: textAt(lasted, at(length)), how: 'stated' })
  const level = severity && severityName(severity.text)
  if (severity !== undefined && level !== undefined)
    found.push({ path: 'severity', value: textAt(level, at(severity)), how: 'stated' })
  return found
}

/** The level that a text names, also in other spellings: `P1`, `sev-2`, `critical`; `high` is none. */
function severityName(text: string): string | undefined {
  const kind = kindAt('severity')
  if (kind?.name !== 'choice') return undefined
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^severity\s?/, 'sev')
    .replace(/^level\s?/, '')
  const plain = said.replace(/^sev[\s-]?(?=\d)/, '')
  return [said, plain].flatMap((name) => (Object.hasOwn(kind.aliases, name) ? (kind.aliases[name] ?? []) : []))[0]
}

function lengthText({ text, minutes, isAbout }: NonNullable<ForeignReading['length']>): string | undefined {
  const plain = `${isAbout ? 'about ' : ''}${Math.round(minutes * 60)} seconds`
  return [text, plain].find((written) => readDuration(written).ok)
}

/** Ends of which only the clock is known. */
function undatedEnds({ start, end, zone }: ForeignReading, at: At): readonly Found[] {
  return Object.entries({ start, end }).flatMap(([path, found]) => {
    const text = found?.time === undefined || found.time.isDated ? undefined : timeText(found.time, zone?.text)
    return found === undefined || text === undefined ? [] : [{ path, value: textAt(text, at(found)), how: found.how }]
  })
}

/** Ends of which only the clock is known: said where they were found, and no facts. */
function withoutDay({ start, end }: ForeignReading, at: At): readonly Provenance[] {
  return Object.entries({ start, end }).flatMap(([path, found]) =>
    found === undefined || found.time?.isDated ? [] : [{ path, how: 'no day is known', place: at(found) }],
  )
}

function timelineOf({ entries, zone }: ForeignReading, at: At): readonly Found[] {
  return entries.flatMap((entry): readonly Found[] => {
    const words = entry.text.trim()
    if (words === '') return []
    const place = at(entry)
    const time = entry.time && timeText(entry.time, zone?.text)
    const until = time === undefined ? undefined : entry.until && timeText(entry.until, zone?.text)
    const value = mapAt({ at: time ?? 'unknown', until, text: words, by: entry.by }, place)
    return [{ path: 'timeline', value: { kind: 'list', items: [value], place }, how: entry.how ?? 'timeline' }]
  })
}

function actionsOf({ actions }: ForeignReading, at: At): readonly Found[] {
  return actions.flatMap(({ text, list, owner, priority, due, type, tracker, status, ...where }): readonly Found[] => {
    if (text.trim() === '') return []
    const place = at(where)
    const value = mapAt({ title: text, owner, priority, due, type, tracker, status }, place)
    return [{ path: list, value: { kind: 'list', items: [value], place }, how: 'list' }]
  })
}

/** What sections and labels tell, and as notes all that is left. */
function tellingOf(reading: ForeignReading, source: SourceText, at: At): readonly Found[] {
  const { sections, timeline, actions, title, severity, frontMatter } = reading
  const read = sectionFacts(sections, source, timeline)
  const labelled = labelledFacts(sections)
  const titled = sections.find(({ line, made }) => made !== 'none' && title?.how === 'heading' && line === title.line)
  const stated = statedLines(reading)
  const taken = {
    lines: new Set([
      ...(timeline?.taken ?? []),
      ...actions.flatMap((action) => action.taken),
      ...labelled.map(({ line }) => line),
      ...read.takenLines,
      ...stated,
    ]),
    sections: read.takenSections,
  }
  const itemAt = (path: string, value: Located, how: string): Found => {
    return { path, value: { kind: 'list', items: [value], place: value.place }, how }
  }
  return [
    ...[...read.blocks].map(([path, text]): Found => ({ path, value: textAt(text.text, at(text)), how: 'heading' })),
    ...read.items.map((item) => itemAt(item.path, textAt(item.text, at(item)), 'list')),
    ...read.whys.map(({ question, answer, ...where }) =>
      itemAt('fiveWhys', mapAt({ question, answer }, at(where)), 'list'),
    ),
    ...labelled.flatMap(({ path, isList, values, line }) =>
      values.map((value) =>
        isList
          ? itemAt(path, textAt(value, at(line)), 'label')
          : { path, value: textAt(value, at(line)), how: 'label' },
      ),
    ),
    ...authorsOf(frontMatter).map((author) => itemAt('authors', textAt(author.text, at(author)), 'front matter')),
    ...read.links.map(({ label, url, ...where }) => itemAt('links', mapAt({ label, url }, at(where)), 'list')),
    ...(severity === undefined || severityName(severity.text) !== undefined
      ? []
      : [itemAt('notes', mapAt({ heading: 'Severity', text: severity.text }, at(severity)), 'stated')]),
    ...notesOf(sections, source, taken, titled).map(({ heading, text, ...where }) =>
      itemAt('notes', mapAt({ heading, text }, at(where)), 'section'),
    ),
  ]
}

/** Sections and first lines that are a fact and nothing else. */
function statedLines({ sections, title, severity, length }: ForeignReading): readonly DocumentLine[] {
  const isWhole = ({ text, said, line }: DocumentLine, kind: Section['kind']): boolean =>
    !text.includes('](') &&
    ((title?.how === 'first lines' && line === title.line && said === title.text) ||
      (kind === 'severity' && said === severity?.text) ||
      (kind === 'duration' && said.replace(/\.$/, '') === length?.text))
  return sections.flatMap(({ lines, kind }) => lines.filter((line) => isWhole(line, kind)))
}

function authorsOf(frontMatter: ForeignReading['frontMatter']): ForeignReading['frontMatter'] {
  return frontMatter.filter(
    ({ key, text }) => /^authors?$/i.test(key) && /^[\p{L}\p{N}][\p{L}\p{N} .'’_-]{1,60}$/u.test(text),
  )
}

/** A time with its zone, where it has another than the document; nothing where our grammar reads no time from it. */
function timeText({ text, zone }: ShownTime, ofAll: string | undefined): string | undefined {
  const own = zone === undefined || zone === ofAll ? undefined : zoneName(zone)
  const isOne = own !== undefined && readZone(own).ok
  return [isOne ? `${text} ${own}` : text, text].find((written) => readWrittenTime(written).kind === 'time')
}

/** What is a zone for us: an IANA name, an offset, an abbreviation, or the words for one. */
function zoneName(text: string): string | undefined {
  const name = text.trim()
  if (readZone(name).ok || Object.hasOwn(abbreviationTable, name)) return name
  const people = name.replace(/\s+(?:standard |daylight |summer )?time$/i, '').toLowerCase()
  const regions = Object.values(abbreviationTable).flatMap((meanings) =>
    meanings
      .filter(
        (meaning) =>
          meaning.localOnly !== true &&
          [meaning.people.toLowerCase(), meaning.people.toLowerCase().replace(/^us /, '')].includes(people),
      )
      .map(({ region }) => region),
  )
  const [region, ...others] = new Set(regions)
  return others.length === 0 ? region : undefined
}

function textAt(text: string, place: Place): Located {
  return { kind: 'text', text, place }
}

function mapAt(parts: Readonly<Record<string, string | undefined>>, place: Place): Located {
  const known = Object.entries(parts).flatMap(([key, text]) =>
    text === undefined ? [] : [{ key, keyPlace: place, value: textAt(text, place) }],
  )
  return { kind: 'map', entries: known, place }
}
