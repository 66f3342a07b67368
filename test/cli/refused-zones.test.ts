import { refuses } from './refuses.ts'

refuses('zones', [
  {
    what: 'a local time that did not exist',
    incident: ['title: Checkout down', 'timezone: America/New_York', 'start: 2025-03-09 02:30'],
    says: [
      'incident.yaml:3:8: error: 02:30 did not exist in New York on 2025-03-09 (clocks went from 02:00 to 03:00) (nonexistent-local-time)',
      '  hint: write 03:30 EDT or 01:30 EST',
    ],
  },
  {
    what: 'a local time that happened twice',
    incident: ['title: Checkout down', 'timezone: America/New_York', 'start: 2025-11-02 01:30'],
    says: [
      'incident.yaml:3:8: error: 01:30 happened twice in New York on 2025-11-02 (ambiguous-local-time)',
      '  hint: write 01:30 EDT or 01:30 EST',
    ],
  },
  {
    what: 'a repeated half hour without a name',
    incident: ['title: Checkout down', 'timezone: Australia/Lord_Howe', 'start: 2025-04-06 01:45'],
    says: [
      'incident.yaml:3:8: error: 01:45 happened twice in Lord Howe on 2025-04-06 (ambiguous-local-time)',
      '  hint: write 01:45 UTC+11:00 or 01:45 UTC+10:30',
    ],
  },
  {
    what: 'a day that a calendar left out',
    incident: ['title: Checkout down', 'timezone: Pacific/Apia', 'start: 2011-12-30 12:00'],
    says: [
      'incident.yaml:3:8: error: 12:00 did not exist in Apia on 2011-12-30 (the calendar went from 2011-12-30 00:00 to 2011-12-31 00:00) (nonexistent-local-time)',
      '  hint: write 2011-12-31 12:00 UTC+14:00 or 2011-12-29 12:00 UTC-10:00',
    ],
  },
  {
    what: 'a misspelt zone',
    incident: ['title: Checkout down', 'timezone: Africa/Johanesburg', 'start: 2026-01-15 14:05'],
    says: [
      'incident.yaml:2:11: error: "Africa/Johanesburg" is not a time zone (unknown-timezone)',
      '  hint: did you mean Africa/Johannesburg?',
    ],
  },
  {
    what: 'a city instead of its zone',
    incident: ['title: Checkout down', 'timezone: Johannesburg', 'start: 2026-01-15 14:05'],
    says: [
      'incident.yaml:2:11: error: "Johannesburg" is not a time zone (unknown-timezone)',
      '  hint: did you mean Africa/Johannesburg?',
    ],
  },
  {
    what: 'a zone of no place',
    incident: ['title: Checkout down', 'timezone: Mars/Olympus', 'start: 2026-01-15 14:05'],
    says: [
      'incident.yaml:2:11: error: "Mars/Olympus" is not a time zone (unknown-timezone)',
      '  hint: write an IANA name such as Africa/Johannesburg, UTC, or an offset such as +02:00',
    ],
  },
  {
    what: 'an offset that no clock ever had',
    incident: ['title: Checkout down', 'timezone: +25:00', 'start: 2026-01-15 14:05'],
    says: [
      'incident.yaml:2:11: error: "+25:00" is not a time zone (unknown-timezone)',
      '  hint: write an IANA name such as Africa/Johannesburg, UTC, or an offset such as +02:00',
    ],
  },
  {
    what: 'an abbreviation of three zones',
    incident: ['title: Checkout down', 'timezone: IST', 'start: 2026-01-15 14:05'],
    says: [
      'incident.yaml:2:11: error: "IST" can be India (UTC+05:30) or Ireland (UTC+01:00) or Israel (UTC+02:00) (ambiguous-timezone-abbreviation)',
      "  hint: write the zone's name: Asia/Kolkata, Europe/Dublin, Asia/Jerusalem",
    ],
  },
  {
    what: 'an abbreviation of three zones beside a time',
    incident: ['title: Checkout down', 'timezone: UTC', 'start: 2026-01-15 14:05 CST'],
    says: [
      'incident.yaml:3:8: error: "CST" can be US Central (UTC-06:00) or China (UTC+08:00) or Cuba (UTC-05:00) (ambiguous-timezone-abbreviation)',
      "  hint: write the zone's name: America/Chicago, Asia/Shanghai, America/Havana",
    ],
  },
  {
    what: 'an abbreviation with the offset of another',
    incident: ['title: Checkout down', 'timezone: SAST (UTC+3)', 'start: 2026-01-15 14:05'],
    says: [
      'incident.yaml:2:11: error: SAST is UTC+02:00; "SAST (UTC+3)" says UTC+03:00 (timezone-offset-contradiction)',
      '  hint: keep the one that is right',
    ],
  },
  {
    what: 'a zone with the offset of another beside a time',
    incident: ['title: Checkout down', 'start: 2026-01-15 14:05 Africa/Johannesburg (UTC+3)'],
    says: [
      'incident.yaml:2:8: error: Africa/Johannesburg is UTC+02:00 then; you wrote UTC+03:00 (timezone-offset-contradiction)',
      '  hint: keep the one that is right',
    ],
  },
  {
    what: 'standard time in summer',
    incident: ['title: Checkout down', 'timezone: America/Los_Angeles', 'start: 2025-07-15 14:05 PST'],
    says: [
      'incident.yaml:3:8: error: Los Angeles was on PDT on 2025-07-15, not on PST: 14:05 PST is 22:05 UTC, 14:05 PDT is 21:05 UTC (timezone-season-mismatch)',
      '  hint: write 14:05 PDT or 14:05 UTC-08:00',
    ],
  },
  {
    what: 'summer time in winter in the timeline',
    incident: [
      'title: Checkout down',
      'timezone: Europe/Berlin',
      'start: 2026-01-15 14:05',
      'timeline:',
      '  - 14:07 CEST the pager rang',
    ],
    says: [
      'incident.yaml:5:5: error: Berlin was on CET on 2026-01-15, not on CEST: 14:07 CEST is 12:07 UTC, 14:07 CET is 13:07 UTC (timezone-season-mismatch)',
      '  hint: write 14:07 CET or 14:07 UTC+02:00',
    ],
  },
])
