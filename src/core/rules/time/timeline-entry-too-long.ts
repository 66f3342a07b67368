import type { Found, Rule } from '../rule.ts'

const MOST = 280

export const timelineEntryTooLong: Rule = {
  id: 'timeline-entry-too-long',
  summary: 'an entry of the timeline is longer than 280 characters',
  why: 'A timeline is read at a glance. What was found out belongs below it, where it has room.',
  source: 'GitLab, incident timeline events: 280 characters; ALX: one or two sentences',
  levels: { about: 'practice', usual: 'info', profiles: { lenient: 'off' } },
  good: [
    { text: `title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline:\n  - "10:00 ${'a'.repeat(280)}"\n` },
    {
      text: `title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline:\n  - "10:00 [graph](https://example.com/${'a'.repeat(280)})"\n`,
    },
  ],
  bad: [
    {
      text: `title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline:\n  - "10:00 ${'a'.repeat(281)}"\n`,
      says: ['5:5 the entry has 281 characters'],
    },
  ],
  check: ({ postmortem, placeOf }) =>
    postmortem.timeline.flatMap(({ text }, index): readonly Found[] => {
      if (text.length <= MOST) return []
      const shown = text.replaceAll(/\]\([^()\s]*\)/g, ']').replaceAll(/https?:\/\/\S+/g, '')
      if (shown.length <= MOST) return []
      return [
        {
          place: placeOf(`timeline[${index}]`),
          message: `the entry has ${shown.length} characters`,
          hint: 'keep what happened in one or two sentences, and move the detail below the timeline',
        },
      ]
    }),
}
