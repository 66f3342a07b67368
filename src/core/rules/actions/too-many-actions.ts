import type { Rule } from '../rule.ts'

const MANY = 10
const MANY_IN_ALX = 8

/** So many different items, each as `written` puts it. */
function numbered(count: number, written: (title: string) => string = (title) => title): string {
  return Array.from({ length: count }, (_, index) => `  - ${written(`Add alert ${index + 1}`)}\n`).join('')
}

export const tooManyActions: Rule = {
  id: 'too-many-actions',
  summary: `more than ${MANY} action items are open, and nothing says which come first`,
  why: 'A long list is done in part, and which part is left to chance.',
  source: 'PagerDuty, How to Write a Postmortem: few',
  levels: { about: 'practice', usual: 'info' },
  good: [
    { text: `title: Login down\nactions:\n${numbered(8)}` },
    { text: `title: Login down\nactions:\n  - Test it !P1\n${numbered(12, (title) => `${title} !P2`)}` },
    { text: `title: Login down\nactions:\n${numbered(12, (title) => `{ title: ${title}, status: done }`)}` },
  ],
  bad: [
    {
      text: `title: Login down\nactions:\n${numbered(12)}`,
      says: ['3:5 12 action items are open'],
    },
  ],
  check: (subject) => {
    const open = subject.items.filter(({ list }) => list === 'actions').filter((item) => item.isOpen)
    const [first] = open
    const most = subject.profile === 'alx' ? MANY_IN_ALX : MANY
    const priorities = new Set(open.map(({ action }) => action.priority))
    if (first === undefined || open.length <= most || priorities.size > 1) return []
    return [
      {
        place: first.place,
        message: `${open.length} action items are open`,
        hint: 'say which will really be done this month, by priority or in a list of their own',
      },
    ]
  },
}
