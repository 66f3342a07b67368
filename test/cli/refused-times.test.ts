import { basics, refuses } from './refuses.ts'

refuses('times', [
  {
    what: 'the 24-hour clock with PM',
    incident: ['title: Checkout down', 'timezone: Africa/Johannesburg', 'start: "14:15 PM"'],
    says: [
      'incident.yaml:3:8: error: 14:15 PM mixes the 24-hour clock with PM (invalid-date)',
      '  hint: did you mean 14:15 or 2:15 PM?',
    ],
  },
  {
    what: 'midnight as 00:25 AM',
    incident: ['title: Checkout down', 'timezone: Africa/Johannesburg', 'start: "00:25 AM"'],
    says: [
      'incident.yaml:3:8: error: 00:25 AM mixes the 24-hour clock with AM (invalid-date)',
      '  hint: did you mean 00:25 or 12:25 AM?',
    ],
  },
  {
    what: 'an hour beyond the day',
    incident: ['title: Checkout down', 'timezone: Africa/Johannesburg', 'start: "25:00"'],
    says: [
      'incident.yaml:3:8: error: 25:00 is no time of day (invalid-date)',
      '  hint: did you mean 01:00 on the next day?',
    ],
  },
  {
    what: 'minutes beyond the hour',
    incident: ['title: Checkout down', 'timezone: Africa/Johannesburg', 'start: "2026-01-15 14:65"'],
    says: ['incident.yaml:3:8: error: 14:65 is no time of day (invalid-date)', '  hint: minutes and seconds go to 59'],
  },
  {
    what: 'a day that February does not have',
    incident: ['title: Checkout down', 'timezone: Africa/Johannesburg', 'start: "2026-02-30 14:05"'],
    says: [
      'incident.yaml:3:8: error: 2026-02-30 does not exist (invalid-date)',
      '  hint: the month ends on 2026-02-28',
    ],
  },
  {
    what: 'a date without its zeros',
    incident: ['title: Checkout down', 'timezone: Africa/Johannesburg', 'start: "2026-1-5 14:05"'],
    says: [
      'incident.yaml:3:8: error: 2026-1-5 is not a date as written (invalid-date)',
      '  hint: did you mean 2026-01-05?',
    ],
  },
  {
    what: 'a date that begins with the day',
    incident: ['title: Checkout down', 'timezone: Africa/Johannesburg', 'start: "15/01/2026 14:05"'],
    says: [
      'incident.yaml:3:8: error: "15/01/2026 14:05" is not a time (invalid-date)',
      '  hint: write 2026-01-15 14:05, 14:05, 2:05 PM, midnight, +15m, or unknown',
    ],
  },
  {
    what: 'a year that no incident is in',
    incident: ['title: Checkout down', 'timezone: Africa/Johannesburg', 'start: "1026-01-15 14:05"'],
    says: [
      'incident.yaml:3:8: error: 1026-01-15 is not between 1990 and 2100 (invalid-date)',
      '  hint: is the year right?',
    ],
  },
  {
    what: 'a word',
    incident: ['title: Checkout down', 'timezone: Africa/Johannesburg', 'start: "yesterday"'],
    says: [
      'incident.yaml:3:8: error: "yesterday" is not a time (invalid-date)',
      '  hint: write 2026-01-15 14:05, 14:05, 2:05 PM, midnight, +15m, or unknown',
    ],
  },
  {
    what: 'a start without its date',
    incident: ['title: Checkout down', 'timezone: Africa/Johannesburg', 'start: "14:05"'],
    says: [
      'incident.yaml:3:8: error: "14:05" has no date: the start needs its date (invalid-date)',
      '  hint: write the date before it, such as 2026-01-20 14:05',
    ],
  },
  {
    what: 'now, which only an answer can say',
    incident: ['title: Checkout down', 'timezone: Africa/Johannesburg', 'start: "now"'],
    says: [
      'incident.yaml:3:8: error: "now" is not a time here (invalid-date)',
      '  hint: write the date and the time, such as 2026-01-15 14:05',
    ],
  },
  {
    what: 'an elapsed time with nothing before it',
    incident: ['title: Checkout down', 'timezone: Africa/Johannesburg', 'start: "+15m"'],
    says: [
      'incident.yaml:3:8: error: +15m counts from a time that is not known (invalid-date)',
      '  hint: write the date and the time, such as 2026-01-15 14:05',
    ],
  },
  {
    what: 'an offset behind a bare time',
    incident: [...basics, 'detected: 14:06 +02:00'],
    says: [
      'incident.yaml:4:11: error: "14:06 +02:00" is not a time (invalid-date)',
      '  hint: a time without a date takes its offset as UTC+02:00',
    ],
  },
  {
    what: 'times without a date while the start is unknown',
    incident: [
      'title: Checkout down',
      'timezone: Africa/Johannesburg',
      'start: unknown',
      'end: "15:10"',
      'timeline:',
      '  - 14:07 the pager rang',
    ],
    says: [
      'incident.yaml:4:6: error: "15:10" has no date: the start is unknown, so that every time needs its own date (invalid-date)',
      '  hint: write the date before it, such as 2026-01-15 15:10',
      'incident.yaml:6:5: error: "14:07" has no date: the start is unknown, so that the first entry needs its own (invalid-date)',
      '  hint: write the date before it, such as 2026-01-15 14:07',
    ],
  },
  {
    what: 'a date that is none where a day is due',
    incident: [...basics, 'actions:', '  - { title: Alert on disk use, due: 2026-02-30 }'],
    says: [
      'incident.yaml:5:38: error: 2026-02-30 does not exist (invalid-date)',
      '  hint: write year-month-day, such as 2026-02-01',
    ],
  },
  {
    what: 'an action that is due before the incident',
    incident: [...basics, 'actions:', '  - Alert on disk use due:2025-02-01'],
    says: [
      'incident.yaml:5:5: error: due 2025-02-01 is before the incident (2026-01-15) (action-due-before-incident)',
      '  hint: is the year right?',
    ],
  },
])
