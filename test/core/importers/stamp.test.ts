import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { earliest, maybeStamp, readStamp, stamp } from '../../../src/core/importers/time/stamp.ts'

describe('readStamp', () => {
  test.each([
    ['2026-01-15T14:05:07Z', '2026-01-15T14:05:07Z'],
    ['2026-01-15T14:05Z', '2026-01-15T14:05:00Z'],
    ['2026-01-15T14:05:07.999Z', '2026-01-15T14:05:07Z'],
    ['2026-01-15T14:05:07.432911368Z', '2026-01-15T14:05:07Z'],
    ['2026-01-15T16:05:07,5+02:00', '2026-01-15T14:05:07Z'],
    ['2026-01-15T16:05:07.000+0200', '2026-01-15T14:05:07Z'],
    ['2026-01-15T16:05:07+02', '2026-01-15T14:05:07Z'],
    ['2026-01-14T23:35:07-05:30', '2026-01-15T05:05:07Z'],
    ['2026-01-15 14:05:07 UTC', '2026-01-15T14:05:07Z'],
    [' 2026-01-15 14:05:07 +0000 ', '2026-01-15T14:05:07Z'],
    ['2026-01-15 14:05:07z', '2026-01-15T14:05:07Z'],
    ['1768485907', '2026-01-15T14:05:07Z'],
    ['1768485907.807919', '2026-01-15T14:05:07Z'],
    [1768485907, '2026-01-15T14:05:07Z'],
    [1768485907.807919, '2026-01-15T14:05:07Z'],
    [1768485907999, '2026-01-15T14:05:07Z'],
    [1768485907999123, '2026-01-15T14:05:07Z'],
    ['1768485907999123456', '2026-01-15T14:05:07Z'],
    [1e9, '2001-09-09T01:46:40Z'],
    [9999999999, '2286-11-20T17:46:39Z'],
  ])('%j is %s', (value, expected) => {
    expect(readStamp(value)).toBe(expected)
  })

  test.each([
    '2026-01-15T14:05:07',
    '2026-01-15',
    '2026-02-30T14:05:07Z',
    '2026-13-01T14:05:07Z',
    '2026-01-15T25:05:07Z',
    '14:05',
    'yesterday',
    '',
    '12345678',
    '99999999999999999999',
    0,
    999999999,
    -1768485907,
    1e20,
    Number.NaN,
    null,
    undefined,
    true,
    {},
  ])('%j is no moment', (value) => {
    expect(readStamp(value)).toBeUndefined()
  })
})

describe('in the form of an item', () => {
  const shape = z.looseObject({ from: stamp, to: z.optional(maybeStamp) })

  test.each([
    [{ from: '2026-01-15T14:05:07Z' }, { from: '2026-01-15T14:05:07Z' }],
    [
      { from: 1768485907, to: null },
      { from: '2026-01-15T14:05:07Z', to: undefined },
    ],
    [
      { from: 1768485907, to: '0001-01-01T00:00:00Z' },
      { from: '2026-01-15T14:05:07Z', to: undefined },
    ],
    [
      { from: 1768485907, to: '' },
      { from: '2026-01-15T14:05:07Z', to: undefined },
    ],
    [
      { from: 1768485907, to: 0 },
      { from: '2026-01-15T14:05:07Z', to: undefined },
    ],
    [
      { from: 1768485907, to: 1768485908 },
      { from: '2026-01-15T14:05:07Z', to: '2026-01-15T14:05:08Z' },
    ],
  ])('%j is read', (value, expected) => {
    expect(z.parse(shape, value)).toEqual(expected)
  })

  test.each([{}, { from: null }, { from: 'soon' }, { from: 1768485907, to: 'soon' }])('%j is refused', (value) => {
    expect(z.safeParse(shape, value).success).toBe(false)
  })
})

test('the earliest of some moments, of which some are not there', () => {
  expect(earliest([undefined, '2026-01-15T14:05:07Z', '2025-12-31T23:59:59Z'])).toBe('2025-12-31T23:59:59Z')
  expect(earliest([undefined])).toBeUndefined()
})
