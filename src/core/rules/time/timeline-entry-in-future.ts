import { fromReading } from '../rule.ts'

export const timelineEntryInFuture = fromReading({
  id: 'timeline-entry-in-future',
  summary: 'a time of the incident lies in the future',
  why: 'What has not happened yet is no fact of the incident. Most often the year or the day is mistyped.',
  source: 'arithmetic',
  levels: { about: 'contradiction', usual: 'error' },
  good: [
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\ntimeline:\n  - 2026-01-16 00:10 restarted\n' },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\ntimeline:\n  - 2027-01-16 00:10 restarted\n',
      says: ['5:5 the entry 2027-01-16 00:10 is in the future'],
    },
  ],
})
