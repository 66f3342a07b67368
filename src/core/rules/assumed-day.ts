import type { Claim, Claims } from '../model/claims.ts'
import { milestoneNames } from '../model/facts.ts'
import { textsOf } from './read-file.ts'

/** Where no day is stated, clocks still say how they lie to each other: they are read on one that is never told. */
const ASSUMED = '2001-01-01'
const NEXT = '2001-01-02'

/** Whether a file that names times names no day for any of them. */
export function isUndated({ claims }: Claims): boolean {
  const times = claims.filter(({ path }) => isTime(path))
  return times.length > 0 && !times.some(({ raw }) => textsOf(raw).some((text) => /\d{4}-\d{2}-\d{2}/.test(text)))
}

function isTime(path: string): boolean {
  return path === 'timeline' || path === 'windows' || milestoneNames.some((name) => name === path)
}

/** The claims with a start that has a day, so that all other clocks have one too. */
export function onAssumedDay({ claims, findings }: Claims): Claims {
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
  return { claims: [assumed, ...others], findings }
}

/** A message without the day that nobody said. */
export function withoutAssumedDay(message: string): string {
  return message.replaceAll(`${ASSUMED} `, '').replaceAll(`${NEXT} `, 'the next day, ').replaceAll(ASSUMED, 'that day')
}
