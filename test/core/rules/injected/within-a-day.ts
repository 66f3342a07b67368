import { MEASURES, type Specimen } from './specimen.ts'

/** Reports of a few hours, in the forms that teams write; none of them from a template of ours. */
export const withinADay: readonly Specimen[] = [
  {
    form: 'clocks of 12 hours in a list',
    text: `# Postmortem: bookings lost for half an afternoon

## Issue Summary

On March 3, 2026, from 1:10 PM to 2:40 PM WAT, 35% of the bookings were lost. The outage lasted 1 hour and 30 minutes.

## Timeline

- 12:50 PM - A new version of the booking service was rolled out
- 1:10 PM - Outage begins: bookings fail
- 1:25 PM - The monitoring alerted the engineer on call
- 2:05 PM - The connection pool was found to be exhausted
- 2:40 PM - The version was rolled back; all bookings succeed

## Root cause

The new version opened a connection for each seat and closed none.
${MEASURES}`,
    says: [],
    wrong: [
      {
        what: 'a wrong length',
        from: '1 hour and 30 minutes',
        to: '2 hours and 30 minutes',
        says: ['5 error duration-mismatch'],
      },
      {
        what: 'another start',
        from: 'from 1:10 PM',
        to: 'from 1:40 PM',
        says: ['10 warning timeline-milestone-conflict'],
      },
      { what: 'morning for afternoon', from: '- 2:05 PM', to: '- 2:05 AM', says: ['12 warning timeline-out-of-order'] },
      { what: 'more than all', from: '35%', to: '120%', says: ['5 warning impact-percent-out-of-range'] },
    ],
  },
  {
    form: 'a table with a zone in its heading',
    text: `# Search answered with errors on 2026-02-10

## Summary

Between 2026-02-10 09:14 UTC and 2026-02-10 10:02 UTC the search answered every second request with an error.

**Time to resolve**: 48 minutes

## Timeline

| Time (UTC) | What happened |
| --- | --- |
| 2026-02-10 09:05 | The index was moved to new disks |
| 2026-02-10 09:14 | First errors |
| 2026-02-10 09:21 | Alert "search errors over 5 %" fired |
| 2026-02-10 09:48 | The old disks were mounted again |
| 2026-02-10 10:02 | Resolved: no errors for ten minutes |
${MEASURES}`,
    says: [],
    wrong: [
      {
        what: 'an end before the start',
        from: 'and 2026-02-10 10:02 UTC',
        to: 'and 2026-02-10 08:02 UTC',
        says: ['5 error end-before-start'],
      },
      { what: 'a wrong length', from: '48 minutes', to: '1h 48m', says: ['7 error duration-mismatch'] },
      {
        what: 'a step back',
        from: '2026-02-10 09:48',
        to: '2026-02-10 06:48',
        says: ['16 warning timeline-out-of-order'],
      },
      {
        what: 'a month mistyped',
        from: '2026-02-10 09:48',
        to: '2026-01-10 09:48',
        says: ['16 warning timeline-out-of-order'],
      },
      { what: 'no zone', from: 'Time (UTC)', to: 'Time', says: [] },
    ],
  },
  {
    form: 'bold lines for headings and no zone',
    text: `**Issue Summary:**

From 14:00 to 16:30 on 12 May 2025 a fifth of our visitors saw an empty page.

**Timeline:**

14:00 - Outage begins after a change of the cache rules
14:12 - A visitor wrote to the support
14:40 - The team looked at the application servers, which were fine
16:05 - The rule was found
16:30 - The rule was removed and the cache emptied. Service restored

**Root cause and resolution:**

The rule kept the answers to visitors without a session for all others.

**Corrective and preventative measures:**

- Test rules of the cache on staging
`,
    says: ['3 warning missing-timezone'],
    wrong: [
      {
        what: 'an end before the start',
        from: 'From 14:00 to 16:30',
        to: 'From 14:00 to 11:30',
        says: ['3 warning missing-timezone', '3 error end-before-start'],
      },
      {
        what: 'a step back by hours',
        from: '14:40',
        to: '11:40',
        says: ['3 warning missing-timezone', '9 warning timeline-out-of-order'],
      },
    ],
  },
  {
    form: 'plain lines, the length as a range',
    text: `Postmortem: the shop could not take payments

Duration: 2026-01-20, 14:00 UTC to 17:30 UTC (3 hours, 30 minutes)

Impact: no card could be charged; 100% of the orders failed.

Timeline:
14:00 UTC: The certificate of the payment gateway ran out, payments fail
14:10 UTC: Alert of the payment monitor
15:00 UTC: A new certificate was asked for
17:00 UTC: The certificate arrived
17:30 UTC: The certificate was installed, payments work again

Root cause: nobody was told of the renewal, as the list of recipients was empty.

Corrective measures:
Add the certificate to the monitor of expiry dates
Send the notices to the list of the platform team
`,
    says: [],
    wrong: [
      {
        what: 'a wrong length',
        from: '3 hours, 30 minutes',
        to: '4 hours, 30 minutes',
        says: ['3 error duration-mismatch'],
      },
      { what: 'more than all', from: '100%', to: '140%', says: ['5 warning impact-percent-out-of-range'] },
      { what: 'a step back', from: '15:00 UTC', to: '12:00 UTC', says: ['10 warning timeline-out-of-order'] },
    ],
  },
  {
    form: 'no day, midnight to three',
    text: `# Postmortem

## Issue Summary

- **Duration:** 3 hours, from 12:00 AM to 3:00 AM SAST
- **Impact:** the site was down for 100% of the users

## Timeline

- **0:00** The uptime monitor reported that the site is down
- **0:20** The engineer on call read the logs
- **1:30** The database was ruled out
- **2:10** The wrong host name was found
- **3:00** The host name was corrected, service restored

## Root Cause and Resolution

A script had written the name of the old server into the configuration.
${MEASURES}`,
    says: [],
    wrong: [
      { what: 'a wrong length', from: '3 hours, from', to: '4 hours, from', says: ['5 error duration-mismatch'] },
      { what: 'a step back', from: '**2:10**', to: '**0:10**', says: ['13 warning timeline-out-of-order'] },
      {
        what: 'another window',
        from: 'from 12:00 AM to 3:00 AM',
        to: 'from 9:00 AM to 12:00 PM',
        says: ['10 error timeline-disjoint-from-window'],
      },
      { what: 'more than all', from: '100%', to: '130%', says: ['6 warning impact-percent-out-of-range'] },
    ],
  },
  {
    form: 'newest first',
    text: `# API errors on 8 June 2025

Between 10:05 and 11:20 UTC on 8 June 2025 the API answered with errors.

## Updates

- **11:20 UTC** - Resolved. All requests succeed
- **10:55 UTC** - Monitoring: the rollback is through
- **10:30 UTC** - Identified: a deployment removed a column that was still read
- **10:12 UTC** - Investigating: we were alerted to errors of the API
- **10:05 UTC** - Errors begin
`,
    says: [],
    wrong: [
      {
        what: 'an end before the start',
        from: 'Between 10:05 and 11:20',
        to: 'Between 11:20 and 10:05',
        says: ['3 error end-before-start'],
      },
    ],
  },
  {
    form: 'a length with a half',
    text: `# API slow on June 9, 2025

The API was slow on June 9, 2025 from 1:30 AM to 4:00 AM ET, for two and a half hours.

## Timeline (ET)

- 1:30 AM A version was deployed and the API became slow
- 1:40 AM Alert fired
- 2:20 AM The cache was emptied, which changed nothing
- 4:00 AM The version was rolled back, resolved
`,
    says: [],
    wrong: [
      {
        what: 'another length',
        from: 'two and a half hours',
        to: 'an hour and a half',
        says: ['3 error duration-mismatch'],
      },
      { what: 'half of it', from: 'two and a half hours', to: 'half an hour', says: ['3 error duration-mismatch'] },
    ],
  },
]
