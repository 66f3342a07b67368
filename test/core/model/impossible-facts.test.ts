import { describe, expect, it } from 'vitest'
import { file, problems, resolved } from '../given.ts'

const head = 'title: Website down\ntimezone: Africa/Johannesburg'

/** The problems of a file with these facts below the title and the zone. */
function found(facts: string): string[] {
  return problems(resolved([file(`${head}\n${facts}`)]))
}

describe('impossible orders', () => {
  it.each([
    [
      'the end before the start',
      'start: 2026-01-15 23:50\nend: 2026-01-15 00:40',
      '4:6: error: end 2026-01-15 00:40 is before start 2026-01-15 23:50 (end-before-start)',
      'if it crossed midnight, write 2026-01-16 00:40',
    ],
    [
      'the end days before the start',
      'start: 2026-01-15 23:50\nend: 2026-01-10 00:40',
      '4:6: error: end 2026-01-10 00:40 is before start 2026-01-15 23:50 (end-before-start)',
      'correct one of the two',
    ],
    [
      'the mitigation before the start',
      'start: 2026-01-15 10:00\nmitigated: 2026-01-15 09:00',
      '4:12: error: mitigated 2026-01-15 09:00 is before start 2026-01-15 10:00 (milestone-order-impossible)',
      'correct one of the two, or write ~ before a time that is only about right',
    ],
    [
      'the resolution before the start',
      'start: 2026-01-15 10:00\nresolved: 2026-01-15 09:00',
      '4:11: error: resolved 2026-01-15 09:00 is before start 2026-01-15 10:00 (milestone-order-impossible)',
      'correct one of the two, or write ~ before a time that is only about right',
    ],
    [
      'the response before the detection',
      'start: 2026-01-15 10:00\ndetected: "10:15"\nacknowledged: "10:10"',
      '5:15: error: acknowledged 2026-01-15 10:10 is before detected 2026-01-15 10:15 (milestone-order-impossible)',
      'correct one of the two, or write ~ before a time that is only about right',
    ],
    [
      'the response 60 seconds before the detection',
      'start: 2026-01-15 10:00\ndetected: "10:15"\nacknowledged: "10:14"',
      '5:15: warning: acknowledged 2026-01-15 10:14 is before detected 2026-01-15 10:15 (milestone-order-impossible)',
      'two clocks may differ by a minute',
    ],
    [
      'the response 61 seconds before the detection',
      'start: 2026-01-15 10:00\ndetected: "10:15:01"\nacknowledged: "10:14:00"',
      '5:15: error: acknowledged 2026-01-15 10:14:00 is before detected 2026-01-15 10:15:01 (milestone-order-impossible)',
      'correct one of the two, or write ~ before a time that is only about right',
    ],
    [
      'closed before declared',
      'start: 2026-01-15 10:00\ndeclared: "10:15"\nclosed: 2026-01-15 10:10',
      '5:9: error: closed 2026-01-15 10:10 is before declared 2026-01-15 10:15 (milestone-order-impossible)',
      'correct one of the two, or write ~ before a time that is only about right',
    ],
    [
      'a window reversed',
      'start: 2026-01-15 10:00\nwindows: [{ start: "10:30", end: "10:10" }]',
      '4:11: error: the window ends 2026-01-15 10:10 is before it starts 2026-01-15 10:30 (end-before-start)',
      'if it crossed midnight, write 2026-01-16 10:10',
    ],
    [
      'an entry that ends it before the start',
      'start: 2026-01-15 10:00\nend: unknown\ntimeline: [{ at: 2026-01-15 09:00, text: fixed, milestone: resolved }]',
      '5:12: error: resolved 2026-01-15 09:00 is before start 2026-01-15 10:00 (milestone-order-impossible)',
      'correct one of the two, or write ~ before a time that is only about right',
    ],
  ])('%s', (_what, facts, message, hint) => {
    expect(found(facts)).toEqual([`incident.yaml:${message}\n  hint: ${hint}`])
  })

  it('offer the same clock of the next day, also over a change of the clocks', () => {
    const newYork = 'title: Website down\ntimezone: America/New_York\nstart: 2026-03-08 23:50\nend: 2026-03-08 00:40'
    expect(problems(resolved([file(newYork)]))).toEqual([
      'incident.yaml:4:6: error: end 2026-03-08 00:40 is before start 2026-03-08 23:50 (end-before-start)\n  hint: if it crossed midnight, write 2026-03-09 00:40',
    ])
  })

  it('offer the clock after the gap where the next day skips it', () => {
    const newYork = 'title: Website down\ntimezone: America/New_York\nstart: 2026-03-07 23:50\nend: 2026-03-07 02:30'
    expect(problems(resolved([file(newYork)]))).toEqual([
      'incident.yaml:4:6: error: end 2026-03-07 02:30 is before start 2026-03-07 23:50 (end-before-start)\n  hint: if it crossed midnight, write 2026-03-08 03:30',
    ])
  })

  it.each([
    ['detected before harm', 'start: 2026-01-15 10:00\nend: "11:00"\ndetected: 2026-01-15 09:00'],
    ['detected after the end', 'start: 2026-01-15 10:00\nend: "11:00"\ndetected: 2026-01-15 12:00'],
    ['mitigated after the end', 'start: 2026-01-15 10:00\nend: "11:00"\nmitigated: 2026-01-15 12:00'],
    ['mitigated before the end', 'start: 2026-01-15 10:00\nend: "11:00"\nmitigated: 2026-01-15 10:30'],
    ['resolved before the end', 'start: 2026-01-15 10:00\nend: "11:00"\nresolved: 2026-01-15 10:30'],
    [
      'entries before the start and after the end',
      'start: 2026-01-15 10:00\nend: "11:00"\ntimeline: ["09:00 a", "12:00 b"]',
    ],
    ['all at once', 'start: 2026-01-15 10:00\ndetected: "10:00"\nmitigated: "10:00"\nend: "10:00"\nresolved: "10:00"'],
    ['a minute and a second in it', 'start: 2026-01-15 10:00:30\nend: 2026-01-15 10:00'],
    ['the end on the day of the start', 'start: 2026-01-15 10:00\nend: 2026-01-15'],
    ['within half an hour of ~', 'start: ~2026-01-15 10:00\nend: 2026-01-15 09:31'],
    ['an unknown time', 'start: 2026-01-15 10:00\nend: unknown\ndetected: unknown\nacknowledged: "10:10"'],
  ])('are none: %s', (_what, facts) => {
    expect(found(facts)).toEqual([])
  })

  it('more than half an hour from ~', () => {
    expect(found('start: ~2026-01-15 10:00\nend: 2026-01-15 09:28')).toEqual([
      'incident.yaml:4:6: error: end 2026-01-15 09:28 is before start ~2026-01-15 10:00 (end-before-start)\n  hint: if it crossed midnight, write 2026-01-16 09:28',
    ])
  })
})

