import { fromReading } from '../rule.ts'

export const endBeforeStart = fromReading({
  id: 'end-before-start',
  summary: 'the end lies before the start, or a window is reversed',
  why: 'An incident cannot end before it begins. Most often it crossed midnight and the date of the end is missing.',
  source: 'arithmetic; FireHydrant refuses it too',
  levels: { about: 'contradiction', usual: 'error' },
  good: [{ text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nend: "00:40"\n' }],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nend: 2026-01-15 00:40\n',
      says: ['4:6 end 2026-01-15 00:40 is before start 2026-01-15 23:50'],
    },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:00\nwindows:\n  - { start: 2026-01-15 23:50, end: 2026-01-15 23:40 }\n',
      says: ['5:5 the window ends 2026-01-15 23:40 is before it starts 2026-01-15 23:50'],
    },
  ],
})
