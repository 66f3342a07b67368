import { impactDuration } from '../../model/metrics.ts'
import { DAY } from '../../time/calendar.ts'
import { printDuration } from '../../time/duration.ts'
import type { Rule } from '../rule.ts'

export const durationImplausible: Rule = {
  id: 'duration-implausible',
  summary: 'the incident lasted no time at all, or more than 30 days',
  why: 'Both are nearly always a mistyped date. Slow damage to data is the exception, and then worth a word.',
  source: 'arithmetic',
  levels: { about: 'practice', usual: 'warning' },
  yieldsTo: ['timeline-entry-in-future'],
  good: [
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-01 10:00\nend: 2026-01-30 10:00\n' },
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-01\nend: 2026-01-01\n' },
    { text: 'title: Login down\ntimezone: UTC\nkind: near-miss\nstart: 2026-01-01 10:00\nend: 2026-01-01 10:00\n' },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2025-12-01 10:00\nend: 2026-01-11 10:00\n',
      says: ['4:6 the incident lasted 41 days'],
    },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-01 10:00\nend: 2026-01-01 10:00\n',
      says: ['4:6 the incident ended in the minute in which it began'],
    },
  ],
  check: ({ postmortem, placeOf }) => {
    const length = impactDuration(postmortem)
    const isHarmless = postmortem.kind !== undefined && ['near-miss', 'false-alarm', 'drill'].includes(postmortem.kind)
    if (length === undefined || (length.milliseconds > 0 && length.milliseconds <= 30 * DAY)) return []
    if (length.milliseconds === 0) {
      if (isHarmless || length.approximate) return []
      return [
        {
          place: placeOf('end'),
          message: 'the incident ended in the minute in which it began',
          hint: 'is the end right?',
        },
      ]
    }
    return [
      {
        place: placeOf('end'),
        message: `the incident lasted ${printDuration(length.milliseconds)}`,
        hint: 'is the date of the end right?',
      },
    ]
  },
}
