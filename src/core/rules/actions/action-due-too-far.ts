import { printDate } from '../../time/calendar.ts'
import { isKnown } from '../../time/instant.ts'
import { localDate } from '../../time/local-time.ts'
import { fewOrOne } from '../few-or-one.ts'
import { daysBetween, quoted } from '../items.ts'
import type { Found, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** The longest that any of the sources allows, of low priority. */
const FAR = 90

export const actionDueTooFar: Rule = {
  id: 'action-due-too-far',
  summary: `an action item is due more than ${FAR} days after the incident`,
  why: 'What is so far away is forgotten before it is begun, and the incident can return before.',
  source: 'AWS prompts for a Correction of Error: 30, 60 or 90 days by priority; PagerDuty: 15 or 30 days',
  levels: { about: 'practice', usual: 'info' },
  good: [
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nactions:\n  - Add an alert due:2026-04-15\n' },
    { text: 'title: Login down\nactions:\n  - Add an alert due:2027-04-15\n' },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nactions:\n  - Add an alert due:2026-06-04\n',
      says: ['5:5 "Add an alert" is due 140 days after the incident (2026-06-04)'],
    },
  ],
  check: (subject) => {
    const day = dayOfIncident(subject)
    if (day === undefined) return []
    const found = subject.items.flatMap((item): readonly Found[] => {
      const { due } = item.action
      if (due === undefined || due === 'unknown' || !item.isOpen) return []
      const days = daysBetween(day, due)
      return days <= FAR
        ? []
        : [
            {
              place: item.place,
              message: `${quoted(item)} is due ${days} days after the incident (${due})`,
              hint: 'make the first step an item of its own, such as "write a plan", and date that',
              values: { due, days },
            },
          ]
    })
    return fewOrOne(found, (lines) => ({
      message: `${found.length} action items are due more than ${FAR} days after the incident: ${lines}`,
      hint: 'make the first step of each an item of its own, and date that',
    }))
  },
}

function dayOfIncident({ postmortem: { start, end }, isUndated }: Subject): string | undefined {
  const last = isKnown(end) ? end : start
  return isUndated || !isKnown(last) ? undefined : printDate(localDate(last.at, last.zone))
}
