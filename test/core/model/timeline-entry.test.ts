import { describe, expect, it } from 'vitest'
import { file, problems, resolved } from '../given.ts'

const head = 'title: Website down\ntimezone: Africa/Johannesburg'

describe('an entry as a map', () => {
  it.each([
    [
      '{ at: "00:05", text: alert fired, kind: detection, by: Thandi, source: Grafana }',
      { text: 'alert fired', kind: 'detection', by: 'Thandi', source: { label: 'Grafana' } },
    ],
    [
      '{ at: "00:05", until: "00:10", text: alert fired }',
      { text: 'alert fired', until: expect.objectContaining({ text: '00:10' }) },
    ],
    [
      '{ at: "00:05", until: +5m, text: alert fired }',
      { text: 'alert fired', until: expect.objectContaining({ text: '+5m' }) },
    ],
    ['{ at: unknown, text: alert fired }', { text: 'alert fired', at: 'unknown' }],
    ['{ text: alert fired }', { text: 'alert fired', at: 'unknown' }],
    ['{ "00:05": alert fired }', { text: 'alert fired' }],
    ['{ "00:05-00:10": alert fired }', { text: 'alert fired', until: expect.objectContaining({ text: '00:10' }) }],
    ['00:05: alert fired', { text: 'alert fired' }],
    ['00:05 alert fired', { text: 'alert fired' }],
  ])('%s', (entry, parts) => {
    const resolution = resolved([file(`${head}\nstart: 2026-01-15 00:00\ntimeline:\n  - ${entry}`)])
    expect([problems(resolution), resolution.postmortem.timeline]).toEqual([[], [expect.objectContaining(parts)]])
  })

  const map = 'put quotes around the text if it holds ": "'
  it.each([
    ['{ at: "00:05" }', '5', 'entry 1 of the timeline has no text (invalid-value)', 'add text: and what happened'],
    [
      '{ at: "00:05", text: [a] }',
      '26',
      'timeline.text is a list; it must be one text (invalid-value)',
      'postmortem schema --example shows its form',
    ],
    ['{ at: "00:05", text: { a: b, c: d } }', '26', 'timeline.text is a map; it must be one text (invalid-value)', map],
    [
      '{ at: [a], text: b }',
      '11',
      'timeline.at is a list; it must be a time (invalid-value)',
      'write a time such as 14:05',
    ],
    [
      '{ at: soon, text: b }',
      '11',
      '"soon" is not a time (invalid-date)',
      'write 2026-01-15 14:05, 14:05, 2:05 PM, midnight, +15m, or unknown',
    ],
    ['{ at: now, text: b }', '5', '"now" is not a time of a timeline (invalid-date)', 'write the time, such as 14:05'],
    [
      '{ at: "00:05", until: 25:00, text: b }',
      '27',
      '25:00 is no time of day (invalid-date)',
      'did you mean 01:00 on the next day?',
    ],
    [
      '{ at: "00:05", txt: b, text: c }',
      '20',
      '"txt" is not a fact of an incident (unknown-field)',
      'did you mean text?',
    ],
    [
      '{ at: "00:05", text: b, kind: foo }',
      '35',
      'timeline.kind is "foo", which is none of its choices (invalid-value)',
      'write one of lead-up, impact, detection, communication, escalation, hypothesis, investigation, misleading-path, decision, action, mitigation, resolution, note',
    ],
    [
      '"00:05"',
      '5',
      'entry 1 of the timeline has a time and no text (invalid-value)',
      'write what happened after the time',
    ],
    [
      '[00:05, a]',
      '5',
      'entry 1 of the timeline is a list (invalid-value)',
      'write it as one line, such as "00:15 text"',
    ],
    [
      '{ at: "00:05", text: b, milestone: foo }',
      '40',
      expect.stringContaining('timeline.milestone is "foo", which is none of its choices'),
      expect.anything(),
    ],
  ])('%s is refused', (entry, column, message, hint) => {
    const resolution = resolved([file(`${head}\nstart: 2026-01-15 00:00\ntimeline:\n  - ${entry}`)])
    const found = problems(resolution).map((problem) => problem.split('\n  hint: '))
    expect(found).toEqual([
      [typeof message === 'string' ? `incident.yaml:5:${column}: error: ${message}` : message, hint],
    ])
  })
})
