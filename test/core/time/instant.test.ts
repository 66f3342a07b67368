import { describe, expect, it } from 'vitest'
import { addDays, exists, fromWallTime, wallTime } from '../../../src/core/time/calendar.ts'
import { type Instant, isBefore, isKnown, isSameInstant, type Precision, span } from '../../../src/core/time/instant.ts'
import { clockAt, firstInstantOf } from '../../../src/core/time/local-time.ts'

function instant(iso: string, precision: Precision = 'minute', approximate = false, zone = 'UTC'): Instant {
  return { at: Date.parse(iso), precision, approximate, zone, text: '' }
}

describe('what an instant can mean', () => {
  it.each([
    ['a minute', instant('2026-01-15T14:05Z'), '2026-01-15T14:05:00.000Z', '2026-01-15T14:05:59.999Z'],
    ['a second', instant('2026-01-15T14:05:30Z', 'second'), '2026-01-15T14:05:30.000Z', '2026-01-15T14:05:30.999Z'],
    ['a day', instant('2026-01-15T00:00Z', 'day'), '2026-01-15T00:00:00.000Z', '2026-01-15T23:59:59.999Z'],
    [
      'about a minute',
      instant('2026-01-15T14:05Z', 'minute', true),
      '2026-01-15T13:35:00.000Z',
      '2026-01-15T14:35:00.000Z',
    ],
    ['about a day', instant('2026-01-15T00:00Z', 'day', true), '2026-01-14T00:00:00.000Z', '2026-01-16T23:59:59.999Z'],
    [
      'a day of 25 hours',
      instant('2025-11-02T00:00-04:00', 'day', false, 'America/New_York'),
      '2025-11-02T04:00:00.000Z',
      '2025-11-03T04:59:59.999Z',
    ],
    [
      'a day before one that does not exist',
      instant('2011-12-29T00:00-10:00', 'day', false, 'Pacific/Apia'),
      '2011-12-29T10:00:00.000Z',
      '2011-12-30T09:59:59.999Z',
    ],
  ])('%s', (_what, time, first, last) => {
    expect(span(time).map((at) => new Date(at).toISOString())).toEqual([first, last])
  })
})

describe('before', () => {
  it.each([
    ['a minute earlier', instant('2026-01-15T14:04Z'), instant('2026-01-15T14:05Z'), true],
    ['the same minute', instant('2026-01-15T14:05Z'), instant('2026-01-15T14:05Z'), false],
    ['a minute and a second in it', instant('2026-01-15T14:05Z'), instant('2026-01-15T14:05:30Z', 'second'), false],
    ['a second and the minute before', instant('2026-01-15T14:05:30Z', 'second'), instant('2026-01-15T14:05Z'), false],
    ['a second earlier', instant('2026-01-15T14:05:29Z', 'second'), instant('2026-01-15T14:05:30Z', 'second'), true],
    ['a time of the day', instant('2026-01-15T14:05Z'), instant('2026-01-15T00:00Z', 'day'), false],
    ['a time of the day before', instant('2026-01-14T23:59Z'), instant('2026-01-15T00:00Z', 'day'), true],
    ['29 minutes with ~', instant('2026-01-15T13:36Z'), instant('2026-01-15T14:05Z', 'minute', true), false],
    ['31 minutes with ~', instant('2026-01-15T13:34Z'), instant('2026-01-15T14:05Z', 'minute', true), true],
    [
      '59 minutes with ~ twice',
      instant('2026-01-15T13:06Z', 'minute', true),
      instant('2026-01-15T14:05Z', 'minute', true),
      false,
    ],
    [
      '61 minutes with ~ twice',
      instant('2026-01-15T13:04Z', 'minute', true),
      instant('2026-01-15T14:05Z', 'minute', true),
      true,
    ],
  ])('%s: %#', (_what, a, b, before) => {
    expect(isBefore(a, b)).toBe(before)
  })
})

it('knows a time that is there and not unknown', () => {
  expect([undefined, 'unknown' as const, instant('2026-01-15T14:05Z')].map(isKnown)).toEqual([false, false, true])
})

it('is the same in another zone and text, not with another precision', () => {
  const time = instant('2026-01-15T14:05Z')
  const others = [
    { ...time, zone: 'Asia/Tokyo', text: '23:05' },
    { ...time, precision: 'second' as const },
    { ...time, approximate: true },
    { ...time, at: time.at + 1 },
  ]
  expect(others.map((other) => isSameInstant(time, other))).toEqual([true, false, false, false])
})

describe('the calendar', () => {
  it.each([
    [{ year: 2024, month: 2, day: 29 }, true],
    [{ year: 2026, month: 2, day: 29 }, false],
    [{ year: 2026, month: 0, day: 1 }, false],
    [{ year: 2026, month: 13, day: 1 }, false],
    [{ year: 2026, month: 1, day: 0 }, false],
  ])('has %j: %s', (date, there) => {
    expect(exists(date)).toBe(there)
  })

  it('counts days over months and years', () => {
    expect(addDays({ year: 2025, month: 12, day: 31 }, 60)).toEqual({ year: 2026, month: 3, day: 1 })
  })

  it('reads a wall time back', () => {
    const date = { year: 2026, month: 1, day: 15 }
    const clock = { hour: 14, minute: 5, second: 30, millisecond: 250 }
    expect(fromWallTime(wallTime(date, clock))).toEqual({ date, clock })
  })

  it.each([
    ['America/Sao_Paulo', { year: 2018, month: 11, day: 4 }, '2018-11-04T03:00:00.000Z'],
    ['Pacific/Apia', { year: 2011, month: 12, day: 30 }, '2011-12-30T10:00:00.000Z'],
    ['Africa/Johannesburg', { year: 2026, month: 1, day: 15 }, '2026-01-14T22:00:00.000Z'],
  ])('begins a day in %s also where midnight was skipped', (zone, date, at) => {
    expect(new Date(firstInstantOf(date, zone)).toISOString()).toBe(at)
  })

  it('tells the clock on the wall, also before 1970', () => {
    expect([Date.UTC(2026, 0, 15, 22, 30), Date.UTC(1960, 0, 1, 1)].map((at) => clockAt(at, 'UTC+02:00'))).toEqual([
      30 * 60_000,
      3 * 3_600_000,
    ])
  })
})
