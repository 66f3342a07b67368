import type { Claim, Claims } from '../model/claims.ts'
import { milestoneNames } from '../model/facts.ts'
import type { Clock } from '../time/calendar.ts'
import { readWrittenTime } from '../time/written-time.ts'
import { textsOf } from './read-file.ts'

/** Where no day is stated, clocks still say how they lie to each other: they are read on one that is never told. */
const ASSUMED = '2001-01-01'
const NEXT = '2001-01-02'

const DAY = /\d{4}-\d{2}-\d{2}/

/** Whether a file that names times names no day for any of them. */
export function isUndated({ claims }: Claims): boolean {
  const times = claims.filter(({ path }) => isTime(path))
  return times.length > 0 && !times.some(({ raw }) => textsOf(raw).some((text) => DAY.test(text)))
}

function isTime(path: string): boolean {
  return path === 'timeline' || path === 'windows' || milestoneNames.some((name) => name === path)
}

/** The claims with a start that has a day, so that all other clocks have one too. */
export function onAssumedDay({ claims: given, findings }: Claims): Claims {
  const claims = given.filter((claim) => claim.path !== 'end' || !isInTimeline(claim, given))
  const start = claims.find(({ path }) => path === 'start')
  const others = claims.filter((claim) => claim !== start)
  const model = start ?? others.find(({ path }) => isTime(path))
  if (model === undefined) return { claims, findings }
  const clock = start?.raw.kind === 'text' && /\d/.test(start.raw.text) ? ` ${start.raw.text.replace(/^~/, '')}` : ''
  const assumed: Claim = {
    path: 'start',
    raw: { kind: 'text', text: `${ASSUMED}${clock}`, place: model.raw.place },
    source: model.source,
  }
  return {
    claims: [assumed, ...others.map((claim) => (isOverNight(start, claim) ? onNextDay(claim) : claim))],
    findings,
  }
}

/** What begins then and ends at an earlier clock has lasted over the night. */
const EVENING = 17

/** Whether it is the end of what began in the evening before. */
function isOverNight(start: Claim | undefined, { path, raw }: Claim): boolean {
  const [from, to] = [start?.raw, raw].map((value) => (value?.kind === 'text' ? clockOf(value.text) : undefined))
  if (path !== 'end' || from === undefined || to === undefined) return false
  return from.hour >= EVENING && to.hour < from.hour
}

function clockOf(text: string): Clock | undefined {
  const read = readWrittenTime(text)
  return read.kind === 'time' && read.time.kind === 'point' ? read.time.clock : undefined
}

function onNextDay(claim: Claim): Claim {
  const { raw } = claim
  if (raw.kind !== 'text') return claim
  return { ...claim, raw: { ...raw, text: raw.text.replace(/^(~?)/, `$1${NEXT} `) } }
}

/** The claims without a start and an end of which only the clock is known: in a document whose entries have days, they are read from those. */
export function withoutClocksAlone({ claims, findings }: Claims): Claims {
  const hasDay = ({ raw }: Claim): boolean => textsOf(raw).some((text) => DAY.test(text))
  const startHasDay = claims.some((claim) => claim.path === 'start' && hasDay(claim))
  const isAlone = (claim: Claim): boolean => (claim.path === 'start' || claim.path === 'end') && !hasDay(claim)
  return startHasDay ? { claims, findings } : { claims: claims.filter((claim) => !isAlone(claim)), findings }
}

/** An end that is nothing but a row of the timeline: the row knows by those above it whether it is of the next day. */
function isInTimeline({ raw: { place } }: Claim, claims: readonly Claim[]): boolean {
  const rows = claims.flatMap(({ path, raw }) =>
    path !== 'timeline' ? [] : raw.kind === 'list' ? raw.items.map((row) => row.place) : [raw.place],
  )
  return rows.some((row) => row.kind === 'file' && place.kind === 'file' && row.line === place.line)
}

/** A message without the day that nobody said. */
export function withoutAssumedDay(message: string): string {
  return message.replaceAll(`${ASSUMED} `, '').replaceAll(`${NEXT} `, 'the next day, ').replaceAll(ASSUMED, 'that day')
}
