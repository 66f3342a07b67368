import { isMajor } from '../../model/severities.ts'
import type { Rule } from '../rule.ts'

export const timelineEntryWithoutSource: Rule = {
  id: 'timeline-entry-without-source',
  summary: 'entries of a severe incident name no source, where others do',
  why: 'A reader can look at what stands behind an entry only where it says so; the others have to be believed.',
  source: 'PagerDuty, How to Write a Postmortem: a metric or a page for each item of the timeline',
  levels: { about: 'practice', usual: 'info', profiles: { lenient: 'off', brief: 'off', public: 'off' } },
  good: [
    // Nobody here links anything: the team keeps what it saw elsewhere.
    { text: 'title: Login down\nseverity: SEV1\nstart: 2026-01-15 10:00 Z\ntimeline:\n  - 10:00 errors\n' },
    {
      text: 'title: Login down\nseverity: SEV3\nstart: 2026-01-15 10:00 Z\ntimeline:\n  - "10:00 errors ([graph](https://acme.net/g))"\n  - 10:20 restarted\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nseverity: SEV1\nstart: 2026-01-15 10:00 Z\ntimeline:\n  - { at: "10:00", text: errors, source: { label: graph, url: "https://acme.net/g" } }\n  - 10:20 restarted\n  - 10:30 resolved\n',
      says: ['6:5 2 of 3 entries have no link to a graph, a log or a message'],
    },
  ],
  check: ({ postmortem: { severity, timeline }, severities, placeOf }) => {
    if (!isMajor(severity, severities)) return []
    const without = timeline.flatMap(({ source, text }, index) =>
      source === undefined && !/:\/\//.test(text) ? [index] : [],
    )
    const [first] = without
    if (first === undefined || without.length === timeline.length) return []
    const some = without.length === 1 ? 'entry has' : 'entries have'
    return [
      {
        place: placeOf(`timeline[${first}]`),
        message: `${without.length} of ${timeline.length} ${some} no link to a graph, a log or a message`,
        hint: 'add source: with a label and a url, or a link in the text',
      },
    ]
  },
}
