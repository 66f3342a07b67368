import { describe, expect, it } from 'vitest'
import { readingsOfDated } from '../../../src/core/time/resolve-point.ts'
import { readWrittenTime } from '../../../src/core/time/written-time.ts'
import type { SettledAbbreviations } from '../../../src/core/time/zone.ts'

/** The instants that a dated time can be, in UTC, or why it cannot be one. */
function readings(text: string, zone = 'UTC', abbreviations: SettledAbbreviations = {}): readonly string[] {
  const scan = readWrittenTime(text)
  if (scan.kind !== 'time' || scan.time.kind !== 'point' || scan.time.date === undefined) return ['no dated time']
  const result = readingsOfDated(scan.time, scan.time.date, { zone, abbreviations })
  if (!result.ok) return [result.problem.rule, result.problem.message, result.problem.hint ?? '']
  return result.value.instants.map(({ at, zone: own }) => `${new Date(at).toISOString().slice(0, 16)} in ${own}`)
}

describe('a zone beside a time', () => {
  it.each([
    ['2026-01-15 14:05 +02:00', '2026-01-15T12:05 in UTC+02:00'],
    ['2026-01-15 14:05Z', '2026-01-15T14:05 in UTC'],
    ['2026-07-15 14:05 GMT', '2026-07-15T14:05 in UTC'],
    ['2026-01-15 14:05 SAST', '2026-01-15T12:05 in Africa/Johannesburg'],
    ['2026-01-15 14:05 PST', '2026-01-15T22:05 in America/Los_Angeles'],
    ['2026-07-15 14:05 PDT', '2026-07-15T21:05 in America/Los_Angeles'],
    ['2026-01-15 14:05 PT', '2026-01-15T22:05 in America/Los_Angeles'],
    ['2026-07-15 14:05 PT', '2026-07-15T21:05 in America/Los_Angeles'],
    ['2026-07-15 14:05 MST', '2026-07-15T21:05 in America/Denver'],
    ['2026-01-15 14:05 AEST', '2026-01-15T04:05 in Australia/Sydney'],
    ['2026-07-15 14:05 Europe/Berlin', '2026-07-15T12:05 in Europe/Berlin'],
    ['2026-07-15 14:05 PDT (UTC-7)', '2026-07-15T21:05 in America/Los_Angeles'],
    ['2026-07-15 14:05 Europe/Berlin (UTC+2)', '2026-07-15T12:05 in Europe/Berlin'],
    ['2026-07-15 14:05 PT (UTC-7)', '2026-07-15T21:05 in America/Los_Angeles'],
    ['2026-01-15 24:00 UTC', '2026-01-16T00:00 in UTC'],
  ])('%j is %s', (text, instant) => {
    expect(readings(text)).toEqual([instant])
  })

  it.each([
    ['Europe/Dublin', '2026-07-15 14:05 IST', '2026-07-15T13:05 in Europe/Dublin'],
    ['Asia/Kolkata', '2026-07-15 14:05 IST', '2026-07-15T08:35 in Asia/Kolkata'],
    ['Asia/Shanghai', '2026-07-15 14:05 CST', '2026-07-15T06:05 in Asia/Shanghai'],
    ['America/Toronto', '2026-07-15 14:05 EDT', '2026-07-15T18:05 in America/Toronto'],
    ['America/Panama', '2026-07-15 14:05 EST', '2026-07-15T19:05 in America/Panama'],
    ['America/Phoenix', '2026-07-15 14:05 MDT', '2026-07-15T20:05 in America/Denver'],
    ['America/Denver', '2026-07-15 14:05 MST', '2026-07-15T21:05 in America/Denver'],
    ['Australia/Brisbane', '2026-01-15 14:05 AEST', '2026-01-15T04:05 in Australia/Brisbane'],
    ['America/Havana', '2026-07-15 14:05 CDT', '2026-07-15T18:05 in America/Havana'],
    ['Asia/Manila', '2026-07-15 14:05 PST', '2026-07-15T06:05 in Asia/Manila'],
  ])('in %s %j is what it means there: %s', (zone, text, instant) => {
    expect(readings(text, zone)).toEqual([instant])
  })

  it('means what the config settled', () => {
    expect(readings('2026-07-15 14:05 IST', 'UTC', { IST: 'Asia/Kolkata' })).toEqual([
      '2026-07-15T08:35 in Asia/Kolkata',
    ])
  })

  it('means its own zone before what the config settled', () => {
    expect(readings('2026-07-15 14:05 IST', 'Europe/Dublin', { IST: 'Asia/Kolkata' })).toEqual([
      '2026-07-15T13:05 in Europe/Dublin',
    ])
  })
})

