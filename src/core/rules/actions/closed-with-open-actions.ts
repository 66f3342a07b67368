import { fewOrOne } from '../few-or-one.ts'
import { quoted } from '../items.ts'
import type { Rule } from '../rule.ts'

export const closedWithOpenActions: Rule = {
  id: 'closed-with-open-actions',
  summary: 'the status is closed, and an action item is not settled',
  why: 'Closed says that all that was promised is done or was dropped with a reason. Final is the status of a document whose actions are still open.',
  source: 'PagerDuty, postmortem accountability',
  levels: { about: 'contradiction', usual: 'error' },
  good: [
    { text: 'title: Login down\nstatus: final\nactions:\n  - Add an alert\n' },
    {
      text: 'title: Login down\nstatus: closed\nactions:\n  - "[x] Add an alert"\n  - { title: Test it, status: wont-do }\n',
    },
    {
      text: '---\nstatus: closed\n---\n# Login down on 2026-01-15\n\n## Action items\n\n- Add an alert to the proxy\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nstatus: closed\nactions:\n  - Add an alert\n  - { title: Test it, status: in-progress }\n',
      says: ['4:5 the status is closed, but "Add an alert" is open', '5:5 the status is closed, but "Test it" is open'],
    },
  ],
  check: (subject) => {
    if (subject.postmortem.status !== 'closed') return []
    const found = subject.items
      .filter(({ list }) => list === 'actions')
      .filter(({ action: { status } }) => isStatedOpen(status, subject.isOwn))
      .map((item) => ({
        place: item.place,
        message: `the status is closed, but ${quoted(item)} is open`,
        hint: 'tick it, mark it wont-do, or go back to status: final',
      }))
    return fewOrOne(found, (lines) => ({
      message: `the status is closed, but ${found.length} action items are open: ${lines}`,
      hint: 'tick them, mark them wont-do, or go back to status: final',
    }))
  },
}

/** What this tool wrote ticks what is done; in a list by another hand no mark says nothing. */
function isStatedOpen(status: string | undefined, isOwn: boolean): boolean {
  return status === 'todo' || status === 'in-progress' || (status === undefined && isOwn)
}
