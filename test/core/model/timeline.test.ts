import { describe, expect, it } from 'vitest'
import type { Claims } from '../../../src/core/model/claims.ts'
import { answers, file, flags, problems, resolved, rows } from '../given.ts'

const head = 'title: Website down\ntimezone: Africa/Johannesburg'
const newYork = 'title: Website down\ntimezone: America/New_York'

/** A file with these facts and the lines of a timeline. */
function timeline(facts: string, lines: readonly string[]): Claims {
  return file(`${facts}\ntimeline:\n${lines.map((line) => `  - ${JSON.stringify(line)}\n`).join('')}`)
}

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
    const resolution = resolved([timeline(`${head}\n${facts}`, lines)])
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
    const resolution = resolved([timeline(`${head}\nstart: 2026-01-10 09:00`, lines)], {})
    const misplaced = problems(resolution).filter((problem) => !problem.includes('08:59'))
    expect([misplaced, rows(resolution)]).toEqual([[], entries])
  })

  it('say aloud that they are on the next day, also the end of a span', () => {
    const resolution = resolved([timeline(`${head}\nstart: 2026-01-15 23:40`, ['23:45-00:10 a', '23:50 b', '00:20 c'])])
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
      timeline(`${newYork}\nstart: 2026-03-08 01:50`, ['02:30 a', '03:10 b', '25:00 c', '03:20 d']),
    ])
    expect([problems(resolution), rows(resolution)]).toEqual([
      [
        'incident.yaml:5:5: error: 02:30 did not exist in New York on 2026-03-08 (clocks went from 02:00 to 03:00) (nonexistent-local-time)\n  hint: write 03:30 EDT or 01:30 EST',
        'incident.yaml:7:5: error: 25:00 is no time of day (invalid-date)\n  hint: did you mean 01:00 on the next day?',
      ],
      ['unknown a', '2026-03-08 03:10 -04:00 b', '2026-03-08 03:20 -04:00 d'],
    ])
  })

  it('find their day below a first entry that cannot be elapsed', () => {
    const resolution = resolved([timeline(`${head}\nstart: 2026-01-15`, ['+15m a', '03:10 b'])])
    expect([problems(resolution), rows(resolution)]).toEqual([
      [
        'incident.yaml:5:5: error: +15m counts from a time that is not known (invalid-date)\n  hint: write the date and the time, such as 2026-01-15 14:05',
      ],
      ['unknown a', '2026-01-15 03:10 +02:00 b'],
    ])
  })

  it('need a date where the start is unknown', () => {
    const resolution = resolved([timeline(`${head}\nstart: unknown`, ['03:10 a', '2026-01-15 03:20 b', '03:30 c'])])
    expect([problems(resolution), rows(resolution)]).toEqual([
      [
        'incident.yaml:5:5: error: "03:10" has no date: the start is unknown, so that the first entry needs its own (invalid-date)\n  hint: write the date before it, such as 2026-01-15 03:10',
      ],
      ['unknown a', '2026-01-15 03:20 +02:00 b', '2026-01-15 03:30 +02:00 c'],
    ])
  })
})

