import { fromReading } from '../rule.ts'

export const milestoneOrderImpossible = fromReading({
  id: 'milestone-order-impossible',
  summary: 'a milestone lies before one that it cannot precede',
  why: 'Nobody acknowledges what is not yet detected, and nothing is mitigated before it begins. One of the two times is wrong.',
  source: 'the definitions of the milestones; FireHydrant, incident milestones',
  levels: { about: 'contradiction', usual: 'error' },
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\ndetected: "23:55"\nacknowledged: "23:56"\nmitigated: 2026-01-16 01:00\nend: 2026-01-16 00:40\n',
    },
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\ndetected: 2026-01-15 23:40\n' },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\ndetected: 2026-01-16 00:15\nacknowledged: 2026-01-16 00:10\n',
      says: ['5:15 acknowledged 2026-01-16 00:10 is before detected 2026-01-16 00:15'],
    },
  ],
})
