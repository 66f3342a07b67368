import { findMoments } from '../../document/read/foreign/moments.ts'
import type { Found, Rule } from '../rule.ts'

export const midnightAmbiguity: Rule = {
  id: 'midnight-ambiguity',
  summary: '"midnight" beside a date: the one at which the day begins, or ends?',
  why: 'Half of the readers take midnight on the 15th for the night before, the others for the night after.',
  source: 'NIST, frequently asked questions about time',
  levels: { about: 'practice', usual: 'info' },
  good: [
    {
      text: '# Login down\n\nOn 2026-01-15 from 00:00 until midnight UTC nobody could log in.\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC restarted\n- 10:30 UTC resolved\n',
    },
  ],
  bad: [
    {
      text: '# Login down\n\nAt midnight on January 15, 2026 the login went down.\n\n## Timeline\n\n- 00:00 UTC errors begin\n- 10:20 UTC restarted\n- 10:30 UTC resolved\n',
      says: ['3:4 "midnight on January 15, 2026" can be the beginning or the end of the day'],
    },
  ],
  check: ({ prose, form, text: whole, at }) => {
    if (form !== 'document' || !/\bmidnight\b/i.test(whole)) return []
    return prose.flatMap(({ text, line }): readonly Found[] => {
      if (!/\bmidnight\b/i.test(text)) return []
      return findMoments(text).flatMap(({ day, clock, index, length }): readonly Found[] => {
        const written = text.slice(index, index + length).trim()
        if (day === undefined || clock === undefined || !/\bmidnight\b/i.test(written)) return []
        return [
          {
            place: at(line, index + 1),
            message: `"${written}" can be the beginning or the end of the day`,
            hint: 'write 00:00 with the day that begins then',
          },
        ]
      })
    })
  },
}
