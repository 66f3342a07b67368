import { describe, expect, it } from 'vitest'
import { choice, type Kind } from '../../../src/core/model/kinds.ts'
import { readText } from '../../../src/core/model/read-text.ts'

/** The value of a text, or its problem. */
function read(kind: Kind, text: string): unknown {
  const result = readText(kind, text, 'field', {})
  if (result.ok) return result.value
  return [result.problem.rule, result.problem.message, result.problem.hint]
}

describe('users affected', () => {
  it.each([
    ['100%', '100%'],
    ['0%', '0%'],
    ['12.5%', '12.5%'],
    ['~40%', '~40%'],
    ['~ 40 %', '~40%'],
    ['1200', '1200'],
    ['1,200', '1200'],
    ['1 200 000', '1200000'],
    ['~1,200', '~1200'],
    ['1200 users', '1200'],
    ['40% of users', '40%'],
    ['unknown', 'unknown'],
    ['Unknown', 'unknown'],
    [' 100% ', '100%'],
  ])('%j is %s', (text, value) => {
    expect(read({ name: 'share' }, text)).toBe(value)
  })

  const numbers = 'write 100%, 1200, ~1200 or unknown'
  const range = 'write a share from 0% to 100%, or a number of users'
  it.each([
    ['many', 'invalid-value', '"many" is no number of users', numbers],
    ['12.5', 'invalid-value', '"12.5" is no number of users', numbers],
    ['0,5%', 'invalid-value', '"0,5%" is no number of users', numbers],
    ['12,34', 'invalid-value', '"12,34" is no number of users', numbers],
    ['1.2.3%', 'invalid-value', '"1.2.3%" is no number of users', numbers],
    ['100% of them', 'invalid-value', '"100% of them" is no number of users', numbers],
    ['', 'invalid-value', '"" is no number of users', numbers],
    ['120%', 'impact-percent-out-of-range', '120% of users cannot be affected', range],
    ['~100.5%', 'impact-percent-out-of-range', '100.5% of users cannot be affected', range],
    ['-5%', 'impact-percent-out-of-range', '-5% of users cannot be affected', range],
    ['-5', 'impact-percent-out-of-range', '-5 users cannot be affected', range],
  ])('%j is refused', (text, ...problem) => {
    expect(read({ name: 'share' }, text)).toEqual(problem)
  })
})

describe('a whole number', () => {
  it.each([
    ['12', 12],
    ['0', 0],
    ['1,200', 1200],
    ['1_200', 1200],
    ['unknown', 'unknown'],
  ])('%j is %s', (text, value) => {
    expect(read({ name: 'integer', min: 0 }, text)).toBe(value)
  })

  it.each([
    ['12.5', 'field is "12.5", not a whole number', 'write digits alone, or unknown'],
    ['1,2', 'field is "1,2", not a whole number', 'write digits alone, or unknown'],
    ['many', 'field is "many", not a whole number', 'write digits alone, or unknown'],
    ['1'.repeat(16), `field is "${'1'.repeat(16)}", not a whole number`, 'write digits alone, or unknown'],
    ['-1', 'field is -1; it must be at least 0', 'is the sign right?'],
  ])('%j is refused', (text, message, hint) => {
    expect(read({ name: 'integer', min: 0 }, text)).toEqual(['invalid-value', message, hint])
  })
})

describe('a date', () => {
  it.each(['2026-02-01', '2024-02-29', 'unknown'])('%s stands', (text) => {
    expect(read({ name: 'date' }, text)).toBe(text)
  })

  it.each([
    ['2026-02-30', '2026-02-30 does not exist'],
    ['1.2.2026', 'field is "1.2.2026", not a date'],
    ['2w', 'field is "2w", not a date'],
  ])('%s is refused', (text, message) => {
    expect(read({ name: 'date' }, text)).toEqual(['invalid-date', message, 'write year-month-day, such as 2026-02-01'])
  })
})

describe('an address', () => {
  it.each([
    'https://example.com/a?b=c#d',
    'HTTP://example.com',
    'mailto:thandi@example.com',
    '../runbook.md',
    '#timeline',
    '//example.com/a',
  ])('%s stands', (text) => {
    expect(read({ name: 'url' }, text)).toBe(text)
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'see the log',
    '\u0001javascript:alert(1)',
  ])('%j is refused', (text) => {
    expect(read({ name: 'url' }, text)).toEqual([
      'invalid-value',
      `field is "${text}", not a link`,
      'write an address that starts with https://',
    ])
  })
})

describe('a choice', () => {
  const { kind } = choice(['draft', 'in-review', 'final'], { review: 'in-review' })

  it.each([
    ['draft', 'draft'],
    ['Draft', 'draft'],
    ['IN-REVIEW', 'in-review'],
    ['review', 'in-review'],
    ['Review', 'in-review'],
    [' final ', 'final'],
  ])('%j is %s', (text, value) => {
    expect(read(kind, text)).toBe(value)
  })

  it.each([
    ['finl', 'did you mean final? the choices are draft, in-review, final'],
    ['published', 'write one of draft, in-review, final'],
    ['constructor', 'write one of draft, in-review, final'],
  ])('%j is refused', (text, hint) => {
    expect(read(kind, text)).toEqual(['invalid-value', `field is "${text}", which is none of its choices`, hint])
  })
})

describe('a text', () => {
  it.each([
    ['plain', ' Website\n down ', 'Website down'],
    ['inline', ' Website\n down ', 'Website\ndown'],
    ['block', '\n\nWebsite  \r\n\r\ndown\n', 'Website\n\ndown'],
  ] as const)('that is %s is trimmed', (name, text, value) => {
    expect(read({ name }, text)).toBe(value)
  })
})

it.each([
  ['share', `${'1'.repeat(100_000) + ' '.repeat(100_000)}x`],
  ['duration', `${'a'.repeat(200_000)}!`],
  ['zone', '('.repeat(200_000)],
  ['url', `${'a '.repeat(100_000)}b`],
] as const)('refuses a long %s at once', (name, text) => {
  const start = performance.now()
  expect(readText({ name }, text, 'field', {}).ok).toBe(false)
  expect(performance.now() - start).toBeLessThan(1000)
})

it.each(['time', 'open'] as const)('never takes a text for a %s', (name) => {
  expect(read({ name }, 'x')).toEqual(['invalid-value', `field is a text; it must be a ${name}`, undefined])
})