describe('a zone that cannot stand', () => {
  it.each([
    [
      '2026-07-15 14:05 PST',
      'UTC',
      'timezone-season-mismatch',
      'Los Angeles was on PDT on 2026-07-15, not on PST: 14:05 PST is 22:05 UTC, 14:05 PDT is 21:05 UTC',
      'write 14:05 PDT or 14:05 UTC-08:00',
    ],
    [
      '2026-01-15 14:05 EDT',
      'UTC',
      'timezone-season-mismatch',
      'New York was on EST on 2026-01-15, not on EDT: 14:05 EDT is 18:05 UTC, 14:05 EST is 19:05 UTC',
      'write 14:05 EST or 14:05 UTC-04:00',
    ],
    [
      '2026-01-15 14:05 BST',
      'Europe/London',
      'timezone-season-mismatch',
      'London was on GMT on 2026-01-15, not on BST: 14:05 BST is 13:05 UTC, 14:05 GMT is 14:05 UTC',
      'write 14:05 GMT or 14:05 UTC+01:00',
    ],
    [
      '2026-01-15 14:05 AEST',
      'Australia/Sydney',
      'timezone-season-mismatch',
      'Sydney was on AEDT on 2026-01-15, not on AEST: 14:05 AEST is 04:05 UTC, 14:05 AEDT is 03:05 UTC',
      'write 14:05 AEDT or 14:05 UTC+10:00',
    ],
    [
      '2026-03-01 14:05 WST',
      'Africa/El_Aaiun',
      'timezone-season-mismatch',
      'El Aaiun was on UTC on 2026-03-01, not on WST: 14:05 WST is 13:05 UTC, 14:05 UTC is 14:05 UTC',
      'write 14:05 UTC or 14:05 UTC+01:00',
    ],
    [
      '2026-03-08 02:30 America/New_York (UTC-5)',
      'UTC',
      'nonexistent-local-time',
      '02:30 America/New_York (UTC-5) did not exist in New York on 2026-03-08 (clocks went from 02:00 to 03:00)',
      'write 03:30 EDT or 01:30 EST',
    ],
    [
      '2026-01-15 14:05 MDT',
      'America/Phoenix',
      'timezone-season-mismatch',
      'Denver was on MST on 2026-01-15, not on MDT: 14:05 MDT is 20:05 UTC, 14:05 MST is 21:05 UTC',
      'write 14:05 MST or 14:05 UTC-06:00',
    ],
    [
      '2026-03-08 02:30 EST',
      'America/New_York',
      'timezone-season-mismatch',
      'New York was on EDT on 2026-03-08, not on EST: 02:30 EST is 07:30 UTC, 03:30 EDT is 07:30 UTC',
      'write 03:30 EDT or 02:30 UTC-05:00',
    ],
    [
      '2026-01-15 14:05 PST (UTC-7)',
      'UTC',
      'timezone-offset-contradiction',
      'PST is UTC-08:00; you wrote UTC-07:00',
      'keep the one that is right',
    ],
    [
      '2018-07-30 14:05 PST (UTC-7)',
      'UTC',
      'timezone-offset-contradiction',
      'PST is UTC-08:00; you wrote UTC-07:00',
      'keep the one that is right',
    ],
    [
      '2026-07-15 14:05 Europe/Berlin (UTC+1)',
      'UTC',
      'timezone-offset-contradiction',
      'Europe/Berlin is UTC+02:00 then; you wrote UTC+01:00',
      'keep the one that is right',
    ],
    [
      '2026-07-15 14:05 -08:00 (PT)',
      'UTC',
      'timezone-offset-contradiction',
      'PT is UTC-07:00 then; you wrote UTC-08:00',
      'keep the one that is right',
    ],
    [
      '2026-07-15 14:05 IST',
      'UTC',
      'ambiguous-timezone-abbreviation',
      '"IST" can be India (UTC+05:30) or Ireland (UTC+01:00) or Israel (UTC+02:00)',
      "write the zone's name: Asia/Kolkata, Europe/Dublin, Asia/Jerusalem",
    ],
    [
      '2026-07-15 14:05 Europe/Berln',
      'UTC',
      'unknown-timezone',
      '"Europe/Berln" is not a time zone',
      'did you mean Europe/Berlin?',
    ],
    [
      '2026-07-15 14:05 XYZ',
      'UTC',
      'unknown-timezone',
      '"XYZ" is not a time zone',
      'write an IANA name such as Africa/Johannesburg, UTC, or an offset such as +02:00',
    ],
  ])('%j in %s is refused', (text, zone, ...problem) => {
    expect(readings(text, zone)).toEqual(problem)
  })
})

