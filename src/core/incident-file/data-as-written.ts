import type { Claims } from '../model/claims.ts'
import { type MilestoneName, milestoneNames, type Postmortem } from '../model/facts.ts'
import { type Located, locatedText } from '../model/located.ts'
import { pickLists, pickValues } from '../model/pick.ts'
import { toPlain } from '../model/read-value.ts'
import type { Resolution } from '../model/resolve.ts'
import { readTimelineLine } from '../model/timeline-line.ts'
import { isKnown } from '../time/instant.ts'
import { readWrittenTime } from '../time/written-time.ts'
import { type IncidentData, toIncidentData } from './incident-data.ts'

/**
 * The facts that stand, and none that nobody stated. Where the zone or the day of the start is not known nobody can say
 * when anything was: there the times are those that were written, so that whoever adds what is missing has them all.
 * `resolved` is what was read, `stood` what of it stands.
 */
export function dataAsWritten(given: Claims, resolved: Resolution, stood: Resolution): IncidentData {
  const { zone, extensions, facts, said } = stood
  const data = toIncidentData(stood.postmortem, zone, extensions, facts)
  const unsaid = ['title', 'start'].filter((name) => !said.has(name) && data[name] === 'unknown')
  const times =
    resolved.areTimesPlaced || arePlaced(given, stood.postmortem, resolved.postmortem)
      ? {}
      : writtenTimes(given, resolved, data)
  return Object.fromEntries(
    Object.entries({ ...data, ...times }).filter(([name, value]) => value !== undefined && !unsaid.includes(name)),
  )
}

/** Times of two zones are only understood together, so that what was read of them is all there is. */
function arePlaced(given: Claims, { timezone }: Postmortem, { start }: Postmortem): boolean {
  const zones = given.claims.filter(({ path }) => path === 'timezone').map(({ raw }) => JSON.stringify(toPlain(raw)))
  return timezone !== undefined && (new Set(zones).size > 1 || isKnown(start))
}

function writtenTimes(given: Claims, resolved: Resolution, data: IncidentData): Record<string, unknown> {
  const values = pickValues(given.claims, resolved.facts)
  const lists = pickLists(given.claims, resolved.facts)
  const itemsOf = (path: string): readonly Located[] =>
    (lists.get(path) ?? []).flatMap(({ claims }) => claims.map(({ raw }) => raw))
  const milestones = milestoneNames.map((name) => [name, milestone(name, values.get(name)?.raw, resolved, data[name])])
  const [timeline, windows] = [itemsOf('timeline').map(entryAsWritten), itemsOf('windows').map(toPlain)]
  return {
    ...Object.fromEntries(milestones),
    ...(timeline.length > 0 && { timeline }),
    ...(windows.length > 0 && { windows }),
  }
}

/** One that was understood and contradicts another stays in doubt; one that only follows from others will do so again. */
function milestone(name: MilestoneName, raw: Located | undefined, { postmortem }: Resolution, data: unknown): unknown {
  if (raw === undefined) return data === 'unknown' ? data : undefined
  const isDoubtful = data === 'unknown' && isKnown(postmortem[name])
  return raw.kind === 'text' && isTime(raw.text) && !isDoubtful ? raw.text : 'unknown'
}

/** What is no time is shown as unknown, and a line that could be taken for another stays text. */
function entryAsWritten(raw: Located): unknown {
  if (raw.kind === 'text') return readTimelineLine(raw.text).ok ? raw.text : { at: 'unknown', text: raw.text }
  if (raw.kind === 'list') return toPlain(raw)
  const entries = raw.entries.map((entry) =>
    (entry.key === 'at' || entry.key === 'until') && entry.value.kind === 'text' && !isTime(entry.value.text)
      ? { ...entry, value: locatedText('unknown', entry.value.place) }
      : entry,
  )
  return toPlain({ ...raw, entries })
}

function isTime(text: string): boolean {
  return readWrittenTime(text).kind === 'time'
}
