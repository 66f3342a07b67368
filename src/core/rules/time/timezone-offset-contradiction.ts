import { meaningsOf } from '../../time/abbreviations.ts'
import { fixedZone, offsetAt, readOffset } from '../../time/zone.ts'
import { type Found, foundOnReading, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { clocksAnHourApart } from './two-clocks.ts'

export const timezoneOffsetContradiction: Rule = {
  id: 'timezone-offset-contradiction',
  summary: 'a time zone with an offset that it never has',
  why: 'One of the two is wrong, so that every time of the document can be an hour off.',
  source: 'the IANA time zone database; a published report that says "PST (UTC-7)"',
  levels: { about: 'contradiction', usual: 'error' },
  good: [
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50 PST (UTC-8)\n' },
    {
      text: '# Login down\n\nAll times are in ET (UTC-4), MDT = UTC-6.\n\n## Timeline\n\n- 10:00 errors begin\n- 10:20 restarted\n- 10:30 resolved\n',
    },
    {
      text: '# Login down\n\nAll times are in IST (UTC+5:30) or Pacific, PST/PDT (UTC-8/-7).\n\n## Timeline\n\n- 10:00 errors begin\n- 10:20 restarted\n- 10:30 resolved\n',
    },
    {
      text: '# Login down\n\nOn 2025-07-15 at 20:07 EDT (00:07 UTC) and 6:48 PM PDT [1:48 UTC] it was down, and 10:00 (9:00 EST).\n\n## Timeline\n\n- 10:00 errors begin\n- 10:20 restarted\n- 10:30 resolved\n',
    },
  ],
  bad: [
    {
      text: '# Login down\n\nOn 2025-07-15 at 20:07 EDT (01:07 UTC) it was down.\n\n## Timeline (UTC)\n\n- 12:48 (6:48 PDT) errors begin\n- 13:20 restarted\n- 13:30 resolved\n',
      says: [
        '3:18 20:07 EDT (01:07 UTC): by their zones the two clocks are an hour apart',
        '7:3 12:48 (6:48 PDT): by their zones the two clocks are an hour apart',
      ],
    },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50 PST (UTC-7)\n',
      says: ['3:8 PST is UTC-08:00; you wrote UTC-07:00'],
    },
    {
      text: '# Login down\n\nAll times are in PST (UTC-7).\n\n## Timeline\n\n- 10:00 errors begin\n- 10:20 restarted\n- 10:30 resolved\n',
      says: ['3:18 PST is UTC-08:00; you wrote UTC-07:00'],
    },
  ],
  check: (subject) => {
    const found = foundOnReading(subject, 'timezone-offset-contradiction')
    const known = new Set(found.flatMap(({ place }) => (place.kind === 'file' ? [place.line] : [])))
    const said = [...inWords(subject), ...clocksAnHourApart(subject)]
    return [...found, ...said.filter(({ place }) => place.kind !== 'file' || !known.has(place.line))]
  },
}

/** `PST (UTC-7)`, `PST, UTC-07:00`, `PST = UTC-7` */
const BOTH = /\b([A-Z]{2,5})(?:\s?[([]|,\s|\s?=\s?|\s)\s?((?:UTC|GMT)\s?[+-]\s?\d{1,2}(?::?\d{2})?)(?![\d/:])/g
const SAYS_OFFSET = /(?:UTC|GMT)\s?[+-]/

function inWords({ prose, form, at, text: whole }: Subject): readonly Found[] {
  if (form !== 'document' || !SAYS_OFFSET.test(whole)) return []
  const seen = new Set<string>()
  return prose.flatMap(({ text, line }) =>
    SAYS_OFFSET.test(text)
      ? [...text.matchAll(BOTH)].flatMap(({ 1: name = '', 2: written = '', index }): readonly Found[] => {
          const stated = readOffset(written.replaceAll(' ', ''))
          const offsets = offsetsOf(name)
          if (stated === undefined || offsets.length === 0 || offsets.includes(stated)) return []
          const actual = offsets.map(fixedZone).join(' or ')
          if (seen.has(`${name} ${stated}`)) return []
          seen.add(`${name} ${stated}`)
          return [
            {
              place: at(line, index + 1),
              message: `${name} is ${actual}; you wrote ${fixedZone(stated)}`,
              hint: 'keep the one that is right',
              values: { zone: name, actual, stated: fixedZone(stated) },
            },
          ]
        })
      : [],
  )
}

/** Every offset that the abbreviation can stand for, in winter and in summer; none where it is no abbreviation. */
function offsetsOf(name: string): readonly number[] {
  const offsets = meaningsOf(name).flatMap(({ offset, region }) =>
    offset === undefined ? [offsetAt(region, Date.UTC(2026, 0, 1)), offsetAt(region, Date.UTC(2026, 6, 1))] : [offset],
  )
  return [...new Set(offsets)]
}
