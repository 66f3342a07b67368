import { MINUTE } from '../../time/calendar.ts'
import type { Rule } from '../rule.ts'
import { timedEntries } from './timed-entries.ts'

const QUARTER = 15 * MINUTE

export const timelineRoundTimes: Rule = {
  id: 'timeline-round-times',
  summary: 'every time of the timeline is on a quarter of an hour',
  why: 'Nothing happens on quarter hours only: such times come from memory, and the logs and the chat know better.',
  source: 'published student postmortems; Etsy debriefing guide',
  levels: { about: 'practice', usual: 'info' },
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline:\n  - "10:00 a"\n  - "10:15 b"\n  - "10:30 c"\n  - "10:45 d"\n  - "11:00 e"\n  - "11:16 f"\n',
    },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline:\n  - "10:00 a"\n  - "10:15 b"\n  - "10:30 c"\n  - "10:45 d"\n  - "11:00 e"\n  - "~11:15 f"\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: Asia/Kathmandu\nstart: 2026-01-15 10:00\ntimeline:\n  - "10:00 a"\n  - "10:15 b"\n  - "10:30 c"\n  - "10:45 d"\n  - "11:00 e"\n  - "11:15 f"\n',
      says: ['5:5 all 6 times are on a quarter of an hour'],
    },
  ],
  check: (subject) => {
    const entries = timedEntries(subject)
    const [first] = entries
    if (first === undefined || entries.length < 6) return []
    if (entries.some(({ at }) => at.approximate || at.at % QUARTER !== 0)) return []
    return [
      {
        place: subject.placeOf(`timeline[${first.index}]`),
        message: `all ${entries.length} times are on a quarter of an hour`,
        hint: 'take them from logs and chat, or write ~ before those that are only about right',
      },
    ]
  },
}
