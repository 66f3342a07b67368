import type { Rule } from '../rule.ts'

const LOGIN = 'title: Login down\ntemplate: google-sre\ntimezone: UTC\nstart: 2026-01-15 10:00\n'

export const missingOwner: Rule = {
  id: 'missing-owner',
  summary: 'nobody owns the postmortem',
  why: 'What belongs to everybody is finished by nobody: one person sees to it that it is written, reviewed and acted on.',
  source: 'Google SRE workbook, chapter 10; PagerDuty, Postmortem Process',
  // Documents by other hands name their owner in ways that cannot all be read.
  levels: {
    about: 'practice',
    usual: 'warning',
    profiles: { alx: 'off', brief: 'off', public: 'off', lenient: 'off' },
  },
  good: [{ text: `${LOGIN}owner: Thandi\n` }, { text: `${LOGIN}authors: [Thandi]\n` }],
  bad: [{ text: LOGIN, says: ['1:1 nobody owns this postmortem'] }],
  check: ({ isOwn, said, postmortem: { authors }, at }) => {
    if (!isOwn || said.has('owner') || said.has('owner.name') || authors.length > 0) return []
    return [{ place: at(1), message: 'nobody owns this postmortem', hint: 'add owner: and the name of one person' }]
  },
}
