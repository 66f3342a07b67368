import { expect, test } from 'vitest'
import { chat } from '../../../src/core/importers/chat.ts'
import type { Reading } from '../../../src/core/importers/importer.ts'
import { importers } from '../../../src/core/importers/importers.ts'
import { readLogLine } from '../../../src/core/importers/log/line.ts'
import { log } from '../../../src/core/importers/log.ts'
import { toSourceFile } from '../../../src/core/importers/source-file.ts'
import { text as plainText } from '../../../src/core/importers/text.ts'
import { lastYearWith } from '../../../src/core/importers/time/moment.ts'
import { isDayFirstIn, readDay } from '../../../src/core/importers/time/written-day.ts'

const now = Date.parse('2026-01-20T09:00:00Z')

function namesOf(text: string): readonly string[] {
  const file = toSourceFile({ name: 'a.txt', text })
  return importers.filter((importer) => importer.recognises(file)).map(({ name }) => name)
}

test.each([
  ['a title, a paragraph and times', 'Outage\n\n14:05 alert fired\n14:30 fixed\n\nIt was the pool.\n'],
  ['a heading, a paragraph and times', '# Outage\nIt was the pool.\n14:05 alert fired\n14:30 fixed\n'],
  ['a time, and a paragraph behind a blank line', '14:05 alert fired\n\nIt was the pool.\n'],
  ['a title and a time', 'Outage\n14:05 alert fired\n'],
  ['a table of bars', 'time | text\n14:05 | alert fired\n14:30 | fixed\n'],
  ['two lines above', 'Outage\nof the shop\n14:05 alert fired\n14:30 fixed\n15:00 closed\n'],
  ['a table', 'time\ttext\n14:05\talert fired\n14:30\tfixed\n'],
  ['a table of moments', 'time\ttext\n2026-01-15T14:05:07Z\talert fired\n2026-01-15T14:30:00Z\tfixed\n'],
  ['keys', 'events:\n  - 14:05 alert fired\n  - 14:30 fixed\n'],
  ['mostly other lines', '14:05 alert fired\nwho\nsaw\nit\n14:30 fixed\nwith\nwhat\n'],
  ['prose', 'We were down.\nIt was the pool.\n'],
  ['a header of a chat without a second', 'Ines Duarte  2:05 PM\nerror rate is up\n'],
  ['dates in columns of CSV', 'time,text\n2026-01-15T14:05:07Z,alert fired\n'],
  ['a time alone', '14:05\n'],
  ['nothing', '\n'],
])('%s is no chat, no log and no timeline', (_, text) => {
  expect(namesOf(text).filter((name) => name !== 'csv')).toEqual([])
})

test.each([
  ['Ines Duarte  2:05 PM\nerror rate is up\nThabo  2:07 PM\nlooking\n', 'chat'],
  ['14:05 <ines> error rate is up\n', 'chat'],
  ['[2026-01-15 14:05:07] production.ERROR: card refused\n', 'log'],
  ['Jan 15 14:05:07 web-1 nginx[41]: upstream timed out\n', 'log'],
  ['Timeline:\n14:05 alert fired\n14:30 fixed\n', 'text'],
  ['- 14:05 alert fired\n- 14:30 fixed\n', 'text'],
  ['14:05 alert fired\n', 'text'],
  ['# Outage\n14:05 alert fired\n14:30 fixed\n', 'text'],
  ['14:05 alert fired\n> of checkout\n14:30 fixed\n', 'text'],
  ['14:05 UTC - alert\n\nSome prose.\n\n14:09 UTC - ack\n**bold**\n', 'text'],
  ['14:05 alert fired\n```\na\nb\nc\n```\n14:30 fixed\n', 'text'],
  ['14:05 -----BEGIN CERTIFICATE-----\na\nb\nc\n-----END CERTIFICATE-----\n14:30 fixed\n', 'text'],
  ['Outage\n- [15 Jan 2026, 14:05] alert fired\n- [15 Jan 2026, 2:30 pm] fixed\n', 'text'],
])('%j is %s', (text, name) => {
  expect(namesOf(text)).toEqual([name])
})

test.each([
  ['15 January 2026', '2026-1-15'],
  ['Thursday, January 15th, 2026', '2026-1-15'],
  ['January 25th', '2025-1-25'],
  ['15.1.26', '2026-1-15'],
  ['15-Jan-2026', '2026-1-15'],
  ['1/15/2026', undefined],
  ['30 February', undefined],
  ['tomorrow', undefined],
])('the day %s is %s', (written, day) => {
  const date = readDay(written, { now })
  expect(date && `${date.year}-${date.month}-${date.day}`).toBe(day)
})

test.each([
  [['1/15/2026'], false],
  [['3/4/2025', '15/1/2026'], true],
  [['5/1/2026'], true],
  [['1/5/2026'], false],
  [['3/4/2025'], undefined],
  [['January 15', 'soon'], undefined],
])('of the days %j the first number is the day: %s', (days, isDayFirst) => {
  expect(isDayFirstIn(days, now)).toBe(isDayFirst)
})

test('a day without a year is the last one that is not ahead in any zone', () => {
  expect(lastYearWith(1, 20, now, '22:59:00')).toBe(2026)
  expect(lastYearWith(1, 20, now, '23:01:00')).toBe(2025)
  expect(lastYearWith(2, 29, now)).toBe(2024)
  expect(lastYearWith(2, 30, now)).toBeUndefined()
})

