import type { Item } from '../items.ts'
import type { Rule } from '../rule.ts'

export const noPreventativeAction: Rule = {
  id: 'no-preventative-action',
  summary: 'every action item repairs this incident, and none makes the next less likely, shorter or easier to see',
  why: 'Repairs return the system to the state from which it failed.',
  source: 'Google SRE workbook, chapter 10; Atlassian Incident Management Handbook',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    { text: 'title: Login down\nactions:\n  - Restore the table ~repair\n  - Test restores each week ~prevent\n' },
    { text: 'title: Login down\nactions:\n  - Restore the table\n  - Fix the check that let it pass\n' },
    { text: 'title: Login down\nactions:\n  - Restart the proxy\nimprovements:\n  - Limit the number of workers\n' },
    { text: 'title: Login down\nactions: [none]\n' },
  ],
  bad: [
    {
      text: 'title: Login down\nactions:\n  - Restore the table ~repair\n  - Ask the vendor why ~investigate\n',
      says: ['3:5 none of the 2 action items makes the next incident less likely, shorter or easier to see'],
    },
    {
      text: 'title: Login down\nactions:\n  - Restart the second proxy\n  - Refund the orders of that night\n',
      says: ['3:5 none of the 2 action items makes the next incident less likely, shorter or easier to see'],
    },
    {
      text: 'title: Login down\nactions:\n  - Restart the second proxy\n',
      says: ['3:5 the only action item repairs this incident'],
    },
  ],
  check: (subject) => {
    const items = subject.items.filter(({ action }) => action.status !== 'wont-do')
    const [first] = items
    if (first === undefined || !items.every(isRepair)) return []
    const message =
      items.length === 1
        ? 'the only action item repairs this incident'
        : `none of the ${items.length} action items makes the next incident less likely, shorter or easier to see`
    return [{ place: first.place, message, hint: 'add one that prevents, detects or limits it' }]
  },
}

const REPAIR =
  /^(?:restart|restore|revert|roll back|reboot|repair|recover|reopen|refund|reprocess|backfill|rerun|re-run|resend|clean up|apologi[sz]e|compensate)\b/i
/** What a repair may say that is more than one. */
const MORE =
  /\b(?:test|tests|testing|check|checks|alert|alerts|monitor|monitoring|prevent|avoid|automat\w+|validat\w+|guard|limit|limits|each|every|always|script|procedure|runbook|process|faster|quicker|policy|until)\b/i

/** Where no type is stated, only what surely is one. */
function isRepair({ action: { type }, order }: Item): boolean {
  if (type !== undefined) return type === 'repair' || type === 'investigate'
  return REPAIR.test(order) && !MORE.test(order)
}
