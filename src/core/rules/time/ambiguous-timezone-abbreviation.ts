import { fromReading } from '../rule.ts'

export const ambiguousTimezoneAbbreviation = fromReading({
  id: 'ambiguous-timezone-abbreviation',
  summary: 'an abbreviation that several time zones share',
  why: 'IST is India, Ireland and Israel: readers elsewhere take it for their own, and the times are hours off.',
  source: 'the IANA time zone database; a JavaScript engine takes BST for Dhaka',
  levels: { about: 'contradiction', usual: 'error', document: 'warning', final: 'error' },
  good: [
    { text: 'title: Login down\ntimezone: Asia/Kolkata\nstart: 2026-01-15 23:50 IST\n' },
    { text: 'title: Login down\ntimezone: SAST\nstart: 2026-01-15 23:50\n' },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: IST\nstart: 2026-01-15 23:50\n',
      says: ['2:11 "IST" can be India (UTC+05:30) or Ireland (UTC+01:00) or Israel (UTC+02:00)'],
    },
  ],
})
