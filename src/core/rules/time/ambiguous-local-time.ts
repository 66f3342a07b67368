import { fromReading } from '../rule.ts'

export const ambiguousLocalTime = fromReading({
  id: 'ambiguous-local-time',
  summary: 'a local time that the clocks showed twice',
  why: 'When clocks go back an hour is repeated: a time in it means two instants, an hour apart.',
  source: 'the IANA time zone database',
  levels: { about: 'contradiction', usual: 'error' },
  good: [{ text: 'title: Login down\ntimezone: America/New_York\nstart: 2025-11-02 01:30 EDT\n' }],
  bad: [
    {
      text: 'title: Login down\ntimezone: America/New_York\nstart: 2025-11-02 01:30\n',
      says: ['3:8 01:30 happened twice in New York on 2025-11-02'],
    },
  ],
})
