import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { isHarmless } from './harmless.ts'
import { quantityIn, vagueQuantityIn } from './quantity.ts'
import { toldOfHarm } from './told-harm.ts'

const OTHERWISE = '\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back the release\n'

export const missingImpactQuantification: Rule = {
  id: 'missing-impact-quantification',
  summary: 'nothing says how many users or requests were affected',
  why: 'Without a number nobody can tell what the incident cost, or which of two is worth more work. An estimate beats nothing, and so does "unknown".',
  source: 'Google, SRE Workbook, Postmortem Culture',
  levels: { about: 'practice', usual: 'warning', final: 'error' },
  yieldsTo: ['missing-section'],
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact:\n  description: Nobody could log in.\n  usersAffected: unknown\n',
    },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact:\n  description: Log-ins failed.\n  requests: 41,000 of 50,000\n',
    },
    { text: 'title: Login almost down\nkind: near-miss\ntimezone: UTC\nstart: 2026-01-15 23:50\n' },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact: About 300 customers were locked out.\n',
    },
    { text: `# Login down\n\n## Impact\n\nEvery customer who tried to log in saw an error.${OTHERWISE}` },
    { text: `# Login down\n\n## Impact\n\nThe log-in was down for everyone.${OTHERWISE}` },
    { text: `# Login down\n\n## Impact\n\nIt is not known how many people were locked out.${OTHERWISE}` },
    {
      text: `# Login down\n\n## Impact\n\nLog-ins failed.\n\n## Details\n\nOf these, 5,119 transactions were lost.${OTHERWISE}`,
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact:\n  description: Log-ins failed.\n',
      says: ['5:16 nothing says how many users or requests were affected'],
    },
    {
      text: `# Login down\n\n## Impact\n\nLog-ins failed for many users.${OTHERWISE}`,
      says: ['5:20 "many users" is no number: nothing says how many were affected'],
    },
    {
      text: `# Login down\n\nOn 3 May 2026 the log-in page answered 500.${OTHERWISE}\n## Action items\n\n- Alert on 5% of failed log-ins\n`,
      says: ['1:3 nothing says how many users or requests were affected'],
    },
  ],
  check: (subject) => {
    if (isHarmless(subject) || isQuantified(subject)) return []
    for (const passage of toldOfHarm(subject)) {
      const vague = vagueQuantityIn(passage.text)
      if (vague === undefined) continue
      const place = passage.placeAt(vague.index)
      return [{ place, message: `"${vague.words}" is no number: nothing says how many were affected`, hint: HINT }]
    }
    const path = ['impact', 'summary'].find((name) => subject.said.has(name) || subject.said.has(`${name}.description`))
    const message = 'nothing says how many users or requests were affected'
    return [{ place: subject.placeOf(path ?? 'title'), message, about: 'section impact', hint: HINT }]
  },
}

const HINT = 'add how many users, or what share of requests: an estimate beats nothing, and unknown is an answer'

const NUMBERS = ['usersAffected', 'requests', 'revenue', 'supportTickets']

function isQuantified({ postmortem, said, prose, isOwn }: Subject): boolean {
  const { impact, summary, title } = postmortem
  if (NUMBERS.some((name) => said.has(`impact.${name}`))) return true
  if ([impact?.description, summary, title].some((text) => text !== undefined && quantityIn(text, 'harm'))) return true
  if (isOwn) return false
  return prose.some(({ kind, text }) => {
    if (kind === 'actions' || kind === 'improvements' || kind === 'measures' || kind === 'lessons') return false
    return quantityIn(text, kind === 'summary' || kind === 'impact' ? 'harm' : 'other')
  })
}
