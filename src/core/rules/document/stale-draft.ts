import { DAY } from '../../time/calendar.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** Days in which a draft should be reviewed, by severity, the worst first; five working days are a week. */
const ALLOWED = [3, 7]
const LONGEST = 14

export const staleDraft: Rule = {
  id: 'stale-draft',
  summary: 'it has been a draft for longer than the severity allows',
  why: 'Details fade: what was not written down within days is made up later.',
  source: 'PagerDuty, Postmortem Process: 3 calendar days for SEV-1, 5 business days for SEV-2',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    {
      text: 'title: Login down\nstatus: draft\nseverity: SEV1\ntimezone: UTC\nstart: 2026-01-15 10:00\n',
      now: '2026-01-18T12:00:00Z',
    },
    {
      text: 'title: Login down\nstatus: final\nseverity: SEV1\ntimezone: UTC\nstart: 2026-01-15 10:00\n',
      now: '2026-02-18T12:00:00Z',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nstatus: draft\nseverity: SEV1\ntimezone: UTC\nstart: 2026-01-15 10:00\n',
      now: '2026-01-25T12:00:00Z',
      says: ['2:9 still a draft 10 days after the incident; SEV1 allows 3'],
    },
    {
      text: 'title: Login down\nstatus: draft\ntimezone: UTC\nstart: 2026-01-15 10:00\n',
      now: '2026-02-05T12:00:00Z',
      says: ['2:9 still a draft 21 days after the incident; 14 are allowed'],
    },
  ],
  check: (subject) => {
    const { postmortem, placeOf, now, isUndated } = subject
    if (postmortem.status !== 'draft' || isUndated) return []
    const over = lastMoment(subject)
    if (over === undefined) return []
    const days = Math.floor((now - over) / DAY)
    const { name, allowed } = allowedFor(subject)
    if (days <= allowed) return []
    const limit = name === undefined ? `${allowed} are allowed` : `${name} allows ${allowed}`
    return [
      {
        place: placeOf('status'),
        message: `still a draft ${days} days after the incident; ${limit}`,
        hint: 'finish it, have it reviewed, and set the status to final',
        values: { days, allowed },
      },
    ]
  },
}

/** When it was over; of one that goes on nothing is late. */
function lastMoment({ postmortem: { start, end, resolved } }: Subject): number | undefined {
  const known = [resolved, end, start].find((moment) => moment !== undefined && moment !== 'unknown')
  return known?.at
}

function allowedFor({ postmortem, severities }: Subject): { readonly name?: string; readonly allowed: number } {
  const rank = severities.findIndex(({ name }) => name === postmortem.severity)
  const [name, allowed] = [severities[rank]?.name, ALLOWED[rank]]
  return name === undefined || allowed === undefined ? { allowed: LONGEST } : { name, allowed }
}
