import { isKnown, type Time } from '../../time/instant.ts'
import { readWrittenTime } from '../../time/written-time.ts'
import type { Found, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { milestonesOf } from './milestones.ts'
import { unknownZones } from './unknown-zones.ts'

export const missingTimezone: Rule = {
  id: 'missing-timezone',
  summary: 'times are given and no time zone is said anywhere',
  why: 'A clock without a zone means another instant to every reader in another place, and cannot be laid beside a graph or a log.',
  source: 'Atlassian incident postmortem template; ALX 0x19-postmortem, "with times in a time zone"',
  levels: { about: 'practice', usual: 'error', profiles: { lenient: 'warning' } },
  good: [
    { text: 'title: Login down\nstart: 2026-01-15 23:50 +02:00\nend: 2026-01-16 00:40 +02:00\n' },
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\n' },
    { text: '# Login down\n\n## Timeline (WAT)\n\n- 10:00 errors begin\n- 10:20 restarted\n- 10:30 resolved\n' },
    {
      text: '# Login down\n\n## Timeline (all in West Coast Time)\n\n- 10:00 errors begin\n- 10:20 restarted\n- 10:30 resolved\n',
    },
    {
      text: '# Login down\n\nThe site was down on 2026-01-15. The outage was fixed by a restart.\n\n## Root cause\n\nA full disk.\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nstart: 2026-01-15 23:50\n',
      says: ['2:8 no time zone: 23:50 where?'],
    },
    {
      text: '# Login down\n\n## Timeline\n\n- 10:00 errors begin\n- 10:20 restarted\n- 10:30 resolved\n',
      says: ['5:3 no time zone: 10:00 where?'],
    },
  ],
  check: (subject) => {
    if (subject.postmortem.timezone !== undefined || subject.said.has('timezone')) return []
    const bare = firstBareTime(subject)
    if (bare === undefined || unknownZones(subject).length > 0) return []
    return [bare]
  },
}

function firstBareTime(subject: Subject): Found | undefined {
  const { postmortem, placeOf, timeText } = subject
  const times: readonly (readonly [string, Time])[] = [
    ...milestonesOf(subject).map(({ name, time }) => [name, time] as const),
    ...postmortem.timeline.map(({ at }, index) => [`timeline[${index}]`, at] as const),
  ]
  const first = times.find(([, time]) => isBare(time))
  if (first === undefined || !isKnown(first[1])) return undefined
  return {
    place: placeOf(first[0]),
    message: `no time zone: ${timeText(first[1].at)} where?`,
    hint: 'say it once for all times, such as Africa/Johannesburg or UTC',
  }
}

/** A clock as it was written, without a zone of its own. */
function isBare(time: Time): boolean {
  if (!isKnown(time) || time.precision === 'day' || time.text === '') return false
  const scan = readWrittenTime(time.text)
  return scan.kind === 'time' && scan.time.kind === 'point' && scan.time.zone === undefined
}
