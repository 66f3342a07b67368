import type { Passage } from '../passages.ts'
import type { Found, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { toldOfHarm } from './told-harm.ts'

const OTHERWISE = '\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back the release\n'

export const impactArithmeticMismatch: Rule = {
  id: 'impact-arithmetic-mismatch',
  summary: 'a share is not what its two numbers give',
  why: 'One of the three numbers is wrong, and a reader cannot tell which.',
  source: 'arithmetic',
  levels: { about: 'contradiction', usual: 'error' },
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact: { usersAffected: 20%, usersBasis: "1,200 of 6,000 active users" }\n',
    },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact: { usersAffected: 80%, usersBasis: of all visitors, requests: "1,200 of 6,000" }\n',
    },
    {
      text: `# Login down\n\n## Impact\n\n2 of 3 log-ins (67%) failed, 1,203 of 6,000 users (about 20%) were locked out.${OTHERWISE}`,
    },
    {
      text: `# Login down\n\n## Impact\n\nLog-ins fell to 80% of the usual (1 of 5 failed); 3 of 4 nodes survived (25%).${OTHERWISE}`,
    },
    { text: `# Login down\n\n## Impact\n\n3 of 5 nodes (80% of the traffic) were lost.${OTHERWISE}` },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact: { usersAffected: 80%, usersBasis: "1,200 of 6,000 active users" }\n',
      says: ['4:26 1,200 of 6,000 is 20%, not 80%'],
    },
    {
      text: `# Login down\n\n## Impact\n\n- 1,200 of 6,000 users (80%) were locked out\n- 5% (30 out of 200) of them for a day${OTHERWISE}`,
      says: ['5:3 1,200 of 6,000 is 20%, not 80%', '6:3 30 of 200 is 15%, not 5%'],
    },
  ],
  check: (subject) => [...ofFacts(subject), ...toldOfHarm(subject).flatMap(inWords)],
}

const COUNT = '(\\d{1,3}(?:,\\d{3})+|\\d{1,12})'
const OF = `${COUNT} (?:out )?of (?:the |our |all |about |some )?${COUNT}`
const PERCENT = '(?:about |around |roughly |approximately |~|≈ ?)?(\\d{1,3}(?:\\.\\d{1,4})?) ?%'
const BEHIND = new RegExp(`(?<![\\d.,])${OF}(?: [\\w-]+){0,4} \\(${PERCENT}\\)`, 'g')
const BEFORE = new RegExp(`(?<![\\d.,])${PERCENT}(?: of [\\w -]{1,30})? \\(${OF}(?: [\\w-]+s)?\\)`, 'g')
/** `3 of 4 nodes survived (25%)`: the share is of the others. */
const OF_WHAT_WAS_LEFT = /remain|surviv|unaffected|healthy|succe/i

/** The share of users with what it is said to be of. */
function ofFacts({ postmortem: { impact }, placeOf }: Subject): readonly Found[] {
  const percent = /^~?(\d+(?:\.\d+)?)%$/.exec(impact?.usersAffected ?? '')?.[1]
  const [, part, whole] = new RegExp(`^${OF}`).exec(impact?.usersBasis ?? '') ?? []
  const message = percent && part && whole ? mismatch(part, whole, percent) : undefined
  return message === undefined ? [] : [{ place: placeOf('impact.usersAffected'), message, hint: HINT }]
}

function inWords({ text: wrapped, placeAt }: Passage): readonly Found[] {
  if (!wrapped.includes('%') || !wrapped.includes(' of ') || OF_WHAT_WAS_LEFT.test(wrapped)) return []
  const text = wrapped.replaceAll('\n', ' ')
  const said = [
    ...[...text.matchAll(BEHIND)].map(({ 1: part, 2: whole, 3: percent, index }) => ({ part, whole, percent, index })),
    ...[...text.matchAll(BEFORE)].map(({ 1: percent, 2: part, 3: whole, index }) => ({ part, whole, percent, index })),
  ]
  return said.flatMap(({ part = '', whole = '', percent = '', index }): readonly Found[] => {
    const message = mismatch(part, whole, percent)
    return message === undefined ? [] : [{ place: placeAt(index), message, hint: HINT, atMost: 'warning' }]
  })
}

const HINT = 'correct the number that is wrong'

/** More than one point apart; a part that is larger than its whole is of something else. */
function mismatch(part: string, whole: string, percent: string): string | undefined {
  const [some, all] = [part, whole].map((text) => Number(text.replaceAll(',', '')))
  if (some === undefined || all === undefined || all === 0 || some > all) return undefined
  const computed = (some / all) * 100
  if (Math.abs(computed - Number(percent)) <= 1) return undefined
  return `${part} of ${whole} is ${Number(computed.toFixed(1))}%, not ${percent}%`
}
