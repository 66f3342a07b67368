import { abbreviationOf, isUsedIn, type Meaning, meaningsOf } from '../../time/abbreviations.ts'
import { printDate } from '../../time/calendar.ts'
import { isKnown } from '../../time/instant.ts'
import { localDate } from '../../time/local-time.ts'
import { fixedZone, offsetAt, placeName, type Zone } from '../../time/zone.ts'
import { type Found, foundOnReading, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { milestonesOf } from './milestones.ts'

export const timezoneSeasonMismatch: Rule = {
  id: 'timezone-season-mismatch',
  summary: 'an abbreviation of the other half of the year: PST in July',
  why: 'The clocks showed daylight time. Who takes the abbreviation at its word is an hour off, who takes it for the place is not.',
  source: 'the IANA time zone database; 7 of 29 published reports with a local zone',
  levels: { about: 'contradiction', usual: 'warning' },
  good: [
    { text: 'title: Login down\ntimezone: America/Los_Angeles\nstart: 2026-01-15 23:50 PST\n' },
    { text: 'title: Login down\ntimezone: America/Phoenix\nstart: 2025-07-15 23:50 MST\n' },
    {
      text: '# Login down\n\n## Summary\n\nOn 2025-07-15 from 10:00 to 10:30 PDT nobody could log in.\n\n## Timeline\n\n- 10:00 errors begin\n- 10:20 restarted\n- 10:30 resolved\n',
    },
    {
      text: '# Login down\n\n## Timeline (all times in CET)\n\n- 10:00 errors begin\n- 10:20 restarted\n- 10:30 resolved\n',
    },
    {
      text: '# Login down\n\nNobody could log in on 2025-07-15.\n\n## Timeline (all times in ET)\n\n- 2025-07-15 10:00 errors begin\n- 10:20 restarted\n- 10:30 resolved\n',
    },
    {
      text: '# Login down\n\nNobody could log in on 2025-07-15.\n\n## Timeline (all times in GMT)\n\n- 2025-07-15 10:00 errors begin\n- 10:20 restarted\n- 10:30 resolved\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: America/Los_Angeles\nstart: 2025-07-15 23:50 PST\n',
      says: ['3:8 Los Angeles was on PDT on 2025-07-15, not on PST: 23:50 PST is 07:50 UTC, 23:50 PDT is 06:50 UTC'],
    },
    {
      text: '# Login down\n\nNobody could log in.\n\n## Timeline (all times in CET)\n\n- 2025-07-15 10:00 errors begin\n- 10:20 restarted\n- 10:30 resolved\n',
      says: ['5:27 Paris was on CEST (UTC+02:00) on 2025-07-15, not on CET (UTC+01:00)'],
    },
  ],
  check: (subject) => {
    const found = foundOnReading(subject, 'timezone-season-mismatch')
    return [...found, ...ofAllTimes(subject)]
  },
}

/** The abbreviation that a document gives to all its times names a place, whose clocks may have shown something else that day. */
function ofAllTimes(subject: Subject): readonly Found[] {
  const { postmortem, zone, isUndated, text, placeOf, lines, at } = subject
  if (isUndated || postmortem.timezone === undefined || !hasSeasonal(text, zone)) return []
  const place = placeOf('timezone')
  const time = milestonesOf(subject)[0]?.time ?? postmortem.timeline.map((entry) => entry.at).find(isKnown)
  if (time === undefined || place.kind !== 'file') return []
  for (const { 0: name, index } of (lines[place.line - 1] ?? '').matchAll(/\b[A-Z]{3,5}\b/g)) {
    const meaning = seasonalMeaning(name, zone)
    if (meaning?.offset === undefined) continue
    const actual = offsetAt(zone, time.at)
    if (meaning.offset === actual || name === 'GMT') return []
    const inForce = abbreviationOf(zone, actual)
    const shown = inForce === undefined ? fixedZone(actual) : `${inForce} (${fixedZone(actual)})`
    return [
      {
        place: at(place.line, index + 1),
        message: `${placeName(zone)} was on ${shown} on ${printDate(localDate(time.at, zone))}, not on ${name} (${fixedZone(meaning.offset)})`,
        hint: `write ${inForce ?? fixedZone(actual)} if the clocks on the wall are meant, else ${fixedZone(meaning.offset)}`,
        values: { abbreviation: name, inForce: inForce ?? fixedZone(actual), zone },
      },
    ]
  }
  return []
}

/** Whether any abbreviation stands in a text that could be the one, wherever the zone is stated: to find that place takes long. */
function hasSeasonal(text: string, zone: Zone): boolean {
  return [...new Set(text.match(/\b[A-Z]{3,5}\b/g))].some((name) => seasonalMeaning(name, zone) !== undefined)
}

/** What an abbreviation means in a zone, where it means that for a part of the year only. */
function seasonalMeaning(name: string, zone: Zone): Meaning | undefined {
  const meaning = meaningsOf(name).find((possible) => isUsedIn(possible, zone))
  return meaning?.allYear === 'always' ? undefined : meaning
}
