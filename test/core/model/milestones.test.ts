import { describe, expect, it } from 'vitest'
import { answers, file, flags, milestones, problems, resolved } from '../given.ts'

const johannesburg = 'title: Website down\ntimezone: Africa/Johannesburg'
const newYork = 'title: Website down\ntimezone: America/New_York'

describe('a bare time', () => {
  it.each([
    [
      'before the start, of the fault',
      'start: 2026-01-15 00:00\nintroduced: "23:40"',
      'introduced',
      '2026-01-14 23:40 +02:00',
    ],
    [
      'at the start, of the fault',
      'start: 2026-01-15 00:00\nintroduced: "00:00"',
      'introduced',
      '2026-01-15 00:00 +02:00',
    ],
    [
      'after the start, of the fault',
      'start: 2026-01-15 00:00\nintroduced: "00:10"',
      'introduced',
      '2026-01-14 00:10 +02:00',
    ],
    [
      'inside, of the detection',
      'start: 2026-01-15 23:50\nend: "03:00"\ndetected: "00:10"',
      'detected',
      '2026-01-16 00:10 +02:00',
    ],
    [
      'inside twice, of the detection',
      'start: 2026-01-15 23:50\nend: 2026-01-18 03:00\ndetected: "00:10"',
      'detected',
      '2026-01-16 00:10 +02:00',
    ],
    [
      'at the start, of the detection',
      'start: 2026-01-15 23:50\nend: "03:00"\ndetected: "23:50"',
      'detected',
      '2026-01-15 23:50 +02:00',
    ],
    [
      'just before the start, of the detection',
      'start: 2026-01-15 00:00\nend: "03:00"\ndetected: "23:55"',
      'detected',
      '2026-01-14 23:55 +02:00',
    ],
    [
      'just after the end, of the detection',
      'start: 2026-01-15 00:00\nend: "03:00"\ndetected: "03:30"',
      'detected',
      '2026-01-15 03:30 +02:00',
    ],
    [
      'without an end, of the detection',
      'start: 2026-01-15 23:50\ndetected: "00:10"',
      'detected',
      '2026-01-16 00:10 +02:00',
    ],
    [
      'after a start of a day, of the detection',
      'start: 2026-01-15\nend: 2026-01-15 03:00\ndetected: "23:00"',
      'detected',
      '2026-01-15 23:00 +02:00',
    ],
    [
      'after the detection, of the response',
      'start: 2026-01-15 22:00\ndetected: "23:50"\nacknowledged: "00:10"',
      'acknowledged',
      '2026-01-16 00:10 +02:00',
    ],
    [
      'after an early detection, of the declaration',
      'start: 2026-01-15 12:00\nend: "13:00"\ndetected: "11:00"\ndeclared: "11:30"',
      'declared',
      '2026-01-15 11:30 +02:00',
    ],
    [
      'without a detection, of the response',
      'start: 2026-01-15 23:50\nacknowledged: "00:10"',
      'acknowledged',
      '2026-01-16 00:10 +02:00',
    ],
    [
      'after an unknown detection, of the response',
      'start: 2026-01-15 23:50\ndetected: unknown\nacknowledged: "00:10"',
      'acknowledged',
      '2026-01-16 00:10 +02:00',
    ],
    ['past midnight, of the end', 'start: 2026-01-15 23:50\nend: "00:40"', 'end', '2026-01-16 00:40 +02:00'],
    ['12 hours back, of the end', 'start: 2026-01-15 12:30\nend: "00:30"', 'end', '2026-01-16 00:30 +02:00'],
    ['after a start of a day, of the end', 'start: 2026-01-15\nend: "03:00"', 'end', '2026-01-15 03:00 +02:00'],
    ['that is 24:00, of the end', 'start: 2026-01-15 23:50\nend: "24:00"', 'end', '2026-01-16 00:00 +02:00'],
    [
      'from the start, of the cause',
      'start: 2026-01-15 23:50\nidentified: "01:00"',
      'identified',
      '2026-01-16 01:00 +02:00',
    ],
    ['with a zone of its own', 'start: 2026-01-15 23:50\nend: 22:40 UTC', 'end', '2026-01-16 00:40 +02:00'],
    ['with an abbreviation of its own', 'start: 2026-01-15 23:50\nend: 17:40 EST', 'end', '2026-01-16 00:40 +02:00'],
    ['with ~', 'start: 2026-01-15 23:50\nend: ~00:40', 'end', '~2026-01-16 00:40 +02:00'],
    ['elapsed', 'start: 2026-01-15 23:50\ndetected: +15m', 'detected', '2026-01-16 00:05 +02:00'],
    ['elapsed, with ~', 'start: 2026-01-15 23:50\ndetected: ~+1h30m', 'detected', '~2026-01-16 01:20 +02:00'],
    ['elapsed after seconds', 'start: 2026-01-15 23:50:10\ndetected: +15m', 'detected', '2026-01-16 00:05:10 +02:00'],
    ['with its date', 'start: 2026-01-15 23:50\ndetected: 2026-01-14 12:00', 'detected', '2026-01-14 12:00 +02:00'],
    ['unknown', 'start: 2026-01-15 23:50\nend: unknown', 'end', 'unknown'],
  ])('%s', (_what, facts, name, time) => {
    const resolution = resolved([file(`${johannesburg}\n${facts}`)])
    expect([problems(resolution), milestones(resolution)[name]]).toEqual([[], time])
  })

  it('says aloud that it rolled past midnight', () => {
    const resolution = resolved([file(`${johannesburg}\nstart: 2026-01-15 23:50\nend: "00:40"\nresolved: "01:00"`)])
    expect(resolution.notes).toEqual([
      'end: 00:40 read as 2026-01-16, the next day',
      'resolved: 01:00 read as 2026-01-16, the next day',
    ])
  })

  it.each([
    ['11 hours 59 back', 'start: 2026-01-15 12:29\nend: "00:30"', '2026-01-15 00:30'],
    ['12 hours back of a shorter day', 'start: 2026-01-15 12:30\nend: "00:31"', '2026-01-15 00:31'],
  ])('does not roll %s', (_what, facts, end) => {
    expect(problems(resolved([file(`${johannesburg}\n${facts}`)]))).toEqual([
      expect.stringMatching(`^incident.yaml:4:6: error: end ${end} is before start .* \\(end-before-start\\)`),
    ])
  })

  it.each([
    ['12 hours 15 back in spring', newYork, 'start: 2026-03-08 13:30\nend: "01:15"', '2026-03-09 01:15 -04:00'],
    ['12 hours 30 back in autumn', newYork, 'start: 2025-11-02 13:30\nend: "01:00"', '2025-11-03 01:00 -05:00'],
  ])('rolls by the clock on the wall: %s', (_what, head, facts, end) => {
    const resolution = resolved([file(`${head}\n${facts}`)])
    expect([problems(resolution), milestones(resolution).end]).toEqual([[], end])
  })

  it('stays on its day by the clock on the wall: 11 hours 30 back in autumn', () => {
    expect(problems(resolved([file(`${newYork}\nstart: 2025-11-02 12:30 EST\nend: "01:00"`)]))).toEqual([
      'incident.yaml:4:6: error: 01:00 happened twice in New York on 2025-11-02 (ambiguous-local-time)\n  hint: write 01:00 EDT or 01:00 EST',
    ])
  })

  it('waits for the start', () => {
    const facts = 'detected: "00:10"\nend: "03:00"\nwindows: ["00:10-00:20"]\ntrigger: { text: Reload, at: "00:00" }'
    const resolution = resolved([file(`${johannesburg}\n${facts}\ntimeline: ["00:10 alert fired"]`)])
    expect([problems(resolution), milestones(resolution), resolution.missing.map(({ path }) => path)]).toEqual([
      [],
      {},
      ['start'],
    ])
  })
})

