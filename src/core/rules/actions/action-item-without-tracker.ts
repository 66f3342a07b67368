import { isMajor } from '../../model/severities.ts'
import { fewOrOne } from '../few-or-one.ts'
import { hasIssue, quoted } from '../items.ts'
import type { Rule } from '../rule.ts'

export const actionItemWithoutTracker: Rule = {
  id: 'action-item-without-tracker',
  summary: 'an action item links no issue, in a document whose others do, or of a severe incident',
  why: 'An action that lives in the document alone is seen by nobody who plans work.',
  source: 'Google SRE workbook, chapter 10; PagerDuty: a ticket for each action',
  levels: { about: 'practice', usual: 'warning', profiles: { alx: 'info', brief: 'info', public: 'off' } },
  good: [
    { text: 'title: Login down\nactions:\n  - Add an alert\n  - Test it\n' },
    { text: 'title: Login down\nseverity: SEV1\nactions:\n  - Add an alert (#12)\n  - "[x] Test it"\n' },
    {
      text: '# Login down on 2026-01-15\n\n## Timeline\n\n- 10:00 down\n- 11:00 up\n\n## Action items\n\n- Add an alert, as in [#12](https://example.com/12)\n- Test the file (PLAT-7)\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nseverity: SEV1\nactions:\n  - Add an alert\n',
      says: ['4:5 "Add an alert" links no issue'],
    },
    {
      text: 'title: Login down\nactions:\n  - Add an alert\n  - Test it (#12)\n  - Move it (#13)\n',
      says: ['3:5 "Add an alert" links no issue'],
    },
  ],
  check: (subject) => {
    const { postmortem, severities, isOwn } = subject
    const open = subject.items.filter(({ list }) => list === 'actions').filter((item) => item.isOpen)
    const without = open.filter((item) => !hasIssue(item, subject))
    const isWanted = isOwn && isMajor(postmortem.severity, severities)
    // Where no item has one the team may keep its work elsewhere.
    if (!isWanted && without.length > open.length / 2) return []
    const atMost = isWanted ? 'warning' : 'info'
    const found = without.map((item) => ({
      place: item.place,
      message: `${quoted(item)} links no issue`,
      hint: 'link the issue in which it is planned',
      atMost,
    })) satisfies readonly { atMost: 'warning' | 'info' }[]
    return fewOrOne(found, (lines) => ({
      message: `${found.length} of ${open.length} action items link no issue: ${lines}`,
      hint: 'link the issues in which they are planned',
      atMost,
    }))
  },
}
