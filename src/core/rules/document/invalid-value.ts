import { fromReading } from '../rule.ts'

export const invalidValue = fromReading({
  id: 'invalid-value',
  summary: 'a value is of the wrong type, none of the choices, or outside its limits',
  why: 'What cannot be read is left out of every document and every number made from it.',
  source: "the schema of the incident file, with the team's own fields",
  levels: { about: 'contradiction', usual: 'error' },
  good: [{ text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\nstatus: draft\n' }],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\nstatus: nearly done\n',
      says: ['4:9 status is "nearly done", which is none of its choices'],
    },
  ],
})
