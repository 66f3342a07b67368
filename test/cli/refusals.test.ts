import { basics, refuses } from './refuses.ts'

refuses('the order of times', [
  {
    what: 'an end before the start',
    incident: [...basics, 'end: 2026-01-15 13:05'],
    says: [
      'incident.yaml:4:6: error: end 2026-01-15 13:05 is before start 2026-01-15 14:05 (end-before-start)',
      '  hint: if it crossed midnight, write 2026-01-16 13:05',
    ],
  },
  {
    what: 'an end that could have crossed midnight',
    incident: [...basics, 'end: 2026-01-15 00:40'],
    says: [
      'incident.yaml:4:6: error: end 2026-01-15 00:40 is before start 2026-01-15 14:05 (end-before-start)',
      '  hint: if it crossed midnight, write 2026-01-16 00:40',
    ],
  },
  {
    what: 'an acknowledgement before the detection',
    incident: [...basics, 'detected: 2026-01-15 14:10', 'acknowledged: 2026-01-15 14:06'],
    says: [
      'incident.yaml:5:15: error: acknowledged 2026-01-15 14:06 is before detected 2026-01-15 14:10 (milestone-order-impossible)',
      '  hint: correct one of the two, or write ~ before a time that is only about right',
    ],
  },
  {
    what: 'a mitigation before the start',
    incident: [...basics, 'mitigated: 2026-01-15 13:00'],
    says: [
      'incident.yaml:4:12: error: mitigated 2026-01-15 13:00 is before start 2026-01-15 14:05 (milestone-order-impossible)',
      '  hint: correct one of the two, or write ~ before a time that is only about right',
    ],
  },
  {
    what: 'a resolution on the day before the start',
    incident: [...basics, 'resolved: 2026-01-14'],
    says: [
      'incident.yaml:4:11: error: resolved 2026-01-14 is before start 2026-01-15 14:05 (milestone-order-impossible)',
      '  hint: correct one of the two, or write ~ before a time that is only about right',
    ],
  },
  {
    what: 'a closing before the declaration',
    incident: [...basics, 'declared: 2026-01-15 15:00', 'closed: 2026-01-15 14:30'],
    says: [
      'incident.yaml:5:9: error: closed 2026-01-15 14:30 is before declared 2026-01-15 15:00 (milestone-order-impossible)',
      '  hint: correct one of the two, or write ~ before a time that is only about right',
    ],
  },
  {
    what: 'a window whose end is before its start',
    incident: [...basics, 'windows: [{ start: 2026-01-15 14:30, end: 2026-01-15 14:20 }]'],
    says: [
      'incident.yaml:4:11: error: the window ends 2026-01-15 14:20 is before it starts 2026-01-15 14:30 (end-before-start)',
      '  hint: if it crossed midnight, write 2026-01-16 14:20',
    ],
  },
  {
    what: 'a timeline that steps back',
    incident: [
      ...basics,
      'end: "15:10"',
      'timeline:',
      '  - 14:07 the pager rang',
      '  - 14:30 failed over to the replica',
      '  - 14:20 found the disk of the primary full',
    ],
    says: [
      'incident.yaml:8:5: error: entry 3 on line 8 (14:20) is before entry 2 on line 7 (14:30) (timeline-out-of-order)',
      '  hint: add the date if it was another day, or sort with --sort',
    ],
  },
  {
    what: 'an entry that ends before it begins',
    incident: [...basics, 'timeline:', '  - 14:30-14:20 watched the replica'],
    says: [
      'incident.yaml:5:5: error: 2026-01-15 14:20 is before 2026-01-15 14:30, where the entry begins (timeline-out-of-order)',
      '  hint: write the earlier time first; add the date if it was the next day',
    ],
  },
  {
    what: 'an entry that contradicts the milestone it is bound to',
    incident: [
      ...basics,
      'end: 2026-01-15 15:10',
      'timeline:',
      '  - { at: "15:00", text: payments went through again, milestone: end }',
    ],
    says: [
      'incident.yaml:6:5: error: end is 2026-01-15 15:10, but its entry in the timeline is at 2026-01-15 15:00 (timeline-milestone-conflict)',
      '  hint: correct one of the two, or take milestone: end off the entry',
    ],
  },
  {
    what: 'two entries bound to one milestone',
    incident: [
      ...basics,
      'timeline:',
      '  - { at: "15:00", text: payments went through, milestone: end }',
      '  - { at: "15:05", text: payments went through again, milestone: end }',
    ],
    says: [
      'incident.yaml:6:5: error: end is 2026-01-15 15:00, but its entry in the timeline is at 2026-01-15 15:05 (timeline-milestone-conflict)',
      '  hint: correct one of the two, or take milestone: end off the entry',
    ],
  },
  {
    what: 'a duration that is not the time from start to end',
    incident: [...basics, 'end: "15:10"', 'duration: 2 hours'],
    says: [
      'incident.yaml:5:11: error: duration is stated as 2 hours; start to end is 1 hour 5 minutes (duration-mismatch)',
      '  hint: leave the duration out: it is computed',
    ],
  },
  {
    what: 'a rough duration that is off by more than a tenth',
    incident: [...basics, 'end: "15:10"', 'duration: about 50 minutes'],
    says: [
      'incident.yaml:5:11: error: duration is stated as 50 minutes; start to end is 1 hour 5 minutes (duration-mismatch)',
      '  hint: leave the duration out: it is computed',
    ],
  },
  {
    what: 'a duration that is not the sum of the windows',
    incident: [...basics, 'end: "15:10"', 'windows: [14:05-14:20, 14:30-14:40]', 'duration: 65 min'],
    says: [
      'incident.yaml:6:11: error: duration is stated as 1 hour 5 minutes; the windows add up to 25 minutes (duration-mismatch)',
      '  hint: leave the duration out: it is computed',
    ],
  },
  {
    what: 'an end that lies ahead',
    incident: [...basics, 'end: 2026-01-20 11:06'],
    says: [
      'incident.yaml:4:6: error: end 2026-01-20 11:06 is in the future (timeline-entry-in-future)',
      '  hint: is the date right? what is planned belongs in actions',
    ],
  },
  {
    what: 'an entry that lies ahead',
    incident: [...basics, 'end: unknown', 'timeline:', '  - 2027-01-15 14:07 the pager rang'],
    says: [
      'incident.yaml:6:5: error: the entry 2027-01-15 14:07 is in the future (timeline-entry-in-future)',
      '  hint: is the date right? what is planned belongs in actions',
    ],
  },
])
