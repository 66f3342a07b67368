import { DAY, HOUR } from '../../time/calendar.ts'
import { isKnown, span } from '../../time/instant.ts'
import type { Rule } from '../rule.ts'
import { hasClock, type TimedEntry, timedEntries } from './timed-entries.ts'

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
    // Which entries belong to the second day is not said.
    {
      text: '# Login down\n\n## Summary\n\nOn 2026-01-15 from 01:38 to 02:06 UTC nobody could log in.\n\n## Timeline\n\n- 2026-01-14 00:55 UTC builds fail\n- 01:38 UTC alert fired\n- 02:06 UTC resolved\n',
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
    if (entries.some((entry) => isInside(entry, from, to))) return []
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

/** An entry that does not say its day counts on any. */
function isInside({ at, entry: { until } }: TimedEntry, from: number, to: number): boolean {
  const last = hasClock(until) ? until.at : at.at
  if (last >= from && at.at <= to) return true
  if (/\d{4}-\d{2}-\d{2}/.test(at.text)) return false
  return (((at.at - from) % DAY) + DAY) % DAY <= to - from
}
