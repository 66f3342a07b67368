import { fewOrOne } from '../few-or-one.ts'
import { type Item, labelIn, quoted } from '../items.ts'
import type { Rule } from '../rule.ts'

const HINT = 'ask what check a machine could make, or what would make the mistake harmless'

export const actionItemReliesOnCare: Rule = {
  id: 'action-item-relies-on-care',
  summary: 'an action item asks people to be careful, to remember or to learn, and changes nothing else',
  why: 'Care is not a control: those who made the mistake were careful too.',
  source: 'Google SRE workbook, chapter 10: fix systems and not people',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    { text: 'title: Login down\nactions:\n  - Train the model again\n  - Remind owners by an automated message\n' },
    {
      text: 'title: Login down\nactions:\n  - Train the team on the new runbook\n  - Careful roll-out of the new disk\n',
    },
    {
      text: 'title: Login down\nactions:\n  - Add a second reviewer to each change, and teach engineers the new tool\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nactions:\n  - Be more careful with the configuration\n  - Remind everyone to read the file twice\n  - Sipho needs to learn the syntax\n',
      says: [
        '3:5 "Be more careful with the configuration" relies on people taking care',
        '4:5 "Remind everyone to read the file twice" relies on people taking care',
        '5:5 "Sipho needs to learn the syntax" relies on people taking care',
      ],
    },
    {
      text: 'title: Login down\nactions:\n  - Double-check the names before each reload\n  - Provide additional training to the operations team\n',
      says: [
        '3:5 "Double-check the names before each reload" relies on people taking care',
        '4:5 "Provide additional training to the operations…" relies on people taking care',
      ],
    },
  ],
  check: (subject) => {
    const found = subject.items
      .filter((item) => item.isOpen && isCare(item))
      .map((item) => ({
        place: item.place,
        message: `${quoted(item)} relies on people taking care`,
        hint: HINT,
      }))
    return fewOrOne(found, (lines) => ({
      message: `${found.length} action items rely on people taking care: ${lines}`,
      hint: HINT,
    }))
  },
}

const PEOPLE =
  '(?:the |our |all |new |each )*(?:[\\w-]+ ){0,3}?(?:team|teams|staff|people|engineers?|developers?|devs|operators?|employees?|colleagues?|everyone|everybody|users|personnel|responders|members|students|admins?|administrators|maintainers|reviewers|us|ourselves)\\b'
const CARE = new RegExp(
  [
    '^(?:be|being) (?:\\w+ )?(?:careful|cautious|aware|mindful|vigilant|attentive)\\b',
    '^(?:take|use|exercise) (?:\\w+ ){0,2}(?:care|caution)\\b',
    '^(?:pay|paying) (?:\\w+ ){0,2}attention\\b',
    "^(?:always |never )?(?:remember|do not forget|don['’]t forget)\\b",
    '^double[- ]check\\b',
    `^(?:re)?(?:train|educate|remind|teach|coach|tell|warn|encourage)\\s+${PEOPLE}`,
    `^(?:provide|conduct|hold|schedule|give|organi[sz]e|run) (?:\\w+ ){0,3}(?:training|trainings|training sessions?) (?:\\w+ ){0,3}?(?:to|for|of|with) ${PEOPLE}`,
    '^(?:raise|increase) (?:\\w+ )?awareness\\b',
    '^[\\w-]+(?: [\\w-]+){0,3} (?:needs?|has|have|must|should) (?:to )?(?:learn|be (?:more )?(?:careful|cautious|aware|attentive)|pay (?:more )?attention|remember|concentrate)\\b',
  ].join('|'),
  'i',
)
/** What is more than care: something that is made, or a machine. */
const MADE =
  /\b(?:add|build|create|implement|write|automat\w*|alert|script|tool|tools|runbook|playbook|checklist|document|documentation|linter|pipeline|gate|block|policy|validation|monitoring|dashboard|system|drill|drills|exercise|process)\b/i

function isCare({ action: { title }, order }: Item): boolean {
  return (CARE.test(order) || CARE.test(labelIn(title).rest)) && !MADE.test(title)
}
