import { distance } from 'fastest-levenshtein'
import type { Rule } from '../rule.ts'
import { type TimedEntry, timedEntries } from './timed-entries.ts'

export const timelineDuplicateEntry: Rule = {
  id: 'timeline-duplicate-entry',
  summary: 'two entries of the same time say the same',
  why: 'One of them was pasted twice, or two people added the same event.',
  source: 'common sense; timelines merged from several sources',
  levels: { about: 'practice', usual: 'info' },
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline:\n  - "10:05 web-1 restarted"\n  - "10:05 web-2 restarted"\n  - "10:06 alert fired at the proxy"\n  - "10:07 alert fired at the proxy"\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline:\n  - "10:05 the web server was restarted"\n  - "10:05 The web server was restarted."\n',
      says: ['6:5 entry 2 says the same as the one above it, at the same time'],
    },
  ],
  check: (subject) => {
    const entries = timedEntries(subject)
    return entries.slice(1).flatMap((entry, position) => {
      const above = entries[position]
      if (above === undefined || !isSame(entry, above)) return []
      return [
        {
          place: subject.placeOf(`timeline[${entry.index}]`),
          message: `entry ${entry.index + 1} says the same as the one above it, at the same time`,
          hint: 'remove one of the two',
        },
      ]
    })
  },
}

/** Numbers and names tell events apart that are otherwise worded alike. */
function isSame(one: TimedEntry, other: TimedEntry): boolean {
  if (one.at.at !== other.at.at) return false
  const [left, right] = [plain(one.entry.text), plain(other.entry.text)]
  const longest = Math.max(left.length, right.length)
  if (longest > 400 || Math.abs(left.length - right.length) > longest / 10) return false
  if (left.replaceAll(/\D/g, '') !== right.replaceAll(/\D/g, '')) return false
  return left === right || (longest >= 30 && distance(left, right) < longest / 10)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
