import type { Rule } from '../rule.ts'

/** So many can be put in an order. */
const SEVERAL = 3

export const actionsEqualPriority: Rule = {
  id: 'actions-equal-priority',
  summary: 'three or more action items, all of the same priority',
  why: 'Where all is equally important nothing says what comes first.',
  source: 'Google SRE workbook, chapter 10 (a bad postmortem)',
  levels: { about: 'practice', usual: 'info' },
  good: [
    { text: 'title: Login down\nactions:\n  - Add an alert !P1\n  - Test it !P2\n  - Move it !P2\n' },
    { text: 'title: Login down\nactions:\n  - Add an alert\n  - Test it\n  - Move it\n' },
    { text: 'title: Login down\nactions:\n  - Add an alert !P2\n  - Test it !P2\n' },
  ],
  bad: [
    {
      text: 'title: Login down\nactions:\n  - Add an alert !P2\n  - Test it !P2\n  - Move it !P2\n',
      says: ['3:5 all 3 action items are P2'],
    },
  ],
  check: (subject) => {
    const items = subject.items.filter(({ list }) => list === 'actions').filter((item) => item.isOpen)
    const [first] = items
    const priority = first?.action.priority
    if (first === undefined || priority === undefined || items.length < SEVERAL) return []
    return items.every(({ action }) => action.priority === priority)
      ? [
          {
            place: first.place,
            message: `all ${items.length} action items are ${priority}`,
            hint: 'say which comes first',
          },
        ]
      : []
  },
}
