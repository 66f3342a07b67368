import { describe, expect, it } from 'vitest'
import { impactDuration, metricsOf } from '../../../src/core/model/metrics.ts'
import { file, milestones, problems, resolved } from '../given.ts'

const head = 'title: Website down\ntimezone: Africa/Johannesburg\nstart: 2026-01-15 00:00'
const minute = 60_000

describe('metrics', () => {
  it('have their endpoints', () => {
    const facts = 'detected: "00:05"\nacknowledged: "00:15"\nmitigated: "02:30"\nresolved: "03:00"'
    expect(metricsOf(resolved([file(`${head}\n${facts}`)]).postmortem)).toEqual({
      ttd: { from: 'start', to: 'detected', milliseconds: 5 * minute, approximate: false },
      tta: { from: 'detected', to: 'acknowledged', milliseconds: 10 * minute, approximate: false },
      ttm: { from: 'start', to: 'mitigated', milliseconds: 150 * minute, approximate: false },
      ttr: { from: 'start', to: 'resolved', milliseconds: 180 * minute, approximate: false },
    })
  })

  it.each([
    [
      'about right with an endpoint that is',
      'detected: ~00:05',
      { ttd: { from: 'start', to: 'detected', milliseconds: 5 * minute, approximate: true } },
    ],
    ['never negative', 'end: "01:00"\ndetected: 2026-01-14 23:55', {}],
    ['zero', 'detected: "00:00"', { ttd: { from: 'start', to: 'detected', milliseconds: 0, approximate: false } }],
    ['none to a day', 'detected: 2026-01-15', {}],
    ['none to an unknown time', 'detected: unknown', {}],
    ['none without the time', '', {}],
  ])('are %s', (_what, facts, metrics) => {
    expect(metricsOf(resolved([file(`${head}\n${facts}`)]).postmortem)).toEqual(metrics)
  })
})

describe('the duration', () => {
  it.each([
    ['end - start', 'end: "03:00"', { milliseconds: 180 * minute, approximate: false }],
    ['about right with ~', 'end: ~03:00', { milliseconds: 180 * minute, approximate: true }],
    ['of one window', 'end: "03:00"\nwindows: ["00:00-00:30"]', { milliseconds: 30 * minute, approximate: false }],
    ['of windows apart', 'windows: ["00:00-00:30", "02:40-03:00"]', { milliseconds: 50 * minute, approximate: false }],
    [
      'of windows that overlap',
      'windows: ["00:00-00:30", "00:20-00:50"]',
      { milliseconds: 50 * minute, approximate: false },
    ],
    [
      'of a window inside another',
      'windows: ["00:00-01:00", "00:20-00:30"]',
      { milliseconds: 60 * minute, approximate: false },
    ],
    [
      'of windows in any order',
      'windows: [{ start: "02:00", end: "02:30" }, { start: 2026-01-15 00:00, end: "00:10" }]',
      { milliseconds: 40 * minute, approximate: false },
    ],
    [
      'about right with a window that is',
      'windows: ["00:00-~00:30"]',
      { milliseconds: 30 * minute, approximate: true },
    ],
    [
      'none with a window that has an unknown end',
      'windows: ["00:00-00:30", { start: "02:00", end: unknown }]',
      undefined,
    ],
    ['none from a day', 'end: 2026-01-16', undefined],
    ['none to an unknown end', 'end: unknown', undefined],
    ['none while it is going on', '', undefined],
  ])('is %s', (_what, facts, duration) => {
    const { postmortem } = resolved([file(`${head}\n${facts}`)])
    expect(impactDuration(postmortem)).toEqual(duration && expect.objectContaining(duration))
  })
})

describe('windows', () => {
  it('are read as entries after the time before them', () => {
    const resolution = resolved([
      file(
        `title: Website down\ntimezone: UTC\nstart: 2026-01-15 23:50\nwindows: ["23:50-00:10", { start: "00:40", end: +15m }, "01:00-unknown"]`,
      ),
    ])
    expect(problems(resolution)).toEqual([
      'incident.yaml:4:57: error: a window is "01:00-unknown"; it must have a start and an end (invalid-value)\n  hint: write { start: "14:05", end: "14:20" }',
    ])
    expect(resolution.postmortem.windows.map(({ start, end }) => [start, end].map(isoOf))).toEqual([
      ['2026-01-15T23:50', '2026-01-16T00:10'],
      ['2026-01-16T00:40', '2026-01-16T00:55'],
    ])
    expect(resolution.notes).toEqual(['00:10 read as 2026-01-16, the next day'])
  })

  it('need dates where the start is unknown', () => {
    const facts =
      'title: Website down\ntimezone: UTC\nstart: unknown\nwindows: [2026-01-15 00:00-00:10, "00:20-00:30", { start: unknown, end: 2026-01-15 01:00 }]'
    const resolution = resolved([file(facts)])
    expect([
      problems(resolution),
      resolution.postmortem.windows.map(({ start, end }) => [start, end].map(isoOf)),
    ]).toEqual([
      [],
      [
        ['2026-01-15T00:00', '2026-01-15T00:10'],
        ['2026-01-15T00:20', '2026-01-15T00:30'],
        ['unknown', '2026-01-15T01:00'],
      ],
    ])
  })

  it.each([
    ['windows: ["00:00-00:10"]', '00:00'],
    ['windows: [{ start: unknown, end: "00:10" }]', '00:10'],
  ])('refuse bare times there: %s', (windows, time) => {
    expect(problems(resolved([file(`title: Website down\ntimezone: UTC\nstart: unknown\n${windows}`)]))).toEqual([
      `incident.yaml:4:11: error: "${time}" has no date: the start is unknown, so that every time needs its own date (invalid-date)\n  hint: write the date before it, such as 2026-01-15 ${time}`,
    ])
  })

  it('are refused in a repeated hour', () => {
    const facts =
      'title: Website down\ntimezone: America/New_York\nstart: 2025-11-02 00:30\nwindows: ["00:40-01:30", "01:30-02:10"]'
    expect(problems(resolved([file(facts)])).map((text) => text.split('\n')[0])).toEqual([
      'incident.yaml:4:11: error: 01:30 happened twice in New York on 2025-11-02 (ambiguous-local-time)',
      'incident.yaml:4:26: error: 01:30 happened twice in New York on 2025-11-02 (ambiguous-local-time)',
    ])
  })

  it('of two files that say the same are one', () => {
    const one = file('title: Website down\ntimezone: UTC\nstart: 2026-01-15 00:00\nwindows: ["00:00-00:10"]')
    const two = file('timezone: Africa/Johannesburg\nwindows: ["02:00-02:10", 2026-01-15 00:00-00:10]', 1)
    const resolution = resolved([one, two])
    expect(resolution.postmortem.windows.map(({ start, end }) => [start, end].map(isoOf))).toEqual([
      ['2026-01-15T00:00', '2026-01-15T00:10'],
      ['2026-01-14T22:00', '2026-01-14T22:10'],
    ])
    expect(milestones(resolution)).toEqual({ start: '2026-01-15 02:00 +02:00' })
  })
})

function isoOf(time: 'unknown' | { at: number }): string {
  return time === 'unknown' ? time : new Date(time.at).toISOString().slice(0, 16)
}
