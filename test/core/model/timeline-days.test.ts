import { describe, expect, it } from 'vitest'
import { problems, resolved, rows, timelineFile } from '../given.ts'

const head = 'title: Website down\ntimezone: Africa/Johannesburg'
const newYork = 'title: Website down\ntimezone: America/New_York'

describe('the day of the first entry', () => {
  it.each([
    ['the same', 'start: 2026-01-15 00:00\nend: "03:00"', ['00:05 a', '02:00 b'], '2026-01-15 00:05 +02:00 a'],
    ['the next', 'start: 2026-01-15 23:50\nend: "03:00"', ['00:05 a', '02:00 b'], '2026-01-16 00:05 +02:00 a'],
    ['the one before', 'start: 2026-01-15 00:10\nend: "03:00"', ['23:40 a', '00:20 b'], '2026-01-14 23:40 +02:00 a'],
    ['the same of equals', 'start: 2026-01-15 12:00\nend: "13:00"', ['11:00 a'], '2026-01-15 11:00 +02:00 a'],
    ['the nearer of equals', 'start: 2026-01-15 23:00\nend: "23:30"', ['00:30 a'], '2026-01-16 00:30 +02:00 a'],
    ['never in the future', 'start: 2026-06-01 13:00', ['12:30 a'], '2026-06-01 12:30 +02:00 a'],
    [
      'of the start, where that is a day',
      'start: 2026-01-15\nend: 2026-01-15 11:00',
      ['23:00 a'],
      '2026-01-15 23:00 +02:00 a',
    ],
    ['without an end', 'start: 2026-01-15 23:50', ['00:05 a'], '2026-01-16 00:05 +02:00 a'],
    ['with an end that is unknown', 'start: 2026-01-15 23:50\nend: unknown', ['00:05 a'], '2026-01-16 00:05 +02:00 a'],
    ['with an end by its length', 'start: 2026-01-15 23:50\nduration: 3h', ['00:05 a'], '2026-01-16 00:05 +02:00 a'],
    [
      'written',
      'start: 2026-01-15 00:00\nend: "03:00"',
      ['2026-01-10 09:00 a', '10:00 b'],
      '2026-01-10 09:00 +02:00 a',
    ],
    ['elapsed', 'start: 2026-01-15 23:50\nend: "03:00"', ['+15m a', '00:30 b'], '2026-01-16 00:05 +02:00 a'],
    [
      'below one without a time',
      'start: 2026-01-15 23:50\nend: "03:00"',
      ['someone called', '00:05 a'],
      'unknown someone called',
    ],
  ])('is %s', (_what, facts, lines, first) => {
    const resolution = resolved([timelineFile(`${head}\n${facts}`, lines)])
    expect([problems(resolution), rows(resolution)[0]]).toEqual([[], first])
  })
})

describe('later entries', () => {
  it.each([
    [
      'on the day of the last timed one',
      ['2026-01-10 09:00 a', 'someone called', '10:00 b'],
      ['2026-01-10 09:00 +02:00 a', 'unknown someone called', '2026-01-10 10:00 +02:00 b'],
    ],
    [
      'on the next day after 12 hours back',
      ['2026-01-10 21:00 a', '09:00 b', '08:59 c'],
      ['2026-01-10 21:00 +02:00 a', '2026-01-11 09:00 +02:00 b', '2026-01-11 08:59 +02:00 c'],
    ],
    [
      'after a written date, which never rolls',
      ['2026-01-10 21:00 a', '2026-01-12 09:00 b', '10:00 c'],
      ['2026-01-10 21:00 +02:00 a', '2026-01-12 09:00 +02:00 b', '2026-01-12 10:00 +02:00 c'],
    ],
    [
      'elapsed after the one above',
      ['2026-01-10 23:50 a', '+15m b', 'someone called', '~+1h c'],
      [
        '2026-01-10 23:50 +02:00 a',
        '2026-01-11 00:05 +02:00 b',
        'unknown someone called',
        '~2026-01-11 01:05 +02:00 c',
      ],
    ],
    [
      'with zones of their own',
      ['2026-01-10 23:50 a', '22:05 UTC b', '17:10 EST c'],
      ['2026-01-10 23:50 +02:00 a', '2026-01-11 00:05 +02:00 b', '2026-01-11 00:10 +02:00 c'],
    ],
    ['at the same time', ['2026-01-10 23:50 a', '23:50 b'], ['2026-01-10 23:50 +02:00 a', '2026-01-10 23:50 +02:00 b']],
    [
      'at 24:00',
      ['2026-01-10 23:50 a', '24:00 b', '00:10 c'],
      ['2026-01-10 23:50 +02:00 a', '2026-01-11 00:00 +02:00 b', '2026-01-11 00:10 +02:00 c'],
    ],
    [
      'to the second',
      ['2026-01-10 23:50:10 a', '23:50 b'],
      ['2026-01-10 23:50:10 +02:00 a', '2026-01-10 23:50 +02:00 b'],
    ],
  ])('stand %s', (_what, lines, entries) => {
    const resolution = resolved([timelineFile(`${head}\nstart: 2026-01-10 09:00`, lines)], {})
    const misplaced = problems(resolution).filter((problem) => !problem.includes('08:59'))
    expect([misplaced, rows(resolution)]).toEqual([[], entries])
  })

  it('say aloud that they are on the next day, also the end of a span', () => {
    const resolution = resolved([
      timelineFile(`${head}\nstart: 2026-01-15 23:40`, ['23:45-00:10 a', '23:50 b', '00:20 c']),
    ])
    expect([problems(resolution), resolution.notes, rows(resolution)]).toEqual([
      [],
      ['00:10 read as 2026-01-16, the next day', '00:20 read as 2026-01-16, the next day'],
      [
        '2026-01-15 23:45 +02:00 to 2026-01-16 00:10 +02:00 a',
        '2026-01-15 23:50 +02:00 b',
        '2026-01-16 00:20 +02:00 c',
      ],
    ])
  })

  it('go on after a line that cannot be read', () => {
    const resolution = resolved([
      timelineFile(`${newYork}\nstart: 2026-03-08 01:50`, ['02:30 a', '03:10 b', '25:00 c', '03:20 d']),
    ])
    expect([problems(resolution), rows(resolution)]).toEqual([
      [
        'incident.yaml:5:5: error: 02:30 did not exist in New York on 2026-03-08 (clocks went from 02:00 to 03:00) (nonexistent-local-time)\n  hint: write 03:30 EDT or 01:30 EST',
        'incident.yaml:7:5: error: 25:00 is no time of day (invalid-date)\n  hint: did you mean 01:00 on the next day?',
      ],
      ['unknown 02:30 a', '2026-03-08 03:10 -04:00 b', 'unknown 25:00 c', '2026-03-08 03:20 -04:00 d'],
    ])
  })

  it('find their day below a first entry that cannot be elapsed', () => {
    const resolution = resolved([timelineFile(`${head}\nstart: 2026-01-15`, ['+15m a', '03:10 b'])])
    expect([problems(resolution), rows(resolution)]).toEqual([
      [
        'incident.yaml:5:5: error: +15m counts from a time that is not known (invalid-date)\n  hint: write the date and the time, such as 2026-01-15 14:05',
      ],
      ['unknown a', '2026-01-15 03:10 +02:00 b'],
    ])
  })

  it('need a date where the start is unknown', () => {
    const resolution = resolved([timelineFile(`${head}\nstart: unknown`, ['03:10 a', '2026-01-15 03:20 b', '03:30 c'])])
    expect([problems(resolution), rows(resolution)]).toEqual([
      [
        'incident.yaml:5:5: error: "03:10" has no date: the start is unknown, so that the first entry needs its own (invalid-date)\n  hint: write the date before it, such as 2026-01-15 03:10',
      ],
      ['unknown 03:10 a', '2026-01-15 03:20 +02:00 b', '2026-01-15 03:30 +02:00 c'],
    ])
  })
})

