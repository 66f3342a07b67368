import { describe, expect, it } from 'vitest'
import { periodText } from '../../src/core/view/period.ts'
import { timelineTimes } from '../../src/core/view/timeline-times.ts'
import { toView } from '../../src/core/view/view.ts'
import { incident } from '../helpers/incident.ts'

function period(facts: string): string {
  const { postmortem, zone, findings } = incident(`title: Website down\n${facts}`)
  expect(findings).toEqual([])
  return periodText(postmortem, zone)
}

function times(facts: string): string[] {
  const { postmortem, zone, findings } = incident(`title: Website down\n${facts}`)
  expect(findings).toEqual([])
  return timelineTimes(postmortem.timeline, zone, postmortem.start)
}

describe('the period', () => {
  it.each([
    [
      'timezone: Africa/Johannesburg\nstart: 2026-01-15 00:00\nend: "03:00"',
      '3 hours, from 2026-01-15 00:00 to 03:00 (Africa/Johannesburg, UTC+02:00)',
    ],
    [
      'timezone: UTC\nstart: 2026-01-15 23:50\nend: "00:40"',
      '50 minutes, from 2026-01-15 23:50 to 2026-01-16 00:40 (UTC)',
    ],
    ['timezone: +02:00\nstart: 2026-01-15 00:00\nend: "03:00"', '3 hours, from 2026-01-15 00:00 to 03:00 (UTC+02:00)'],
    [
      'timezone: America/New_York\nstart: 2025-11-01 23:00\nend: 2025-11-02 04:00',
      '6 hours, from 2025-11-01 23:00 UTC-04:00 to 2025-11-02 04:00 UTC-05:00 (America/New_York)',
    ],
    ['timezone: UTC\nstart: 2026-01-15 00:00', 'ongoing since 2026-01-15 00:00 (UTC)'],
    ['timezone: UTC\nstart: 2026-01-15 00:00\nend: unknown', 'unknown, from 2026-01-15 00:00 to an unknown time (UTC)'],
    ['timezone: UTC\nstart: unknown', 'ongoing since an unknown time (UTC)'],
    [
      'timezone: UTC\nstart: 2026-01-15 00:00\nresolved: 03:00',
      'unknown, from 2026-01-15 00:00 to an unknown time (UTC)',
    ],
    [
      'timezone: UTC\nstart: 2026-01-15 00:00\nclosed: 03:00',
      'unknown, from 2026-01-15 00:00 to an unknown time (UTC)',
    ],
    ['timezone: UTC\nstart: unknown\nend: 2026-01-15 03:00', 'unknown, until 2026-01-15 03:00 (UTC)'],
    ['timezone: UTC\nstart: 2026-01-15\nend: 2026-01-16', 'unknown, from 2026-01-15 to 2026-01-16 (UTC)'],
    ['timezone: UTC\nstart: 2026-01-15\nduration: 3 hours', '3 hours, from 2026-01-15 to an unknown time (UTC)'],
    ['timezone: UTC\nstart: ~2026-01-15 00:00\nend: "03:00"', 'about 3 hours, from ~2026-01-15 00:00 to 03:00 (UTC)'],
    [
      'timezone: UTC\nstart: 2026-01-15 00:00\nduration: about 3 hours',
      'about 3 hours, from 2026-01-15 00:00 to ~03:00 (UTC)',
    ],
    [
      'timezone: UTC\nstart: 2026-01-15 00:00\nend: "03:00"\nwindows: ["00:00-00:30", "02:40-03:00"]',
      '50 minutes in 2 spans, from 2026-01-15 00:00 to 03:00 (UTC)',
    ],
    [
      'timezone: UTC\nstart: 2026-01-15 00:00:10\nend: "00:00:40"',
      '30 seconds, from 2026-01-15 00:00:10 to 00:00:40 (UTC)',
    ],
  ])('of %j is %j', (facts, text) => {
    expect(period(facts)).toBe(text)
  })
})

