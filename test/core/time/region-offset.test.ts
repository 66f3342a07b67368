import { tzOffset } from '@date-fns/tz/tzOffset'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRegion, regionOffset } from '../../../src/core/time/region-offset.ts'
import { tries } from '../../helpers/property-runs.ts'

const MINUTE = 60_000
const regions = Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/'))

test('what is kept of a zone is what the engine says', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...regions),
      fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2037, 0, 1) }),
      (zone, at) => {
        for (const hours of [-30, -1, 0, 1, 6, 24]) {
          const instant = at + hours * 60 * MINUTE
          expect(regionOffset(zone, instant)).toBe(tzOffset(zone, new Date(instant)))
        }
      },
    ),
    tries(1_000),
  )
})

test.each([
  ['Europe/Berlin', '2026-03-29T01:00:00Z'],
  ['America/New_York', '2026-11-01T06:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
  ['America/St_Johns', '2006-04-02T03:31:00Z'],
  ['Africa/Casablanca', '2026-02-15T02:00:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z'],
])('the day on which %s changes its clocks, minute by minute', (zone, change) => {
  const at = Date.parse(change)
  for (let minute = -1500; minute < 1500; minute += 1) {
    const instant = at + minute * MINUTE
    expect(regionOffset(zone, instant)).toBe(tzOffset(zone, new Date(instant)))
  }
  expect(regionOffset(zone, at - 1)).not.toBe(regionOffset(zone, at))
})

test('a name that is no zone has no offset', () => {
  expect(regionOffset('Europe/Nowhere', 0)).toBeNaN()
  expect([isRegion('Europe/Nowhere'), isRegion('europe/berlin')]).toEqual([false, true])
})
