import { expect, test } from 'vitest'
import { compareWith, entriesFor, printBaseline, readBaseline } from '../../../src/core/rules/baseline.ts'

const [a, b] = ['a', 'b'].map((name) => ({ file: `${name}.md`, rule: 'timeline-gap', fingerprint: name }))
if (a === undefined || b === undefined) throw new Error('two findings')

test('what is printed is read again, sorted, an entry on each line', () => {
  const entries = entriesFor([b, a, b])
  const text = printBaseline(entries)
  expect(text).toBe(`{
  "version": 1,
  "findings": [
    {"file":"a.md","rule":"timeline-gap","fingerprint":"a","count":1},
    {"file":"b.md","rule":"timeline-gap","fingerprint":"b","count":2}
  ]
}
`)
  expect(readBaseline(text)).toEqual([
    { ...a, count: 1 },
    { ...b, count: 2 },
  ])
  expect(printBaseline([])).toBe('{\n  "version": 1,\n  "findings": []\n}\n')
})

test('as many of a kind are known as the entries count', () => {
  expect(compareWith([{ ...a, count: 2 }], [a, b, a, a])).toEqual({ isNew: [false, true, false, true], stale: [] })
})

test('an entry that counts more than there is is stale', () => {
  const entries = [
    { ...a, count: 2 },
    { ...b, count: 1 },
  ]
  expect(compareWith(entries, [a])).toEqual({ isNew: [false], stale: entries })
})
