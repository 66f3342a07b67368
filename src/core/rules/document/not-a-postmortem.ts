import { fromReading } from '../rule.ts'

export const notAPostmortem = fromReading({
  id: 'not-a-postmortem',
  summary: 'the file that was named tells of no incident',
  why: 'Whoever names a file wants it checked; what is merely found in a folder is passed over.',
  source: 'the shape of 121 published postmortems, and of as many files that are none',
  levels: { about: 'contradiction', usual: 'error' },
  good: [{ text: '# Login down\n\n## Timeline\n\n- 10:00 - deployed\n- 10:20 - rolled back\n' }],
  bad: [
    {
      text: '# Login service\n\nHow to build and deploy it.\n',
      says: ['1:1 this is no postmortem: it names no day, no time and no section of a postmortem'],
    },
  ],
})
