import { entryTells } from '../entry-kind.ts'
import type { Found, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { exactMilestone } from './detection-moment.ts'
import { isInEnglish } from './english.ts'
import { type TimedEntry, timedEntries } from './timed-entries.ts'

export const timelineMissingMilestone: Rule = {
  id: 'timeline-missing-milestone',
  summary: 'the timeline does not say how the incident was detected, or how it ended',
  why: 'The two moments that every later question starts from: how did we learn of it, and what made it stop.',
  source: 'ALX 0x19-postmortem; Atlassian incident postmortem template; PagerDuty postmortem guide',
  levels: { about: 'practice', usual: 'warning' },
  yieldsTo: ['missing-section', 'missing-detection-source'],
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline:\n  - "10:05 alert fired"\n  - "10:20 looked at the logs"\n  - "10:30 rolled back"\n',
    },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline:\n  - { at: "10:05", text: "Anna calls", kind: detection }\n  - "10:20 looked at the logs"\n  - { at: "10:30", text: "new disk", milestone: mitigated }\n',
    },
    // Still going on.
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline:\n  - "10:05 alert fired"\n  - "10:20 looked at the logs"\n  - "10:30 asked the vendor"\n',
    },
    {
      text: '# Connexion impossible\n\n## Chronologie\n\n- 10:00 UTC la page ne répond plus\n- 10:20 UTC le serveur est arrêté\n- 10:30 UTC tout est rentré dans l’ordre\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\nend: "11:00"\ntimeline:\n  - "10:05 the site was down"\n  - "10:20 looked at the logs"\n  - "10:30 asked the vendor"\n',
      says: [
        '6:5 the timeline does not say how the incident was detected',
        '8:5 the timeline does not say how the incident was mitigated or resolved',
      ],
    },
  ],
  check: (subject) => {
    const entries = timedEntries(subject)
    const [first, last] = [entries[0], entries.at(-1)]
    if (first === undefined || last === undefined || entries.length < 3 || !isInEnglish(entries)) return []
    return [
      ...(saysHowDetected(subject, entries) ? [] : [missing(subject, first, 'detected')]),
      ...(saysHowEnded(subject, entries) ? [] : [missing(subject, last, 'mitigated or resolved')]),
    ]
  },
}

function missing({ placeOf }: Subject, { index }: TimedEntry, what: string): Found {
  return {
    place: placeOf(`timeline[${index}]`),
    message: `the timeline does not say how the incident was ${what}`,
    ...(what === 'detected' && { about: 'section detection' }),
    hint: what === 'detected' ? 'add the alert or the report that told of it' : 'add what made it stop, and when',
  }
}

/** At the beginning of a timeline this is how it came to light, not what was learned of it. */
const FOUND = /\b(?:found|discovered|identified)\b/i

function saysHowDetected(subject: Subject, entries: readonly TimedEntry[]): boolean {
  const { said, sections } = subject
  const isSaid = ['detected', 'detection', 'detection.source', 'detection.signal'].some((path) => said.has(path))
  const isFound = entries.slice(0, 2).some(({ entry: { text } }) => FOUND.test(text))
  return (
    isSaid ||
    isFound ||
    sections.some(({ kind }) => kind === 'detection') ||
    entries.some(({ entry }) => entryTells(entry, 'detection'))
  )
}

function saysHowEnded(subject: Subject, entries: readonly TimedEntry[]): boolean {
  const end = exactMilestone(subject, 'end')
  // An incident file without an end is of an incident that goes on.
  if (end === undefined && subject.isOwn) return true
  return (
    entries.some(({ entry }) => entryTells(entry, 'resolution', 'mitigation')) ||
    (end !== undefined && entries.some(({ at }) => at.at === end.at))
  )
}
