import { MEASURES, type Specimen } from './specimen.ts'

/** Reports over midnight and over days, with labels, headings and zones as teams write them. */
export const withDays: readonly Specimen[] = [
  {
    form: 'crossing midnight',
    text: `# Mail delayed on the night of 14 November 2025

## Summary

Mail was delayed for 3 hours and 20 minutes, from 22:30 on 14 November 2025 to 01:50 on 15 November 2025 (CET).

## Timeline

All times in CET.

- 22:30 The queue stopped: mail is delayed
- 22:55 The on-call engineer was paged
- 23:40 The disk of the queue was found to be full
- 00:35 Old logs were deleted
- 01:50 The queue was empty again, resolved
${MEASURES}`,
    says: [],
    wrong: [
      {
        what: 'the day of the end not changed',
        from: 'to 01:50 on 15 November 2025',
        to: 'to 01:50 on 14 November 2025',
        says: ['5 error end-before-start'],
      },
      {
        what: 'a wrong length',
        from: '3 hours and 20 minutes',
        to: '2 hours and 20 minutes',
        says: ['5 error duration-mismatch'],
      },
      {
        what: 'summer time in winter',
        from: 'All times in CET',
        to: 'All times in CEST',
        says: ['9 warning timezone-season-mismatch'],
      },
    ],
  },
  {
    form: 'several days, each below its heading',
    text: `# Imports were slow, 3 to 5 September 2025

## Summary

From 2025-09-03 16:10 UTC to 2025-09-05 09:30 UTC imports of large files took hours. It lasted 41 hours and 20 minutes.

## Timeline (UTC)

### 2025-09-03

- 16:10 Imports become slow after the index was dropped
- 18:45 A customer reports it

### 2025-09-04

- 08:00 The team looks at the workers
- 15:20 More workers are added, which changes nothing

### 2025-09-05

- 08:40 The index is built again
- 09:30 Imports are as quick as before, resolved
${MEASURES}`,
    says: [],
    wrong: [
      {
        what: 'a wrong length',
        from: '41 hours and 20 minutes',
        to: '31 hours and 20 minutes',
        says: ['5 error duration-mismatch'],
      },
      {
        what: 'the days swapped',
        from: 'to 2025-09-05 09:30 UTC',
        to: 'to 2025-09-02 09:30 UTC',
        says: ['5 error end-before-start'],
      },
      {
        what: 'a day mistyped',
        from: '### 2025-09-04',
        to: '### 2025-08-04',
        says: ['16 warning timeline-out-of-order'],
      },
    ],
  },
  {
    form: 'the zone in the heading of the timeline, out of season in the other half of the year',
    text: `# Wallets could not sync

## Issue summary

On January 12, 2025 the wallets could not sync from 9:20 AM to 10:45 AM PST.

## Timeline (all times PST)

01/12/2025 - 9:20 - Wallets stop syncing
01/12/2025 - 9:31 - The first user wrote to us
01/12/2025 - 10:10 - The full disk of the node was found
01/12/2025 - 10:45 - The disk was replaced, wallets sync again
`,
    says: [],
    wrong: [
      { what: 'an end before the start', from: 'to 10:45 AM', to: 'to 8:45 AM', says: ['5 error end-before-start'] },
      {
        what: 'summer time in winter',
        from: 'all times PST',
        to: 'all times PDT',
        says: ['7 warning timezone-season-mismatch'],
      },
    ],
  },
  {
    form: 'a length in words, entries as headings',
    text: `---
title: Notebooks could not be started
date: 2025-10-07
---

## Summary

On October 7, 2025, notebooks could not be started for about two hours.

## Timeline

All times in PDT

### 2025-10-07 10:04

The image was pulled by every node at once. Users cannot start notebooks.

### 10:20

A user reports it in the chat.

### 11:15

The registry is found to be overloaded.

### 12:02

The image is served from a mirror and the problem is resolved.

## Action items

- Serve images from the mirror in each region
`,
    says: [],
    wrong: [
      {
        what: 'a wrong length',
        from: 'about two hours',
        to: 'about five hours',
        says: ['8 warning duration-mismatch'],
      },
      { what: 'winter time in summer', from: 'in PDT', to: 'in PST', says: ['12 warning timezone-season-mismatch'] },
      { what: 'a step back by hours', from: '### 11:15', to: '### 08:15', says: ['22 warning timeline-out-of-order'] },
    ],
  },
  {
    form: 'labels before the times',
    text: `# Incident on 2025-03-18

- **Key events**
  - Fault occurs 2025-03-18 08:15 GMT
  - First detected 2025-03-18 08:33 GMT
  - Incident declared 2025-03-18 08:41 GMT
  - Repaired 2025-03-18 10:05 GMT
  - Resolved 2025-03-18 11:19 GMT

- **Time to repair**: 1h 24m

- **Time to resolve**: 2h 46m

- **Impact**: 12% of the requests to the ingress failed.

- **Resolution**: The certificate was renewed by hand.

- **Review actions**:
  - Renew certificates two weeks before their end
`,
    says: [],
    wrong: [
      { what: 'a wrong length', from: '2h 46m', to: '5h 46m', says: ['12 warning duration-mismatch'] },
      {
        what: 'the year mistyped',
        from: 'Resolved 2025',
        to: 'Resolved 2024',
        says: ['8 error end-before-start'],
      },
      { what: 'more than all', from: '12%', to: '112%', says: ['14 warning impact-percent-out-of-range'] },
    ],
  },
  {
    form: 'start and end as lines',
    text: `## Issue Summary

Start Time: December 9, 2025, 10:45 AM (UTC)

End Time: December 9, 2025, 1:15 PM (UTC)

The login answered 40% of the users with an error.

## Timeline

* 10:45 AM: Outage begins, logins fail
* 11:00 AM: Alert on failed logins
* 12:30 PM: The clock of one server was found to be off by an hour
* 1:15 PM: The clock was set, logins succeed

## Root cause

The time service of the server had been switched off.
`,
    says: [],
    wrong: [
      {
        what: 'an end before the start',
        from: '1:15 PM (UTC)',
        to: '1:15 AM (UTC)',
        says: ['5 error end-before-start'],
      },
      {
        what: 'another day',
        from: 'End Time: December 9',
        to: 'End Time: December 12',
        says: ['14 warning timeline-milestone-conflict'],
      },
      {
        what: 'another beginning',
        from: '10:45 AM (UTC)',
        to: '9:45 AM (UTC)',
        says: ['11 warning timeline-milestone-conflict'],
      },
      { what: 'more than all', from: '40%', to: '400%', says: ['7 warning impact-percent-out-of-range'] },
    ],
  },
  {
    form: 'an evening to the next noon, no day said',
    text: `# Postmortem

## Issue Summary

From 10:00 PM to 12:00 PM UTC an eighth of the bookings was lost. It lasted 14 hours.

## Timeline

- 10:00 PM: Outage begins
- 10:25 PM: A customer wrote to the support
- 9:40 AM: The cause was found
- 12:00 PM: The queue was started again, resolved
${MEASURES}`,
    says: [],
    wrong: [
      { what: 'a wrong length', from: '14 hours', to: '10 hours', says: ['5 error duration-mismatch'] },
      { what: 'a step back', from: '10:25 PM', to: '9:50 PM', says: ['10 warning timeline-out-of-order'] },
    ],
  },
]
