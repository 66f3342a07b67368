import { findMoments } from '../../document/read/foreign/moments.ts'
import { offsetAt } from '../../time/zone.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { type TimedEntry, timedEntries } from './timed-entries.ts'

export const mixedTimezones: Rule = {
  id: 'mixed-timezones',
  summary: 'some entries of a timeline say another zone than the rest, and the rest say none',
  why: 'A reader cannot tell whether an entry without a zone is in that of the entry above it or in that of the document.',
  source: 'an open request of a published template for one display zone; Atlassian incident postmortem template',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    {
      text: '# Login down\n\nOn 2026-01-15 nobody could log in.\n\n## Timeline (UTC)\n\n- 10:00 errors begin\n- 10:20 restarted\n- 10:30 UTC resolved\n',
    },
    {
      text: '# Login down\n\nOn 2026-01-15 nobody could log in.\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 12:20 SAST restarted\n- 10:30 UTC resolved\n',
    },
    {
      text: 'title: Login down\ntimezone: Africa/Johannesburg\nstart: 2026-01-15 10:00\ntimeline:\n  - 2026-01-15T08:05:00Z alert fired\n  - 10:20 restarted\n',
    },
  ],
  bad: [
    {
      text: '# Login down\n\nOn 2026-01-15 nobody could log in.\n\n## Timeline (UTC)\n\n- 10:00 errors begin\n- 12:20 SAST restarted\n- 10:30 resolved\n',
      says: ['8:3 this entry is in another zone (Africa/Johannesburg) than the rest (UTC), which say none'],
    },
  ],
  check: (subject) => {
    if (subject.isOwn || subject.form !== 'document') return []
    const entries = timedEntries(subject)
    const others = entries.filter((entry) => isElsewhere(entry, subject))
    const [first] = others
    if (first === undefined || entries.length === others.length) return []
    const areElsewhere = new Set(others)
    if (entries.every((entry) => areElsewhere.has(entry) || saysZone(entry, subject))) return []
    return [
      {
        place: subject.placeOf(`timeline[${first.index}]`),
        message: `this entry is in another zone (${first.at.zone}) than the rest (${subject.zone}), which say none`,
        hint: 'write all entries in one zone and say it once',
      },
    ]
  },
}

function isElsewhere({ at }: TimedEntry, { zone }: Subject): boolean {
  return at.zone !== zone && offsetAt(at.zone, at.at) !== offsetAt(zone, at.at)
}

function saysZone({ index }: TimedEntry, { placeOf, lines }: Subject): boolean {
  const place = placeOf(`timeline[${index}]`)
  const line = place.kind === 'file' ? (lines[place.line - 1] ?? '') : ''
  return findMoments(line.slice(0, 120)).some(({ zone }) => zone !== undefined)
}
