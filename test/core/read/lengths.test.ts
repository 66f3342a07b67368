import { expect, it } from 'vitest'
import { findLengths } from '../../../src/core/document/read/foreign/lengths.ts'

it.each([
  ['1h 30m', '1h 30m', 90],
  ['1h30m', '1h30m', 90],
  ['0h 36m', '0h 36m', 36],
  ['1hr 55 minutes', '1hr 55 minutes', 115],
  ['3 hours, 30 minutes', '3 hours, 30 minutes', 210],
  ['6 hours and 33 minutes', '6 hours and 33 minutes', 393],
  ['about two hours long', 'about two hours', 120],
  ['approximately 49 minutes', 'approximately 49 minutes', 49],
  ['~20 minutes', '~20 minutes', 20],
  ['a total of two hours', 'a total of two hours', 120],
  ['nearly 12 hours', 'nearly 12 hours', 720],
  ['an hour', 'an hour', 60],
  ['half an hour', 'half an hour', 30],
  ['an hour and a half', 'an hour and a half', 90],
  ['about two and a half hours', 'about two and a half hours', 150],
  ['2 1/2 hours', '2 1/2 hours', 150],
  ['1.5 hours', '1.5 hours', 90],
  ['2 weeks', '2 weeks', 20_160],
  ['90 seconds', '90 seconds', 1.5],
])('%j is %j, %d minutes', (text, written, minutes) => {
  expect(findLengths(text).map((length) => [length.text, length.milliseconds / 60_000])).toEqual([[written, minutes]])
})

it('finds several, and none in clocks, versions and names', () => {
  expect(findLengths('down for 5 minutes, then for an hour').map(({ text }) => text)).toEqual(['5 minutes', 'an hour'])
  expect(findLengths('10:30 AM, T+15 minutes, v1.5 h2, 3 servers')).toEqual([])
})

it.each([
  ['about 5 minutes', true],
  ['a total of 5 minutes', false],
  ['5 minutes', false],
])('says whether %j is rough', (text, isAbout) => {
  expect(findLengths(text)[0]?.isAbout).toBe(isAbout)
})
