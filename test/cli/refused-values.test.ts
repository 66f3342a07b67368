import { basics, refuses } from './refuses.ts'

refuses('values', [
  {
    what: 'more than all users',
    incident: [...basics, 'impact: { usersAffected: 120% }'],
    says: [
      'incident.yaml:4:26: error: 120% of users cannot be affected (impact-percent-out-of-range)',
      '  hint: write a share from 0% to 100%, or a number of users',
    ],
  },
  {
    what: 'fewer than no users',
    incident: [...basics, 'impact: { usersAffected: -5 }'],
    says: [
      'incident.yaml:4:26: error: -5 users cannot be affected (impact-percent-out-of-range)',
      '  hint: write a share from 0% to 100%, or a number of users',
    ],
  },
  {
    what: 'users in words',
    incident: [...basics, 'impact: { usersAffected: a lot }'],
    says: [
      'incident.yaml:4:26: error: "a lot" is no number of users (invalid-value)',
      '  hint: write 100%, 1200, ~1200 or unknown',
    ],
  },
  {
    what: 'a choice that is none',
    incident: [...basics, 'severity: SEV9'],
    says: [
      'incident.yaml:4:11: error: severity is "SEV9", which is none of its choices (invalid-value)',
      '  hint: did you mean SEV1? the choices are SEV1, SEV2, SEV3, SEV4, SEV5, unknown',
    ],
  },
  {
    what: 'a misspelt choice',
    incident: [...basics, 'status: finl'],
    says: [
      'incident.yaml:4:9: error: status is "finl", which is none of its choices (invalid-value)',
      '  hint: did you mean final? the choices are draft, in-review, final, closed',
    ],
  },
  {
    what: 'a text where a list belongs',
    incident: [...basics, 'services: checkout'],
    says: [
      'incident.yaml:4:11: error: services is "checkout"; it must be a list (invalid-value)',
      '  hint: write it as a list: services: [checkout]',
    ],
  },
  {
    what: 'a line where a list belongs',
    incident: [...basics, 'timeline: 14:07 the pager rang'],
    says: [
      'incident.yaml:4:11: error: timeline is "14:07 the pager rang"; it must be a list (invalid-value)',
      '  hint: write it as a list: timeline: [14:07 the pager rang]',
    ],
  },
  {
    what: 'a list where a text belongs',
    incident: [...basics, 'environment: [production, staging]'],
    says: [
      'incident.yaml:4:14: error: environment is a list; it must be one text (invalid-value)',
      '  hint: postmortem schema --example shows its form',
    ],
  },
  {
    what: 'a list where a time belongs',
    incident: [...basics, 'end: ["15:10"]'],
    says: [
      'incident.yaml:4:6: error: end is a list; it must be a time (invalid-value)',
      '  hint: write a time such as 2026-01-15 14:05',
    ],
  },
  {
    what: 'a list where parts belong',
    incident: [...basics, 'impact: [Nobody could pay]'],
    says: [
      'incident.yaml:4:9: error: impact is a list; it must have parts (invalid-value)',
      '  hint: its parts are description, extent, usersAffected, usersBasis, requests, revenue, supportTickets',
    ],
  },
  {
    what: 'an entry that is a list',
    incident: [...basics, 'timeline:', '  - [14:07, the pager rang]'],
    says: [
      'incident.yaml:5:5: error: entry 1 of the timeline is a list (invalid-value)',
      '  hint: write it as one line, such as "00:15 text"',
    ],
  },
  {
    what: 'entries without a text and with a wrong kind, all at once',
    incident: [
      ...basics,
      'timeline:',
      '  - 14:07',
      '  - { at: "14:08" }',
      '  - { at: "14:09", text: looked at the disks, kind: detecton }',
    ],
    says: [
      'incident.yaml:5:5: error: entry 1 of the timeline has a time and no text (invalid-value)',
      '  hint: write what happened after the time',
      'incident.yaml:6:5: error: entry 2 of the timeline has no text (invalid-value)',
      '  hint: add text: and what happened',
      'incident.yaml:7:53: error: timeline.kind is "detecton", which is none of its choices (invalid-value)',
      '  hint: did you mean detection? the choices are lead-up, impact, detection, communication, escalation, hypothesis, investigation, misleading-path, decision, action, mitigation, resolution, note',
    ],
  },
  {
    what: 'a person without a name',
    incident: [...basics, 'owner: { team: shop }'],
    says: ['incident.yaml:4:8: error: owner has no name (invalid-value)', '  hint: add name:'],
  },
  {
    what: 'a negative count',
    incident: [...basics, 'impact: { supportTickets: -1 }'],
    says: [
      'incident.yaml:4:27: error: impact.supportTickets is -1; it must be at least 0 (invalid-value)',
      '  hint: is the sign right?',
    ],
  },
  {
    what: 'a count in words',
    incident: [...basics, 'impact: { supportTickets: many }'],
    says: [
      'incident.yaml:4:27: error: impact.supportTickets is "many", not a whole number (invalid-value)',
      '  hint: write digits alone, or unknown',
    ],
  },
  {
    what: 'a link that is none',
    incident: [...basics, 'links: ["runbook=javascript:alert(1)"]'],
    says: [
      'incident.yaml:4:9: error: links.url is "javascript:alert(1)", not a link (invalid-value)',
      '  hint: write an address that starts with https://',
    ],
  },
  {
    what: 'a duration that is none',
    incident: [...basics, 'duration: three moons'],
    says: [
      'incident.yaml:4:11: error: "three moons" is not a duration (invalid-value)',
      '  hint: write 3 hours, 1h30m, 90 min or PT3H',
    ],
  },
  {
    what: 'windows that are none',
    incident: [...basics, 'windows: [all day, { start: "14:05" }]'],
    says: [
      'incident.yaml:4:11: error: a window is "all day"; it must have a start and an end (invalid-value)',
      '  hint: write { start: "14:05", end: "14:20" }',
      'incident.yaml:4:20: error: a window is without both; it must have a start and an end (invalid-value)',
      '  hint: write { start: "14:05", end: "14:20" }',
    ],
  },
])

