import type { NamedDay } from '../../document/read/foreign/days.ts'
import { findMoments } from '../../document/read/foreign/moments.ts'
import { localDate } from '../../time/local-time.ts'
import { type Found, foundOnReading, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { sortedRows } from './sorted-rows.ts'

export const timelineOutOfOrder: Rule = {
  id: 'timeline-out-of-order',
  summary: 'an entry of the timeline lies before the one above it',
  why: 'A timeline that steps back was put together from several sources or crossed midnight without saying so. A reader cannot tell which.',
  source: 'DFDS postmortem PM2023-001; GitLab, incident timelines',
  levels: { about: 'contradiction', usual: 'error', document: 'warning', final: 'error' },
  yieldsTo: ['end-before-start', 'milestone-order-impossible'],
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\ntimeline:\n  - 23:50 errors rise\n  - 00:10 restarted\n',
    },
    {
      text: '# Login down\n\n## Summary\n\nOn 2026-01-15 from 10:00 to 11:00 UTC nobody could log in.\n\n## Timeline\n\n- 11:00 UTC resolved\n- 10:30 UTC restarted\n- 10:00 UTC errors\n',
    },
    // A day between two entries, in whatever form, is another day.
    {
      text: '# Login down\n\n## Timeline\n\n| Time | What |\n| --- | --- |\n| 1/28 | |\n| 15:33 UTC | merged |\n| 1/30 | |\n| 11:41 UTC | deployed |\n| 12:00 UTC | resolved |\n',
    },
    {
      text: '# Login down\n\nOn 2026-01-15 nobody could log in.\n\n## Timeline\n\n- _Previous day 22:00_ UTC deployed\n- _12:57_ UTC first failures\n- _13:20_ UTC resolved\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\ntimeline:\n  - 23:58 errors rise\n  - 23:55 restarted\n',
      says: ['6:5 entry 2 on line 6 (23:55) is before entry 1 on line 5 (23:58)'],
    },
    {
      text: '# Login down\n\nOn 2026-01-15 nobody could log in.\n\n## Timeline\n\n- 11:00 UTC deployed\n- 11:08 UTC errors\n- 11:07 UTC alert fired\n- 11:30 UTC resolved\n',
      says: ['9:3 entry 3 on line 9 (11:07) is before entry 2 on line 8 (11:08)'],
    },
    // Each row says its own day, and nothing stands between them.
    {
      text: 'title: Login down\nstart: 2026-01-15 10:00 Z\ntimeline:\n  - 2026-01-15T10:20:00Z restarted\n  - 2026-01-15T10:00:00Z errors\n  - { at: "2026-01-15 12:10 +02:00", text: alert fired }\nseverity: SEV2\n',
      says: ['5:5 entry 2 on line 5 (10:00:00) is before entry 1 on line 4 (10:20:00)'],
      fixed:
        'title: Login down\nstart: 2026-01-15 10:00 Z\ntimeline:\n  - 2026-01-15T10:00:00Z errors\n  - { at: "2026-01-15 12:10 +02:00", text: alert fired }\n  - 2026-01-15T10:20:00Z restarted\nseverity: SEV2\n',
    },
    {
      text: '# Login down\n\n## Timeline (UTC)\n\n| Time | What |\n| --- | --- |\n| 2026-01-15 10:00 | errors |\n| 2026-01-15 10:30 | resolved |\n| 2026-01-15 10:20 | restarted |\n',
      says: ['9:3 entry 3 on line 9 (10:20) is before entry 2 on line 8 (10:30)'],
      fixed:
        '# Login down\n\n## Timeline (UTC)\n\n| Time | What |\n| --- | --- |\n| 2026-01-15 10:00 | errors |\n| 2026-01-15 10:20 | restarted |\n| 2026-01-15 10:30 | resolved |\n',
    },
    // What stands below a row may belong to it.
    {
      text: '# Login down\n\n## Timeline (UTC)\n\n- 2026-01-15 10:00 errors\n- 2026-01-15 10:30 resolved\n- 2026-01-15 10:20 restarted\n  by hand\n',
      says: ['7:3 entry 3 on line 7 (10:20) is before entry 2 on line 6 (10:30)'],
    },
    {
      text: '# Login down\n\n## Timeline (UTC)\n\n### 2026-01-15\n\n- 10:00 deployed\n- 10:08 errors\n\n### 2025-12-16\n\n- 09:07 alert fired\n\n### 2026-01-17\n\n- 11:30 resolved\n',
      says: ['12:3 entry 3 on line 12 (2025-12-16 09:07) is before entry 2 on line 8 (2026-01-15 10:08)'],
    },
    // No year is said anywhere.
    {
      text: '# Login down\n\n## Timeline\n\n| Day | Date | Time (UTC) | Event |\n| --- | --- | --- | --- |\n| Thu | Jan 20 | 22:40 | logged out |\n| Thu | Jan 20 | 22:06 | account suspended |\n| Thu | Jan 20 | 22:19 | asked the vendor |\n| Fri | Jan 21 | 00:10 | resolved |\n',
      says: ['8:3 entry 2 on line 8 (22:06) is before entry 1 on line 7 (22:40)'],
    },
  ],
  check: (subject) => {
    const found = foundOnReading(subject, 'timeline-out-of-order')
    if (found.length === 0) return []
    const faults = subject.isOwn ? found : withoutOtherDays(found, subject)
    const fix = faults.length === 0 ? [] : sortedRows(subject)
    return fix.length === 0 ? faults : faults.map((fault) => ({ ...fault, hint: SORTABLE, fix }))
  },
}

const SORTABLE = 'correct the time, or sort the rows, which check --fix does: each of them says its own day'

const RELATIVE_DAY =
  /(?<![a-z])(?:(?:previous|next|following|prior) (?:day|morning|evening|night)|day (?:before|after))/i
const LONE_DAY = /^\W*\d{1,2}\/\d{1,2}\W*$/

/** Without the steps between whose entries the document names a day in words that the reader passed over. */
function withoutOtherDays(found: readonly Found[], { postmortem, placeOf, lines, zone }: Subject): readonly Found[] {
  const rows = postmortem.timeline.flatMap(({ at }, index) => {
    const row = placeOf(`timeline[${index}]`)
    return row.kind === 'file' && at !== 'unknown' ? [{ line: row.line, at: at.at }] : []
  })
  const pairs = new Map(rows.map((row, position) => [row.line, { row, above: rows[position - 1] }]))
  return found.filter(({ place }) => {
    const { row, above } = (place.kind === 'file' ? pairs.get(place.line) : undefined) ?? {}
    if (row === undefined || above === undefined) return true
    const day = localDate(row.at, zone)
    const ends = [lines[above.line - 1] ?? '', lines[row.line - 1] ?? '']
    return !(
      lines.slice(above.line, row.line - 1).some((line) => namesAnotherDay(line, day)) ||
      ends.some((line) => RELATIVE_DAY.test(line.slice(0, 60)))
    )
  })
}

/** A day that the entry below it was not placed on. */
function namesAnotherDay(line: string, placed: Pick<NamedDay, 'month' | 'day'>): boolean {
  const days = findMoments(line.slice(0, 80)).flatMap(({ day }) => day ?? [])
  if (days.length === 0) return LONE_DAY.test(line)
  return !days.some(({ month, day }) => month === placed.month && day === placed.day)
}
