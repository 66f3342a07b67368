import { entryTells } from '../entry-kind.ts'
import type { Rule } from '../rule.ts'
import { isInEnglish } from './english.ts'
import { timedEntries } from './timed-entries.ts'

export const timelineNoMisleadingPath: Rule = {
  id: 'timeline-no-misleading-path',
  summary: 'the timeline tells of nothing that was suspected or tried in vain',
  why: 'What looked likely and was not is what the next responder would try first.',
  source: 'ALX 0x19-postmortem: "misleading investigation/debugging paths that were taken"',
  levels: {
    about: 'practice',
    usual: 'info',
    profiles: {
      alx: 'warning',
      'google-sre': 'off',
      'google-workbook': 'off',
      pagerduty: 'off',
      atlassian: 'off',
      coe: 'off',
      public: 'off',
      brief: 'off',
      lenient: 'off',
    },
  },
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline:\n  - "10:00 alert fired"\n  - "10:15 the network was suspected"\n  - "10:30 rolled back"\n',
    },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline:\n  - "10:00 alert fired"\n  - { at: "10:15", text: "a new disk", kind: misleading-path }\n  - "10:30 rolled back"\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline:\n  - "10:00 alert fired"\n  - "10:15 looked at the logs"\n  - "10:30 rolled back"\n',
      says: ['5:5 the timeline tells of no misleading path'],
    },
  ],
  check: (subject) => {
    const entries = timedEntries(subject)
    const [first] = entries
    if (first === undefined || entries.length < 3 || !isInEnglish(entries)) return []
    if (entries.some(({ entry }) => entryTells(entry, 'hypothesis', 'misleading-path'))) return []
    return [
      {
        place: subject.placeOf(`timeline[${first.index}]`),
        message: 'the timeline tells of no misleading path',
        hint: 'what did you suspect first, and how did you learn that it was not that?',
      },
    ]
  },
}