describe('steps back', () => {
  const hint = 'add the date if it was another day, or sort with --sort'

  it('are refused with both lines', () => {
    expect(
      problems(resolved([timeline(`${head}\nstart: 2026-01-15 00:00`, ['00:05 a', '00:15 b', '00:10 c'])])),
    ).toEqual([
      `incident.yaml:7:5: error: entry 3 on line 7 (00:10) is before entry 2 on line 6 (00:15) (timeline-out-of-order)\n  hint: ${hint}`,
    ])
  })

  it('are refused with both numbers on the command line', () => {
    const sources = [file(`${head}\nstart: 2026-01-15 00:00`), flags({ timeline: ['00:15 b', '00:10 c'] })]
    expect(problems(resolved(sources))).toEqual([
      `--timeline: error: entry 2 (00:10) is before entry 1 (00:15) (timeline-out-of-order)\n  hint: ${hint}`,
    ])
  })

  it('say the day for a question at a terminal', () => {
    const sources = [file(`${head}\nstart: 2026-01-15 20:00`), answers({ timeline: ['20:15 b', '20:10 c'] })]
    expect(resolved(sources).findings.map(({ place, values }) => [place, values])).toEqual([
      [
        { kind: 'answer', question: 'timeline', line: 1 },
        { entry: '20:10', above: '20:15', nextDay: '2026-01-16', number: 2 },
      ],
    ])
  })

  it('over days show their dates', () => {
    const lines = ['2026-01-16 00:10 a', '2026-01-15 23:50 b']
    expect(problems(resolved([timeline(`${head}\nstart: 2026-01-15 00:00`, lines)]))).toEqual([
      `incident.yaml:6:5: error: entry 2 on line 6 (2026-01-15 23:50) is before entry 1 on line 5 (2026-01-16 00:10) (timeline-out-of-order)\n  hint: ${hint}`,
    ])
  })

  it.each([
    ['of 29 minutes from a time with ~', ['00:45 a', '~00:20 b']],
    ['into the same minute', ['00:45:30 a', '00:45 b']],
    ['into a day', ['00:45 a', '2026-01-15 b']],
    ['between lists of different sources', ['00:45 a']],
  ])('are fine: %s', (_what, lines) => {
    const sources = [
      timeline(`${head}\nstart: 2026-01-15 00:00`, lines),
      flags({ timeline: lines.length === 1 ? ['00:20 b'] : [] }),
    ]
    expect(problems(resolved(sources))).toEqual([])
  })

  it('inside an entry are refused', () => {
    expect(problems(resolved([timeline(`${head}\nstart: 2026-01-15 14:00`, ['14:20-14:05 a'])]))).toEqual([
      'incident.yaml:5:5: error: 2026-01-15 14:05 is before 2026-01-15 14:20, where the entry begins (timeline-out-of-order)\n  hint: write the earlier time first; add the date if it was the next day',
    ])
  })
})

describe('lists of several sources', () => {
  it('are sorted together; a line without a time stays below its own', () => {
    const sources = [
      timeline(`${head}\nstart: 2026-01-15 00:00\nend: "03:00"`, ['00:05 a', 'someone called', '02:00 d']),
      flags({ timeline: ['first words', '00:10 c', 'and again'] }),
    ]
    expect(rows(resolved(sources))).toEqual([
      'unknown first words',
      '2026-01-15 00:05 +02:00 a',
      'unknown someone called',
      '2026-01-15 00:10 +02:00 c',
      'unknown and again',
      '2026-01-15 02:00 +02:00 d',
    ])
  })

  it('keep of what is exactly alike only one', () => {
    const first = timeline(`${head}\nstart: 2026-01-15 00:00\nend: "03:00"`, ['00:05 a', '00:05 a', '00:06 a'])
    const second = file('timezone: UTC\ntimeline: ["2026-01-14 22:05 a", "00:05 a"]', 1)
    expect(rows(resolved([first, second, flags({ timezone: 'Africa/Johannesburg' })]))).toEqual([
      '2026-01-15 00:05 +02:00 a',
      '2026-01-15 00:06 +02:00 a',
      '2026-01-15 02:05 +02:00 a',
    ])
  })

  it('keep the same words of two days', () => {
    const lines = ['2026-01-15 09:00 backup ran', '21:00 backup ran', '09:00 backup ran']
    expect(rows(resolved([timeline(`${head}\nstart: 2026-01-15 09:00`, lines)]))).toEqual([
      '2026-01-15 09:00 +02:00 backup ran',
      '2026-01-15 21:00 +02:00 backup ran',
      '2026-01-16 09:00 +02:00 backup ran',
    ])
  })
})

