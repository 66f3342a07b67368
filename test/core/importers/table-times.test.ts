import { describe, expect, test } from 'vitest'
import { isTime, timeReaderOf, zoneInName } from '../../../src/core/importers/table/times.ts'

/** What a cell is read as where it is all that the column holds. */
function readAlone(cell: string, column = 'time'): string | undefined {
  const reader = timeReaderOf([cell], column)
  return reader.ok ? reader.value.read(cell) : reader.problem.rule
}

test.each([
  ['2026-01-15T14:05:07.999Z', '2026-01-15T14:05:07Z'],
  ['2026-01-15 16:05:07 +0200', '2026-01-15T14:05:07Z'],
  ['1768485907', '2026-01-15T14:05:07Z'],
  ['1768485907123', '2026-01-15T14:05:07Z'],
  ['2026-01-15 14:05:07,123', '2026-01-15 14:05:07,123'],
  ['2026-01-15T14:05', '2026-01-15T14:05'],
  ['14:05', '14:05'],
  ['2:05\u202fPM', '2:05 PM'],
  ['+15m', '+15m'],
  ['unknown', 'unknown'],
  ['2026/1/5 14:05', '2026-01-05 14:05'],
  ['2026.01.05', '2026-01-05'],
  ['15/01/2026 14:05', '2026-01-15 14:05'],
  ['15.1.2026, 14:05', '2026-01-15 14:05'],
  ['1/15/2026 2:05 PM', '2026-01-15 2:05 PM'],
  ['15-01-2026 14:05:07 +0100', '2026-01-15T13:05:07Z'],
  ['Thu, 15 Jan 2026 14:05:07 +0000', '2026-01-15T14:05:07Z'],
  ['15-Jan-2026 14:05', '2026-01-15 14:05'],
  ['5 September 2026', '2026-09-05'],
  ['Sept. 5, 2026 9:05 am', '2026-09-05 9:05 am'],
  ['Jan 15, 2026 @ 14:05:07.123', '2026-01-15 14:05:07.123'],
  ['Thursday, January 15, 2026 at 2:05 PM', '2026-01-15 2:05 PM'],
  ['15 Foo 2026 14:05', undefined],
  ['30.02.2026 14:05', undefined],
  ['1/15/26 14:05', undefined],
  ['now', undefined],
  ['1500', undefined],
  ['3/4/2026 14:05', 'invalid-date'],
  ['46037', 'invalid-date'],
  ['46037,5868', 'invalid-date'],
  ['46037 0.5868', 'invalid-date'],
])('%s is read as %s', (cell, expected) => {
  expect(readAlone(cell)).toBe(expected)
})

describe('a column', () => {
  test.each([
    ['Time (UTC)', '2026-01-15 14:05:07', '2026-01-15T14:05:07Z'],
    ['created_utc', '14:05', '14:05 UTC'],
    ['When [Europe/Berlin]', '2026-01-15 14:05', '2026-01-15 14:05 Europe/Berlin'],
    ['Time (UTC)', '2026-01-15 14:05 CET', '2026-01-15 14:05 CET'],
    ['Time (UTC)', '2026-01-15', '2026-01-15'],
    ['Time (local)', '2026-01-15 14:05', '2026-01-15 14:05'],
  ])('called "%s" reads %s as %s', (column, cell, expected) => {
    expect(readAlone(cell, column)).toBe(expected)
  })

  test('tells of the order that its dates allow, and of its zone', () => {
    const reader = timeReaderOf(['03/04/2026 10:00', '14:05', '17/04/2026 10:20'], 'Start (GMT)')
    expect(reader.ok && [reader.value.read('03/04/2026 10:00'), reader.value.notes]).toEqual([
      '2026-04-03T10:00:00Z',
      [
        'dates are read with the day first, as "17/04/2026 10:20" allows no other',
        'times without a zone are read in GMT, as column "Start (GMT)" says',
      ],
    ])
  })

  test('has a zone only at the end of its name', () => {
    expect([zoneInName('Time (UTC)'), zoneInName('Time'), zoneInName('utc offset')]).toEqual([
      { zone: 'UTC', index: 4 },
      undefined,
      undefined,
    ])
  })
})

test.each([
  ['3/4/2026', true],
  ['14:05', true],
  ['Alarm rings', false],
  ['', false],
])('"%s" alone is a time: %s', (cell, expected) => {
  expect(isTime(cell)).toBe(expected)
})
