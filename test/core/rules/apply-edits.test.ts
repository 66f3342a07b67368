import { expect, test } from 'vitest'
import { applyEdits, applyToSource, editsOf } from '../../../src/core/rules/apply-edits.ts'

test('edits are made in the order of the text', () => {
  const edits = [
    { from: 4, to: 5, text: 'E' },
    { from: 0, to: 1, text: '' },
    { from: 2, to: 2, text: '-' },
  ]
  expect(applyEdits('abcde', edits)).toBe('b-cdE')
})

test('a finding is mended whole, or not yet', () => {
  const first = [
    { from: 0, to: 2, text: 'x' },
    { from: 6, to: 7, text: 'y' },
  ]
  const across = [
    { from: 3, to: 4, text: 'z' },
    { from: 1, to: 3, text: 'z' },
  ]
  const apart = [{ from: 2, to: 3, text: 'w' }]
  expect(editsOf([{ fix: first }, {}, { fix: across }, { fix: apart }, { fix: apart }])).toEqual([...first, ...apart])
})

test.each([
  ['\uFEFFab\r\ncd\r\nef', '\uFEFFab\r\ncX\r\nY\r\nf'],
  ['ab\ncd\nef', 'ab\ncX\nY\nf'],
  ['ab\rcd\ref', 'ab\rcX\rY\rf'],
  ['ab\ncd\r\nef', 'ab\ncX\r\nY\nf'],
])('the ends of lines of %j stay what they are', (source, mended) => {
  const edits = [
    { from: 4, to: 5, text: 'X' },
    { from: 6, to: 7, text: 'Y\n' },
  ]
  expect(applyToSource(source, edits)).toBe(mended)
})

test('a line is taken out with its end', () => {
  expect(applyToSource('ab\r\ncd\r\nef', [{ from: 3, to: 6, text: '' }])).toBe('ab\r\nef')
})