describe('the start', () => {
  it.each([
    ['a file', [file(`${johannesburg}\nstart: "00:10"`)], 'incident.yaml:3:8:'],
    ['a flag', [file(johannesburg), flags({ start: '00:10' })], '--start:'],
  ])('needs its date in %s', (_what, sources, place) => {
    expect(problems(resolved(sources))).toEqual([
      `${place} error: "00:10" has no date: the start needs its date (invalid-date)\n  hint: write the date before it, such as 2026-06-01 00:10`,
    ])
  })

  it.each([
    ['13:59', '2026-06-01 13:59 +02:00'],
    ['14:00', '2026-06-01 14:00 +02:00'],
    ['14:01', '2026-05-31 14:01 +02:00'],
    ['23:50', '2026-05-31 23:50 +02:00'],
    ['11:59 UTC', '2026-06-01 13:59 +02:00'],
    ['now', '2026-06-01 14:00 +02:00'],
    ['2026-01-15 00:10', '2026-01-15 00:10 +02:00'],
  ])('at a terminal at 14:00: %s is the latest past one', (text, start) => {
    const resolution = resolved([file(johannesburg), answers({ start: text })])
    expect([problems(resolution), milestones(resolution)]).toEqual([[], { start }])
  })

  it('is not now in a file', () => {
    expect(problems(resolved([file(`${johannesburg}\nstart: now`)]))).toEqual([
      'incident.yaml:3:8: error: "now" is not a time here (invalid-date)\n  hint: write the date and the time, such as 2026-01-15 14:05',
    ])
  })

  it('cannot be elapsed', () => {
    expect(problems(resolved([file(`${johannesburg}\nstart: +15m`)]))).toEqual([
      'incident.yaml:3:8: error: +15m counts from a time that is not known (invalid-date)\n  hint: write the date and the time, such as 2026-01-15 14:05',
    ])
  })

  it('of a day begins no elapsed time', () => {
    expect(problems(resolved([file(`${johannesburg}\nstart: 2026-01-15\ndetected: +15m`)]))).toEqual([
      'incident.yaml:4:11: error: +15m counts from a time that is not known (invalid-date)\n  hint: write the date and the time, such as 2026-01-15 14:05',
    ])
  })

  it('may be unknown, and then every other time needs its date', () => {
    const resolution = resolved([file(`${johannesburg}\nstart: unknown\ndetected: "00:10"\nend: 2026-01-15 03:00`)])
    expect([problems(resolution), milestones(resolution)]).toEqual([
      [
        'incident.yaml:4:11: error: "00:10" has no date: the start is unknown, so that every time needs its own date (invalid-date)\n  hint: write the date before it, such as 2026-01-15 00:10',
      ],
      { start: 'unknown', end: '2026-01-15 03:00 +02:00' },
    ])
  })
})

