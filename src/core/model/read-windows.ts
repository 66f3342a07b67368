import { type Finding, type Place, type Problem, toFinding } from '../finding.ts'
import { isKnown, type Time } from '../time/instant.ts'
import { placeUntil } from '../time/place-entries.ts'
import { type PlacingContext, placeMilestone } from '../time/place-milestone.ts'
import { readWrittenTime, type WrittenTime } from '../time/written-time.ts'
import { unknownField } from './claims.ts'
import type { Located, LocatedMap } from './located.ts'
import { waitsForStart } from './read-milestones.ts'
import { readTimelineLine } from './timeline-line.ts'

export interface WindowReading {
  readonly value?: { readonly start: Time; readonly end: Time }
  readonly place: Place
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
}

/** Reads spans of impact, `{ start, end }` or `14:05-14:20`, each time as an entry that follows the one before it. */
export function readWindows(items: readonly Located[], context: PlacingContext): WindowReading[] {
  let last = context.start
  return items.map((raw) => {
    const written = writtenSpan(raw)
    if ('problem' in written)
      return { place: raw.place, findings: [toFinding(written.problem, written.place)], notes: [] }
    const isWaiting = context.start === undefined && last === undefined && waitsForStart(written.start)
    if (isWaiting) return { place: raw.place, findings: [], notes: [] }
    const start = isKnown(last)
      ? placeUntil(written.start, last, context)
      : placeMilestone(written.start, { kind: 'nothing' }, context)
    if (!start.ok) return { place: raw.place, findings: [toFinding(start.problem, raw.place)], notes: [] }
    const from = start.value.time
    const end = isKnown(from)
      ? placeUntil(written.end, from, context)
      : placeMilestone(written.end, { kind: 'nothing' }, context)
    if (!end.ok) return { place: raw.place, findings: [toFinding(end.problem, raw.place)], notes: [] }
    last = isKnown(end.value.time) ? end.value.time : last
    const notes = [start.value.note, end.value.note].filter((note) => note !== undefined)
    return { value: { start: from, end: end.value.time }, place: raw.place, findings: [], notes }
  })
}

type WrittenSpan =
  | { readonly start: WrittenTime; readonly end: WrittenTime }
  | { readonly problem: Problem; readonly place: Place }

function writtenSpan(raw: Located): WrittenSpan {
  if (raw.kind === 'text') {
    const line = readTimelineLine(raw.text)
    if (!line.ok) return { problem: line.problem, place: raw.place }
    const { time, until } = line.value
    return time !== undefined && until !== undefined
      ? { start: time, end: until }
      : { problem: notASpan(`"${raw.text}"`), place: raw.place }
  }
  return raw.kind === 'map' ? spanOfMap(raw) : { problem: notASpan('a list'), place: raw.place }
}

function spanOfMap(raw: LocatedMap): WrittenSpan {
  const other = raw.entries.find(({ key }) => key !== 'start' && key !== 'end')
  if (other !== undefined) return { problem: unknownField(other.key, ['start', 'end']), place: other.keyPlace }
  const [start, end] = ['start', 'end'].map((name) => raw.entries.find(({ key }) => key === name)?.value)
  if (start?.kind !== 'text' || end?.kind !== 'text') return { problem: notASpan('without both'), place: raw.place }
  const [from, to] = [start, end].map(({ text }) => readWrittenTime(text))
  if (from?.kind === 'problem') return { problem: from.problem, place: start.place }
  if (to?.kind === 'problem') return { problem: to.problem, place: end.place }
  return from === undefined || to === undefined
    ? { problem: notASpan('without both'), place: raw.place }
    : { start: from.time, end: to.time }
}

function notASpan(what: string): Problem {
  return {
    rule: 'invalid-value',
    message: `a window is ${what}; it must have a start and an end`,
    hint: 'write { start: "14:05", end: "14:20" }',
  }
}
