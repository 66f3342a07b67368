import { fewOrOne } from '../few-or-one.ts'
import { quoted } from '../items.ts'
import type { Rule } from '../rule.ts'

export const actionItemUnbounded: Rule = {
  id: 'action-item-unbounded',
  summary: 'an action item never ends: regularly, continuously, always, going forward',
  why: 'What has no end is never done, and nobody sees when it stops.',
  source: 'PagerDuty, How to Write a Postmortem: action items are bounded',
  levels: { about: 'practice', usual: 'info' },
  good: [
    { text: 'title: Login down\nactions:\n  - Audit the rules every quarter\n  - Conduct regular audits (monthly)\n' },
    {
      text: 'title: Login down\nactions:\n  - Make the proxy always answer\n  - Add a check that continuously compares both\n',
    },
    {
      text: 'title: Login down\nactions:\n  - Replace the regular expression\n  - Schedule a job that regularly tests it\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nactions:\n  - Conduct regular audits of the rules\n  - Always test on staging\n  - Review the limits going forward\n',
      says: [
        '3:5 "Conduct regular audits of the rules" has no end ("regular")',
        '4:5 "Always test on staging" has no end ("Always")',
        '5:5 "Review the limits going forward" has no end ("going forward")',
      ],
    },
  ],
  check: (subject) => {
    const found = subject.items.flatMap((item) => {
      const word = item.isOpen ? unboundedWord(item.order) : undefined
      return word === undefined
        ? []
        : [
            {
              place: item.place,
              message: `${quoted(item)} has no end ("${word}")`,
              hint: 'say how often and until when, or what would make it unnecessary',
            },
          ]
    })
    return fewOrOne(found, (lines) => ({
      message: `${found.length} action items have no end: ${lines}`,
      hint: 'say how often and until when, or what would make them unnecessary',
    }))
  },
}

const ALWAYS = /^(?:always|continuously|constantly|regularly|continue to (?!track|follow|work)|keep on)\b/i
const REGULAR =
  /^(?:(?:conduct|perform|do|hold|schedule|run|carry out|make|have|organi[sz]e)\s+)?(regular|ongoing|continuous)\s+(?:[\w-]+\s+){0,4}?(?:audits?|reviews?|checks?|testing|tests|training|trainings|updates?|maintenance|monitoring|drills|sessions|meetings)\b/i
const AT_END =
  /^(?:review|check|monitor|audit|test|verify|inspect|watch|update|train|communicate|back up)\b[^.;:]*?\b(regularly|continuously|constantly|going forward|on an ongoing basis|from now on)\b/i
/** How often, or a machine that does it. */
const BOUNDED =
  /\b(?:daily|weekly|monthly|quarterly|yearly|annual\w*|every|each|per (?:day|week|month|quarter|year)|once a|until|automat\w*|job|script|cron|pipeline|ci)\b|\d/i

function unboundedWord(order: string): string | undefined {
  if (BOUNDED.test(order)) return undefined
  return ALWAYS.exec(order)?.[0] ?? REGULAR.exec(order)?.[1] ?? AT_END.exec(order)?.[1]
}
