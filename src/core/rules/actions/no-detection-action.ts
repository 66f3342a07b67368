import { impactDuration, metricsOf } from '../../model/metrics.ts'
import { MINUTE } from '../../time/calendar.ts'
import { printDuration } from '../../time/duration.ts'
import { shortensDetection } from '../detection-action.ts'
import type { Rule } from '../rule.ts'

/** Of the whole; less was not what made it long. */
const LARGE_PART = 0.25
const SHORT = 10 * MINUTE

export const noDetectionAction: Rule = {
  id: 'no-detection-action',
  summary: 'detection took a large part of the incident, and no action item shortens it',
  why: 'How could detection have taken half the time? Where it took long, that is the cheapest way to a shorter incident.',
  source: 'Atlassian Incident Management Handbook; AWS, Correction of Error',
  levels: { about: 'practice', usual: 'info' },
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ndetected: "10:40"\nend: "11:06"\nactions:\n  - Add an alert on failed logins\n',
    },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ndetected: "10:05"\nend: "11:06"\nactions:\n  - Limit the workers\n',
    },
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ndetected: "10:40"\nend: "11:06"\n' },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ndetected: "10:40"\nend: "11:06"\nactions:\n  - Limit the workers\n',
      says: ['4:11 detection took 40 minutes of 1 hour 6 minutes, and no action item shortens it'],
    },
  ],
  check: (subject) => {
    const { postmortem, placeOf } = subject
    const [ttd, impact] = [metricsOf(postmortem).ttd, impactDuration(postmortem)]
    if (ttd === undefined || impact === undefined) return []
    if (ttd.milliseconds < SHORT || ttd.milliseconds <= impact.milliseconds * LARGE_PART) return []
    if (ttd.milliseconds > impact.milliseconds) return []
    const items = subject.items
    if (items.length === 0 || items.some(({ action }) => shortensDetection(action))) return []
    const [took, of] = [printDuration(ttd.milliseconds), printDuration(impact.milliseconds)]
    return [
      {
        place: placeOf('detected'),
        message: `detection took ${took} of ${of}, and no action item shortens it`,
        about: 'detection action',
        hint: 'add one that makes the first sign reach somebody sooner',
        values: { detection: took, impact: of },
      },
    ]
  },
}