describe('the times of a timeline', () => {
  const start = 'timezone: America/New_York\nstart: 2025-11-01 23:50'
  it.each([
    [
      'on one day are clocks',
      'timezone: UTC\nstart: 2026-01-15 00:00\ntimeline: ["00:00 a", "~00:15 b", "00:20:05 c", "00:30-00:40 d"]',
      ['00:00', '~00:15', '00:20:05', '00:30-00:40'],
    ],
    [
      'show the date where a day begins',
      'timezone: UTC\nstart: 2026-01-15 23:50\ntimeline: ["23:50 a", "23:55 b", "00:10 c", "00:20 d"]',
      ['2026-01-15 23:50', '23:55', '2026-01-16 00:10', '00:20'],
    ],
    [
      'show the date on another day than the start',
      'timezone: UTC\nstart: 2026-01-15 23:50\ntimeline: ["2026-01-16 00:10 a"]',
      ['2026-01-16 00:10'],
    ],
    [
      'show the date where the start is unknown',
      'timezone: UTC\nstart: unknown\ntimeline: ["2026-01-16 00:10 a", "later"]',
      ['2026-01-16 00:10', 'unknown'],
    ],
    [
      'show the date of an end on the next day',
      'timezone: UTC\nstart: 2026-01-15 23:50\ntimeline: ["23:50-00:10 a", "00:20 b"]',
      ['2026-01-15 23:50-2026-01-16 00:10', '2026-01-16 00:20'],
    ],
    [
      'show a day alone',
      'timezone: UTC\nstart: 2026-01-15 00:00\ntimeline: [{ at: 2026-01-14, text: a }, "2026-01-15 00:10 b"]',
      ['2026-01-14', '2026-01-15 00:10'],
    ],
    [
      'show their offset in a repeated hour and after it',
      `${start}\ntimeline: ["2025-11-02 00:40 a", "01:30 EDT b", "01:10 EST c", "02:30 d"]`,
      ['2025-11-02 00:40', '01:30 UTC-04:00', '01:10 UTC-05:00', '02:30 UTC-05:00'],
    ],
    ['of no entries are none', 'timezone: UTC\nstart: 2026-01-15 00:00', []],
  ])('%s', (_, facts, shown) => {
    expect(times(facts)).toEqual(shown)
  })
})

describe('the view', () => {
  it('has every name, and strings, null, booleans and lists alone', () => {
    const { postmortem, zone } = incident('title: Website down')
    const view = toView(postmortem, zone)
    expect(view).toMatchObject({
      title: 'Website down',
      severity: null,
      services: [],
      impact: { description: null },
      trigger: { text: null },
      timeline: [],
      isOngoing: false,
      fields: {},
    })
    expect(
      leaves(view).filter((leaf) => leaf !== null && typeof leaf !== 'string' && typeof leaf !== 'boolean'),
    ).toEqual([])
  })

  it('escapes every fact for the place it is shown in', () => {
    const { postmortem, zone } = incident(`
title: "a *b* <c> 1"
start: 2026-01-15 00:00 UTC
impact: { description: "# one\\n\\n- two <three>" }
timeline: ["00:00 UTC a | <b> \`c\`"]
`)
    expect(toView(postmortem, zone)).toMatchObject({
      title: 'a \\*b\\* \\<c> 1',
      impact: { description: '\\# one\n\n- two \\<three>' },
      timeline: [{ time: '00:00', text: 'a | \\<b> `c`' }],
    })
  })

  it('tells actions in one form', () => {
    const { postmortem, zone } = incident(`
title: Website down
start: 2026-01-15 00:00 UTC
actions:
  - Test it @thandi !P1 due:2026-02-01 ~prevent (#12)
  - "[x] Watch it https://tracker.example/7"
  - Do nothing
`)
    expect(toView(postmortem, zone).actions).toMatchObject([
      { title: 'Test it', box: ' ', details: ' (owner: thandi, P1, due 2026-02-01, prevent, #12)' },
      { title: 'Watch it', box: 'x', details: ' (<https://tracker.example/7>)' },
      { title: 'Do nothing', box: ' ', details: '' },
    ])
  })
})

function leaves(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return Object.values(value).flatMap(leaves)
}
