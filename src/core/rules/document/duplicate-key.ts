import { fromReading } from '../rule.ts'

export const duplicateKey = fromReading({
  id: 'duplicate-key',
  summary: 'a key is given twice',
  why: 'Only one of the two values counts, and readers of the file will not agree which.',
  source: 'YAML 1.2, section 3.2.1.3; RFC 8259, section 4',
  levels: { about: 'contradiction', usual: 'error' },
  good: [{ text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\n' }],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntitle: Login slow\n',
      says: ['4:1 "title" is given twice'],
    },
  ],
})
