import { fewOrOne } from '../few-or-one.ts'
import { hasLink, quoted } from '../items.ts'
import type { Rule } from '../rule.ts'

export const doneWithoutEvidence: Rule = {
  id: 'done-without-evidence',
  summary: 'an action item is done, and nothing shows it',
  why: 'A link to the change or the ticket lets a reader see what was done, and how.',
  source: 'A3 problem solving: follow-up',
  levels: { about: 'practice', usual: 'info', profiles: { lenient: 'off' } },
  good: [
    { text: 'title: Login down\nactions:\n  - "[x] Add an alert (#12)"\n  - Test it\n' },
    {
      text: 'title: Login down\nactions:\n  - { title: Add an alert, status: done, doneWhen: it fired in the drill of 20 January }\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nactions:\n  - "[x] Add an alert"\n',
      says: ['3:5 "Add an alert" is done, and nothing shows it'],
    },
  ],
  check: (subject) => {
    const found = subject.items
      .filter((item) => item.action.status === 'done' && item.action.doneWhen === undefined && !hasLink(item, subject))
      .map((item) => ({
        place: item.place,
        message: `${quoted(item)} is done, and nothing shows it`,
        hint: 'link the change or the ticket',
      }))
    return fewOrOne(found, (lines) => ({
      message: `${found.length} action items are done, and nothing shows it: ${lines}`,
      hint: 'link the changes or the tickets',
    }))
  },
}
