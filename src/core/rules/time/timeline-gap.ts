import { HOUR, MINUTE } from '../../time/calendar.ts'
import { clockAt } from '../../time/local-time.ts'
import { entryTells } from '../entry-kind.ts'
import type { Found, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { detectionOf, exactMilestone } from './detection-moment.ts'
import { hasClock, type TimedEntry, timedEntries } from './timed-entries.ts'

export const timelineGap: Rule = {
  id: 'timeline-gap',
  summary: 'the timeline is silent for a good part of the response',
  why: 'Silence hides what was thought, tried and given up: the part from which others learn most.',
  source: 'Etsy debriefing guide; published student postmortems',
  levels: { about: 'practice', usual: 'info' },
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\nend: "12:00"\ntimeline:\n  - "10:00 alert fired"\n  - "10:30 looked at the logs"\n  - "11:00 asked the vendor"\n  - "11:30 new disk"\n  - "12:00 resolved"\n',
    },
    // What lies before the detection and after the end is no response, and at night people sleep.
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\nend: "12:00"\ntimeline:\n  - 2026-01-15 08:00 deployed\n  - "10:00 alert fired"\n  - "10:30-11:30 restored the backup"\n  - "12:00 resolved"\n  - "16:00 told the customers"\n',
    },
    {
      text: 'title: Login slow\ntimezone: UTC\nstart: 2026-01-15 20:00\nend: 2026-01-16 09:00\ntimeline:\n  - "20:00 alert fired"\n  - "22:00 worked around it"\n  - 2026-01-16 08:00 new disk\n  - "09:00 resolved"\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\nend: "13:00"\ntimeline:\n  - "10:00 alert fired"\n  - "10:30 looked at the logs"\n  - "11:00 asked the vendor"\n  - "12:00 new disk"\n  - "12:30 resolved"\n',
      says: ['9:5 nothing between 11:00 and 12:00 (40 % of the response)'],
    },
  ],
  check: (subject) => {
    const window = responseOf(subject)
    if (window === undefined) return []
    const length = window.to - window.from
    const inside = timedEntries(subject).filter(({ at }) => at.at >= window.from && at.at <= window.to)
    return inside.slice(1).flatMap((entry, position): readonly Found[] => {
      const above = inside[position]
      const from = above === undefined ? entry.at.at : endOf(above)
      const silence = entry.at.at - from
      if (silence <= Math.max(30 * MINUTE, length / 4) || isOverNight(from, entry.at.at, subject)) return []
      const share = Math.round((silence / length) * 100)
      return [
        {
          place: subject.placeOf(`timeline[${entry.index}]`),
          message: `nothing between ${subject.timeText(from)} and ${subject.timeText(entry.at.at)} (${share} % of the response)`,
          hint: 'what was tried, and what was ruled out?',
        },
      ]
    })
  },
}

/** From the detection until the harm was reduced or over; what lasts days is not told by the hour. */
function responseOf(subject: Subject): { readonly from: number; readonly to: number } | undefined {
  const from = detectionOf(subject)?.at.at ?? exactMilestone(subject, 'start')?.at
  const told = timedEntries(subject).findLast(({ entry }) => entryTells(entry, 'mitigation', 'resolution'))
  const to = exactMilestone(subject, 'mitigated')?.at ?? told?.at.at ?? exactMilestone(subject, 'end')?.at
  if (from === undefined || to === undefined || to <= from || to - from > 24 * HOUR) return undefined
  return { from, to }
}

function endOf({ at, entry: { until } }: TimedEntry): number {
  return hasClock(until) ? Math.max(at.at, until.at) : at.at
}

/** Longer than four hours, with three in the morning inside. */
function isOverNight(from: number, to: number, { zone }: Subject): boolean {
  const untilThree = (27 * HOUR - clockAt(from, zone)) % (24 * HOUR)
  return to - from > 4 * HOUR && from + untilThree < to
}
