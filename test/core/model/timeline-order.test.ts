import { describe, expect, it } from 'vitest'
import { answers, file, flags, problems, resolved, rows, timelineFile } from '../given.ts'

const head = 'title: Website down\ntimezone: Africa/Johannesburg'
const newYork = 'title: Website down\ntimezone: America/New_York'

describe('steps back', () => {
  const hint = 'add the date if it was another day, or sort with --sort'

  it('are refused with both lines', () => {
    expect(
      problems(resolved([timelineFile(`${head}\nstart: 2026-01-15 00:00`, ['00:05 a', '00:15 b', '00:10 c'])])),
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
    expect(problems(resolved([timelineFile(`${head}\nstart: 2026-01-15 00:00`, lines)]))).toEqual([
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
      timelineFile(`${head}\nstart: 2026-01-15 00:00`, lines),
      flags({ timeline: lines.length === 1 ? ['00:20 b'] : [] }),
    ]
    expect(problems(resolved(sources))).toEqual([])
  })

  it('inside an entry are refused', () => {
    expect(problems(resolved([timelineFile(`${head}\nstart: 2026-01-15 14:00`, ['14:20-14:05 a'])]))).toEqual([
      'incident.yaml:5:5: error: 2026-01-15 14:05 is before 2026-01-15 14:20, where the entry begins (timeline-out-of-order)\n  hint: write the earlier time first; add the date if it was the next day',
    ])
  })
})

describe('lists of several sources', () => {
  it('are sorted together; a line without a time stays below its own', () => {
    const sources = [
      timelineFile(`${head}\nstart: 2026-01-15 00:00\nend: "03:00"`, ['00:05 a', 'someone called', '02:00 d']),
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
    const first = timelineFile(`${head}\nstart: 2026-01-15 00:00\nend: "03:00"`, ['00:05 a', '00:05 a', '00:06 a'])
    const second = file('timezone: UTC\ntimeline: ["2026-01-14 22:05 a", "00:05 a"]', 1)
    expect(rows(resolved([first, second, flags({ timezone: 'Africa/Johannesburg' })]))).toEqual([
      '2026-01-15 00:05 +02:00 a',
      '2026-01-15 00:06 +02:00 a',
      '2026-01-15 02:05 +02:00 a',
    ])
  })

  it('keep the same words of two days', () => {
    const lines = ['2026-01-15 09:00 backup ran', '21:00 backup ran', '09:00 backup ran']
    expect(rows(resolved([timelineFile(`${head}\nstart: 2026-01-15 09:00`, lines)]))).toEqual([
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
    const resolution = resolved([timelineFile(`${head}\nstart: 2026-01-15 00:00\nend: 2026-01-17 03:00`, lines)])
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
    const { findings, notes } = resolved([timelineFile(`${head}\nstart: 2026-01-15 00:00`, lines)])
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
    const resolution = resolved([timelineFile(`${head}\n${facts}`, lines)], { sort: true })
    expect([problems(resolution), rows(resolution)]).toEqual([[], entries])
  })

  it('refuses a line with two days', () => {
    const sources = [timelineFile(`${head}\nstart: 2026-01-15 00:00\nend: 2026-01-16 03:00`, ['04:00 b', '02:00 a'])]
    expect(problems(resolved(sources, { sort: true }))).toEqual([
      'incident.yaml:7:5: error: 02:00 lies inside the incident on 2026-01-15 and on 2026-01-16, so that it cannot be sorted (timeline-out-of-order)\n  hint: write the date before it, such as 2026-01-15 02:00',
    ])
  })

  it('refuses a time that did not exist', () => {
    const sources = [timelineFile(`${newYork}\nstart: 2026-03-08 01:50\nend: "04:00"`, ['03:10 b', '02:30 a'])]
    expect(problems(resolved(sources, { sort: true }))).toEqual([
      'incident.yaml:7:5: error: 02:30 did not exist in New York on 2026-03-08 (clocks went from 02:00 to 03:00) (nonexistent-local-time)\n  hint: write 03:30 EDT or 01:30 EST',
    ])
  })

  it('needs dates where the start is unknown', () => {
    expect(problems(resolved([timelineFile(`${head}\nstart: unknown`, ['03:10 a'])], { sort: true }))).toEqual([
      'incident.yaml:5:5: error: "03:10" has no date: the start is unknown, so that the first entry needs its own (invalid-date)\n  hint: write the date before it, such as 2026-01-15 03:10',
    ])
  })
})

function clockOf(row: string): string | undefined {
  return /\d{2}:\d{2}|unknown/.exec(row)?.[0]
}
