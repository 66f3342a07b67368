import { DAY, MINUTE } from '../../time/calendar.ts'
import { printDuration } from '../../time/duration.ts'
import { type Instant, isBefore } from '../../time/instant.ts'
import { clockAt } from '../../time/local-time.ts'
import type { Zone } from '../../time/zone.ts'
import { type Found, foundOnReading, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { type SaidMilestone, saidMilestone } from './entry-milestone.ts'
import { milestonesOf } from './milestones.ts'
import { hasClock, type TimedEntry, timedEntries } from './timed-entries.ts'

export const timelineMilestoneConflict: Rule = {
  id: 'timeline-milestone-conflict',
  summary: 'an entry of the timeline and the stated time of the same moment differ',
  why: 'Two times for one moment make two durations. A reader cannot tell which of them the figures are computed from.',
  source: 'published student postmortems: the commonest real defect among those read by hand',
  levels: { about: 'contradiction', usual: 'error' },
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ndetected: "10:05"\ntimeline:\n  - { at: "10:05", text: alert fired, milestone: detected }\n',
    },
    {
      text: '# Login down\n\n## Summary\n\nOn 2026-01-15 from 10:00 to 10:30 UTC nobody could log in.\n\n## Timeline\n\n- 10:02 UTC outage begins\n- 10:10 UTC cause identified\n- 10:20 UTC identified the cause of the slow restart\n- 10:30 UTC the outage ends\n',
    },
    {
      text: '# Login down\n\n## Summary\n\nOn 2026-01-15 from 22:00 to 2026-01-16 01:00 UTC nobody could log in.\n\n## Timeline\n\n- 22:00 UTC errors\n- 23:50 UTC restarted\n- 01:00 UTC normal\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ndetected: "10:05"\ntimeline:\n  - { at: "10:00", text: alert fired, milestone: detected }\n',
      says: ['6:5 detected is 2026-01-15 10:05, but its entry in the timeline is at 2026-01-15 10:00'],
    },
    {
      text: '# Login down\n\n## Summary\n\nOn 2026-01-15 from 9:30 to 10:37 UTC nobody could log in.\n\n## Timeline\n\n- 9:05 UTC Outage begins\n- 9:31 UTC rolled back\n- 10:37 UTC normal\n',
      says: ['9:3 the entry says that it began at 09:05; the stated start is 09:30'],
    },
    {
      text: '# Login down\n\n## Summary\n\nFrom 2026-01-15 00:25 to 2026-01-16 15:36 UTC nobody could log in.\n\n## Timeline\n\n- 00:25 UTC errors\n- 09:31 UTC restarted\n- 15:36 UTC normal\n',
      says: [
        '11:3 00:25 to 15:36 is 15 hours 11 minutes in the timeline; the stated start and end, with the same clocks, are 39 hours 11 minutes apart',
      ],
    },
    {
      text: '# Login down\n\n## Summary\n\nOn 2026-01-15 from 10:00 to 12:45 UTC nobody could log in.\n\n## Timeline\n\n- 10:00 UTC errors\n- 11:30 UTC The root cause was identified\n- 12:30 UTC Root cause identified\n- 12:45 UTC normal\n',
      says: ['11:3 two entries say that the cause was identified, at 11:30 and at 12:30'],
    },
  ],
  check: (subject) => {
    const found = foundOnReading(subject, 'timeline-milestone-conflict')
    if (subject.isOwn) return found
    const entries = timedEntries(subject)
    const telling = entries.flatMap((entry) => {
      const milestone = saidMilestone(entry.entry.text)
      return milestone === undefined ? [] : [{ ...entry, milestone }]
    })
    return [...found, ...otherBounds(subject, telling), ...otherDay(subject, entries), ...twice(subject, telling)]
  },
}

type TellingEntry = TimedEntry & { readonly milestone: SaidMilestone }

/** Summaries round to the next five or ten minutes. */
const ROUNDED = 10 * MINUTE

const said: Readonly<Record<SaidMilestone, string>> = {
  start: 'it began',
  end: 'it ended',
  identified: 'the cause was identified',
}

/** `Outage begins` at another time than the stated start. */
function otherBounds(subject: Subject, entries: readonly TellingEntry[]): readonly Found[] {
  return milestonesOf(subject).flatMap(({ name, time }): readonly Found[] => {
    if (name !== 'start' && name !== 'end') return []
    const telling = entries.filter(({ milestone }) => milestone === name)
    const [first] = telling
    if (first === undefined || telling.some(({ at }) => isAbout(at, time))) return []
    // Another day alone is told of the whole timeline.
    if (isSameClock(first.at, time, subject.zone)) return []
    return [
      {
        place: subject.placeOf(`timeline[${first.index}]`),
        message: `the entry says that ${said[name]} at ${subject.timeText(first.at.at)}; the stated ${name} is ${subject.timeText(time.at)}`,
        hint: 'correct one of the two',
        atMost: 'warning',
      },
    ]
  })
}

function isAbout(one: Instant, other: Instant): boolean {
  return Math.abs(one.at - other.at) <= ROUNDED || !(isBefore(one, other) || isBefore(other, one))
}

/** The timeline shows the clocks of the stated start and end on one day, while the incident is said to last for several. */
function otherDay(subject: Subject, entries: readonly TimedEntry[]): readonly Found[] {
  const { zone, placeOf, postmortem } = subject
  const { start, end } = postmortem
  if (!hasClock(start) || !hasClock(end) || end.text === '') return []
  const first = entries.find(({ at }) => isSameClock(start, at, zone))
  const last = entries.findLast(({ at }) => isSameClock(end, at, zone))
  if (first === undefined || last === undefined || first.index >= last.index) return []
  const [length, told] = [end.at - start.at, last.at.at - first.at.at]
  if (told < 0 || length - told < DAY / 2) return []
  return [
    {
      place: placeOf(`timeline[${last.index}]`),
      message: `${subject.timeText(first.at.at)} to ${subject.timeText(last.at.at)} is ${printDuration(told)} in the timeline; the stated start and end, with the same clocks, are ${printDuration(length)} apart`,
      hint: 'write the days of the entries, or correct the start or the end',
      atMost: 'warning',
    },
  ]
}

function isSameClock(one: Instant, other: Instant, zone: Zone): boolean {
  return clockAt(one.at, zone) === clockAt(other.at, zone)
}

/** Who says twice that the cause was identified had not identified it the first time. */
function twice(subject: Subject, entries: readonly TellingEntry[]): readonly Found[] {
  const [first, second] = entries.filter(({ milestone }) => milestone === 'identified')
  if (first === undefined || second === undefined || first.at.at === second.at.at) return []
  const [one, other] = [subject.timeText(first.at.at), subject.timeText(second.at.at)]
  return [
    {
      place: subject.placeOf(`timeline[${second.index}]`),
      message: `two entries say that ${said.identified}, at ${one} and at ${other}`,
      hint: 'say of the first what was suspected, or which of several causes it was',
      atMost: 'warning',
    },
  ]
}
