import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printDuration, readDuration, writeDuration } from '../../../src/core/time/duration.ts'
import { tries } from '../../helpers/property-runs.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('a duration', () => {
  it.each([
    ['3 hours', 3 * hour],
    ['1 hour', hour],
    ['3h', 3 * hour],
    ['3 hrs', 3 * hour],
    ['1h30m', 90 * minute],
    ['1h 30m', 90 * minute],
    ['1 hour and 30 minutes', 90 * minute],
    ['1 hour, 30 minutes', 90 * minute],
    ['1 day, 2 hours, and 5 minutes', day + 2 * hour + 5 * minute],
    ['90 min', 90 * minute],
    ['90 minutes', 90 * minute],
    ['1.5 h', 90 * minute],
    ['30 s', 30_000],
    ['45 seconds', 45_000],
    ['2 days', 2 * day],
    ['2d', 2 * day],
    ['two hours', 2 * hour],
    ['an hour', hour],
    ['a minute', minute],
    ['twelve minutes', 12 * minute],
    ['zero minutes', 0],
    ['0 min', 0],
    ['THREE HOURS', 3 * hour],
    ['  3 hours  ', 3 * hour],
    ['PT3H', 3 * hour],
    ['PT1H30M', 90 * minute],
    ['PT90S', 90_000],
    ['PT0.5H', 30 * minute],
    ['P1D', day],
    ['P1DT2H', day + 2 * hour],
    ['pt3h', 3 * hour],
  ])('%j is %s ms', (text, milliseconds) => {
    expect(readDuration(text)).toEqual({ ok: true, value: { milliseconds, approximate: false } })
  })

  it.each(['about 3 hours', '~3h', '~ 3h', 'approx. 3 hours', 'approximately 3 hours', 'around 3h', 'roughly 3 hours'])(
    '%j is only about right',
    (text) => {
      expect(readDuration(text)).toEqual({ ok: true, value: { milliseconds: 3 * hour, approximate: true } })
    },
  )

  it.each([
    '3',
    'long',
    '3 fortnights',
    'some hours',
    'hours',
    '3 hours later',
    '-3 hours',
    'P',
    'PT',
    'about',
    '',
    '3:00',
  ])('%j is none', (text) => {
    expect(readDuration(text)).toEqual({
      ok: false,
      problem: {
        rule: 'invalid-value',
        message: `"${text}" is not a duration`,
        hint: 'write 3 hours, 1h30m, 90 min or PT3H',
        values: { text },
      },
    })
  })

  it.each([
    ['many letters', `${'a'.repeat(200_000)}!`],
    ['many units', `${'1h '.repeat(100_000)}!`],
  ])('of %s is refused at once', (_what, text) => {
    const start = performance.now()
    expect(readDuration(text).ok).toBe(false)
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('in words', () => {
  it.each([
    [0, '0 seconds'],
    [1000, '1 second'],
    [59_000, '59 seconds'],
    [minute, '1 minute'],
    [50 * minute, '50 minutes'],
    [hour, '1 hour'],
    [3 * hour + 20 * minute, '3 hours 20 minutes'],
    [23 * hour, '23 hours'],
    [25 * hour, '25 hours'],
    [2 * day, '2 days'],
    [2 * day + hour + minute, '2 days 1 hour 1 minute'],
    [90_000, '2 minutes'],
  ])('%s ms are %s', (milliseconds, text) => {
    expect(printDuration(milliseconds)).toBe(text)
  })
})

describe('written out', () => {
  it.each([
    [0, false, '0 seconds'],
    [90_000, false, '1 minute 30 seconds'],
    [1500, false, '1.5 seconds'],
    [3 * hour, true, 'about 3 hours'],
    [2 * day + 30_000, false, '2 days 30 seconds'],
  ])('%s ms, approximate %s, are %s', (milliseconds, approximate, text) => {
    expect(writeDuration({ milliseconds, approximate })).toBe(text)
  })

  it('reads back equal', () => {
    const durations = fc.record({ milliseconds: fc.nat({ max: 400 * day }), approximate: fc.boolean() })
    fc.assert(
      fc.property(durations, (duration) => {
        expect(readDuration(writeDuration(duration))).toEqual({ ok: true, value: duration })
      }),
      tries(300),
    )
  })
})
