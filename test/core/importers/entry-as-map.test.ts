import { expect, test } from 'vitest'
import { EntryAsMap } from '../../../src/core/importers/entry/claim.ts'
import { partOf } from '../../../src/core/model/located.ts'

const place = { kind: 'file', file: 'a.json', line: 3, column: 5 } as const

test('a part of an entry that is asked for alone is the one among all of them', () => {
  const entry = new EntryAsMap({
    at: '2026-01-15T14:05:07Z',
    text: 'Rolled back',
    by: 'Ines',
    source: { label: 'Slack #ops', id: 'C01/1' },
    place,
  })
  const keys = ['at', 'until', 'text', 'kind', 'by', 'source', 'url', 'entries']
  const parts = keys.map((key) => partOf(entry, key))
  expect(parts).toEqual(keys.map((key) => entry.entries.find((one) => one.key === key)?.value))
  expect(entry.entries.map(({ key }) => key)).toEqual(['at', 'text', 'by', 'source'])
  expect(partOf(parts[5], 'id')).toEqual({ kind: 'text', text: 'C01/1', place })
})