describe('daylight saving', () => {
  it.each([
    ['start: 2025-11-02 01:40 EDT\nend: "01:20"', 'end', '2025-11-02 01:20 -05:00'],
    ['start: 2025-11-02 01:40 EST\nend: "01:50"', 'end', '2025-11-02 01:50 -05:00'],
    ['start: 2025-11-02 01:40 EDT\nend: "04:00"\ndetected: "01:30"', 'detected', '2025-11-02 01:30 -05:00'],
    ['start: 2025-11-02 01:40 EDT\nend: "04:00"\ndetected: 2025-11-02 01:30', 'detected', '2025-11-02 01:30 -05:00'],
    ['start: 2025-11-02 01:20 EDT\nend: "04:00"\nintroduced: "01:10"', 'introduced', '2025-11-02 01:10 -04:00'],
  ])('leaves no doubt where the neighbours rule one reading out: %j', (facts, name, time) => {
    const resolution = resolved([file(`${newYork}\n${facts}`)])
    expect([problems(resolution), milestones(resolution)[name]]).toEqual([[], time])
  })

  it.each([
    ['start: 2025-11-02 01:30', '3:8'],
    ['start: 2025-11-02 00:50\nend: "01:30"', '4:6'],
    ['start: 2025-11-02 00:50\nend: "04:00"\ndetected: "01:30"', '5:11'],
    ['start: 2025-11-02 02:10\nend: "04:00"\nintroduced: "01:30"', '5:13'],
  ])('refuses a time that happened twice: %j', (facts, place) => {
    expect(problems(resolved([file(`${newYork}\n${facts}`)]))).toEqual([
      `incident.yaml:${place}: error: 01:30 happened twice in New York on 2025-11-02 (ambiguous-local-time)\n  hint: write 01:30 EDT or 01:30 EST`,
    ])
  })

  it.each([
    ['start: 2026-03-08 02:30', '3:8'],
    ['start: 2026-03-08 01:50\nend: "02:30"', '4:6'],
    ['start: 2026-03-08 01:50\nend: "04:00"\ndetected: "02:30"', '5:11'],
    ['start: 2026-03-08 03:10\nend: "04:00"\nintroduced: "02:30"', '5:13'],
  ])('refuses a time that did not exist: %j', (facts, place) => {
    expect(problems(resolved([file(`${newYork}\n${facts}`)]))).toEqual([
      `incident.yaml:${place}: error: 02:30 did not exist in New York on 2026-03-08 (clocks went from 02:00 to 03:00)\n  hint: write 03:30 EDT or 01:30 EST`.replace(
        ')\n',
        ') (nonexistent-local-time)\n',
      ),
    ])
  })

  it('names the offset where our table has no name', () => {
    const lordHowe = 'title: Website down\ntimezone: Australia/Lord_Howe\nstart: 2026-04-05 01:45'
    expect(problems(resolved([file(lordHowe)]))).toEqual([
      'incident.yaml:3:8: error: 01:45 happened twice in Lord Howe on 2026-04-05 (ambiguous-local-time)\n  hint: write 01:45 UTC+11:00 or 01:45 UTC+10:30',
    ])
  })
})