describe('a list that is newest first', () => {
  it.each([
    ['three lines', ['02:00 c', '00:10 b', '00:05 a'], ['00:05', '00:10', '02:00']],
    ['with equal times', ['02:00 c', '00:10 b', '00:10 x', '00:05 a'], ['00:05', '00:10', '00:10', '02:00']],
    ['over midnight', ['00:10 c', '23:55 b', '23:50 a', '23:40 z'], ['23:40', '23:50', '23:55', '00:10']],
    ['with dates', ['2026-01-17 10:00 c', '2026-01-16 12:00 b', '2026-01-15 09:00 a'], ['09:00', '12:00', '10:00']],
    [
      'with a line without a time',
      ['02:00 c', 'someone called', '00:10 b', '00:05 a'],
      ['00:05', '00:10', 'unknown', '02:00'],
    ],
  ])('is read from its last line up: %s', (_what, lines, clocks) => {
    const resolution = resolved([timeline(`${head}\nstart: 2026-01-15 00:00\nend: 2026-01-17 03:00`, lines)])
    expect([problems(resolution), resolution.notes[0], rows(resolution).map(clockOf)]).toEqual([
      [],
      'the timeline is newest first: read from its last line up',
      clocks,
    ])
  })

  it.each([
    ['two lines', ['00:10 b', '00:05 a'], 1],
    ['one step forward', ['02:00 d', '00:10 b', '00:20 c', '00:05 a'], 2],
    ['one step back of 12 hours', ['14:00 c', '01:00 b', '00:30 a'], 1],
    ['one step back', ['00:10 b', '00:10 c', '00:05 a'], 1],
    ['dates that go forward', ['2026-01-15 10:00 a', '2026-01-16 09:00 b', '08:00 c', '07:00 d'], 2],
  ])('is no list of %s', (_what, lines, count) => {
    const { findings, notes } = resolved([timeline(`${head}\nstart: 2026-01-15 00:00`, lines)])
    expect([findings.map(({ rule }) => rule), notes.filter((note) => note.includes('newest'))]).toEqual([
      Array.from({ length: count }, () => 'timeline-out-of-order'),
      [],
    ])
  })
})

