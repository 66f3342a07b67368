import { describe, expect, test } from 'vitest'
import { codeFrame } from '../../src/commands/check/formats/code-frame.ts'

function shown(source: string, column: number, columns = 40): string {
  const { line, caret } = codeFrame(source, column, columns)
  return `${line}\n${caret}`
}

describe('the caret stands below its place', () => {
  test.each([
    { what: 'at the start', source: 'start: 09:00', column: 1, is: 'start: 09:00\n^' },
    { what: 'in the middle', source: 'start: 09:00', column: 8, is: 'start: 09:00\n       ^' },
    { what: 'behind the end', source: 'start', column: 99, is: 'start\n     ^' },
    { what: 'behind a tab', source: '\tstart:\t09:00', column: 9, is: '    start:  09:00\n            ^' },
    { what: 'behind wide characters', source: '日本 down', column: 4, is: '日本 down\n     ^' },
    { what: 'behind an emoji', source: '🔥🔥 down', column: 6, is: '🔥🔥 down\n     ^' },
    { what: 'behind a combining mark', source: 'cafe\u0301 down', column: 7, is: 'cafe\u0301 down\n     ^' },
    { what: 'behind control characters', source: '\u001b[31m\u0007red down', column: 11, is: 'red down\n    ^' },
    { what: 'in an empty line', source: '', column: 1, is: '\n^' },
  ])('$what', ({ source, column, is }) => {
    expect(shown(source, column)).toBe(is)
  })
})

describe('a long line is cut at the sides of its place', () => {
  const long = 'abcdefghijklmnopqrstuvwxyz0123456789'

  test('at its start', () => {
    expect(shown(long, 1, 10)).toBe('abcdefghi…\n^')
  })

  test('in its middle', () => {
    expect(shown(long, 18, 10)).toBe('…nopqrstu…\n     ^')
  })

  test('at its end', () => {
    expect(shown(long, 36, 10)).toBe('…123456789\n         ^')
  })

  test('however long it is', () => {
    const { line, caret } = codeFrame(`${'x'.repeat(5_000_000)}y${'z'.repeat(5_000_000)}`, 5_000_001, 20)
    expect(line).toBe('…xxxxxxxxxyzzzzzzzz…')
    expect(caret).toBe('          ^')
  })
})