describe('a stated duration', () => {
  const hint = 'leave the duration out: it is computed'
  it.each([
    ['3 hours', '03:00', undefined],
    ['182 minutes', '03:00', undefined],
    ['177 minutes', '03:00', undefined],
    ['2 min', '00:04', undefined],
    ['about 3 hours', '02:45', undefined],
    ['3 hours', '02:45', 'duration is stated as 3 hours; start to end is 2 hours 45 minutes'],
    ['184 minutes', '03:00', 'duration is stated as 3 hours 4 minutes; start to end is 3 hours'],
    ['1 min', '00:04', 'duration is stated as 1 minute; start to end is 4 minutes'],
    ['about 3 hours', '02:40', 'duration is stated as 3 hours; start to end is 2 hours 40 minutes'],
  ])('of %s against an end at %s', (duration, end, message) => {
    const expected =
      message === undefined ? [] : [`incident.yaml:5:11: error: ${message} (duration-mismatch)\n  hint: ${hint}`]
    expect(found(`start: 2026-01-15 00:00\nend: "${end}"\nduration: ${duration}`)).toEqual(expected)
  })

  it('is judged by the windows where there are some', () => {
    expect(
      found('start: 2026-01-15 00:00\nend: "03:00"\nduration: 3 hours\nwindows: ["00:00-00:30", "02:40-03:00"]'),
    ).toEqual([
      `incident.yaml:5:11: error: duration is stated as 3 hours; the windows add up to 50 minutes (duration-mismatch)\n  hint: ${hint}`,
    ])
  })

  it('has 10 percent where an endpoint is only about right', () => {
    expect(found('start: ~2026-01-15 00:00\nend: "02:45"\nduration: 3 hours')).toEqual([])
  })

  it('stands where the endpoints are days', () => {
    expect(found('start: 2026-01-15\nend: 2026-01-16\nduration: 3 hours')).toEqual([])
  })

  it('counts hours that passed, not clocks', () => {
    const newYork = 'title: Website down\ntimezone: America/New_York\nstart: 2025-11-01 23:00\nend: 2025-11-02 04:00'
    expect(problems(resolved([file(`${newYork}\nduration: 6 hours`)]))).toEqual([])
  })

  it('of words that are none is refused', () => {
    expect(found('start: 2026-01-15 00:00\nduration: long')).toEqual([
      'incident.yaml:4:11: error: "long" is not a duration (invalid-value)\n  hint: write 3 hours, 1h30m, 90 min or PT3H',
    ])
  })
})