describe('the hour that is repeated', () => {
  it.each([
    ['downwards', ['00:50 a', '01:50 b', '01:10 c'], ['00:50 -04:00', '01:50 -04:00', '01:10 -05:00']],
    [
      'around',
      ['01:10 a', '01:50 b', '01:20 c', '02:10 d'],
      ['01:10 -04:00', '01:50 -04:00', '01:20 -05:00', '02:10 -05:00'],
    ],
    ['by a zone above', ['01:40 EST a', '01:50 b'], ['01:40 -05:00', '01:50 -05:00']],
    ['by a zone below', ['01:10 a', '01:20 EDT b'], ['01:10 -04:00', '01:20 -04:00']],
  ])('leaves no doubt where neighbours rule one reading out: %s', (_what, lines, entries) => {
    const resolution = resolved([timelineFile(`${newYork}\nstart: 2025-11-02 00:30\nend: "03:00"`, lines)])
    const shown = rows(resolution).map((row) => row.replace(/^\S+ (\S+ \S+) .*$/, '$1'))
    expect([problems(resolution), shown]).toEqual([[], entries])
  })

  it('is refused where both remain', () => {
    const sources = [
      timelineFile(`${newYork}\nstart: 2025-11-02 00:30\nend: "03:00"`, ['00:50 a', '01:30 b', '02:10 c']),
    ]
    expect(problems(resolved(sources))).toEqual([
      'incident.yaml:7:5: error: 01:30 happened twice in New York on 2025-11-02 (ambiguous-local-time)\n  hint: write 01:30 EDT or 01:30 EST',
    ])
  })

  it('is in doubt where seconds only differ in what was written', () => {
    const lines = ['01:10:30 EDT a', '01:10 b', '02:10 c']
    expect(problems(resolved([timelineFile(`${newYork}\nstart: 2025-11-02 00:30`, lines)]))).toEqual([
      'incident.yaml:6:5: error: 01:10 happened twice in New York on 2025-11-02 (ambiguous-local-time)\n  hint: write 01:10 EDT or 01:10 EST',
    ])
  })

  it('and the hour that is skipped can hold the end of a span', () => {
    expect(problems(resolved([timelineFile(`${newYork}\nstart: 2026-03-08 00:30`, ['00:50-02:30 a'])]))).toEqual([
      'incident.yaml:5:5: error: 02:30 did not exist in New York on 2026-03-08 (clocks went from 02:00 to 03:00) (nonexistent-local-time)\n  hint: write 03:30 EDT or 01:30 EST',
    ])
  })

  it('can hold the end of a span', () => {
    const lines = ['00:50-01:30 a', '01:40 EDT-01:20 b']
    const resolution = resolved([timelineFile(`${newYork}\nstart: 2025-11-02 00:30`, lines)])
    expect(problems(resolution)).toEqual([
      'incident.yaml:5:5: error: 01:30 happened twice in New York on 2025-11-02 (ambiguous-local-time)\n  hint: write 01:30 EDT or 01:30 EST',
      'incident.yaml:6:5: error: 2025-11-02 01:20 is before 2025-11-02 01:40, where the entry begins (timeline-out-of-order)\n  hint: write the earlier time first; add the date if it was the next day',
    ])
  })
})
