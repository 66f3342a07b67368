import type { Rule } from '../rule.ts'

export const percentWithoutBasis: Rule = {
  id: 'percent-without-basis',
  summary: 'a share of users without saying of which',
  why: '40% of all customers and 40% of those who paid that hour are different incidents, and nobody can check a share without its whole.',
  source: 'Google, SRE Workbook, Postmortem Culture',
  levels: { about: 'practice', usual: 'info', profiles: { alx: 'off', brief: 'off', public: 'off' } },
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact: { usersAffected: 40%, usersBasis: of those who logged in that hour }\n',
    },
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact: { usersAffected: 100% }\n' },
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact: { usersAffected: 1200 }\n' },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact: { usersAffected: 40%, description: 40% of the European users could not log in. }\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact: { usersAffected: 40% }\n',
      says: ['4:26 40% of which users, and over what time?'],
    },
  ],
  check: ({ postmortem: { impact, summary = '' }, placeOf }) => {
    const share = impact?.usersAffected ?? ''
    const isPart = share.endsWith('%') && Number.parseFloat(share.replace('~', '')) < 100
    const words = `${impact?.description ?? ''}\n${summary}`
    if (!isPart || impact?.usersBasis !== undefined || /% of (?:the|our|all|those|its|every)?\s*\w+/.test(words))
      return []
    return [
      {
        place: placeOf('impact.usersAffected'),
        message: `${share} of which users, and over what time?`,
        hint: 'add impact.usersBasis, such as: of all visitors from 00:00 to 03:00',
      },
    ]
  },
}
