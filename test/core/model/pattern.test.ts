import { describe, expect, it } from 'vitest'
import { isEasyElsewhere, matchesWhole, patternProblem } from '../../../src/core/model/pattern.ts'

const patterns = [
  'INC-\\d+',
  '^INC-\\d{2,4}$',
  '[a-z]+(,[a-z]+)*',
  '(a|b){2}c?',
  '\\p{L}+',
  'a.c',
  '',
  '(foo|bar)+',
  'a{0}b',
  'x\\u{1F600}',
  'x\\uD83D\\uDE00',
  '\\x61\\t?',
  '[^\\]]+',
  '(?<n>a)b*',
  'a|^b$|c$d',
  'a^b',
  '(?:)',
  '(a|aa)*b',
  '(\\w+\\s?)*',
  'a{3,}',
  'a+?b??',
] as const

const texts = [
  ...['', 'INC-1', 'INC-123', 'INC-12345', 'ab,cd', 'ab,', 'abc', 'bac', 'äö', 'a\nc', 'foobar', 'b', 'x😀', 'a]b'],
  ...['ab', 'abb', 'c', 'aaab', 'aa', 'aaa', 'hello world foo', 'ba', 'a\t', 'a^b'],
] as const

describe('a pattern', () => {
  it.each(patterns)('%s matches the whole texts that it matches elsewhere', (pattern) => {
    const elsewhere = new RegExp(`^(?:${pattern})$`, 'u')
    expect(patternProblem(pattern)).toBeUndefined()
    expect(texts.filter((text) => matchesWhole(pattern, text))).toEqual(texts.filter((text) => elsewhere.test(text)))
  })

  it.each([
    ['[', 'is no regular expression: unterminated character class'],
    ['(a', 'is no regular expression: unterminated group'],
    ['(a+)+', 'repeats a repetition, (a+)+, which can be matched in too many ways'],
    ['x(?:(a*)){2,}', 'repeats a repetition, (?:(a*)){2,}, which can be matched in too many ways'],
    ['(a?)*', 'repeats a repetition, (a?)*, which can be matched in too many ways'],
    ['a(?=b)', 'uses (?=, which patterns of fields cannot do'],
    ['a(?<!b)', 'uses (?<!, which patterns of fields cannot do'],
    ['\\bfoo', 'uses \\b, which patterns of fields cannot do'],
    ['(a)\\1', 'uses \\1, which patterns of fields cannot do'],
    ['(?<n>a)\\k<n>', 'uses \\k<n>, which patterns of fields cannot do'],
    ['a{5000}', 'repeats too much: its counts are too high'],
    ['(((((a{9}){9}){9}){9}){9}){9}', 'repeats too much: its counts are too high'],
  ])('%s is refused: it %s', (pattern, problem) => {
    expect(patternProblem(pattern)).toBe(problem)
  })

  it('takes little time where going back would take for ever', () => {
    const begin = performance.now()
    expect(matchesWhole('(a|aa|a.)*(\\w+\\s?)*(.?a?){200}!', 'a'.repeat(1000))).toBe(false)
    expect(performance.now() - begin).toBeLessThan(10_000)
  })

  it('matches no text that is too long', () => {
    expect([matchesWhole('a+', 'a'.repeat(1000)), matchesWhole('a+', 'a'.repeat(1001))]).toEqual([true, false])
  })

  it.each([
    ['INC-\\d+', true],
    ['[A-Z]{3}-\\d+(\\.\\d)?', true],
    ['(foo|bar)?', true],
    ['(foo|bar)+', false],
    ['([a-z]+,)*', false],
  ])('%s is easy for other programs: %s', (pattern, isEasy) => {
    expect(isEasyElsewhere(pattern)).toBe(isEasy)
  })
})
