import { printDuration } from '../../time/duration.ts'
import { isBefore } from '../../time/instant.ts'
import type { Rule } from '../rule.ts'
import { detectionOf, exactMilestone } from './detection-moment.ts'

export const detectionBeforeImpact: Rule = {
  id: 'detection-before-impact',
  summary: 'the incident was detected before it began',
  why: 'It can be caught before users notice. Far more often the harm began earlier than somebody thought.',
  source: 'published student postmortems, 2 of 10; the definition of impact start',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ndetected: "10:05"\n' },
    { text: 'title: Login down\ntimezone: UTC\nstart: ~2026-01-15 10:00\ndetected: "09:50"\n' },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline:\n  - 2026-01-15 09:50 deployed\n  - "10:05 alert fired"\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ndetected: 2026-01-15 09:55\n',
      says: ['4:11 detected 09:55, 5 minutes before start 10:00'],
    },
    {
      text: '# Login down\n\n## Summary\n\nOn 2026-01-15 from 10:00 to 10:30 UTC nobody could log in.\n\n## Timeline\n\n- 9:55 UTC an alert fired\n- 10:20 UTC restarted\n- 10:30 UTC normal\n',
      says: ['9:3 detected 09:55, 5 minutes before start 10:00'],
    },
  ],
  check: (subject) => {
    const start = exactMilestone(subject, 'start')
    const detection = start && detectionOf(subject)
    if (start === undefined || detection === undefined || !isBefore(detection.at, start)) return []
    const [text, startText] = [subject.timeText(detection.at.at), subject.timeText(start.at)]
    return [
      {
        place: detection.place,
        message: `detected ${text}, ${printDuration(start.at - detection.at.at)} before start ${startText}`,
        hint: 'either the harm began earlier, or say that it was caught before users noticed',
      },
    ]
  },
}
