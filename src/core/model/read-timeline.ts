import * as z from 'zod/mini'
import { normalizeInline } from '../document/inline-text.ts'
import { type Finding, type Place, type Problem, toFinding } from '../finding.ts'
import { isKnown } from '../time/instant.ts'
import { placeEntries, placeUnsorted, type WrittenEntry } from '../time/place-entries.ts'
import type { PlacingContext } from '../time/place-milestone.ts'
import { readWrittenTime, type WrittenTime } from '../time/written-time.ts'
import { type Entry, timelineEntry } from './facts.ts'
import type { Located, LocatedMap } from './located.ts'
import { readParts, type ValueContext } from './read-value.ts'
import { readTimelineLine, readTimelinePair } from './timeline-line.ts'
import { orderedList } from './written-list.ts'

/** An entry and where it was written. */
export interface PlacedRow {
  readonly entry: Entry
  readonly place: Place
}

export interface TimelineReading {
  readonly rows: readonly PlacedRow[]
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
}

type Row = WrittenEntry & {
  readonly text: string
  readonly parts: Readonly<Record<string, unknown>>
  readonly place: Place
  readonly number: number
  /** Its time was refused: the row keeps its words for whoever shows what cannot stand. */
  readonly isRefused?: true
}

/** Reads one list of entries as one source wrote it, gives every row its day and checks their order. */
export function readTimeline(
  items: readonly Located[],
  context: PlacingContext,
  values: ValueContext,
  sort: boolean,
): TimelineReading {
  const read = items.map((raw, index) => readRow(raw, index + 1, values))
  const rows = read.flatMap(({ row }) => row ?? [])
  const placed = sort ? placeUnsorted(rows, context) : placeEntries(rows, context)
  const ordered = placed.order.flatMap((position) => rows[position] ?? [])
  const entries = ordered.map((row, index) =>
    toEntry(
      withWords(row, placed.entries[index]?.time),
      placed.entries[index]?.time ?? 'unknown',
      placed.entries[index]?.until,
    ),
  )
  const problems = ordered.flatMap(({ place }, index) => {
    const problem = placed.entries[index]?.problem
    return problem === undefined ? [] : [toFinding(problem, place)]
  })
  const steps = sort ? [] : orderFindings(entries, ordered, context)
  return {
    rows: ordered.flatMap(({ place }, index) => (entries[index] ? [{ entry: entries[index], place }] : [])),
    findings: [...read.flatMap(({ findings }) => findings), ...problems, ...steps],
    notes: [...placed.notes, ...ordered.flatMap(unreadTime)],
  }
}

/** A line without a readable time stands as unknown; one that seems to hold a time in another form is said aloud. */
function unreadTime({ time, text, isRefused }: Row): string[] {
  const looksTimed = time === undefined && !isRefused && /^.{0,30}?\b\d{1,2}[:.h]\d{2}\b/.test(text)
  return looksTimed ? [`no time is read from "${text.slice(0, 60)}": it stands as unknown`] : []
}

/** Lists of several sources are sorted together; a row without a time stays below the one it was written under. */
export function mergeTimelines(lists: readonly (readonly PlacedRow[])[], sort: boolean): PlacedRow[] {
  if (lists.length < 2 && !sort) return lists.flat()
  const keyed = lists.flatMap((rows) => {
    let last = Number.NEGATIVE_INFINITY
    return rows.map((row) => {
      if (isKnown(row.entry.at)) last = row.entry.at.at
      return { row, key: last }
    })
  })
  return keyed.toSorted((a, b) => (a.key === b.key ? 0 : a.key - b.key)).map(({ row }) => row)
}

function orderFindings(entries: readonly Entry[], rows: readonly Row[], { now, zone }: PlacingContext): Finding[] {
  const positionOf = (index: number): string => {
    const { number, place } = rows[index] ?? { number: index + 1 }
    return place?.kind === 'file' ? `entry ${number} on line ${place.line}` : `entry ${number}`
  }
  const result = z.safeParse(orderedList, { entries, context: { now, zone }, positionOf })
  return (result.error?.issues ?? []).flatMap((issue) => {
    const [index] = issue.path
    const row = typeof index === 'number' ? rows[index] : undefined
    const problem: Problem | undefined = issue.code === 'custom' ? issue.params?.problem : undefined
    return row === undefined || problem === undefined
      ? []
      : [toFinding({ ...problem, values: { ...problem.values, number: row.number } }, row.place)]
  })
}