describe('the hour that daylight saving skips or repeats', () => {
  it.each([
    [
      'America/New_York',
      '2026-03-08 02:30',
      '02:30 did not exist in New York on 2026-03-08 (clocks went from 02:00 to 03:00)',
      'write 03:30 EDT or 01:30 EST',
    ],
    [
      'America/New_York',
      '2026-03-08 02:00',
      '02:00 did not exist in New York on 2026-03-08 (clocks went from 02:00 to 03:00)',
      'write 03:00 EDT or 01:00 EST',
    ],
    [
      'Europe/Lisbon',
      '2026-03-29 01:30',
      '01:30 did not exist in Lisbon on 2026-03-29 (clocks went from 01:00 to 02:00)',
      'write 02:30 WEST or 00:30 WET',
    ],
    [
      'Australia/Lord_Howe',
      '2025-10-05 02:15',
      '02:15 did not exist in Lord Howe on 2025-10-05 (clocks went from 02:00 to 02:30)',
      'write 02:45 UTC+11:00 or 01:45 UTC+10:30',
    ],
    [
      'Africa/Casablanca',
      '2025-04-06 02:30',
      '02:30 did not exist in Casablanca on 2025-04-06 (clocks went from 02:00 to 03:00)',
      'write 03:30 UTC+01:00 or 01:30 UTC',
    ],
    [
      'America/Sao_Paulo',
      '2018-11-04 00:30',
      '00:30 did not exist in Sao Paulo on 2018-11-04 (clocks went from 00:00 to 01:00)',
      'write 01:30 UTC-02:00 or 2018-11-03 23:30 BRT',
    ],
    [
      'Pacific/Apia',
      '2011-12-30 12:00',
      '12:00 did not exist in Apia on 2011-12-30 (the calendar went from 2011-12-30 00:00 to 2011-12-31 00:00)',
      'write 2011-12-31 12:00 UTC+14:00 or 2011-12-29 12:00 UTC-10:00',
    ],
    [
      'Pacific/Apia',
      '2011-12-30',
      '2011-12-30 did not exist in Apia (the calendar went from 2011-12-30 00:00 to 2011-12-31 00:00)',
      'write 2011-12-29 or 2011-12-31',
    ],
  ])('%s has no %s', (zone, text, message, hint) => {
    expect(readings(text, zone)).toEqual(['nonexistent-local-time', message, hint])
  })

  it.each([
    ['America/New_York', '2025-11-02 01:30', ['2025-11-02T05:30', '2025-11-02T06:30']],
    ['America/New_York', '2025-11-02 01:00', ['2025-11-02T05:00', '2025-11-02T06:00']],
    ['America/New_York', '2025-11-02 02:00', ['2025-11-02T07:00']],
    ['Europe/Lisbon', '2025-10-26 01:30', ['2025-10-26T00:30', '2025-10-26T01:30']],
    ['Australia/Lord_Howe', '2026-04-05 01:45', ['2026-04-04T14:45', '2026-04-04T15:15']],
    ['Australia/Lord_Howe', '2026-04-05 01:15', ['2026-04-04T14:15']],
    ['Africa/Casablanca', '2025-02-23 02:30', ['2025-02-23T01:30', '2025-02-23T02:30']],
    ['Pacific/Apia', '2011-12-29 23:59', ['2011-12-30T09:59']],
    ['Pacific/Apia', '2011-12-31 00:00', ['2011-12-30T10:00']],
    ['Pacific/Apia', '2011-12-31', ['2011-12-30T10:00']],
    ['America/New_York', '2025-11-02 01:30 EDT', ['2025-11-02T05:30']],
    ['America/New_York', '2025-11-02 01:30 EST', ['2025-11-02T06:30']],
    ['Australia/Lord_Howe', '2026-04-05 01:45 UTC+11:00', ['2026-04-04T14:45']],
    ['America/Sao_Paulo', '2018-11-04', ['2018-11-04T03:00']],
  ])('%s has %s %j times', (zone, text, instants) => {
    expect(readings(text, zone).map((reading) => reading.split(' ')[0])).toEqual(instants)
  })
})
