import { fromReading } from '../rule.ts'

export const timelineOutOfOrder = fromReading({
  id: 'timeline-out-of-order',
  summary: 'an entry of the timeline lies before the one above it',
  why: 'A timeline that steps back was put together from several sources or crossed midnight without saying so. A reader cannot tell which.',
  source: 'DFDS postmortem PM2023-001; GitLab, incident timelines',
  levels: { about: 'contradiction', usual: 'error', document: 'warning', final: 'error' },
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\ntimeline:\n  - 23:50 errors rise\n  - 00:10 restarted\n',
    },
    {
      text: '# Login down\n\n## Summary\n\nOn 2026-01-15 from 10:00 to 11:00 UTC nobody could log in.\n\n## Timeline\n\n- 11:00 UTC resolved\n- 10:30 UTC restarted\n- 10:00 UTC errors\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\ntimeline:\n  - 23:58 errors rise\n  - 23:55 restarted\n',
      says: ['6:5 entry 2 on line 6 (23:55) is before entry 1 on line 5 (23:58)'],
    },
  ],
})