describe('--sort', () => {
  it.each([
    [
      'puts each line on its day inside the incident',
      'start: 2026-01-15 23:00\nend: "03:00"',
      ['02:00 d', '23:30 a', '00:10 b'],
      ['2026-01-15 23:30 +02:00 a', '2026-01-16 00:10 +02:00 b', '2026-01-16 02:00 +02:00 d'],
    ],
    [
      'else on the day nearest to the start',
      'start: 2026-01-15 00:30\nend: "03:00"',
      ['02:00 b', '23:50 a', '04:00 c'],
      ['2026-01-14 23:50 +02:00 a', '2026-01-15 02:00 +02:00 b', '2026-01-15 04:00 +02:00 c'],
    ],
    [
      'up to now while it is going on',
      'start: 2026-06-01 09:00',
      ['13:00 b', '09:30 a'],
      ['2026-06-01 09:30 +02:00 a', '2026-06-01 13:00 +02:00 b'],
    ],
    [
      'keeps a written date',
      'start: 2026-01-15 00:30\nend: "03:00"',
      ['02:00 b', '2026-01-10 09:00 a'],
      ['2026-01-10 09:00 +02:00 a', '2026-01-15 02:00 +02:00 b'],
    ],
    [
      'counts elapsed times from the line above',
      'start: 2026-01-15 00:30\nend: "03:00"',
      ['02:00 c', '+15m d', '01:00 a', '+15m b'],
      [
        '2026-01-15 01:00 +02:00 a',
        '2026-01-15 01:15 +02:00 b',
        '2026-01-15 02:00 +02:00 c',
        '2026-01-15 02:15 +02:00 d',
      ],
    ],
    [
      'keeps spans and lines without a time',
      'start: 2026-01-15 23:00\nend: "03:00"',
      ['02:00 d', '23:50-00:10 a', 'someone called'],
      ['2026-01-15 23:50 +02:00 to 2026-01-16 00:10 +02:00 a', 'unknown someone called', '2026-01-16 02:00 +02:00 d'],
    ],
  ])('%s', (_what, facts, lines, entries) => {
    const resolution = resolved([timeline(`${head}\n${facts}`, lines)], { sort: true })
    expect([problems(resolution), rows(resolution)]).toEqual([[], entries])
  })

  it('refuses a line with two days', () => {
    const sources = [timeline(`${head}\nstart: 2026-01-15 00:00\nend: 2026-01-16 03:00`, ['04:00 b', '02:00 a'])]
    expect(problems(resolved(sources, { sort: true }))).toEqual([
      'incident.yaml:7:5: error: 02:00 lies inside the incident on 2026-01-15 and on 2026-01-16, so that it cannot be sorted (timeline-out-of-order)\n  hint: write the date before it, such as 2026-01-15 02:00',
    ])
  })

  it('refuses a time that did not exist', () => {
    const sources = [timeline(`${newYork}\nstart: 2026-03-08 01:50\nend: "04:00"`, ['03:10 b', '02:30 a'])]
    expect(problems(resolved(sources, { sort: true }))).toEqual([
      'incident.yaml:7:5: error: 02:30 did not exist in New York on 2026-03-08 (clocks went from 02:00 to 03:00) (nonexistent-local-time)\n  hint: write 03:30 EDT or 01:30 EST',
    ])
  })

  it('needs dates where the start is unknown', () => {
    expect(problems(resolved([timeline(`${head}\nstart: unknown`, ['03:10 a'])], { sort: true }))).toEqual([
      'incident.yaml:5:5: error: "03:10" has no date: the start is unknown, so that the first entry needs its own (invalid-date)\n  hint: write the date before it, such as 2026-01-15 03:10',
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
    const resolution = resolved([timeline(`${newYork}\nstart: 2025-11-02 00:30\nend: "03:00"`, lines)])
    const shown = rows(resolution).map((row) => row.replace(/^\S+ (\S+ \S+) .*$/, '$1'))
    expect([problems(resolution), shown]).toEqual([[], entries])
  })

  it('is refused where both remain', () => {
    const sources = [timeline(`${newYork}\nstart: 2025-11-02 00:30\nend: "03:00"`, ['00:50 a', '01:30 b', '02:10 c'])]
    expect(problems(resolved(sources))).toEqual([
      'incident.yaml:7:5: error: 01:30 happened twice in New York on 2025-11-02 (ambiguous-local-time)\n  hint: write 01:30 EDT or 01:30 EST',
    ])
  })

  it('is in doubt where seconds only differ in what was written', () => {
    const lines = ['01:10:30 EDT a', '01:10 b', '02:10 c']
    expect(problems(resolved([timeline(`${newYork}\nstart: 2025-11-02 00:30`, lines)]))).toEqual([
      'incident.yaml:6:5: error: 01:10 happened twice in New York on 2025-11-02 (ambiguous-local-time)\n  hint: write 01:10 EDT or 01:10 EST',
    ])
  })

  it('and the hour that is skipped can hold the end of a span', () => {
    expect(problems(resolved([timeline(`${newYork}\nstart: 2026-03-08 00:30`, ['00:50-02:30 a'])]))).toEqual([
      'incident.yaml:5:5: error: 02:30 did not exist in New York on 2026-03-08 (clocks went from 02:00 to 03:00) (nonexistent-local-time)\n  hint: write 03:30 EDT or 01:30 EST',
    ])
  })

  it('can hold the end of a span', () => {
    const lines = ['00:50-01:30 a', '01:40 EDT-01:20 b']
    const resolution = resolved([timeline(`${newYork}\nstart: 2025-11-02 00:30`, lines)])
    expect(problems(resolution)).toEqual([
      'incident.yaml:5:5: error: 01:30 happened twice in New York on 2025-11-02 (ambiguous-local-time)\n  hint: write 01:30 EDT or 01:30 EST',
      'incident.yaml:6:5: error: 2025-11-02 01:20 is before 2025-11-02 01:40, where the entry begins (timeline-out-of-order)\n  hint: write the earlier time first; add the date if it was the next day',
    ])
  })
})

describe('an entry as a map', () => {
  it.each([
    [
      '{ at: "00:05", text: alert fired, kind: detection, by: Thandi, source: Grafana }',
      { text: 'alert fired', kind: 'detection', by: 'Thandi', source: { label: 'Grafana' } },
    ],
    [
      '{ at: "00:05", until: "00:10", text: alert fired }',
      { text: 'alert fired', until: expect.objectContaining({ text: '00:10' }) },
    ],
    [
      '{ at: "00:05", until: +5m, text: alert fired }',
      { text: 'alert fired', until: expect.objectContaining({ text: '+5m' }) },
    ],
    ['{ at: unknown, text: alert fired }', { text: 'alert fired', at: 'unknown' }],
    ['{ text: alert fired }', { text: 'alert fired', at: 'unknown' }],
    ['{ "00:05": alert fired }', { text: 'alert fired' }],
    ['{ "00:05-00:10": alert fired }', { text: 'alert fired', until: expect.objectContaining({ text: '00:10' }) }],
    ['00:05: alert fired', { text: 'alert fired' }],
    ['00:05 alert fired', { text: 'alert fired' }],
  ])('%s', (entry, parts) => {
    const resolution = resolved([file(`${head}\nstart: 2026-01-15 00:00\ntimeline:\n  - ${entry}`)])
    expect([problems(resolution), resolution.postmortem.timeline]).toEqual([[], [expect.objectContaining(parts)]])
  })

  const map = 'put quotes around the text if it holds ": "'
  it.each([
    ['{ at: "00:05" }', '5', 'entry 1 of the timeline has no text (invalid-value)', 'add text: and what happened'],
    [
      '{ at: "00:05", text: [a] }',
      '26',
      'timeline.text is a list; it must be one text (invalid-value)',
      'postmortem schema --example shows its form',
    ],
    ['{ at: "00:05", text: { a: b, c: d } }', '26', 'timeline.text is a map; it must be one text (invalid-value)', map],
    [
      '{ at: [a], text: b }',
      '11',
      'timeline.at is a list; it must be a time (invalid-value)',
      'write a time such as 14:05',
    ],
    [
      '{ at: soon, text: b }',
      '11',
      '"soon" is not a time (invalid-date)',
      'write 2026-01-15 14:05, 14:05, 2:05 PM, midnight, +15m, or unknown',
    ],
    ['{ at: now, text: b }', '5', '"now" is not a time of a timeline (invalid-date)', 'write the time, such as 14:05'],
    [
      '{ at: "00:05", until: 25:00, text: b }',
      '27',
      '25:00 is no time of day (invalid-date)',
      'did you mean 01:00 on the next day?',
    ],
    [
      '{ at: "00:05", txt: b, text: c }',
      '20',
      '"txt" is not a fact of an incident (unknown-field)',
      'did you mean text?',
    ],
    [
      '{ at: "00:05", text: b, kind: foo }',
      '35',
      'timeline.kind is "foo", which is none of its choices (invalid-value)',
      'write one of lead-up, impact, detection, communication, escalation, hypothesis, investigation, misleading-path, decision, action, mitigation, resolution, note',
    ],
    [
      '"00:05"',
      '5',
      'entry 1 of the timeline has a time and no text (invalid-value)',
      'write what happened after the time',
    ],
    [
      '[00:05, a]',
      '5',
      'entry 1 of the timeline is a list (invalid-value)',
      'write it as one line, such as "00:15 text"',
    ],
    [
      '{ at: "00:05", text: b, milestone: foo }',
      '40',
      expect.stringContaining('timeline.milestone is "foo", which is none of its choices'),
      expect.anything(),
    ],
  ])('%s is refused', (entry, column, message, hint) => {
    const resolution = resolved([file(`${head}\nstart: 2026-01-15 00:00\ntimeline:\n  - ${entry}`)])
    const found = problems(resolution).map((problem) => problem.split('\n  hint: '))
    expect(found).toEqual([
      [typeof message === 'string' ? `incident.yaml:5:${column}: error: ${message}` : message, hint],
    ])
  })
})

function clockOf(row: string): string | undefined {
  return /\d{2}:\d{2}|unknown/.exec(row)?.[0]
}
