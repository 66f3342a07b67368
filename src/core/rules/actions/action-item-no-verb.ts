import { fewOrOne } from '../few-or-one.ts'
import { type Item, labelIn, quoted } from '../items.ts'
import type { Rule } from '../rule.ts'
import { isVerb } from './verbs.ts'

export const actionItemNoVerb: Rule = {
  id: 'action-item-no-verb',
  summary: 'an action item names a thing and not what to do with it',
  why: 'Without a verb nobody can tell when it is done: "monitoring" may mean to buy it, to look at it, or to have it.',
  source: 'PagerDuty, How to Write a Postmortem: an action item starts with a verb',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    {
      text: 'title: Login down\nactions:\n  - Implement redundant database servers\n  - Mention the limit in the runbook\n',
    },
    { text: 'title: Login down\nactions:\n  - "Alerts: add one for a full disk"\n  - Flux metrics and alerts\n' },
    {
      text: 'title: Login down\nactions:\n  - The old script has been removed\n  - Better automate the roll-out\n  - We will renew it\n',
    },
    {
      text: 'title: Login down\nactions:\n  - Exploring other data stores\n  - When the disk is full, page somebody\n',
    },
    {
      text: '# Login down on 2026-01-15\n\n## Action items\n\n- **Automated Enhancements:** Implement checks\n- **Failover**: Add one\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nactions:\n  - Implementation of redundant database servers\n  - Regular audits\n  - "Monitoring: more alarms"\n',
      says: [
        '3:5 "Implementation of redundant database servers" says a thing, not what to do',
        '4:5 "Regular audits" says a thing, not what to do',
        '5:5 "Monitoring: more alarms" says a thing, not what to do',
      ],
    },
    {
      text: '# Login down on 2026-01-15\n\n## Action items\n\n- Better tests\n- More alarms\n- Documentation\n- Add an alert\n- Training for all\n',
      says: ['5:3 4 of 5 action items say a thing, not what to do: lines 5, 6, 7, 9'],
    },
  ],
  check: (subject) => {
    const items = subject.items
    const found = items
      .filter((item) => item.isOpen && isThing(item))
      .map((item) => ({
        place: item.place,
        message: `${quoted(item)} says a thing, not what to do`,
        hint: suggestion(item.order),
      }))
    return fewOrOne(found, (lines) => ({
      message: `${found.length} of ${items.length} action items say a thing, not what to do: ${lines}`,
      hint: 'start each with a verb',
    }))
  },
}

/** Things that action items are named after. */
const NOUNS = new Set(
  `alarm alarms alert alerting alerts audit audits automation backup backups checklist communication coverage
  dashboard dashboards documentation drills enhancements failover improvements maintenance metrics monitoring
  observability playbook playbooks procedures redundancy runbook runbooks safeguards testing training`.split(/\s+/),
)
const ADJECTIVES = new Set(
  `additional advanced annual automated automatic better clear clearer comprehensive continuous daily deeper detailed
  early extra faster finer frequent full further granular monthly more new periodic
  proactive proper quarterly quicker real-time redundant regular robust routine scheduled stricter stronger thorough
  tighter weekly yearly an the`.split(/\s+/),
)
/** `Implementation of …`: the verb is in the noun. */
const NOMINAL = /^[a-z-]{4,}(?:tion|sion|ment|ance|ence|ization|isation)s?$/
const FINITE =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|should|must|can|could|needs?|do|does|shall|may|might)\b|[’'](?:ll|re|ve)\b/i

function isThing({ action: { title }, order }: Item): boolean {
  // What a linked issue is called is not for this list to choose.
  if (/^\[?#\d/.test(title)) return false
  const { label } = labelIn(title)
  if (label !== '' && isVerb(wordsOf(label)[0] ?? '')) return false
  const [first = '', second = '', third = ''] = wordsOf(order)
  if (isVerb(first) || FINITE.test(order)) return false
  if (ADJECTIVES.has(first)) return !(isVerb(second) && !NOUNS.has(second) && third !== 'of' && third !== '')
  return NOUNS.has(first) || (NOMINAL.test(first) && second === 'of')
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u, 4)
    .filter((word) => word !== '')
}

const VERB_OF: Readonly<Record<string, string>> = {
  implementation: 'Implement',
  creation: 'Create',
  addition: 'Add',
  introduction: 'Introduce',
  integration: 'Integrate',
  migration: 'Migrate',
  configuration: 'Configure',
  automation: 'Automate',
  installation: 'Install',
  optimization: 'Optimize',
  optimisation: 'Optimise',
  documentation: 'Document',
  investigation: 'Investigate',
  improvement: 'Improve',
  development: 'Develop',
  deployment: 'Deploy',
  establishment: 'Establish',
  enhancement: 'Enhance',
  replacement: 'Replace',
  validation: 'Validate',
  verification: 'Verify',
}

function suggestion(order: string): string {
  const [whole = '', noun = ''] = /^([a-z]+)\s+of\s+/i.exec(order) ?? []
  const verb = Object.hasOwn(VERB_OF, noun.toLowerCase()) ? VERB_OF[noun.toLowerCase()] : undefined
  if (verb === undefined) return 'start with a verb'
  return `start with a verb: "${verb} ${order.slice(whole.length)}"`
}
