import { describe, expect, it } from 'vitest'
import { readWrittenTime, type Scan, scanTime } from '../../../src/core/time/written-time.ts'

/** `~2026-01-15 14:05:30.500 zone`, `+90 min`, `unknown`, or the problem with its hint. */
function shown(scan: Scan | undefined): string {
  if (scan === undefined) return 'no time'
  if (scan.kind === 'problem') return `${scan.problem.rule}: ${scan.problem.message}; ${scan.problem.hint}`
  const { time } = scan
  if (time.kind === 'unknown' || time.kind === 'now') return time.kind
  const tilde = time.approximate ? '~' : ''
  if (time.kind === 'elapsed') return `${tilde}+${time.milliseconds / 60_000} min`
  const { date, clock, zone } = time
  const zoneText = zone && (zone.kind === 'offset' ? `offset ${zone.minutes}` : [zone.text, zone.alsoMinutes].join(' '))
  const parts = [
    date && `${date.year}-${date.month}-${date.day}`,
    clock && [clock.hour, clock.minute, clock.second, clock.millisecond].filter((part) => part !== undefined).join(':'),
    zoneText?.trim(),
  ]
  return tilde + parts.filter((part) => part !== undefined).join(' ')
}

describe('a text that is a time', () => {
  it.each([
    ['2026-01-15', '2026-1-15'],
    ['2026-01-15 14:05', '2026-1-15 14:5'],
    ['2026-01-15T14:05', '2026-1-15 14:5'],
    ['2026-01-15t14:05', '2026-1-15 14:5'],
    ['2026-01-15 14:05:30', '2026-1-15 14:5:30'],
    ['2026-01-15T14:05:30.5', '2026-1-15 14:5:30:500'],
    ['2026-01-15T14:05:30,25', '2026-1-15 14:5:30:250'],
    ['2026-01-15T14:05:30.123456789Z', '2026-1-15 14:5:30:123 offset 0'],
    ['2026-01-15T14:05Z', '2026-1-15 14:5 offset 0'],
    ['2026-01-15t14:05:00z', '2026-1-15 14:5:0 offset 0'],
    ['2026-01-15 14:05Z', '2026-1-15 14:5 offset 0'],
    ['2026-01-15T14:05+02:00', '2026-1-15 14:5 offset 120'],
    ['2026-01-15T14:05:00-03:30', '2026-1-15 14:5:0 offset -210'],
    ['2026-01-15T14:05:00+05:37', '2026-1-15 14:5:0 offset 337'],
    ['2026-01-15T14:05:00-00:00', '2026-1-15 14:5:0 offset 0'],
    ['2026-01-15 14:05 +02:00', '2026-1-15 14:5 offset 120'],
    ['2026-01-15 14:05 +0530', '2026-1-15 14:5 offset 330'],
    ['2026-01-15 14:05:00+02', '2026-1-15 14:5:0 offset 120'],
    ['2026-01-15 14:05-05:00', '2026-1-15 14:5 offset -300'],
    ['2026-01-15 14:05 UTC', '2026-1-15 14:5 offset 0'],
    ['2026-01-15 14:05 GMT', '2026-1-15 14:5 offset 0'],
    ['2026-01-15 14:05 UTC+2', '2026-1-15 14:5 offset 120'],
    ['2026-01-15 14:05 GMT-3:30', '2026-1-15 14:5 offset -210'],
    ['2026-01-15 14:05 (UTC+02:00)', '2026-1-15 14:5 offset 120'],
    ['2026-01-15 14:05 Africa/Johannesburg', '2026-1-15 14:5 Africa/Johannesburg'],
    ['2026-01-15 14:05 america/argentina/buenos_aires', '2026-1-15 14:5 america/argentina/buenos_aires'],
    ['2026-01-15 14:05 Etc/GMT+5', '2026-1-15 14:5 Etc/GMT+5'],
    ['2026-01-15 14:05 SAST', '2026-1-15 14:5 SAST'],
    ['2026-01-15 2:05 PM EST', '2026-1-15 14:5 EST'],
    ['2026-01-15 24:00', '2026-1-15 24:0'],
    ['2026-01-15 noon', '2026-1-15 12:0'],
    ['2026-01-15 midnight', '2026-1-15 0:0'],
    ['14:05', '14:5'],
    ['4:05', '4:5'],
    ['00:00', '0:0'],
    ['24:00', '24:0'],
    ['14:05:30', '14:5:30'],
    ['14:05Z', '14:5 offset 0'],
    ['14:05 UTC', '14:5 offset 0'],
    ['14:05 UTC-04:00', '14:5 offset -240'],
    ['14:05 EDT', '14:5 EDT'],
    ['2:05 PM', '14:5'],
    ['2:05pm', '14:5'],
    ['2:05 p.m.', '14:5'],
    ['12:15 AM', '0:15'],
    ['12:15 PM', '12:15'],
    ['3pm', '15:0'],
    ['3 PM', '15:0'],
    ['3 a.m.', '3:0'],
    ['12am', '0:0'],
    ['midnight', '0:0'],
    ['Noon', '12:0'],
    ['noon UTC', '12:0 offset 0'],
    ['unknown', 'unknown'],
    ['Unknown', 'unknown'],
    ['now', 'now'],
    ['+15', '+15 min'],
    ['+15m', '+15 min'],
    ['+15 min', '+15 min'],
    ['+1h', '+60 min'],
    ['+1h30', '+90 min'],
    ['+1h30m', '+90 min'],
    ['+1h 30m', '+90 min'],
    ['+100h', '+6000 min'],
    ['~14:05', '~14:5'],
    ['~ 14:05', '~14:5'],
    ['~2026-01-15', '~2026-1-15'],
    ['~2026-01-15 14:05 +02:00', '~2026-1-15 14:5 offset 120'],
    ['~+15m', '~+15 min'],
    ['~noon', '~12:0'],
    ['  14:05  ', '14:5'],
    ['2:05\u202fPM', '14:5'],
    ['2026-01-15\u00a014:05\u2009UTC', '2026-1-15 14:5 offset 0'],
  ])('%j is %s', (text, time) => {
    expect(shown(readWrittenTime(text))).toBe(time)
  })

  it.each([
    ['14:05 utc', '14:5 offset 0'],
    ['14:05 sast', '14:5 SAST'],
    ['2026-01-15 14:05 gmt+2', '2026-1-15 14:5 offset 120'],
  ])('takes a zone in small letters: %j is %s', (text, time) => {
    expect(shown(readWrittenTime(text))).toBe(time)
  })

  it.each([
    ['14:05 Mars/Olympus', '14:5 Mars/Olympus'],
    ['14:05 XYZ', '14:5 XYZ'],
    ['14:05 tomorrow', '14:5 tomorrow'],
  ])('keeps a word that may be meant as a zone: %j is %s', (text, time) => {
    expect(shown(readWrittenTime(text))).toBe(time)
  })

  it.each([
    ['2026-01-15 14:05 PST (UTC-8)', '2026-1-15 14:5 PST -480'],
    ['2026-01-15 14:05 Africa/Johannesburg (+02:00)', '2026-1-15 14:5 Africa/Johannesburg 120'],
    ['2026-01-15 14:05 -08:00 (PST)', '2026-1-15 14:5 PST -480'],
    ['2026-01-15 14:05 -08:00 (Pacific)', '2026-1-15 14:5 Pacific -480'],
    ['2026-01-15 14:05 +00:00 (UTC)', '2026-1-15 14:5 offset 0'],
    ['2026-01-15T14:05:00+02:00 (Africa/Johannesburg)', '2026-1-15 14:5:0 Africa/Johannesburg 120'],
  ])('keeps a name with its offset: %j is %s', (text, time) => {
    expect(shown(readWrittenTime(text))).toBe(time)
  })
})

