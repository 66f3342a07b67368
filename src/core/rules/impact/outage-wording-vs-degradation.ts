import { oneLine } from '../one-line.ts'
import { type Passage, sentencesOf } from '../passages.ts'
import type { Rule } from '../rule.ts'
import { shareHarmed, toldOfHarm } from './told-harm.ts'

const OTHERWISE = '\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back the release\n'

export const outageWordingVsDegradation: Rule = {
  id: 'outage-wording-vs-degradation',
  summary: 'what was slow or broken in part is called an outage',
  why: 'Readers take "down" for nothing works. Who reads of slow pages two lines below does not know which of both is true.',
  source: 'PagerDuty, Effective Postmortems',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    {
      text: `# Shop down\n\n## Impact\n\nThe shop was down for 100% of users. Before that, pages had been slow for an hour.${OTHERWISE}`,
    },
    {
      text: `# Shop partly down\n\n## Impact\n\nA partial outage: checkout was down for 40% of users, the catalogue was slow.${OTHERWISE}`,
    },
    {
      text: `# Shop slow\n\n## Impact\n\nPages took ten seconds for 40% of users; nothing was down.${OTHERWISE}`,
    },
    {
      text: `# Shop down\n\n## Impact\n\nIn Europe the shop was down; elsewhere it was slow.${OTHERWISE}`,
    },
    {
      text: `# Shop\n\n## Impact\n\nThe shop was down for 40% of users. The reports were slow.${OTHERWISE}`,
    },
    {
      text: `# Shop\n\n## Summary\n\nDuring the outage 40% of requests failed. The cause was a slow disk.${OTHERWISE}`,
    },
    {
      text: 'title: Shop down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact:\n  description: Pages were slow.\n  extent: partial-outage\n',
    },
  ],
  bad: [
    {
      text: `# Shop incident\n\n## Impact\n\nThe shop was inaccessible. 70% of users saw slow pages.${OTHERWISE}`,
      says: ['5:14 "inaccessible", but users saw "slow"'],
    },
    {
      text: 'title: Shop down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact: Pages loaded slowly for 40% of users.\n',
      says: ['1:8 "down", but users saw "slowly"'],
    },
    {
      text: `# Shop incident\n\n## Impact\n\nA complete outage\nof the shop, with intermittent errors for 30% of the customers.${OTHERWISE}`,
      says: ['5:12 "outage", but users saw "intermittent"'],
    },
  ],
  check: (subject) => {
    const { postmortem, placeOf } = subject
    if (postmortem.impact?.extent !== undefined) return []
    const share = shareHarmed(subject)
    if (share === undefined || share.percent >= 100) return []
    const passages = toldOfHarm(subject)
    if (passages.some(({ text }) => EXPLAINED.test(text))) return []
    const found = passages.map(bothIn).find((both) => both !== undefined)
    const title = postmortem.title ?? ''
    const titled = TOTAL_IN_TITLE.exec(title)?.[0]
    const less = LESS.test(title) ? undefined : passages.map((passage) => partIn(passage)).find(Boolean)
    const [total, part] = found === undefined ? [titled, less] : [found.total, found.part]
    if (total === undefined || part === undefined) return []
    return [
      {
        place: found === undefined ? placeOf('title') : found.passage.placeAt(found.index),
        message: `"${oneLine(total)}", but users saw "${oneLine(part)}"`,
        hint: 'say degradation, or explain which part was down',
        values: { percent: share.percent },
      },
    ]
  },
}

const TOTAL =
  /\b(?:outage|inaccessible|(?:was|were|is|went|completely|totally|entirely) (?:\w+ )?(?:down|offline|unavailable|unreachable)|(?:complete|total|full)(?:ly)? (?:\w+ )?(?:unavailability|downtime))\b/i
const TOTAL_IN_TITLE =
  /\boutage\b|\b(?:inaccessible|unavailable|offline)\b|(?<!slow\w*\s|shut\w*\s|scal\w*\s)\bdown(?=\s*$|\s+(?:for|in|on|due|after)\b)/i
const LESS =
  /\b(?:slow(?:ly|er|ness|down)?|sluggish(?:ly)?|intermittent(?:ly)?|degraded|degradation|high(?:er)? latency)\b/i
/** Which part was down is said. */
const EXPLAINED =
  /\b(?:partial(?:ly)?|partly|brown-?out|some (?:regions?|services?|pages?|parts?)|others?|elsewhere|not (?:a|an) (?:full|complete|total)?|nothing was|occasional(?:ly)?|at times|brief(?:ly)?|transition(?:ed)?)\b/i

interface Both {
  readonly passage: Passage
  readonly index: number
  readonly total: string
  readonly part: string
}

/** One and the same passage says both; a list of effects may well have both. */
function bothIn(passage: Passage): Both | undefined {
  const total = TOTAL.exec(passage.text)
  const part = total === null ? undefined : partIn(passage)
  return total && part ? { passage, index: total.index, total: total[0], part } : undefined
}

/** `slow`, where it is said of what users saw: the query that caused it may be slow too. */
function partIn(passage: Passage): string | undefined {
  if (!LESS.test(passage.text)) return undefined
  const sentence = sentencesOf(passage).find(({ text }) => LESS.test(text) && SEEN.test(text) && !CAUSE.test(text))
  return LESS.exec(sentence?.text ?? '')?.[0]
}

const SEEN =
  /\b(?:users?|customers?|clients?|visitors?|people|pages?|requests?|responses?|load|loads|loading|loaded|experienced|saw)\b/i
const CAUSE = /\bcaused? (?:by|was)\b|\bbecause\b|\bdue to\b/i