test.each([
  'Feb 30 14:05:07 web-1 nginx[41]: upstream timed out',
  '2026-02-30T14:05:07Z upstream timed out',
  '2026-01-15T14:05:07Z',
])('%s is no line of a log', (line) => {
  expect(readLogLine(line, now)).toBeUndefined()
})

function read(importer: typeof log, text: string): Reading {
  return importer.read(toSourceFile({ name: 'a.txt', text }), { now, map: {}, companions: [] })
}

test('what no form of a chat fits is counted', () => {
  expect(read(chat, 'We were down.\nIt was the pool.')).toEqual({
    incidents: [],
    skipped: [{ reason: 'line in no form of a chat', count: 2 }],
  })
})

test('lines above, days that no calendar has, and days in either order are counted', () => {
  expect(
    read(chat, 'Copied from the channel\n2026-02-30 14:05 <ines> up\n2026-01-15T14:06Z <ines> down\n').skipped,
  ).toEqual([
    { reason: 'line above the first message', count: 1 },
    { reason: 'message of a day that no calendar has', count: 1 },
  ])
  expect(read(plainText, '3/4/2025\n14:05 alert fired\n14:30 fixed\n').skipped).toEqual([
    { reason: 'day that can be read as day/month and as month/day', count: 1 },
  ])
  expect(read(log, 'Copied from web-1\n2026-01-15T14:05:07Z up\n').skipped).toEqual([
    { reason: 'line above the first entry', count: 1 },
  ])
})

test('a chat in UTC needs no zone, and half a day goes on past noon and midnight', () => {
  expect(read(chat, '2026-01-15T14:06Z <ines> down\n').notes).toEqual([])
  const at = (text: string) => read(chat, text).incidents[0]?.entries.map((entry) => entry.at)
  expect(at('Ines\n  11:58 PM\nup\n12:01\nstill up\nThabo\n  12:05 AM\ndown\n')).toEqual([
    '11:58 PM',
    '12:01 AM',
    '12:05 AM',
  ])
  expect(at('Ines\n  11:58 AM\nup\n12:01\nstill up\nThabo\n  12:05 PM\ndown\n')).toEqual([
    '11:58 AM',
    '12:01 PM',
    '12:05 PM',
  ])
})

test('lines of a log change places by seconds only', () => {
  const at = (text: string) => read(log, text).incidents[0]?.entries.map((entry) => entry.at.slice(11))
  expect(at('2026-01-15 14:05:07 up\n2026-01-15 14:05:05 up\n')).toEqual(['14:05:05', '14:05:07'])
  expect(at('2026-01-15 14:15:07 up\n2026-01-15 14:05:05 up\n')).toEqual(['14:15:07', '14:05:05'])
})

test.each([
  ['15/01/2026 14:05 up\n', ['2026-01-15 14:05'], []],
  ['1/15 at 2 pm up\n02/01 14:05 up\n', ['2026-01-15 2 pm', '2025-02-01 14:05'], [yearsOf('2025 and 2026')]],
  ['15/01/2026 14:05\n15/01/2026 14:06 up\n', ['2026-01-15 14:06'], []],
  ['2026/1/15 14:05 up\n', ['2026-01-15 14:05'], []],
  ['15.01.2026, 14:05-14:07 UTC up\n', ['2026-01-15 14:05 UTC'], []],
  ['Thu 15 Jan 14:05 up\n', ['2026-01-15 14:05'], [yearsOf('2026')]],
  ['[~Jan 15th, 2026 - 14:05] up\n', ['~2026-01-15 14:05'], []],
  ['31 Feb 2026 14:05 up\n', ['2026-02-31 14:05'], []],
  [
    '3/4/2025 14:05 up\n14:06 up\n',
    ['14:05', '14:06'],
    ['which day "3/4/2025" is cannot be told: such days are left out'],
  ],
  ['15 January\n14:05 up\n14:06 up\n', ['2026-01-15 14:05', '14:06'], [yearsOf('2026')]],
])('the lines %j are at %j', (lines, at, notes) => {
  const reading = read(plainText, lines)
  expect(reading.incidents[0]?.entries.map((entry) => entry.at)).toEqual(at)
  expect(reading.notes).toEqual(notes)
})

function yearsOf(years: string): string {
  return `its lines name no year: they are read as of ${years}`
}

test('what is no line of a timeline belongs to the one above, and what stands above the first is counted', () => {
  const { incidents, skipped } = read(plainText, '# Outage\n14:05 status\n---\n**all** of it\n14:30 fixed\n')
  expect(incidents[0]?.entries.map(({ text }) => text)).toEqual(['status\n---\n**all** of it', 'fixed'])
  expect(skipped).toEqual([{ reason: 'line above the first entry', count: 1 }])
})

test('a timeline from a file is of that file, a pasted one of no file', () => {
  const label = (name: string) => {
    const file = toSourceFile({ name, text: '14:05 alert fired' })
    return plainText.read(file, { now, map: {}, companions: [] }).incidents[0]?.entries[0]?.source.label
  }
  expect([label('notes/outage.txt'), label('stdin')]).toEqual(['outage.txt', 'pasted text'])
})
