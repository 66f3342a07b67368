import { fewOrOne } from '../few-or-one.ts'
import { daysBetween, quoted, todayText } from '../items.ts'
import type { Found, Rule } from '../rule.ts'

export const actionItemOverdue: Rule = {
  id: 'action-item-overdue',
  summary: 'an action item is not done, and its due date has passed',
  why: 'An action that is forgotten leaves the next incident as likely as this one was.',
  source: 'PagerDuty, postmortem accountability; Google SRE workbook, chapter 10',
  levels: { about: 'practice', usual: 'warning' },
  yieldsTo: ['action-due-before-incident'],
  good: [
    {
      text: 'title: Login down\nactions:\n  - Add an alert due:2026-02-01\n  - { title: Test it, due: 2026-01-20, status: done }\n',
    },
    {
      text: 'title: Login down\nactions:\n  - { title: Test it, due: 2026-01-20, status: wont-do }\n  - { title: Say it, due: unknown }\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nactions:\n  - Add an alert due:2026-01-20\n  - Test it due:2026-01-31\n',
      says: ['3:5 "Add an alert" was due 12 days ago (2026-01-20)', '4:5 "Test it" was due yesterday (2026-01-31)'],
    },
  ],
  check: (subject) => {
    const today = todayText(subject)
    const found = subject.items.flatMap((item): readonly Found[] => {
      const { due } = item.action
      if (due === undefined || due === 'unknown' || due >= today || !item.isOpen) return []
      const days = daysBetween(due, today)
      return [
        {
          place: item.place,
          message: `${quoted(item)} was due ${days === 1 ? 'yesterday' : `${days} days ago`} (${due})`,
          hint: 'tick it, give it a new date, or say why it will not be done',
          values: { due, days },
        },
      ]
    })
    return fewOrOne(found, (lines) => ({
      message: `${found.length} action items are overdue: ${lines}`,
      hint: 'tick them, give them new dates, or say why they will not be done',
    }))
  },
}
