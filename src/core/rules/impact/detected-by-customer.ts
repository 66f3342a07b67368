import { shortensDetection } from '../detection-action.ts'
import type { Rule } from '../rule.ts'

export const detectedByCustomer: Rule = {
  id: 'detected-by-customer',
  summary: 'users found it first, and no action shortens detection',
  why: 'When users tell you first, monitoring has a gap. One action that closes it is worth more than most others.',
  source: 'Google, SRE Workbook, Postmortem Culture; Atlassian Incident Management Handbook',
  levels: { about: 'practice', usual: 'info' },
  yieldsTo: ['no-detection-action'],
  good: [
    {
      text: 'title: Login down\ndetection: customer-report\nactions:\n  - Alert on failed log-ins above 5% for 2 minutes\n',
    },
    {
      text: 'title: Login down\ndetection: customer-report\nactions:\n  - Probe the log-in page every minute ~detect\n',
    },
    { text: 'title: Login down\ndetection: monitoring-alert\nactions:\n  - Test the log-in before each release\n' },
    { text: 'title: Login down\ndetection: customer-report\n' },
  ],
  bad: [
    {
      text: 'title: Login down\ndetection: customer-report\nactions:\n  - Test the log-in before each release\n',
      says: ['2:12 users told you first, and no action shortens detection'],
    },
    {
      text: 'title: Login down\ndetection: { source: social-media }\nactions:\n  - Test the log-in before each release\n',
      says: ['2:22 users told you first, and no action shortens detection'],
    },
  ],
  check: ({ postmortem: { detection, actions, improvements }, placeOf }) => {
    const isByUsers = detection?.source === 'customer-report' || detection?.source === 'social-media'
    const all = [...actions, ...improvements]
    if (!isByUsers || all.length === 0 || all.some(shortensDetection)) return []
    return [
      {
        place: placeOf('detection.source'),
        message: 'users told you first, and no action shortens detection',
        about: 'detection action',
        hint: 'add one: which signal would have fired before they wrote?',
      },
    ]
  },
}
