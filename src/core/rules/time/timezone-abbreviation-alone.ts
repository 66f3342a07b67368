import { isUsedIn, meaningsOf } from '../../time/abbreviations.ts'
import { isKnown } from '../../time/instant.ts'
import { offsetAt, type Zone } from '../../time/zone.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { milestonesOf } from './milestones.ts'

export const timezoneAbbreviationAlone: Rule = {
  id: 'timezone-abbreviation-alone',
  summary: 'the zone of all times is said by an abbreviation alone',
  why: 'Abbreviations belong to no standard, and not every reader and no program knows them. The name of the zone says which clocks are meant, in summer and in winter.',
  source: 'RFC 9557, time zone names of the IANA database; Unicode CLDR on the display of abbreviations',
  levels: { about: 'practice', usual: 'info' },
  good: [
    { text: '# Login down on 2026-01-15\n\n## Timeline (UTC)\n\n- 10:00 errors begin\n- 10:20 restarted\n' },
    {
      text: '# Login down on 2026-01-15\n\n## Timeline (SAST, Africa/Johannesburg)\n\n- 10:00 errors begin\n- 10:20 restarted\n',
    },
    {
      text: '# Login down on 2026-01-15\n\nAll times in PST (UTC-8).\n\n## Timeline\n\n- 10:00 errors begin\n- 10:20 restarted\n',
    },
    // It can be several, or is out of season: which clocks are meant is a question.
    { text: '# Login down on 2026-01-15\n\n## Timeline (IST)\n\n- 10:00 errors begin\n- 10:20 restarted\n' },
    { text: '# Login down on 2025-07-15\n\n## Timeline (PST)\n\n- 2025-07-15 10:00 errors begin\n- 10:20 restarted\n' },
    {
      text: '---\nlayout: post\ntimezone: PST\n---\n\n# Login down on 2026-01-15\n\n## Timeline\n\n- 10:00 errors begin\n- 10:20 restarted\n',
    },
    {
      text: '# Login down\n\nOn 2026-01-15 at 06:00 West African Time (WAT) it was down.\n\n## Timeline\n\n- 06:00 errors begin\n- 10:20 restarted\n',
    },
    // Said of one time.
    { text: '# Login down on 2026-01-15\n\n## Timeline\n\n- 10:00 PST errors begin\n- 10:20 restarted\n' },
  ],
  bad: [
    {
      text: '# Login down on 2026-01-15\n\nSee [what happened](#timeline-pst).\n\n## Timeline (PST)\n\n- 2026-01-15 10:00 errors begin\n- 10:20 restarted\n',
      says: ['5:14 all times are in PST: America/Los_Angeles'],
    },
    {
      text: '# Login down on 2026-01-15\n\n## Timeline (PST)\n\n- 2026-01-15 10:00 errors begin\n- 10:20 restarted\n',
      says: ['3:14 all times are in PST: America/Los_Angeles'],
      fixed:
        '# Login down on 2026-01-15\n\n## Timeline (PST, America/Los_Angeles)\n\n- 2026-01-15 10:00 errors begin\n- 10:20 restarted\n',
    },
    {
      text: '# Login down\n\nAll times are in SAST.\n\n## Timeline\n\n- 2026-01-15 10:00 errors begin\n- 10:20 restarted\n',
      says: ['3:18 all times are in SAST: Africa/Johannesburg'],
      fixed:
        '# Login down\n\nAll times are in SAST (Africa/Johannesburg).\n\n## Timeline\n\n- 2026-01-15 10:00 errors begin\n- 10:20 restarted\n',
    },
  ],
  check: (subject) => {
    const { form, isOwn, isUndated, placeOf, lines, prose, at, startOf } = subject
    const place = placeOf('timezone')
    if (form !== 'document' || isOwn || isUndated || place.kind !== 'file') return []
    const line = lines[place.line - 1] ?? ''
    const isData = place.line < (prose[0]?.line ?? 1)
    if (isData || !OF_ALL.test(line) || SAYS_MORE.test(line)) return []
    const said = /\b[A-Z]{2,5}\b/g
    for (const { 0: name, index } of line.matchAll(said)) {
      const zone = zoneOf(name, subject)
      if (zone === undefined) continue
      const end = startOf(place.line) + index + name.length
      return [
        {
          place: at(place.line, index + 1),
          message: `all times are in ${name}: ${zone}`,
          hint: 'write the name of the zone beside it; check --fix does',
          values: { abbreviation: name, zone },
          // A heading may be led to by its words.
          ...(!(line.startsWith('#') && lines.some((other) => other.includes('](#'))) && {
            fix: [{ from: end, to: end, text: isInBrackets(line, index) ? `, ${zone}` : ` (${zone})` }],
          }),
        },
      ]
    }
    return []
  },
}

/** `All times in`, `Timeline (`, `| Time (`. */
const OF_ALL = /\b[Tt]imes\b|\b[Tt]ime ?(?:line|stamps?)\b|\b[Tt]ime in\b|^\|\s*Time\b/

function isInBrackets(line: string, index: number): boolean {
  const before = line.slice(0, index)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** A zone's name, or how far its clocks are from UTC. */
const SAYS_MORE = /\b[A-Z][a-z]+\/[A-Z][A-Za-z_]+|[+−-]\s?\d|\b(?:UTC|GMT)\b/

/** The one zone whose clocks the abbreviation means, and that were on it. */
function zoneOf(name: string, { postmortem, isUndated, zone }: Subject): Zone | undefined {
  const [meaning, ...others] = meaningsOf(name)
  if (meaning === undefined || others.length > 0 || !isUsedIn(meaning, zone)) return undefined
  const times = [
    ...milestonesOf({ postmortem, isUndated }).map(({ time }) => time),
    ...postmortem.timeline.map(({ at }) => at),
  ]
  const isInForce = times
    .filter(isKnown)
    .every(({ at }) => meaning.offset === undefined || offsetAt(zone, at) === meaning.offset)
  return isInForce ? meaning.region : undefined
}
