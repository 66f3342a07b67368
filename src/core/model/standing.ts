import { type Finding, isError, type Place, type Problem, sortFindings, toFinding } from '../finding.ts'
import { isKnown } from '../time/instant.ts'
import { isInFuture } from '../time/place-entries.ts'
import type { Claims } from './claims.ts'
import { contradictionsOf } from './consistency.ts'
import type { Contradiction } from './contradiction.ts'
import { type Entry, type Facts, type MilestoneName, milestoneNames, type Postmortem } from './facts.ts'
import { needsZone } from './incident-zone.ts'
import { pickValues } from './pick.ts'
import type { Resolution } from './resolve.ts'

/**
 * What can be shown although not all can stand, for what never refuses: of two facts that contradict each other the one
 * that the finding is told at is in doubt, and what is in doubt, or was said and could not be read, is unknown. Only what
 * a finding names is left out; rows keep their words.
 */
export function standing(
  given: Claims,
  resolution: Resolution,
  now: number,
  withoutZone: 'shown as UTC' | 'as they were written' = 'shown as UTC',
): Resolution {
  const read = { ...resolution, findings: softened(given, resolution.findings, withoutZone) }
  const zone = unknownZone(given, read, withoutZone)
  const findings = sortFindings([...read.findings, ...zone])
  const postmortem = standingFacts(read, now)
  return {
    ...resolution,
    findings,
    postmortem: zone.length === 0 ? postmortem : { ...postmortem, timezone: undefined },
  }
}

/** Of a document by another hand it is told what it says, and that it contradicts itself. */
const SOFT: readonly string[] = ['timeline-out-of-order', 'duration-mismatch']
/** Where it is only told as it was written, and nothing follows from it. */
const SOFT_AS_WRITTEN: readonly string[] = [
  ...SOFT,
  'end-before-start',
  'milestone-order-impossible',
  'action-due-before-incident',
  'invalid-date',
]

function softened({ claims }: Claims, findings: readonly Finding[], withoutZone: string): readonly Finding[] {
  const files = new Set(claims.flatMap(({ source }) => (source.kind === 'file' && source.isForeign ? source.name : [])))
  const soft = withoutZone === 'as they were written' ? SOFT_AS_WRITTEN : SOFT
  return findings.map((finding) => {
    const { rule, place } = finding
    const isSoft = place.kind === 'file' && files.has(place.file) && soft.includes(rule)
    return isSoft ? { ...finding, severity: 'warning' } : finding
  })
}

/** That times are shown in UTC where the zone was not stated, or stated so that it cannot be read. */
function unknownZone(
  given: Claims,
  { postmortem, facts, findings, missing, areTimesPlaced }: Resolution,
  withoutZone: string,
): Finding[] {
  const { timeline } = postmortem
  const times = [...milestoneNames.map((name) => postmortem[name]), ...timeline.map(({ at }) => at)]
  const stated = pickValues(given.claims, facts).get('timezone')?.raw.place
  const isRefused = findings.some((finding) => isError(finding) && finding.place === stated)
  const isMissing = missing.some(({ path }) => path === 'timezone')
  const place = stated ?? topOfFile(given, facts)
  if (!(isRefused || isMissing) || !times.some(isKnown) || place === undefined || areTimesPlaced) return []
  const problem: Problem = {
    rule: 'unknown-timezone',
    severity: 'warning',
    message: `the time zone is not known: the times are ${withoutZone}`,
    hint: 'add timezone: and a name such as Africa/Johannesburg',
  }
  return [toFinding(problem, place)]
}

/** Of the first file with a time that says no zone. */
function topOfFile({ claims }: Claims, facts: Facts): Place | undefined {
  const place = claims.find((claim) => claim.raw.place.kind === 'file' && needsZone(claim, facts))?.raw.place
  return place?.kind === 'file' ? { ...place, line: 1, column: 1 } : undefined
}

function standingFacts({ postmortem, findings, said, zone }: Resolution, now: number): Postmortem {
  const read = withUnread(postmortem, said)
  const doubts = contradictionsOf(read, { now, zone }).filter(([, { rule, message }]) =>
    findings.some((finding) => isError(finding) && finding.rule === rule && finding.message === message),
  )
  return doubts.reduce((facts, doubt) => withoutDoubtful(facts, doubt, now), {
    ...read,
    windows: read.windows.filter((_, index) => !doubts.some(([[list, at]]) => list === 'windows' && at === index)),
  })
}

/** What was said is not missing: an incident whose end or length was said is not going on. */
function withUnread(postmortem: Postmortem, said: ReadonlySet<string>): Postmortem {
  const isSaid = (name: MilestoneName): boolean =>
    said.has(name) || name === 'start' || (name === 'end' && said.has('duration'))
  const unread = milestoneNames.filter((name) => postmortem[name] === undefined && isSaid(name))
  return {
    ...postmortem,
    title: postmortem.title ?? 'unknown',
    ...Object.fromEntries(unread.map((name) => [name, 'unknown'])),
  }
}

function withoutDoubtful(postmortem: Postmortem, [[name, index], { rule }]: Contradiction, now: number): Postmortem {
  switch (name) {
    case 'windows':
      return postmortem
    case 'duration':
      return { ...postmortem, duration: undefined }
    case 'trigger':
      return { ...postmortem, trigger: postmortem.trigger && { ...postmortem.trigger, at: 'unknown' } }
    case 'actions':
    case 'improvements':
      return { ...postmortem, [name]: changedAt(postmortem[name], index, (row) => ({ ...row, due: 'unknown' })) }
    case 'timeline': {
      const isBinding = rule === 'timeline-milestone-conflict'
      const timeline = changedAt(postmortem.timeline, index, (entry) =>
        isBinding ? { ...entry, milestone: undefined } : withoutFuture(entry, now),
      )
      return { ...postmortem, timeline }
    }
    default:
      return { ...postmortem, [String(name)]: 'unknown' }
  }
}

function withoutFuture(entry: Entry, now: number): Entry {
  const { at, until } = entry
  return {
    ...entry,
    ...(isInFuture(at, now) && { at: 'unknown' }),
    ...(isInFuture(until, now) && { until: undefined }),
  }
}

function changedAt<Row>(rows: readonly Row[], index: PropertyKey | undefined, change: (row: Row) => Row): Row[] {
  return rows.map((row, at) => (at === index ? change(row) : row))
}