describe('a text that is no time', () => {
  const anyForm = 'write 2026-01-15 14:05, 14:05, 2:05 PM, midnight, +15m, or unknown'
  it.each([
    ['14:15 PM', '14:15 PM mixes the 24-hour clock with PM', 'did you mean 14:15 or 2:15 PM?'],
    ['14:15 AM', '14:15 AM mixes the 24-hour clock with AM', 'did you mean 14:15 or 2:15 AM?'],
    ['00:25 AM', '00:25 AM mixes the 24-hour clock with AM', 'did you mean 00:25 or 12:25 AM?'],
    ['0 pm', '0 pm mixes the 24-hour clock with PM', 'did you mean 00:00 or 12:00 PM?'],
    ['25:05 PM', '25:05 PM is no time of day', 'hours go to 12 with AM and PM'],
    ['25:00', '25:00 is no time of day', 'did you mean 01:00 on the next day?'],
    ['24:01', '24:01 is no time of day', 'did you mean 00:01 on the next day?'],
    ['24:00:30', '24:00:30 is no time of day', 'did you mean 00:00 on the next day?'],
    ['61:00', '61:00 is no time of day', 'hours go to 24:00'],
    ['14:60', '14:60 is no time of day', 'minutes and seconds go to 59'],
    ['14:05:60', '14:05:60 is no time of day', 'minutes and seconds go to 59'],
    ['2026-02-30', '2026-02-30 does not exist', 'the month ends on 2026-02-28'],
    ['2024-02-30 14:05', '2024-02-30 does not exist', 'the month ends on 2024-02-29'],
    ['2026-04-31', '2026-04-31 does not exist', 'the month ends on 2026-04-30'],
    ['2026-13-01', '2026-13-01 does not exist', 'write year-month-day, such as 2026-01-15'],
    ['2026-01-00', '2026-01-00 does not exist', 'write year-month-day, such as 2026-01-15'],
    ['20202-01-15', '20202-01-15 is not between 1990 and 2100', 'is the year right?'],
    ['1989-12-31', '1989-12-31 is not between 1990 and 2100', 'is the year right?'],
    ['2101-01-01', '2101-01-01 is not between 1990 and 2100', 'is the year right?'],
    ['2026-1-5', '2026-1-5 is not a date as written', 'did you mean 2026-01-05?'],
    ['2026-1-5 14:05', '2026-1-5 is not a date as written', 'did you mean 2026-01-05?'],
    ['14:05 +02:00', '"14:05 +02:00" is not a time', 'a time without a date takes its offset as UTC+02:00'],
    ['14:05-04:00', '"14:05-04:00" is not a time', 'a time without a date takes its offset as UTC-04:00'],
    ['14:05-14:20', '"14:05-14:20" is not a time', anyForm],
    ['2026-01-15 14:05+15:00', '"2026-01-15 14:05+15:00" is not a time', anyForm],
    ['2026-01-15 14:05 UTC+15', '"2026-01-15 14:05 UTC+15" is not a time', anyForm],
    ['2026-01-15 14:05 UTC later', '"2026-01-15 14:05 UTC later" is not a time', anyForm],
    ['2026-01-15 14:05 -08:00 PST', '"2026-01-15 14:05 -08:00 PST" is not a time', anyForm],
    ['2026-01-15 14:05 +02:00 (UTC)', '"2026-01-15 14:05 +02:00 (UTC)" is not a time', anyForm],
    ['2026-01-15 14:05 +02:00 (T1)', '"2026-01-15 14:05 +02:00 (T1)" is not a time', anyForm],
    ['2026-01-15 tomorrow', '"2026-01-15 tomorrow" is not a time', anyForm],
    ['2026-01-15 UTC', '"2026-01-15 UTC" is not a time', anyForm],
    ['2026-01-15T14', '"2026-01-15T14" is not a time', anyForm],
    ['15/01/2026', '"15/01/2026" is not a time', anyForm],
    ['Jan 15', '"Jan 15" is not a time', anyForm],
    ['14.05', '"14.05" is not a time', anyForm],
    ['1405', '"1405" is not a time', anyForm],
    ['-15m', '"-15m" is not a time', anyForm],
    ['+15 minutes', '"+15 minutes" is not a time', anyForm],
    ['~unknown', '"~unknown" is not a time', anyForm],
    ['soon', '"soon" is not a time', anyForm],
    ['', '"" is not a time', anyForm],
  ])('refuses %j', (text, message, hint) => {
    expect(shown(readWrittenTime(text))).toBe(`invalid-date: ${message}; ${hint}`)
  })
})

