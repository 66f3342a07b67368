import { fromReading } from '../rule.ts'

export const malformedJson = fromReading({
  id: 'malformed-json',
  summary: 'an incident file is no JSON',
  why: 'Nothing of it can be read before it is put right.',
  source: 'RFC 8259',
  levels: { about: 'contradiction', usual: 'error' },
  good: [{ text: '{ "title": "Login down", "timezone": "UTC", "start": "2026-01-15 10:00" }\n' }],
  bad: [
    {
      text: '{ "title": "Login down", "timezone": "UTC" "start": "2026-01-15 10:00" }\n',
      says: ["1:44 unexpected '\"'"],
    },
  ],
})
