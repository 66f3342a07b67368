import { printDuration } from '../../time/duration.ts'
import { isBefore } from '../../time/instant.ts'
import type { Rule } from '../rule.ts'
import { exactMilestone } from './detection-moment.ts'

export const detectionAfterImpactEnd: Rule = {
  id: 'detection-after-impact-end',
  summary: 'the incident was detected when it was over',
  why: 'It happens, and is the most telling fact of such an incident: users were harmed for all of it and nobody knew.',
  source: 'John Allspaw: incidents are sometimes detected after they have resolved',
  levels: { about: 'practice', usual: 'info' },
  good: [{ text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ndetected: "10:05"\nend: "10:40"\n' }],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ndetected: 2026-01-15 10:55\nend: "10:40"\n',
      says: ['4:11 detected 10:55, after end 10:40: users were harmed for 40 minutes before anyone knew'],
    },
  ],
  check: (subject) => {
    const [start, end] = [exactMilestone(subject, 'start'), exactMilestone(subject, 'end')]
    const { detected } = subject.postmortem
    if (start === undefined || end === undefined || detected === undefined || detected === 'unknown') return []
    if (detected.precision === 'day' || !isBefore(end, detected) || end.at < start.at) return []
    const [text, endText] = [subject.timeText(detected.at), subject.timeText(end.at)]
    return [
      {
        place: subject.placeOf('detected'),
        message: `detected ${text}, after end ${endText}: users were harmed for ${printDuration(end.at - start.at)} before anyone knew`,
        hint: 'say how it came to light, and what would have told sooner',
      },
    ]
  },
}