describe('a text that starts with a time', () => {
  it.each([
    ['14:05 alert fired', '14:5', '14:05'],
    ['14:05: alert fired', '14:5', '14:05'],
    ['14:05 UTC alert fired', '14:5 offset 0', '14:05 UTC'],
    ['14:05 (SAST) alert fired', '14:5 SAST', '14:05 (SAST)'],
    ['14:05 (SAST alert) fired', '14:5', '14:05'],
    ['14:05 TCP/IP failed', '14:5', '14:05'],
    ['14:05 ABC failed', '14:5', '14:05'],
    ['14:05 UTC-14:20 alert fired', '14:5 offset 0', '14:05 UTC'],
    ['14:05UTC', 'no time', ''],
    ['2026-01-15 14:05 -05:00 alert', '2026-1-15 14:5 offset -300', '2026-01-15 14:05 -05:00'],
    ['2026-01-15 14:05-05:00 alert', '2026-1-15 14:5', '2026-01-15 14:05'],
    ['2026-01-15T14:05-05:00 alert', '2026-1-15 14:5 offset -300', '2026-01-15T14:05-05:00'],
    ['2026-01-15 14:05:00-05:00 alert', '2026-1-15 14:5:0 offset -300', '2026-01-15 14:05:00-05:00'],
    ['2026-01-15: deployed', '2026-1-15', '2026-01-15'],
    ['2026-01-15 deployed', '2026-1-15', '2026-01-15'],
    ['2026-01-15T deployed', 'no time', ''],
    ['2026-01-15:14:05 deployed', 'no time', ''],
    ['2026-01-150', 'no time', ''],
    ['3pm deployed', '15:0', '3pm'],
    ['3 PMs joined', 'no time', ''],
    ['1:1 meeting', 'no time', ''],
    ['12:345', 'no time', ''],
    ['14:05:3 x', 'no time', ''],
    ['14:05x', 'no time', ''],
    ['+15m rollback', '+15 min', '+15m'],
    ['+15m: rollback', '+15 min', '+15m'],
    ['+1h 2 servers down', '+60 min', '+1h'],
    ['+02:00 x', 'no time', ''],
    ['unknown', 'unknown', 'unknown'],
    ['unknowns', 'no time', ''],
    ['midnights', 'no time', ''],
    ['deployed at 14:05', 'no time', ''],
    ['now', 'no time', ''],
  ])('%j: %s', (text, time, taken) => {
    const scan = scanTime(text)
    expect([shown(scan), text.slice(0, scan?.length ?? 0)]).toEqual([time, taken])
  })
})
