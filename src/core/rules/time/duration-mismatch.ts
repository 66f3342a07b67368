import { findLengths } from '../../document/read/foreign/lengths.ts'
import type { MilestoneName } from '../../model/facts.ts'
import { impactDuration } from '../../model/metrics.ts'
import { DAY, HOUR, MINUTE } from '../../time/calendar.ts'
import { type Duration, printDuration } from '../../time/duration.ts'
import type { Instant } from '../../time/instant.ts'
import { clockAt } from '../../time/local-time.ts'
import type { Zone } from '../../time/zone.ts'
import { type EntryKind, entryTells } from '../entry-kind.ts'
import { type Found, foundOnReading, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { milestonesOf } from './milestones.ts'
import { hasClock, timedEntries } from './timed-entries.ts'

export const durationMismatch: Rule = {
  id: 'duration-mismatch',
  summary: 'the stated duration is not the time between start and end',
  why: 'Durations counted by hand are wrong so often that no one can trust a sum of them. One of the two is mistyped.',
  source: 'DFDS postmortem PM2023-002, 669 against 665 minutes; arithmetic',
  levels: { about: 'contradiction', usual: 'error' },
  good: [
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nend: "00:40"\nduration: 51 minutes\n' },
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 20:00\nend: "23:10"\nduration: about 3 hours\n' },
    // From the detection to the mitigation.
    {
      text: '# Login down\n\n## Summary\n\nThe outage on 2026-01-15 from 10:00 to 11:00 UTC lasted 25 minutes.\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC alert fired\n- 10:45 UTC rolled back\n- 11:00 UTC all resolved\n',
    },
    {
      text: '# Login down\n\n## Summary\n\nThe outage lasted 30 minutes.\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC restarted\n- 10:31 UTC resolved\n',
    },
    { text: '# Login down\n\n## Summary\n\nNobody could log in for 2 hours.\n' },
    { text: '# Login down\n\n## Summary\n\nThe login failed for about 3 hours, from 15:30 to 18:10 UTC.\n' },
    // Two lengths, and the hours of the support alone.
    {
      text: '# Login down\n\n## Summary\n\nThe site was down for 45 minutes and then slow for 2 hours.\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC alert fired\n- 14:00 UTC resolved\n',
    },
    {
      text: '# Login down\n\n## Summary\n\nThe outage lasted 4h 46m.\n\n## Timeline\n\n- 2026-01-15 12:15 UTC errors begin\n- 12:20 UTC alert fired\n- 2026-01-16 10:00 UTC resolved\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 00:00\nend: "02:30"\nduration: 3 hours\n',
      says: ['5:11 duration is stated as 3 hours; start to end is 2 hours 30 minutes'],
    },
    {
      text: '# Login down\n\n## Summary\n\nThe outage on 2026-01-15 from 10:00 to 11:00 UTC lasted 90 minutes.\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC alert fired\n- 11:00 UTC resolved\n',
      says: ['5:57 duration is stated as 90 minutes; 10:00 to 11:00 is 1 hour'],
    },
    // Less than 2 % off, and counted to the minute.
    {
      text: '# Login down\n\n## Summary\n\nThe outage lasted 6h 27m.\n\n## Timeline\n\n- 09:33 UTC errors begin\n- 10:11 UTC alert fired\n- 16:07 UTC resolved\n',
      says: ['5:19 duration is stated as 6h 27m; 09:33 to 16:07 is 6 hours 34 minutes'],
    },
    {
      text: '# Login down\n\n## Summary\n\nThe outage lasted 3 hours.\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC alert fired\n- 12:30 UTC resolved\n',
      says: ['5:19 duration is stated as 3 hours; 10:00 to 12:30 is 2 hours 30 minutes'],
    },
  ],
  check: (subject) => (subject.isOwn ? foundOnReading(subject, 'duration-mismatch') : ofNoPair(subject)),
}

/** Other hands count from what they know: wrong is only what fits no pair of a beginning and an end. */
function ofNoPair(subject: Subject): readonly Found[] {
  const { statedLength: stated } = subject
  if (stated === undefined) return []
  const length = { milliseconds: stated.milliseconds, approximate: stated.isAbout }
  const isRight = (pair: Duration): boolean => isEqual(length, pair)
  const plain = pairsOf(plainEndpoints(subject))
  const [first] = plain
  if (first === undefined || plain.some(isRight) || ofWindows(subject).some(isRight)) return []
  if (isOneOfSeveral(subject, stated.line, stated.column)) return []
  const pairs = pairsOf(allEndpoints(subject))
  if (pairs.some((pair) => isRight(pair) || isWithoutNights(length, pair, subject.zone))) return []
  const isNear = pairs.some((pair) => fits(length, pair))
  const areStated = ['start', 'end'].every((name) => isToldOutside(subject, name))
  const nearest =
    areStated && !isNear
      ? first
      : pairs.reduce((best, pair) => (difference(pair, length) < difference(best, length) ? pair : best), first)
  const [from, to] = [subject.timeText(nearest.from.at), subject.timeText(nearest.to.at)]
  return [
    {
      place: subject.at(stated.line, stated.column),
      message: `duration is stated as ${stated.text.trim()}; ${from} to ${to} is ${printDuration(nearest.milliseconds)}`,
      hint: 'correct the length or one of the times, or say from when to when it counts',
      values: { stated: printDuration(stated.milliseconds), computed: printDuration(nearest.milliseconds) },
      ...((isNear || !areStated) && { atMost: 'warning' }),
    },
  ]
}

/** `Down for 45 minutes and then slow for 3 hours`: none of the two is the whole. */
function isOneOfSeveral({ prose }: Subject, line: number, column: number): boolean {
  const text = prose.find((other) => other.line === line)?.text ?? ''
  const before = text.slice(0, column - 1)
  const after = text.slice(column - 1)
  const sentence = `${before.slice(before.lastIndexOf('. ') + 1)}${/^(?:[^.]|\.(?! ))*/.exec(after)?.[0] ?? ''}`
  return new Set(findLengths(sentence).map(({ milliseconds }) => milliseconds)).size > 1
}

type Endpoint = Pick<Instant, 'at' | 'approximate'>

interface Pair extends Duration {
  readonly from: Endpoint
  readonly to: Endpoint
}

interface Endpoints {
  readonly beginnings: readonly Endpoint[]
  readonly ends: readonly Endpoint[]
}

/** What a length is counted from and to as a rule, the stated start and end first. */
function plainEndpoints(subject: Subject): Endpoints {
  const entries = timedEntries(subject)
  const stated = milestonesOf(subject).filter(({ time }) => time.precision !== 'day')
  const of = (names: readonly MilestoneName[]): readonly Endpoint[] =>
    stated.filter(({ name }) => names.includes(name)).map(({ time }) => time)
  return {
    beginnings: [...of(['start', 'detected', 'declared', 'acknowledged']), ...entries.slice(0, 1).map(({ at }) => at)],
    ends: [
      ...of(['end', 'mitigated', 'resolved', 'closed']),
      ...entries.slice(-1).map(({ at }) => at),
      ...entries.flatMap(({ entry }) => (hasClock(entry.until) ? [entry.until] : [])),
    ],
  }
}

/** With all entries that tell of a beginning or an end. */
function allEndpoints(subject: Subject): Endpoints {
  const plain = plainEndpoints(subject)
  const told = (...kinds: readonly EntryKind[]): readonly Endpoint[] =>
    timedEntries(subject)
      .filter(({ entry }) => entryTells(entry, ...kinds))
      .map(({ at }) => at)
  return {
    beginnings: [...plain.beginnings, ...told('impact', 'detection', 'escalation', 'communication', 'lead-up')],
    ends: [...plain.ends, ...told('resolution', 'mitigation')],
  }
}

function pairsOf({ beginnings, ends }: Endpoints): readonly Pair[] {
  return beginnings.flatMap((from) =>
    ends.flatMap((to) =>
      to.at > from.at
        ? [{ from, to, milliseconds: to.at - from.at, approximate: from.approximate || to.approximate }]
        : [],
    ),
  )
}

/** Whether a milestone is stated elsewhere than in the timeline, from whose entries the reader takes what nobody states. */
function isToldOutside({ placeOf, postmortem: { timeline } }: Subject, name: string): boolean {
  const place = placeOf(name)
  const rows = timeline.map((_, index) => placeOf(`timeline[${index}]`))
  return place.kind === 'file' && !rows.some((row) => row.kind === 'file' && row.line === place.line)
}

function ofWindows({ postmortem }: Subject): readonly Duration[] {
  const length = postmortem.windows.length > 0 ? impactDuration(postmortem) : undefined
  return length === undefined ? [] : [length]
}

/** Within 2 minutes or 2 %, within 10 % where it is only about right; `about 3 hours` is all that rounds to 3 hours. */
function fits(stated: Duration, { milliseconds, approximate }: Duration): boolean {
  const isInHours = stated.approximate && stated.milliseconds >= 2 * HOUR && stated.milliseconds % HOUR === 0
  if (isInHours && Math.abs(stated.milliseconds - milliseconds) < HOUR / 2) return true
  const share = stated.approximate || approximate ? 0.1 : 0.02
  return Math.abs(stated.milliseconds - milliseconds) <= Math.max(2 * MINUTE, milliseconds * share)
}

/** Who states 6 h 27 min has counted to the minute; who states 3 h or 2 h 45 min may have rounded. */
function isEqual(stated: Duration, computed: Duration): boolean {
  const isCounted = !stated.approximate && !computed.approximate && stated.milliseconds % (5 * MINUTE) !== 0
  return isCounted ? difference(stated, computed) <= 2 * MINUTE : fits(stated, computed)
}

/** Some count the hours of their support alone: of an incident over several days most of each night is missing. */
function isWithoutNights(stated: Duration, { from, to, milliseconds }: Pair, zone: Zone): boolean {
  const nights = Math.round((midnightBefore(to.at, zone) - midnightBefore(from.at, zone)) / DAY)
  const missing = milliseconds - stated.milliseconds
  return nights > 0 && missing >= nights * 8 * HOUR && missing <= nights * DAY
}

function midnightBefore(at: number, zone: Zone): number {
  return at - clockAt(at, zone)
}

function difference(one: Duration, other: Duration): number {
  return Math.abs(one.milliseconds - other.milliseconds)
}
