import { describe, expect, it } from 'vitest'
import { findMoments, leadingMoment } from '../../../src/core/document/read/foreign/moments.ts'
import { shown } from './shown.ts'

describe('a moment at the beginning of a text', () => {
  it.each([
    ['14:05 deploy', '14:05'],
    ['14:05:09 deploy', '14:05:09'],
    ['14:05:09.250 deploy', '14:05:09'],
    ['9:05 AM deploy', '09:05'],
    ['9:05am deploy', '09:05'],
    ['9:05 p.m. deploy', '21:05'],
    ['9:05 Pm deploy', '21:05'],
    ['12:29p deploy', '12:29'],
    ['12:00 AM deploy', '00:00'],
    ['4pm deploy', '16:00'],
    ['11 am deploy', '11:00'],
    ['10.30am deploy', '10:30'],
    ['1405hrs deploy', '14:05'],
    ['1405 UTC deploy', '14:05 UTC'],
    ['00:00 hours deploy', '00:00'],
    ['14h05 deploy', '14:05'],
    ['noon deploy', '12:00'],
    ['midnight deploy', '00:00'],
    ['24:00 deploy', '00:00'],
    ['14:15pm deploy', '14:15?'],
    ['00:25 AM deploy', '00:25?'],
    ['14:05 a user', '14:05'],
    ['~14:05 deploy', '~14:05'],
    ['ca. 18:30 deploy', '~18:30'],
    ['At 14:05 deploy', '14:05'],
    ['Around 14:05, deploy', '~14:05'],
    ['[14:05] deploy', '14:05'],
    ['= 14:05 deploy', '14:05'],
    ['Previous day 22:00', 'day before 22:00'],
    ['Next day 09:00', 'day after 09:00'],
    ['Fri 14:05 deploy', '14:05'],
    ['2026-01-15 14:05 deploy', '2026-01-15 14:05'],
    ['2026-01-15T14:05:00Z deploy', '2026-01-15 14:05:00 Z'],
    ['2026-01-15T14:05:00-05:00 deploy', '2026-01-15 14:05:00 -05:00'],
    ['2026-01-15 1405: deploy', '2026-01-15 14:05'],
    ['2026/01/15 14:05 deploy', '2026-01-15 14:05'],
    ['January 15, 2026, 2:05 PM (UTC) deploy', '2026-01-15 14:05 UTC'],
    ['January 15, 2026: 2:05pm UTC deploy', '2026-01-15 14:05 UTC'],
    ['Jan 15 deploy', '--01-15'],
    ['Jan 15 1625: deploy', '--01-15 16:25'],
    ['Nov, 5, 2026 22:30 deploy', '2026-11-05 22:30'],
    ['5th of November, 2026 at 22:30 deploy', '2026-11-05 22:30'],
    ['15 Jan at 02:05 2026 deploy', '2026-01-15 02:05'],
    ['15. January deploy', '--01-15'],
    ['November 5th ’26 deploy', '2026-11-05'],
    ['1-15-26 deploy', '2026-01-15'],
    ['01/15/2026 14:05 deploy', '2026-01-15 14:05'],
    ['15/01/2026 14:05 deploy', '2026-01-15 14:05'],
    ['2026年1月15日 14:05', '2026-01-15 14:05'],
    ['2:05 PM CAT on January 15th', '--01-15 14:05 CAT'],
    ['09:15:04 Thursday January 15th (UTC), 2026, deploy', '2026-01-15 09:15:04 UTC'],
    ['14:05 on 1/15/2026 deploy', '2026-01-15 14:05'],
    ['14:05 UTC+2 deploy', '14:05 UTC+2'],
    ['14:05 GMT+1: deploy', '14:05 GMT+1'],
    ['14:05 (PDT) deploy', '14:05 PDT'],
    ['14:05 West African Time deploy', '14:05 West African Time'],
    ['14:05 Pacific deploy', '14:05 Pacific'],
    ['14:05 Africa/Lagos deploy', '14:05 Africa/Lagos'],
    ['14:05, UTC) deploy', '14:05 UTC'],
  ])('%j is %s', (text, expected) => {
    const moment = leadingMoment(text)
    expect(moment && shown(moment)).toBe(expected)
  })

  it.each(['the deploy', '25:10 deploy', '14:75', '30 February 2026', '1.24.0 is out', 'Maybe 14', 'IS 14:05'])(
    'finds none in %j',
    (text) => {
      expect(leadingMoment(text)).toBeUndefined()
    },
  )
})

describe('the moments of a text', () => {
  it.each([
    ['from 10:00-11:30 UTC', ['10:00', '11:30 UTC']],
    ['from 10:00 UTC - 12:00 UTC', ['10:00 UTC', '12:00 UTC']],
    ['open 10:00-17:00, on 2026-01-15 too', ['10:00', '2026-01-15 17:00']],
    ['10:30 - 2026-01-15 11:00', ['10:30', '2026-01-15 11:00']],
    ['2026-01-14 - 2026-01-15', ['2026-01-14', '2026-01-15']],
    ['Jan 3 to Jan 5, 2026', ['--01-03', '2026-01-05']],
    ['version 10:00.5 of 127.0.0.1:8080', ['10:00']],
    ['1. March 10, 2026', ['2026-03-10']],
    ['no time at all, 5 apples', []],
  ])('%j', (text, expected) => {
    expect(findMoments(text).map(shown)).toEqual(expected)
  })
})
