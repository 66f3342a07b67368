import type { Place } from '../../../finding.ts'
import { type Claim, claimsOfValue, kindAt, type Source } from '../../../model/claims.ts'
import type { Located } from '../../../model/located.ts'
import { abbreviationTable } from '../../../time/abbreviation-table.ts'
import { readDuration } from '../../../time/duration.ts'
import { readWrittenTime } from '../../../time/written-time.ts'
import { readZone } from '../../../time/zone.ts'
import type { DocumentClaims, Provenance } from '../claims.ts'
import { type ForeignReading, readForeign, type ShownTime } from './reading.ts'
import type { SectionKind } from './section-names.ts'
import { itemsOfSection, type SectionText, textOfSection } from './section-texts.ts'

/** The facts that stand as text below a heading, by what the heading names. */
const blocks: Readonly<Partial<Record<SectionKind, string>>> = {
  summary: 'summary',
  impact: 'impact.description',
  background: 'background',
  'root-cause': 'rootCause',
  'root-cause-and-resolution': 'rootCause',
  trigger: 'trigger',
  mitigation: 'mitigation',
  resolution: 'resolution',
  closing: 'closing',
}

const lists: Readonly<Partial<Record<SectionKind, string>>> = {
  factors: 'contributingFactors',
  'went-well': 'wentWell',
  'went-wrong': 'wentWrong',
  'got-lucky': 'gotLucky',
  surprises: 'surprises',
  'open-questions': 'openQuestions',
}

interface Found {
  readonly path: string
  readonly value: Located
  readonly how: string
}

/** What a document by any hand states. */
export function claimsOfForeign(text: string, name: string, source: Source): DocumentClaims {
  const reading = readForeign(text)
  const at: At = ({ line, column }) => ({ kind: 'file', file: name, line, column })
  const found = [
    ...singleFacts(reading, at),
    ...timelineOf(reading, at),
    ...actionsOf(reading, at),
    ...sectionsOf(reading, text.split('\n'), at),
  ]
  const claims = found.flatMap(({ path, value }): readonly Claim[] => {
    const kind = kindAt(path)
    return kind === undefined ? [] : claimsOfValue(path, kind, value, source).claims
  })
  const provenance = [
    ...found.map(({ path, value, how }): Provenance => ({ path, how, place: value.place })),
    ...withoutDay(reading, at),
  ]
  const { isPostmortem, reason } = reading
  return { claims, findings: [], provenance, isPostmortem, ...(reason !== undefined && { reason }) }
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
  const hasBoth = ['start', 'end'].every((name) => found.some(({ path }) => path === name))
  const lasted = length === undefined || hasBoth ? undefined : lengthText(length)
  if (length !== undefined && lasted !== undefined)
    found.push({ path: 'duration', value: textAt(lasted, at(length)), how: 'stated' })
  const level = severity && /^(?:sev(?:erity)?|level)?[\s-]?([1-5])(?!\d)/i.exec(severity.text.trim())?.[1]
  if (severity !== undefined && level !== undefined)
    found.push({ path: 'severity', value: textAt(`SEV${level}`, at(severity)), how: 'stated' })
  return found
}

function lengthText({ text, minutes, isAbout }: NonNullable<ForeignReading['length']>): string | undefined {
  const plain = `${isAbout ? 'about ' : ''}${Math.round(minutes * 60)} seconds`
  return [text, plain].find((written) => readDuration(written).ok)
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
    const value = mapAt({ at: time ?? 'unknown', until, text: words }, place)
    return [{ path: 'timeline', value: { kind: 'list', items: [value], place }, how: 'timeline' }]
  })
}

function actionsOf({ actions }: ForeignReading, at: At): readonly Found[] {
  return actions.flatMap(({ text, list, owner, due, isDone, ...where }): readonly Found[] => {
    if (text.trim() === '') return []
    const place = at(where)
    const value = mapAt({ title: text, owner, due, status: isDone ? 'done' : undefined }, place)
    return [{ path: list, value: { kind: 'list', items: [value], place }, how: 'list' }]
  })
}

function sectionsOf(
  { sections, timelineSection }: ForeignReading,
  source: readonly string[],
  at: At,
): readonly Found[] {
  const texts = new Map<string, SectionText>()
  const found: Found[] = []
  for (const section of sections) {
    if (section.kind === undefined || section === timelineSection) continue
    const block = blocks[section.kind]
    const text = block === undefined ? undefined : textOfSection(sections, section, source)
    if (block !== undefined && text !== undefined && text.text.trim() !== '') {
      const above = texts.get(block)
      texts.set(block, above === undefined ? text : { ...above, text: `${above.text}\n\n${text.text}` })
    }
    const list = lists[section.kind]
    if (list === undefined) continue
    for (const item of itemsOfSection(section)) {
      const place = at(item)
      found.push({ path: list, value: { kind: 'list', items: [textAt(item.text, place)], place }, how: 'list' })
    }
  }
  return [
    ...[...texts].map(([path, text]): Found => ({ path, value: textAt(text.text, at(text)), how: 'heading' })),
    ...found,
  ]
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
