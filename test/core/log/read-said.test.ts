import { describe, expect, test } from 'vitest'
import { printEntry } from '../../../src/core/log/log-entry.ts'
import { momentOf, readMoment, readSaid } from '../../../src/core/log/read-said.ts'
import { printTime } from '../../../src/core/time/print-time.ts'

const speech = { now: Date.parse('2026-01-15T12:05:07.900Z'), zone: 'Africa/Johannesburg', abbreviations: {} }
const NOW = '2026-01-15 14:05:07 +02:00'

describe('a time at the beginning of a text is its time', () => {
  test.each([
    ['restarted apache', `${NOW} restarted apache`],
    ['13:40 restarted apache', '2026-01-15 13:40 +02:00 restarted apache'],
    [' 14:05:01 up 3 days, load 0.2', '2026-01-15 14:05:01 +02:00 up 3 days, load 0.2'],
    ['[2026-01-15 13:40:12] GET /', '2026-01-15 13:40:12 +02:00 GET /'],
    ['[13:40] said', '2026-01-15 13:40 +02:00 said'],
    ['2026-01-15T11:40:12Z GET /', '2026-01-15 13:40:12 +02:00 GET /'],
    ['2026-01-12 09:00 the change went live', '2026-01-12 09:00 +02:00 the change went live'],
    ['13:40-13:50 looked at logs', '2026-01-15 13:40 +02:00 - 2026-01-15 13:50 +02:00 looked at logs'],
    ['9 AM - the change went live', '2026-01-15 09:00 +02:00 the change went live'],
  ])('%s', (said, entry) => {
    expect(readSaid(said, momentOf(speech), speech).map(printEntry)).toEqual([entry])
  })
})

describe('what may be no time stays text', () => {
  test.each([
    ['of tomorrow, or of yesterday', '15:00 the next deploy is planned'],
    ['of more than twelve hours ago', '02:00 backups run'],
    ['in the future', '2026-01-15 15:00 the next deploy is planned'],
    ['alone', '13:40'],
    ['that does not exist', '25:10 is what the clock shows'],
    ['counted from another', '+15 lines'],
    ['a day alone', '2026-01-15 is the release'],
    ['nobody knows', 'unknown - who did it'],
    ['with an end that can be two', '13:40 - 2026-02-30 13:50 x'],
    ['in an unknown zone', '13:40 IST said'],
  ])('%s', (_, said) => {
    expect(readSaid(said, momentOf(speech), speech).map(printEntry)).toEqual([`${NOW} ${said}`])
  })

  test('in an hour that happened twice', () => {
    const night = { ...speech, now: Date.parse('2026-10-25T02:00:00Z'), zone: 'Europe/Berlin' }
    expect(readSaid('02:30 restarted', momentOf(night), night).map(printEntry)).toEqual([
      '2026-10-25 03:00:00 +01:00 02:30 restarted',
    ])
  })
})

test('of several lines each with a time is an entry, and the others continue it', () => {
  const said = 'from the pager:\n\n  13:40 alert fired \n  disk is full\r\n13:45 paged ines\n'
  const entries = readSaid(said, momentOf(speech), { ...speech, by: 'sam' })
  expect(entries.map(({ text }) => text)).toEqual(['from the pager:', 'alert fired\ndisk is full', 'paged ines'])
  expect(entries.map(printEntry)).toEqual([
    `${NOW} from the pager: (sam)`,
    '2026-01-15 13:40 +02:00 alert fired disk is full (sam)',
    '2026-01-15 13:45 +02:00 paged ines (sam)',
  ])
})

describe('a time said beside the text', () => {
  test.each([
    ['14:05', '2026-01-15 14:05 +02:00'],
    ['15:00', '2026-01-14 15:00 +02:00'],
    ['11:00 UTC', '2026-01-15 11:00 UTC'],
    ['~13:30', '~2026-01-15 13:30 +02:00'],
    ['2026-01-12', '2026-01-12'],
    ['unknown', 'unknown'],
    ['now', '2026-01-15 14:05 +02:00'],
  ])('%s', (written, time) => {
    const read = readMoment(written, speech)
    expect(read.ok && printTime(read.value, read.value === 'unknown' ? 'UTC' : read.value.zone)).toBe(time)
  })

  test.each([
    ['25:00', '25:00 is no time of day', 'did you mean 01:00 on the next day?'],
    ['+15m', '+15m counts from a time that is not known', 'write the date and the time, such as 2026-01-15 14:05'],
    ['soon', '"soon" is not a time', 'write 2026-01-15 14:05, 14:05, 2:05 PM, midnight, +15m, or unknown'],
    [
      '2026-01-15 14:11',
      'the entry 2026-01-15 14:11 is in the future',
      'is the date right? what is planned belongs in actions',
    ],
  ])('%s is refused', (written, message, hint) => {
    expect(readMoment(written, speech)).toMatchObject({ ok: false, problem: { message, hint } })
  })
})
