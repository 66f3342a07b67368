import { impactDuration } from '../../model/metrics.ts'
import { HOUR } from '../../time/calendar.ts'
import { printDuration } from '../../time/duration.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const timelineTooSparse: Rule = {
  id: 'timeline-too-sparse',
  summary: 'the timeline has too few entries to tell what happened',
  why: 'Detection, what was suspected, what was tried, who was called, what helped: fewer entries leave a part of it out.',
  source: 'ALX 0x19-postmortem asks for six facts; PagerDuty postmortem guide',
  levels: {
    about: 'practice',
    usual: 'warning',
    profiles: { brief: 'off', public: 'off' },
  },
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\nend: "11:00"\ntimeline:\n  - "10:00 a"\n  - "10:15 b"\n  - "10:30 c"\n  - "10:45 d"\n  - "11:00 e"\n',
    },
    // Nothing is told by the hour of what is not told at all, or is over in a moment.
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\nend: "11:00"\n' },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\nend: "10:08"\ntimeline:\n  - "10:00 a"\n  - "10:08 b"\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nseverity: SEV1\ntimezone: UTC\nstart: 2026-01-15 10:00\nend: "13:00"\ntimeline:\n  - "10:00 a"\n  - "10:15 b"\n  - "10:30 c"\n  - "10:45 d"\n  - "13:00 e"\n',
      says: ['7:5 5 entries for an incident of 3 hours'],
    },
  ],
  check: (subject) => {
    const length = impactDuration(subject.postmortem)
    const { timeline } = subject.postmortem
    if (timeline.length === 0 || timeline.length >= fewest(subject)) return []
    if (length === undefined || length.milliseconds < HOUR / 2) return []
    const count = timeline.length === 1 ? '1 entry' : `${timeline.length} entries`
    return [
      {
        place: subject.placeOf('timeline[0]'),
        message: `${count} for an incident of ${printDuration(length.milliseconds)}`,
        hint: 'add what was suspected, what was tried, and who was called',
      },
    ]
  },
}

function fewest({ profile, postmortem: { severity }, severities }: Subject): number {
  const worst = severities.slice(0, 2).map(({ name }) => name)
  if (severity !== undefined && worst.includes(severity)) return 6
  return profile === 'alx' ? 5 : 4
}
