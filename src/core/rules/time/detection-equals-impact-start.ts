import type { Place } from '../../finding.ts'
import type { Rule } from '../rule.ts'
import { detectionOf, exactMilestone } from './detection-moment.ts'

export const detectionEqualsImpactStart: Rule = {
  id: 'detection-equals-impact-start',
  summary: 'the incident was detected in the minute in which it began',
  why: 'A time to detect of zero is rarely true: the harm is dated from the alert. What it was before, the graphs know.',
  source: 'PagerDuty postmortem guide; published student postmortems, 7 of 10',
  levels: { about: 'practice', usual: 'info' },
  good: [
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ndetected: "10:05"\n' },
    { text: 'title: Login down\ntimezone: UTC\nstart: ~2026-01-15 10:00\ndetected: "10:00"\n' },
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00:05\ndetected: "10:00:35"\n' },
    // Nobody states a start: the reader takes the first detection for it.
    {
      text: '# Login down\n\n- **Key events**\n  - First detected 2026-01-15 10:00 UTC\n  - Incident declared 2026-01-15 10:10 UTC\n  - Resolved 2026-01-15 11:00 UTC\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ndetected: "10:00"\n',
      says: ['4:11 detected in the minute in which it began, 10:00: the time to detect is 0'],
    },
  ],
  check: (subject) => {
    const start = exactMilestone(subject, 'start')
    const detection = start && detectionOf(subject)
    if (start === undefined || detection === undefined || start.approximate || detection.at.approximate) return []
    if (start.at !== detection.at.at || isSameLine(detection.place, subject.placeOf('start'))) return []
    return [
      {
        place: detection.place,
        message: `detected in the minute in which it began, ${subject.timeText(start.at)}: the time to detect is 0`,
        hint: 'look at the graphs: did the harm begin before the alert?',
      },
    ]
  },
}

function isSameLine(one: Place, other: Place): boolean {
  return one.kind === 'file' && other.kind === 'file' && one.line === other.line
}
