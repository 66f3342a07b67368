import { describe, expect, it } from 'vitest'
import { readTimelineLine, readTimelinePair, type TimelineLine } from '../../../src/core/model/timeline-line.ts'
import type { Result } from '../../../src/core/result.ts'

/** The written times and the text of a line, or its problem. */
function shown(line: Result<TimelineLine>): readonly (string | undefined)[] {
  if (!line.ok) return [line.problem.rule, line.problem.message, line.problem.hint]
  return [line.value.time?.text, line.value.until?.text, line.value.text]
}

describe('a line of a timeline', () => {
  it.each([
    ['14:05 alert fired', '14:05', undefined, 'alert fired'],
    ['- 14:05 alert fired', '14:05', undefined, 'alert fired'],
    ['* 14:05 alert fired', '14:05', undefined, 'alert fired'],
    ['14:05 - alert fired', '14:05', undefined, 'alert fired'],
    ['14:05: alert fired', '14:05', undefined, 'alert fired'],
    ['14:05 : alert fired', '14:05', undefined, 'alert fired'],
    ['14:05:30: alert fired', '14:05:30', undefined, 'alert fired'],
    ['14:05 | alert fired', '14:05', undefined, 'alert fired'],
    ['14:05|alert fired', '14:05', undefined, 'alert fired'],
    ['14:05 – alert fired', '14:05', undefined, 'alert fired'],
    ['14:05—alert fired', '14:05', undefined, 'alert fired'],
    ['14:05 -----BEGIN X-----', '14:05', undefined, '-----BEGIN X-----'],
    ['14:05 UTC: alert fired', '14:05 UTC', undefined, 'alert fired'],
    ['2:05 PM: alert fired', '2:05 PM', undefined, 'alert fired'],
    ['3pm: alert fired', '3pm', undefined, 'alert fired'],
    ['~14:05 alert fired', '~14:05', undefined, 'alert fired'],
    ['- ~14:05 - alert fired', '~14:05', undefined, 'alert fired'],
    ['2026-01-15 14:05 alert fired', '2026-01-15 14:05', undefined, 'alert fired'],
    ['2026-01-15T14:05:00Z alert fired', '2026-01-15T14:05:00Z', undefined, 'alert fired'],
    ['2026-01-15: alert fired', '2026-01-15', undefined, 'alert fired'],
    ['+15m: alert fired', '+15m', undefined, 'alert fired'],
    ['14:05 - 2 servers left', '14:05', undefined, '2 servers left'],
    ['14:05 -2 servers left', '14:05', undefined, '2 servers left'],
    ['14:05\u00a0alert fired', '14:05', undefined, 'alert fired'],
    ['14:05 TCP/IP failed', '14:05', undefined, 'TCP/IP failed'],
    ['14:05', '14:05', undefined, ''],
  ])('%j is an entry', (line, time, until, text) => {
    expect(shown(readTimelineLine(line))).toEqual([time, until, text])
  })

  it.each([
    ['14:05-14:20 failover', '14:05', '14:20', 'failover'],
    ['14:05 - 14:20 failover', '14:05', '14:20', 'failover'],
    ['14:05–14:20: failover', '14:05', '14:20', 'failover'],
    ['14:05 - 14:20 - failover', '14:05', '14:20', 'failover'],
    ['14:05 -04:00 failover', '14:05', '04:00', 'failover'],
    ['14:05-~14:20 failover', '14:05', '~14:20', 'failover'],
    ['14:05:30-14:06:10 failover', '14:05:30', '14:06:10', 'failover'],
    ['2:05 PM-2:20 PM failover', '2:05 PM', '2:20 PM', 'failover'],
    ['2 PM - 3 PM: failover', '2 PM', '3 PM', 'failover'],
    ['2026-01-15 14:05-14:20 failover', '2026-01-15 14:05', '14:20', 'failover'],
    ['2026-01-15 14:05-04:00 failover', '2026-01-15 14:05', '04:00', 'failover'],
    ['2026-01-15 23:50 - 2026-01-16 00:10 failover', '2026-01-15 23:50', '2026-01-16 00:10', 'failover'],
    ['14:05 UTC - 14:20 UTC failover', '14:05 UTC', '14:20 UTC', 'failover'],
  ])('%j is a span', (line, time, until, text) => {
    expect(shown(readTimelineLine(line))).toEqual([time, until, text])
  })

  it.each([
    ['14:05-14:20 UTC failover', 'offset 0', 'offset 0'],
    ['14:05 UTC-14:20 failover', 'offset 0', 'offset 0'],
    ['14:05-14:20 EDT failover', 'EDT', 'EDT'],
    ['2026-01-15 14:05 +02:00 - 14:20 failover', 'offset 120', 'offset 120'],
    ['14:05 UTC - 10:20 EDT failover', 'offset 0', 'EDT'],
    ['14:05-14:20 failover', undefined, undefined],
  ])('%j has one zone for both ends', (line, from, to) => {
    const read = readTimelineLine(line)
    const zones = read.ok ? [read.value.time, read.value.until].map((time) => time?.kind === 'point' && time.zone) : []
    expect(zones.map((zone) => zone && (zone.kind === 'offset' ? `offset ${zone.minutes}` : zone.text))).toEqual([
      from,
      to,
    ])
  })

  it.each([
    ['midnight - backup began', 'midnight', 'backup began'],
    ['noon: backup ended', 'noon', 'backup ended'],
    ['unknown - someone restarted Apache', 'unknown', 'someone restarted Apache'],
    ['2026-01-15 noon backup ended', '2026-01-15 noon', 'backup ended'],
    ['midnight backup began', undefined, 'midnight backup began'],
    ['noon backup ended', undefined, 'noon backup ended'],
    ['unknown error in the log', undefined, 'unknown error in the log'],
  ])('%j: a word needs a separator to be a time', (line, time, text) => {
    expect(shown(readTimelineLine(line))).toEqual([time, undefined, text])
  })

  it.each([
    ['someone restarted Apache'],
    ['1:1 meeting'],
    ['14:05x'],
    ['11-12 servers left'],
    ['2026-01-15T'],
    ['3 PMs joined'],
    ['+1.5h later'],
  ])('%j has no time', (line) => {
    expect(shown(readTimelineLine(line))).toEqual([undefined, undefined, line])
  })

  it.each([
    ['25:00 x', 'invalid-date', '25:00 is no time of day', 'did you mean 01:00 on the next day?'],
    ['14:05-25:00 x', 'invalid-date', '25:00 is no time of day', 'did you mean 01:00 on the next day?'],
    ['2026-02-30 14:05 x', 'invalid-date', '2026-02-30 does not exist', 'the month ends on 2026-02-28'],
    [
      '2:05-2:20 PM x',
      'invalid-date',
      '2:05-2:20 PM says AM or PM for its end only',
      'write it for both, such as 2:05 PM-2:20 PM',
    ],
    [
      '2:05-2:20 a.m. x',
      'invalid-date',
      '2:05-2:20 a.m. says AM or PM for its end only',
      'write it for both, such as 2:05 AM-2:20 a.m.',
    ],
  ])('%j is refused', (line, rule, message, hint) => {
    expect(shown(readTimelineLine(line))).toEqual([rule, message, hint])
  })
})

describe('a map of one key', () => {
  it.each([
    ['00:15', 'alert fired', '00:15', undefined],
    ['2026-01-15 00:15 +02:00', 'alert fired', '2026-01-15 00:15 +02:00', undefined],
    ['00:15-00:20', 'alert fired', '00:15', '00:20'],
    ['unknown', 'alert fired', 'unknown', undefined],
    ['+15m', 'alert fired', '+15m', undefined],
  ])('{ %j: %j } is that entry', (key, text, time, until) => {
    const line = readTimelinePair(key, text)
    expect(line && shown(line)).toEqual([time, until, text])
  })

  it('is no entry where the key is no time', () => {
    expect(readTimelinePair('alert', 'fired')).toBeUndefined()
  })

  it('is refused where the key is an impossible time', () => {
    const line = readTimelinePair('25:00', 'alert fired')
    expect(line && shown(line)).toEqual([
      'invalid-date',
      '25:00 is no time of day',
      'did you mean 01:00 on the next day?',
    ])
  })
})
