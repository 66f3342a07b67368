import { foundOnReading, type Rule } from '../rule.ts'
import { unknownZones } from './unknown-zones.ts'

export const unknownTimezone: Rule = {
  id: 'unknown-timezone',
  summary: 'a time zone that is none',
  why: 'A reader cannot look up a zone that no clock is set to, so that the times mean nothing.',
  source: 'the IANA time zone database',
  levels: { about: 'contradiction', usual: 'error' },
  good: [
    { text: 'title: Login down\ntimezone: Africa/Johannesburg\nstart: 2026-01-15 23:50\n' },
    { text: '# Login down\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 GET requests fail\n- 10:30 resolved\n' },
    {
      text: '# Login down\n\n## Timeline (West African Time)\n\n- 10:00 errors begin\n- 10:20 JWT expired\n- 10:30 resolved\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: Africa/Pretoria\nstart: 2026-01-15 23:50\n',
      says: ['2:11 "Africa/Pretoria" is not a time zone'],
    },
    {
      text: '# Login down\n\n## Timeline (Gotham City Time)\n\n- 10:00 errors begin\n- 10:20 restarted\n- 10:30 resolved\n',
      says: ['3:14 "Gotham City Time" is no time zone that clocks are set to'],
    },
    {
      text: '# Login down\n\nFrom 8:00 AM to 11:58 AM PCT, the site was down.\n\n## Timeline\n\n- 8:00 errors begin\n- 8:20 restarted\n- 8:30 resolved\n',
      says: ['3:26 "PCT" is no time zone that clocks are set to'],
    },
  ],
  check: (subject) => {
    const [first] = unknownZones(subject)
    const inWords = first && [
      {
        place: subject.at(first.line, first.column),
        message: `"${first.text}" is no time zone that clocks are set to`,
        hint: 'write an IANA name such as Africa/Johannesburg, UTC, or an offset such as +02:00',
      },
    ]
    return [...foundOnReading(subject, 'unknown-timezone'), ...(inWords ?? [])]
  },
}
