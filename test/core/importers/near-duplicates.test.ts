import { describe, expect, test } from 'vitest'
import { isSameMeaning, meaningOf } from '../../../src/core/importers/merge/same-meaning.ts'

const isSame = (one: string, other: string): boolean => isSameMeaning(meaningOf(one), meaningOf(other))

describe('the same is said by', () => {
  test.each([
    ['Search is down', 'search is DOWN!'],
    ['Restarted the search nodes', 'restarting search nodes'],
    ['Triggered: High error rate on checkout', 'High error rate on the checkout triggered'],
    ['Rolled back checkout to v2.3', '**Rolled back** checkout to v2.3 ([run](https://ci.example.org/runs/4711))'],
    ['Dropped the old index', 'we drop the old index'],
    ["The index isn't back yet", 'The index is not back, yet'],
    ['Identified', 'identified.'],
  ])('%s | %s', (one, other) => {
    expect([isSame(one, other), isSame(other, one)]).toEqual([true, true])
  })
})

describe('another thing is said by', () => {
  test.each([
    ['Restarted web-1 in the first hall', 'Restarted web-2 in the first hall'],
    ['The search index is back online now', 'The search index is not back online now'],
    ['High error rate on checkout triggered', 'High error rate on checkout resolved'],
    ['Restarted the search nodes in Paris', 'Restarted the search nodes in London'],
    ['Moved users from Paris to London', 'Moved users from London to Paris'],
    ['Rolled back checkout', 'Rolled back checkout and then looked whether the queue became shorter'],
    ['restarted search', 'restarted the search by hand'],
    ['ok', 'ok'],
    [`A ${'very '.repeat(100)}long story of the index`, `A ${'very '.repeat(100)}long tale of the index`],
  ])('%s | %s', (one, other) => {
    expect([isSame(one, other), isSame(other, one)]).toEqual([false, false])
  })
})
