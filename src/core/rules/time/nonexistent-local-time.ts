import { fromReading } from '../rule.ts'

export const nonexistentLocalTime = fromReading({
  id: 'nonexistent-local-time',
  summary: 'a local time that the clocks skipped',
  why: 'When clocks go forward an hour is skipped: a time in it was never shown, so that nobody knows which instant is meant.',
  source: 'the IANA time zone database',
  levels: { about: 'contradiction', usual: 'error' },
  good: [{ text: 'title: Login down\ntimezone: America/New_York\nstart: 2026-03-08 03:30\n' }],
  bad: [
    {
      text: 'title: Login down\ntimezone: America/New_York\nstart: 2026-03-08 02:30\n',
      says: ['3:8 02:30 did not exist in New York on 2026-03-08 (clocks went from 02:00 to 03:00)'],
    },
  ],
})
