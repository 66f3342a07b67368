import type { Rule } from '../rule.ts'

export const missingSeverity: Rule = {
  id: 'missing-severity',
  summary: 'no severity is stated',
  why: 'The severity decides who is told, how soon the postmortem is due and which incidents are compared.',
  source: 'PagerDuty, Severity Levels; Atlassian Incident Management Handbook',
  levels: { about: 'practice', usual: 'warning', profiles: { alx: 'info' } },
  good: [{ text: 'title: Login down\nseverity: SEV1\ntimezone: UTC\nstart: 2026-01-15 23:50\n' }],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\n',
      says: ['1:1 no severity is stated'],
    },
  ],
  check: ({ postmortem, at, severities }) => {
    if (postmortem.severity !== undefined) return []
    const [worst, least] = [severities[0]?.name, severities.at(-1)?.name]
    return [{ place: at(1), message: 'no severity is stated', hint: `add severity: one of ${worst}…${least}` }]
  },
}
