import type { MilestoneName } from '../../model/facts.ts'
import { impactDuration } from '../../model/metrics.ts'
import { MINUTE } from '../../time/calendar.ts'
import { type Duration, printDuration } from '../../time/duration.ts'
import type { Instant } from '../../time/instant.ts'
import type { EntryKind } from '../entry-kind.ts'
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
    {
      text: '# Login down\n\n## Summary\n\nThe outage lasted 3 hours.\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC alert fired\n- 12:30 UTC resolved\n',
      says: ['5:19 duration is stated as 3 hours; 10:00 to 12:30 is 2 hours 30 minutes'],
    },
  ],
  check: (subject) => (subject.isOwn ? foundOnReading(subject, 'duration-mismatch') : ofNoPair(subject)),
}

/** Other hands count from what they know: wrong is only what fits no pair of a beginning and an end. */
function ofNoPair(subject: Subject): readonly Found[] {
  const stated = subject.statedLength()
  if (stated === undefined) return []
  const { beginnings, ends, areStated } = endpoints(subject)
  const pairs = beginnings.flatMap((from) =>
    ends.flatMap((to) =>
      to.at > from.at
        ? [{ from, to, milliseconds: to.at - from.at, approximate: from.approximate || to.approximate }]
        : [],
    ),
  )
  const length = { milliseconds: stated.milliseconds, approximate: stated.isAbout }
  const [first] = pairs
  if (first === undefined || [...pairs, ...ofWindows(subject)].some((pair) => fits(length, pair))) return []
  const nearest = areStated
    ? first
    : pairs.reduce((best, pair) => (difference(pair, length) < difference(best, length) ? pair : best), first)
  const [from, to] = [subject.timeText(nearest.from.at), subject.timeText(nearest.to.at)]
  return [
    {
      place: subject.at(stated.line, stated.column),
      message: `duration is stated as ${stated.text.trim()}; ${from} to ${to} is ${printDuration(nearest.milliseconds)}`,
      hint: 'correct the length or one of the times, or say from when to when it counts',
      values: { stated: printDuration(stated.milliseconds), computed: printDuration(nearest.milliseconds) },
      ...(!areStated && { atMost: 'warning' }),
    },
  ]
}

type Endpoint = Pick<Instant, 'at' | 'approximate'>

/** What a length can be counted from and to, the stated start and end first. */
function endpoints(subject: Subject): {
  readonly beginnings: readonly Endpoint[]
  readonly ends: readonly Endpoint[]
  /** Whether the document states both a start and an end. */
  readonly areStated: boolean
} {
  const entries = timedEntries(subject)
  const stated = milestonesOf(subject).filter(({ time }) => time.precision !== 'day')
  const of = (names: readonly MilestoneName[]): readonly Endpoint[] =>
    stated.filter(({ name }) => names.includes(name)).map(({ time }) => time)
  const told = (kinds: readonly EntryKind[]): readonly Endpoint[] =>
    entries.filter((entry) => kinds.some((kind) => entry.kinds.has(kind))).map(({ at }) => at)
  return {
    beginnings: [
      ...of(['start', 'detected', 'declared', 'acknowledged']),
      ...entries.slice(0, 1).map(({ at }) => at),
      ...told(['impact', 'detection', 'escalation', 'communication', 'lead-up']),
    ],
    ends: [
      ...of(['end', 'mitigated', 'resolved', 'closed']),
      ...entries.slice(-1).map(({ at }) => at),
      ...told(['mitigation', 'resolution']),
      ...entries.flatMap(({ entry }) => (hasClock(entry.until) ? [entry.until] : [])),
    ],
    areStated: of(['start']).length > 0 && of(['end']).length > 0,
  }
}

function ofWindows({ postmortem }: Subject): readonly Duration[] {
  const length = postmortem.windows.length > 0 ? impactDuration(postmortem) : undefined
  return length === undefined ? [] : [length]
}

/** Within 2 minutes or 2 %, within 10 % where it is only about right. */
function fits(stated: Duration, { milliseconds, approximate }: Duration): boolean {
  const share = stated.approximate || approximate ? 0.1 : 0.02
  return Math.abs(stated.milliseconds - milliseconds) <= Math.max(2 * MINUTE, milliseconds * share)
}

function difference(one: Duration, other: Duration): number {
  return Math.abs(one.milliseconds - other.milliseconds)
}