describe('a milestone of an entry', () => {
  it('is set where nothing else states it', () => {
    const entries = `timeline:
  - { at: 2026-01-15 00:00, text: pages failed, milestone: Start }
  - { at: "00:05", text: alert fired, milestone: detected }
  - { at: "03:00", text: fixed, milestone: end }`
    const resolution = resolved([file(`${johannesburg}\n${entries}`)])
    expect([problems(resolution), milestones(resolution), resolution.missing]).toEqual([
      [],
      { start: '2026-01-15 00:00 +02:00', detected: '2026-01-15 00:05 +02:00', end: '2026-01-15 03:00 +02:00' },
      [],
    ])
  })

  it('gives the zone when every time carries an offset', () => {
    const resolution = resolved([
      file('timeline: [{ at: 2026-01-15 00:00 +02:00, text: pages failed, milestone: start }]'),
    ])
    expect([resolution.zone, resolution.missing.map(({ path }) => path)]).toEqual(['UTC+02:00', ['title']])
  })

  it('is not set by a kind', () => {
    const entries = 'start: 2026-01-15 00:00\ntimeline: [{ at: "00:05", text: alert fired, kind: detection }]'
    expect(milestones(resolved([file(`${johannesburg}\n${entries}`)]))).toEqual({ start: '2026-01-15 00:00 +02:00' })
  })
})

describe('a duration without an end', () => {
  it.each([
    ['2026-01-15 00:00', '3 hours', '2026-01-15 03:00 +02:00'],
    ['2026-01-15 00:00', 'about 3 hours', '~2026-01-15 03:00 +02:00'],
    ['~2026-01-15 00:00', '3 hours', '~2026-01-15 03:00 +02:00'],
    ['2026-01-15 00:00', '90 s', '2026-01-15 00:01:30 +02:00'],
    ['2026-01-15', '3 hours', 'unknown'],
    ['unknown', '3 hours', 'unknown'],
  ])('from %s for %s ends at %s', (start, duration, end) => {
    const resolution = resolved([file(`${johannesburg}\nstart: ${start}\nduration: ${duration}`)])
    expect([problems(resolution), milestones(resolution).end]).toEqual([[], end])
  })

  it('does not replace an end that is unknown', () => {
    const facts = 'start: 2026-01-15 00:00\nend: unknown\nduration: 3 hours'
    expect(milestones(resolved([file(`${johannesburg}\n${facts}`)])).end).toBe('unknown')
  })
})
