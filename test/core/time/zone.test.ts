import { describe, expect, it } from 'vitest'
import {
  fixedZone,
  isIanaName,
  offsetAt,
  placeName,
  printOffset,
  readOffset,
  readZone,
} from '../../../src/core/time/zone.ts'

const january = Date.UTC(2026, 0, 15)
const july = Date.UTC(2026, 6, 15)

describe('the zone of an incident', () => {
  it.each([
    ['Africa/Johannesburg', 'Africa/Johannesburg'],
    ['africa/johannesburg', 'africa/johannesburg'],
    ['Asia/Calcutta', 'Asia/Calcutta'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['US/Pacific', 'US/Pacific'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
    ['UTC', 'UTC'],
    ['utc', 'UTC'],
    ['Z', 'UTC'],
    ['GMT', 'UTC'],
    ['+02:00', 'UTC+02:00'],
    ['+2', 'UTC+02:00'],
    ['-0330', 'UTC-03:30'],
    ['UTC+5:30', 'UTC+05:30'],
    ['gmt-3', 'UTC-03:00'],
    ['UTC+00:00', 'UTC'],
    ['-00:00', 'UTC'],
    ['SAST', 'Africa/Johannesburg'],
    ['sast', 'Africa/Johannesburg'],
    ['ET', 'America/New_York'],
    ['CT', 'America/Chicago'],
    ['MT', 'America/Denver'],
    ['PT', 'America/Los_Angeles'],
    ['EST', 'America/New_York'],
    ['MST', 'America/Denver'],
    ['  UTC  ', 'UTC'],
    ['Africa/Johannesburg (UTC+02:00)', 'Africa/Johannesburg'],
    ['SAST (UTC+2)', 'Africa/Johannesburg'],
    ['ET (UTC-4)', 'America/New_York'],
    ['ET (UTC-5)', 'America/New_York'],
    ['Asia/Kolkata (IST)', 'Asia/Kolkata'],
  ])('%j is %s', (text, zone) => {
    expect(readZone(text)).toEqual({ ok: true, value: zone })
  })

  it.each([
    ['IST', 'Asia/Kolkata', 'IST'],
    ['IST', 'Europe/Dublin', 'IST (UTC+1)'],
    ['TEAM', 'Europe/Berlin', 'TEAM'],
  ])('settles %s as %s', (abbreviation, region, text) => {
    expect(readZone(text, { [abbreviation]: region })).toEqual({ ok: true, value: region })
  })

  const anyForm = 'write an IANA name such as Africa/Johannesburg, UTC, or an offset such as +02:00'
  it.each([
    ['West saudi arabia Time', '"West saudi arabia Time" is not a time zone', anyForm],
    ['XYZ', '"XYZ" is not a time zone', anyForm],
    ['Mars/Olympus', '"Mars/Olympus" is not a time zone', anyForm],
    ['+15:00', '"+15:00" is not a time zone', anyForm],
    ['+02:75', '"+02:75" is not a time zone', anyForm],
    ['', '"" is not a time zone', anyForm],
    ['constructor', '"constructor" is not a time zone', anyForm],
    ['Johannesburg', '"Johannesburg" is not a time zone', 'did you mean Africa/Johannesburg?'],
    ['new york', '"new york" is not a time zone', 'did you mean America/New_York?'],
    ['Kolkata', '"Kolkata" is not a time zone', 'did you mean Asia/Kolkata?'],
    ['Europe/Berln', '"Europe/Berln" is not a time zone', 'did you mean Europe/Berlin?'],
    ['America/NewYork', '"America/NewYork" is not a time zone', 'did you mean America/New_York?'],
  ])('refuses %j', (text, message, hint) => {
    expect(readZone(text)).toEqual({
      ok: false,
      problem: { rule: 'unknown-timezone', message, hint, values: expect.objectContaining({ zone: text }) },
    })
  })

  it('refuses an abbreviation of several meanings with its candidates', () => {
    expect(readZone('IST')).toEqual({
      ok: false,
      problem: {
        rule: 'ambiguous-timezone-abbreviation',
        message: '"IST" can be India (UTC+05:30) or Ireland (UTC+01:00) or Israel (UTC+02:00)',
        hint: "write the zone's name: Asia/Kolkata, Europe/Dublin, Asia/Jerusalem",
        values: { abbreviation: 'IST', candidates: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'] },
      },
    })
  })

  it.each([
    ['PST (UTC-7)', 'PST is UTC-08:00; "PST (UTC-7)" says UTC-07:00'],
    ['UTC (UTC+2)', 'UTC is UTC; "UTC (UTC+2)" says UTC+02:00'],
    ['ET (UTC-6)', 'ET is UTC-05:00 or UTC-04:00; "ET (UTC-6)" says UTC-06:00'],
    ['Africa/Johannesburg (+01:00)', 'Africa/Johannesburg is UTC+02:00; "Africa/Johannesburg (+01:00)" says UTC+01:00'],
  ])('refuses %j', (text, message) => {
    expect(readZone(text)).toEqual({
      ok: false,
      problem: {
        rule: 'timezone-offset-contradiction',
        message,
        hint: 'keep the one that is right',
        values: expect.anything(),
      },
    })
  })
})

it.each([
  ['+02:00', 120],
  ['-02:30', -150],
  ['+0545', 345],
  ['UTC-4', -240],
  ['GMT+14', 840],
  ['-00:00', 0],
  ['+14:01', undefined],
  ['+02:60', undefined],
  ['2', undefined],
  ['UTC', undefined],
])('the offset %j is %s minutes', (text, minutes) => {
  expect(readOffset(text)).toBe(minutes)
})

it.each([
  [0, '+00:00', 'UTC'],
  [120, '+02:00', 'UTC+02:00'],
  [-210, '-03:30', 'UTC-03:30'],
  [345, '+05:45', 'UTC+05:45'],
])('%s minutes are written %s, as a zone %s', (minutes, offset, zone) => {
  expect([printOffset(minutes), fixedZone(minutes)]).toEqual([offset, zone])
})

it.each([
  ['UTC', january, 0],
  ['UTC-03:30', january, -210],
  ['Africa/Johannesburg', january, 120],
  ['America/New_York', january, -300],
  ['America/New_York', july, -240],
  ['Australia/Lord_Howe', january, 660],
  ['Australia/Lord_Howe', july, 630],
  ['Asia/Kathmandu', january, 345],
])('the clocks of %s at %s are %s minutes from UTC', (zone, at, minutes) => {
  expect(offsetAt(zone, at)).toBe(minutes)
})

it.each(['EST', 'BST', 'Japan', 'UTC', 'Europe/', '/Berlin', 'TCP/IP', 'Europe/Berlin; drop', ''])(
  '%j is no IANA name with its place',
  (name) => {
    expect(isIanaName(name)).toBe(false)
  },
)

it.each([
  ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
  ['UTC+02:00', 'UTC+02:00'],
])('%s is called %s', (zone, name) => {
  expect(placeName(zone)).toBe(name)
})
