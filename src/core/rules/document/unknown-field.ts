import { fromReading } from '../rule.ts'

export const unknownField = fromReading({
  id: 'unknown-field',
  summary: 'a key is none of the facts',
  why: 'A misspelt key is a fact that nobody will ever see. Keys that begin with x- are yours and pass.',
  source: 'the schema of the incident file',
  levels: { about: 'contradiction', usual: 'error' },
  good: [{ text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\nx-team: identity\n' }],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstrat: 2026-01-15 10:00\n',
      says: ['3:1 "strat" is not a fact of an incident'],
    },
  ],
})
