import { HOUR } from '../../time/calendar.ts'
import { isKnown, span } from '../../time/instant.ts'
import type { Rule } from '../rule.ts'
import { hasClock, timedEntries } from './timed-entries.ts'

export const timelineDisjointFromWindow: Rule = {
  id: 'timeline-disjoint-from-window',
  summary: 'no entry of the timeline lies in or near the stated time of the incident',
  why: 'A timeline tells what happened while users were harmed. Where it lies elsewhere, one of the two has the wrong clock, day or zone.',
  source: 'published student postmortems',
  levels: { about: 'contradiction', usual: 'error' },
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 01:00\nend: "04:00"\ntimeline:\n  - "00:30 deployed"\n  - "00:40 errors rise"\n',
    },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nend: "00:40"\ntimeline:\n  - "00:10 errors rise"\n  - "00:40 restarted"\n',
    },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15\nend: 2026-01-15\ntimeline:\n  - "00:10 errors rise"\n  - "20:40 restarted"\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 01:00\nend: "04:00"\ntimeline:\n  - 2026-01-15 10:00 errors rise\n  - "13:30 restarted"\n',
      says: ['6:5 the timeline (10:00 to 13:30) lies outside of the incident (01:00 to 04:00)'],
    },
  ],
  check: (subject) => {
    const { start, end } = subject.postmortem
    const entries = timedEntries(subject)
    const [first, last] = [entries[0], entries.at(-1)]
    if (first === undefined || last === undefined || entries.length < 2) return []
    if (!isKnown(start) || !isKnown(end) || end.text === '' || end.at < start.at) return []
    const [from, to] = [span(start)[0] - HOUR, span(end)[1] + HOUR]
    const lasts = entries.flatMap(({ at, entry: { until } }) => [
      { from: at.at, to: hasClock(until) ? until.at : at.at },
    ])
    if (lasts.some((entry) => entry.to >= from && entry.from <= to)) return []
    const { timeText, placeOf } = subject
    return [
      {
        place: placeOf(`timeline[${first.index}]`),
        message: `the timeline (${timeText(first.at.at)} to ${timeText(last.at.at)}) lies outside of the incident (${timeText(start.at)} to ${timeText(end.at)})`,
        hint: 'is the day, the zone or AM and PM right in both?',
      },
    ]
  },
}
