import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Instant, precisions } from '../../../src/core/time/instant.ts'
import { firstInstantOf, localDate } from '../../../src/core/time/local-time.ts'
import { printClock, printLocalTime, printTime } from '../../../src/core/time/print-time.ts'
import { readingsOfDated } from '../../../src/core/time/resolve-point.ts'
import { readWrittenTime } from '../../../src/core/time/written-time.ts'
import { fixedZone } from '../../../src/core/time/zone.ts'
import { tries } from '../../helpers/property-runs.ts'

function instant(iso: string, parts: Partial<Instant> = {}): Instant {
  return { at: Date.parse(iso), precision: 'minute', approximate: false, zone: 'UTC', text: '', ...parts }
}

describe('a printed time', () => {
  const johannesburg = 'Africa/Johannesburg'
  it.each([
    [instant('2026-01-14T22:15Z'), johannesburg, '2026-01-15 00:15 +02:00', '2026-01-15 00:15', '00:15'],
    [instant('2026-01-14T22:15Z'), 'UTC', '2026-01-14 22:15 UTC', '2026-01-14 22:15', '22:15'],
    [instant('2026-01-14T22:15Z'), 'Europe/London', '2026-01-14 22:15 UTC', '2026-01-14 22:15', '22:15'],
    [instant('2026-01-14T22:15Z'), 'America/St_Johns', '2026-01-14 18:45 -03:30', '2026-01-14 18:45', '18:45'],
    [
      instant('2026-01-14T22:15Z', { approximate: true }),
      johannesburg,
      '~2026-01-15 00:15 +02:00',
      '~2026-01-15 00:15',
      '00:15',
    ],
    [
      instant('2026-01-14T22:15:30Z', { precision: 'second' }),
      johannesburg,
      '2026-01-15 00:15:30 +02:00',
      '2026-01-15 00:15:30',
      '00:15:30',
    ],
    [
      instant('2026-01-14T22:15:30.050Z', { precision: 'second' }),
      johannesburg,
      '2026-01-15 00:15:30.050 +02:00',
      '2026-01-15 00:15:30.050',
      '00:15:30.050',
    ],
    [
      instant('2026-01-14T22:00Z', { precision: 'day', zone: johannesburg }),
      'UTC',
      '2026-01-15',
      '2026-01-15',
      '22:00',
    ],
    [
      instant('2026-01-14T22:00Z', { precision: 'day', zone: johannesburg, approximate: true }),
      'UTC',
      '~2026-01-15',
      '~2026-01-15',
      '22:00',
    ],
  ])('%# in %s', (time, zone, whole, local, clock) => {
    expect([printTime(time, zone), printLocalTime(time, zone), printClock(time, zone)]).toEqual([whole, local, clock])
  })

  it('may be unknown', () => {
    expect(printTime('unknown', 'UTC')).toBe('unknown')
  })

  it('reads back equal in every zone and precision', () => {
    const fixed = fc.integer({ min: -48, max: 56 }).map((quarters) => fixedZone(quarters * 15))
    const zones = fc.oneof(fc.constantFrom('UTC', ...Intl.supportedValuesOf('timeZone')), fixed)
    const times = fc.record({
      at: fc.integer({ min: Date.UTC(1990, 0, 2), max: Date.UTC(2100, 11, 30) }),
      precision: fc.constantFrom(...precisions),
      approximate: fc.boolean(),
      zone: zones,
    })
    fc.assert(
      fc.property(times, (parts) => {
        const time: Instant = { ...parts, at: rounded(parts), text: '' }
        expect(readBack(printTime(time, time.zone), time.zone)).toEqual([
          { at: time.at, precision: time.precision, approximate: time.approximate },
        ])
      }),
      tries(300),
    )
  })
})

/** An instant has no more than its precision says. */
function rounded({ at, precision, zone }: Pick<Instant, 'at' | 'precision' | 'zone'>): number {
  if (precision === 'second') return at
  return precision === 'minute' ? Math.floor(at / 60_000) * 60_000 : firstInstantOf(localDate(at, zone), zone)
}

function readBack(text: string, zone: string): unknown {
  const scan = readWrittenTime(text)
  if (scan.kind !== 'time' || scan.time.kind !== 'point' || scan.time.date === undefined) return scan
  const result = readingsOfDated(scan.time, scan.time.date, { zone, abbreviations: {} })
  if (!result.ok) return result.problem
  return result.value.instants.map(({ at, precision, approximate }) => ({ at, precision, approximate }))
}
