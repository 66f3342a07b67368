import { findMoments } from '../../document/read/foreign/moments.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { timedEntries } from './timed-entries.ts'

export const timeWithoutDate: Rule = {
  id: 'time-without-date',
  summary: 'clock times are given and no date is said anywhere',
  why: 'Times alone cannot be laid beside a log, and where an incident crosses midnight they are ambiguous.',
  source: 'published student postmortems; Atlassian incident postmortem template',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    {
      text: '# Login down\n\nOn January 15th nobody could log in.\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC restarted\n- 10:30 UTC resolved\n',
    },
    {
      text: '# Login down 1-15-26\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC restarted\n- 10:30 UTC resolved\n',
    },
  ],
  bad: [
    {
      text: '# Login down\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC restarted\n- 10:30 UTC resolved\n',
      says: ['5:3 10:00 on which day? the document names none'],
    },
  ],
  check: (subject) => {
    const { isUndated, file, placeOf, timeText } = subject
    if (!isUndated || /\d{4}-\d{2}-\d{2}/.test(file) || namesDay(subject)) return []
    const [first] = timedEntries(subject)
    if (first === undefined) return []
    return [
      {
        place: placeOf(`timeline[${first.index}]`),
        message: `${timeText(first.at.at)} on which day? the document names none`,
        hint: 'write the date once, such as 2026-01-15, at the start or in the heading of the timeline',
      },
    ]
  },
}

function namesDay({ lines }: Subject): boolean {
  return lines.some((line) => /\d/.test(line) && findMoments(line).some(({ day }) => day !== undefined))
}
