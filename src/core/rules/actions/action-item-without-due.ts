import { fewOrOne, ONE } from '../few-or-one.ts'
import { hasLink, quoted, tasksOf } from '../items.ts'
import type { Rule } from '../rule.ts'

export const actionItemWithoutDue: Rule = {
  id: 'action-item-without-due',
  summary: 'an action item has no due date, and no tracker that would hold one',
  why: 'Without a date an action waits until the incident comes back. In two corpora of published postmortems 3 of 254 had one.',
  source: 'PagerDuty, postmortem accountability; AWS, Correction of Error',
  levels: {
    about: 'practice',
    usual: 'warning',
    profiles: { alx: 'info', brief: 'info', 'google-sre': 'off', public: 'off' },
  },
  good: [
    {
      text: 'title: Login down\nactions:\n  - Add an alert due:2026-03-01\n  - Test the file (#12)\n  - { title: Say sorry, status: done }\n',
    },
    {
      text: '# Login down on 2026-01-15\n\n## Timeline\n\n- 10:00 down\n- 11:00 up\n\n## Action items\n\n- Add an alert ([issue](https://example.com/12))\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nactions:\n  - Add an alert due:2026-03-01\n  - Test the file @thandi\n',
      says: ['4:5 "Test the file" has no due date'],
    },
    {
      text: '# Login down on 2026-01-15\n\n## Action items\n\n- Add an alert\n- Test the file\n- Renew it\n- Move it\n',
      says: ['5:3 4 of 4 action items have no due date: lines 5, 6, 7, 8'],
    },
  ],
  check: (subject) => {
    const tasks = tasksOf(subject).filter((item) => item.isOpen)
    const found = tasks
      .filter((item) => item.action.due === undefined && !hasLink(item, subject))
      .map((item) => ({
        place: item.place,
        message: `${quoted(item)} has no due date`,
        hint: 'say by when, or link the issue that does',
      }))
    const told = (lines: string) => ({
      message: `${found.length} of ${tasks.length} action items have no due date: ${lines}`,
      hint: 'say by when, or link the issues that do',
    })
    return fewOrOne(found, told, ONE)
  },
}