/** A row whose clock could not be given its day keeps the clock in its words, for whoever shows what cannot stand. */
function withWords(row: Row, placed: Entry['at'] | undefined): Row {
  const { time, until, text } = row
  if (placed !== undefined || time?.kind !== 'point' || time.clock === undefined) return row
  return { ...row, text: `${time.text}${until === undefined ? '' : `-${until.text}`} ${text}` }
}

function toEntry({ text, parts }: Row, at: Entry['at'], until: Entry['at'] | undefined): Entry {
  return { ...parts, at, text, ...(until !== undefined && { until }) }
}

function readRow(raw: Located, number: number, values: ValueContext): { row?: Row; findings: readonly Finding[] } {
  if (raw.kind === 'text') return fromLine(readTimelineLine(raw.text), raw, number)
  if (raw.kind === 'list')
    return refuse(raw, {
      rule: 'invalid-value',
      message: `entry ${number} of the timeline is a list`,
      hint: 'write it as one line, such as "00:15 text"',
    })
  const [only, ...others] = raw.entries
  if (
    others.length === 0 &&
    only !== undefined &&
    only.value.kind === 'text' &&
    !Object.hasOwn(timelineEntry.kind.fields, only.key)
  ) {
    const pair = readTimelinePair(only.key, only.value.text)
    if (pair !== undefined) return fromLine(pair, raw, number)
  }
  return readEntryMap(raw, number, values)
}

function fromLine(
  line: ReturnType<typeof readTimelineLine>,
  raw: Located,
  number: number,
): { row?: Row; findings: readonly Finding[] } {
  if (!line.ok) {
    const words = raw.kind === 'text' ? normalizeInline(raw.text) : ''
    return { ...(words !== '' && { row: refusedRow(words, {}, raw, number) }), ...refuse(raw, line.problem) }
  }
  const text = normalizeInline(line.value.text)
  if (text === '')
    return refuse(raw, {
      rule: 'invalid-value',
      message: `entry ${number} of the timeline has a time and no text`,
      hint: 'write what happened after the time',
    })
  return { row: { ...line.value, text, parts: {}, place: raw.place, number }, findings: [] }
}

function readEntryMap(
  raw: LocatedMap,
  number: number,
  values: ValueContext,
): { row?: Row; findings: readonly Finding[] } {
  const { entries } = raw
  const [time, until] = ['at', 'until'].map((key) => readTimeOf(entries, key))
  const rest = { ...raw, entries: entries.filter(({ key }) => key !== 'at' && key !== 'until') }
  const parts = readParts(timelineEntry.kind, rest, 'timeline', values)
  const findings = [...(time?.findings ?? []), ...(until?.findings ?? []), ...parts.findings]
  const { text, ...others } = parts.value
  if (typeof text !== 'string') {
    const isGiven = entries.some(({ key }) => key === 'text')
    return {
      findings: isGiven
        ? findings
        : [
            ...findings,
            toFinding(
              {
                rule: 'invalid-value',
                message: `entry ${number} of the timeline has no text`,
                hint: 'add text: and what happened',
              },
              raw.place,
            ),
          ],
    }
  }
  if (time?.findings.length || until?.findings.length) return { row: refusedRow(text, others, raw, number), findings }
  const row = {
    text,
    parts: others,
    place: raw.place,
    number,
    ...(time?.written && { time: time.written }),
    ...(until?.written && { until: until.written }),
  }
  return { row, findings }
}

function readTimeOf(
  entries: LocatedMap['entries'],
  name: string,
): { written?: WrittenTime; findings: readonly Finding[] } {
  const value = entries.find(({ key }) => key === name)?.value
  if (value === undefined || (value.kind === 'text' && value.text.trim() === '')) return { findings: [] }
  if (value.kind !== 'text')
    return {
      findings: [
        toFinding(
          {
            rule: 'invalid-value',
            message: `timeline.${name} is a ${value.kind}; it must be a time`,
            hint: 'write a time such as 14:05',
          },
          value.place,
        ),
      ],
    }
  const scan = readWrittenTime(value.text)
  return scan.kind === 'time'
    ? { written: scan.time, findings: [] }
    : { findings: [toFinding(scan.problem, value.place)] }
}

function refusedRow(text: string, parts: Row['parts'], { place }: Located, number: number): Row {
  return { text, parts, place, number, isRefused: true }
}

function refuse({ place }: Located, problem: Problem): { findings: readonly Finding[] } {
  return { findings: [toFinding(problem, place)] }
}
