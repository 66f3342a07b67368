import { entryTells } from '../entry-kind.ts'
import type { Rule } from '../rule.ts'
import { timedEntries } from './timed-entries.ts'

export const timelineStartsAtDetection: Rule = {
  id: 'timeline-starts-at-detection',
  summary: 'the timeline begins with the detection',
  why: 'What had changed or was already true before tells why it happened. Seen from the alert on, it looks like bad luck.',
  source: 'PagerDuty postmortem guide: start before the incident, against hindsight',
  levels: { about: 'practice', usual: 'info', profiles: { lenient: 'off', alx: 'off', brief: 'off', public: 'off' } },
  yieldsTo: ['detection-equals-impact-start', 'detection-before-impact'],
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline:\n  - "10:00 version 4 was deployed"\n  - "10:15 alert fired"\n  - "10:30 rolled back"\n',
    },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\nintroduced: 2026-01-14 10:00\ntimeline:\n  - "10:00 alert fired"\n  - "10:15 looked at the logs"\n  - "10:30 rolled back"\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline:\n  - "10:00 alert fired"\n  - "10:15 looked at the logs"\n  - "10:30 rolled back"\n',
      says: ['5:5 the timeline begins with the detection, at 10:00'],
    },
  ],
  check: (subject) => {
    const [first, ...others] = timedEntries(subject)
    if (first === undefined || others.length < 2 || subject.said.has('introduced')) return []
    const isDetection = entryTells(first.entry, 'detection') && !entryTells(first.entry, 'lead-up')
    if (!isDetection || others.some(({ at }) => at.at < first.at.at)) return []
    return [
      {
        place: subject.placeOf(`timeline[${first.index}]`),
        message: `the timeline begins with the detection, at ${subject.timeText(first.at.at)}`,
        hint: 'add what changed, or was already true, before it',
      },
    ]
  },
}
