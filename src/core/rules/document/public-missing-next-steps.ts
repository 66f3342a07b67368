import type { Rule } from '../rule.ts'

const PUBLIC = 'title: Login down\naudience: public\ntimezone: UTC\nstart: 2026-01-15 10:00\n'

export const publicMissingNextSteps: Rule = {
  id: 'public-missing-next-steps',
  summary: 'customers read it, and it says nothing of what changes',
  why: 'Customers want to know what makes it less likely that they are hit again.',
  source: 'PagerDuty, external messaging; Azure post-incident reviews',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    { text: `${PUBLIC}actions: [Renew certificates by machine]\n` },
    { text: PUBLIC.replace('public', 'internal') },
  ],
  bad: [{ text: PUBLIC, says: ['2:11 nothing is said of what will change'] }],
  check: ({ profile, said, postmortem: { audience, actions, improvements }, placeOf }) => {
    if (profile !== 'public' && audience !== 'public') return []
    if (actions.length + improvements.length > 0 || said.has('actions')) return []
    return [
      {
        place: placeOf('audience'),
        message: 'nothing is said of what will change',
        hint: 'add the actions that make such an incident less likely or shorter',
      },
    ]
  },
}