refuses('keys', [
  {
    what: 'a misspelt key',
    incident: [...basics, 'sevrity: SEV1'],
    says: [
      'incident.yaml:4:1: error: "sevrity" is not a fact of an incident (unknown-field)',
      '  hint: did you mean severity?',
    ],
  },
  {
    what: 'a key that is like no other',
    incident: [...basics, 'budget: 12'],
    says: [
      'incident.yaml:4:1: error: "budget" is not a fact of an incident (unknown-field)',
      '  hint: postmortem schema --example shows all of them; a key of your own starts with x-',
    ],
  },
  {
    what: 'a misspelt part',
    incident: [...basics, 'impact: { descripton: Nobody could pay }'],
    says: [
      'incident.yaml:4:11: error: "descripton" is not a fact of an incident (unknown-field)',
      '  hint: did you mean description?',
    ],
  },
  {
    what: 'a misspelt part of an entry',
    incident: [...basics, 'timeline:', '  - { at: "14:07", text: the pager rang, knd: detection }'],
    says: [
      'incident.yaml:5:42: error: "knd" is not a fact of an incident (unknown-field)',
      '  hint: did you mean kind?',
    ],
  },
  {
    what: 'every problem at once',
    incident: [
      ...basics,
      'end: 2026-01-15 13:05',
      'severity: SEV9',
      'impact: { usersAffected: 120% }',
      'timeline:',
      '  - 25:00 the pager rang',
      '  - 14:30 failed over to the replica',
      '  - 14:20 found the disk of the primary full',
      'budget: 12',
    ],
    says: [
      'incident.yaml:4:6: error: end 2026-01-15 13:05 is before start 2026-01-15 14:05 (end-before-start)',
      '  hint: if it crossed midnight, write 2026-01-16 13:05',
      'incident.yaml:5:11: error: severity is "SEV9", which is none of its choices (invalid-value)',
      '  hint: did you mean SEV1? the choices are SEV1, SEV2, SEV3, SEV4, SEV5, unknown',
      'incident.yaml:6:26: error: 120% of users cannot be affected (impact-percent-out-of-range)',
      '  hint: write a share from 0% to 100%, or a number of users',
      'incident.yaml:8:5: error: 25:00 is no time of day (invalid-date)',
      '  hint: did you mean 01:00 on the next day?',
      'incident.yaml:10:5: error: entry 3 on line 10 (14:20) is before entry 2 on line 9 (14:30) (timeline-out-of-order)',
      '  hint: add the date if it was another day, or sort with --sort',
      'incident.yaml:11:1: error: "budget" is not a fact of an incident (unknown-field)',
      '  hint: postmortem schema --example shows all of them; a key of your own starts with x-',
    ],
  },
])
