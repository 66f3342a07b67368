import { fewOrOne } from '../few-or-one.ts'
import { type Item, quoted } from '../items.ts'
import type { Rule } from '../rule.ts'

const EXAMPLE = 'say which signal, file or limit, as in "alert when the disk is 85 % full for 5 minutes"'

export const actionItemVague: Rule = {
  id: 'action-item-vague',
  summary: 'an action item begins with improve, review or the like, and names nothing that could be checked',
  why: 'Nobody can tell when "improve monitoring" is done, so it never is. 31 of 62 published reports have such an item.',
  source: 'Google SRE workbook, chapter 10; PagerDuty: actionable, specific, bounded',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    {
      text: 'title: Login down\nactions:\n  - Improve monitoring by an alert when the queue is 80 % full\n  - Review the runbook\n',
    },
    {
      text: 'title: Login down\nactions:\n  - { title: Improve monitoring, doneWhen: a full disk pages somebody }\n  - Investigate the timeouts\n',
    },
    {
      text: 'title: Login down\nactions:\n  - Ensure that `config.yaml` is tested\n  - Enhance the Grafana alerts\n  - Review the order of the checks in the proxy\n',
    },
    { text: 'title: Login down\nactions:\n  - "Improve monitoring: alert on a full disk"\n' },
  ],
  bad: [
    {
      text: 'title: Login down\nactions:\n  - Improve monitoring\n  - Make the deployment better\n  - "Monitoring: enhance monitoring and alerting"\n',
      says: [
        '3:5 "Improve monitoring" names nothing that could be checked',
        '4:5 "Make the deployment better" names nothing that could be checked',
        '5:5 "Monitoring: enhance monitoring and alerting" names nothing that could be checked',
      ],
    },
  ],
  check: (subject) => {
    const items = subject.items
    const found = items
      .filter((item) => item.isOpen && isVague(item))
      .map((item) => ({
        place: item.place,
        message: `${quoted(item)} names nothing that could be checked`,
        hint: EXAMPLE,
      }))
    return fewOrOne(found, (lines) => ({
      message: `${found.length} of ${items.length} action items name nothing that could be checked: ${lines}`,
      hint: EXAMPLE,
    }))
  },
}

const VAGUE_VERB =
  /^(?:improve|enhance|strengthen|boost|increase(?! the size)|review|monitor|ensure|look into|consider(?! [a-z]+ing\b)|optimi[sz]e|be more (?!careful|cautious|aware|attentive|vigilant))\b/i
const VAGUE_END = /\b(?:better|faster|quicker|more (?:robust|reliable|resilient|stable|careful|efficient|secure))\.?$/i
/** What makes an item one that can be checked: a number, code, a name, a purpose, a condition, a thing that is made. */
const CONCRETE = new RegExp(
  [
    '[\\d`/%_#"“]|https?:',
    '\\b(?:to|by|when|whenever|if|so that|that|which|until|before|after|where|who|how|whether|include|including|such as|e\\.g)\\b',
    '\\b(?:runbooks?|playbooks?|checklists?|wiki|readme|guide|script|dashboard|manual|template|policy|schema|limits?|timeouts?|thresholds?|quotas?|index(?:es)?|rotation|retention|retries|backups?|certificates?|permissions?|schedule)\\b',
  ].join('|'),
  'i',
)
/** Where such an item is short, it holds nothing else. A review of something that takes words to name is one of it. */
const LONGEST = 10
const LONGEST_REVIEW = 6

function isVague({ action: { doneWhen, tracker }, order }: Item): boolean {
  if (doneWhen !== undefined || tracker !== undefined) return false
  const isMake = /^make\b/i.test(order)
  if (isMake ? !VAGUE_END.test(order) : !VAGUE_VERB.test(order)) return false
  const words = order.split(/\s+/)
  const longest = /^(?:review|monitor)/i.test(order) ? LONGEST_REVIEW : LONGEST
  return words.length <= longest && !CONCRETE.test(order) && !words.slice(1).some(isName) && !/^[a-z ]+:\s/i.test(order)
}

/** A name within a sentence: Grafana, CI, kubeSpawner. */
function isName(word: string): boolean {
  return /^[^\p{L}]*\p{Lu}|\p{Ll}\p{Lu}/u.test(word)
}
