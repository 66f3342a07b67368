import { fromReading } from '../rule.ts'

export const actionDueBeforeIncident = fromReading({
  id: 'action-due-before-incident',
  summary: 'an action item is due before the incident began',
  why: 'What follows from an incident cannot be due before it. Most often the year is the old one.',
  source: 'arithmetic',
  levels: { about: 'contradiction', usual: 'error' },
  good: [
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nactions:\n  - Add an alert due:2026-01-15\n' },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nactions:\n  - Add an alert due:2025-01-30\n',
      says: ['5:5 due 2025-01-30 is before the incident (2026-01-15)'],
    },
  ],
})
