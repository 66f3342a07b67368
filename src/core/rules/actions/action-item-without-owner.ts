import { fewOrOne, ONE } from '../few-or-one.ts'
import { quoted, tasksOf } from '../items.ts'
import type { Rule } from '../rule.ts'

export const actionItemWithoutOwner: Rule = {
  id: 'action-item-without-owner',
  summary: 'an action item has no owner',
  why: 'What everybody may do nobody does. In two corpora of published postmortems 2 of 254 action items had an owner.',
  source: 'Google SRE workbook, chapter 10; PagerDuty; Atlassian Incident Management Handbook',
  levels: {
    about: 'practice',
    usual: 'warning',
    final: 'error',
    profiles: { alx: 'info', brief: 'info', public: 'off' },
  },
  good: [
    {
      text: 'title: Login down\nactions:\n  - Add an alert @thandi\n  - { title: Say sorry, status: done }\nimprovements:\n  - Test more\n',
    },
    { text: 'title: Login down\nactions: [none]\n' },
    { text: '# Login down on 2026-01-15\n\n## Action items\n\n- We have moved the file.\n' },
  ],
  bad: [
    {
      text: 'title: Login down\nactions:\n  - Add an alert @thandi\n  - Test the file before each reload\n',
      says: ['4:5 "Test the file before each reload" has no owner'],
    },
    {
      text: '# Login down on 2026-01-15\n\n## Action items\n\n- Add an alert\n- Test the file (owner: sipho)\n- Renew it\n- Move it\n- Log it\n',
      says: ['5:3 4 of 5 action items have no owner: lines 5, 7, 8, 9'],
    },
  ],
  check: (subject) => {
    const tasks = tasksOf(subject).filter((item) => item.isOpen)
    const without = tasks.filter(({ action }) => action.owner === undefined)
    const found = without.map((item) => ({
      place: item.place,
      message: `${quoted(item)} has no owner`,
      hint: 'name one person who will do it',
    }))
    const told = (lines: string) => ({
      message: `${found.length} of ${tasks.length} action items have no owner: ${lines}`,
      hint: 'name one person for each',
    })
    return fewOrOne(found, told, ONE)
  },
}