describe('a milestone and its entries', () => {
  const entry = (at: string): string => `{ at: ${at}, text: alert fired, milestone: detected }`
  it.each([
    [
      'another time',
      `detected: "00:05"\ntimeline: [${entry('"00:15"')}]`,
      '5:12',
      'detected is 2026-01-15 00:05, but its entry in the timeline is at 2026-01-15 00:15',
    ],
    [
      'two entries',
      `timeline: [${entry('"00:05"')}, ${entry('"00:15"')}]`,
      '4:69',
      'detected is 2026-01-15 00:05, but its entry in the timeline is at 2026-01-15 00:15',
    ],
    [
      'two entries of a time that nobody knows',
      `detected: unknown\ntimeline: [${entry('"00:05"')}, ${entry('"00:15"')}]`,
      '5:69',
      'detected is 2026-01-15 00:05, but its entry in the timeline is at 2026-01-15 00:15',
    ],
  ])('conflict: %s', (_what, facts, place, message) => {
    expect(found(`start: 2026-01-15 00:00\n${facts}`)).toEqual([
      `incident.yaml:${place}: error: ${message} (timeline-milestone-conflict)\n  hint: correct one of the two, or take milestone: detected off the entry`,
    ])
  })

  it.each([
    ['the same time', `detected: "00:05"\ntimeline: [${entry('"00:05"')}]`],
    ['the same minute', `detected: "00:05"\ntimeline: [${entry('"00:05:30"')}]`],
    ['about the same time', `detected: "00:05"\ntimeline: [${entry('~00:25')}]`],
    ['the same moment in another zone', `detected: "00:05"\ntimeline: [${entry('22:05 UTC')}]`],
    ['two entries at the same time', `timeline: [${entry('"00:05"')}, ${entry('"00:05"')}]`],
    ['an entry whose time is not known', `detected: "00:05"\ntimeline: [${entry('unknown')}]`],
  ])('agree: %s', (_what, facts) => {
    expect(found(`start: 2026-01-15 00:00\n${facts}`)).toEqual([])
  })
})

describe('the future, on 2026-06-01 at 12:00 UTC', () => {
  const hint = 'is the date right? what is planned belongs in actions'
  it.each([
    ['start: 2026-06-01 14:06', '3:8', 'start 2026-06-01 14:06'],
    ['start: 2027-01-15 00:00', '3:8', 'start 2027-01-15 00:00'],
    ['start: 2026-06-02', '3:8', 'start 2026-06-02'],
    ['start: 2026-06-01 13:00\nend: "15:00"', '4:6', 'end 2026-06-01 15:00'],
    ['start: 2026-06-01 13:00\nduration: 3 h', '4:11', 'end 2026-06-01 16:00'],
    ['start: 2026-06-01 13:00\ntimeline: ["2026-06-01 15:00 a"]', '4:12', 'the entry 2026-06-01 15:00'],
    ['start: 2026-06-01 13:00\ntimeline: ["13:30-15:00 a"]', '4:12', "the entry's end 2026-06-01 15:00"],
    ['start: 2026-06-01 13:00\nwindows: ["13:30-15:00"]', '4:11', "the window's end 2026-06-01 15:00"],
    [
      'start: 2026-06-01 13:00\nwindows: [{ start: "15:00", end: unknown }]',
      '4:11',
      "the window's start 2026-06-01 15:00",
    ],
    ['start: 2026-06-01 13:00\ntrigger: { text: reload, at: "15:00" }', '4:10', 'the trigger 2026-06-01 15:00'],
  ])('is refused: %j', (facts, place, what) => {
    expect(found(facts)).toEqual([
      `incident.yaml:${place}: error: ${what} is in the future (timeline-entry-in-future)\n  hint: ${hint}`,
    ])
  })

  it.each([
    'start: 2026-06-01 14:05',
    'start: 2026-06-01',
    'start: ~2026-06-01 14:30',
    'start: 2026-01-15 00:00\nactions: [Test it due:2027-01-01]',
  ])('is not yet there: %j', (facts) => {
    expect(found(facts)).toEqual([])
  })

  it('is not judged before the zone is known', () => {
    expect(problems(resolved([file('title: Website down\nstart: 2026-06-01 20:00')]))).toEqual([])
  })
})
