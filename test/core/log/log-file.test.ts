import { describe, expect, test } from 'vitest'
import {
  isLogName,
  isPlainLog,
  isRunning,
  lastMoment,
  logName,
  namesWithoutDocument,
  newLog,
  writtenUpMark,
  zoneOf,
} from '../../../src/core/log/log-file.ts'

const log = newLog(['"2026-01-15 14:05:07 +02:00 restarted apache"'])

test('a log says nothing but its entries', () => {
  expect(
    log,
  ).toBe(`# The log of an incident: postmortem log adds a line at the end, postmortem new writes the postmortem.
# You may edit it; the timeline stays last.
timeline:
  - "2026-01-15 14:05:07 +02:00 restarted apache"
`)
})

test('its name is the minute in which it began', () => {
  const names = [1, 2].map((number) => logName(Date.parse('2026-01-15T23:05:59Z'), 'Africa/Johannesburg', number))
  expect(names).toEqual(['2026-01-16-0105.incident.yaml', '2026-01-16-0105-2.incident.yaml'])
  expect([...names, '2026-01-16-website-down.incident.yaml', 'x-2026-01-16-0105.incident.yaml'].map(isLogName)).toEqual(
    [true, true, false, false],
  )
})

test('an incident file beside its document is no log', () => {
  expect(
    namesWithoutDocument([
      'c.incident.yaml',
      'a.incident.yaml',
      'a.md',
      'b.incident.yaml',
      'b.html',
      'c.md.bak',
      '.incident.yaml',
      '.d.incident.yaml',
      'e.yaml',
      'f.incident.yaml.lock',
    ]),
  ).toEqual(['c.incident.yaml'])
})

describe('an incident runs until its file says otherwise', () => {
  test.each([
    [log, true],
    [`${log}end: 15:00\n`, false],
    [`end: unknown\n${log}`, false],
    [`"end" : "15:00"\n${log}`, false],
    ['\uFEFFend: x\n', false],
    [`end:\n${log}`, true],
    [`end: # not yet\n${log}`, true],
    [`timeline:\n  - "end: 15:00"\n  - |\n    end: 15:00\n`, true],
    [`impact:\n  end: x\n`, true],
    [`${log}${writtenUpMark('2026-01-15-website-down.md')}`, false],
    [`${log}  # written up: not by us\n`, true],
  ])('%j', (text, expected) => {
    expect(isRunning(text)).toBe(expected)
  })

  test('the mark is one line, whatever the document is called', () => {
    expect(writtenUpMark('a\nend: b.md')).toBe('# written up: a end: b.md\n')
  })
})

describe('a plain log takes a line at its end', () => {
  test.each([
    log,
    `${log}  - { at: "2026-01-15 14:05:07 +02:00", text: "a, \\"b\\" }", by: "ines" }\n`,
    `${log}\n  # a comment\n# another\n  - "\\u001b \\\\ \\" x"\n`,
    `title: Website down\ntimezone: Africa/Johannesburg\nx-note: "a: b # c"\n${log}`,
    'timeline:\n',
  ])('%j', (text) => {
    expect(isPlainLog(text)).toBe(true)
  })

  test.each([
    '',
    log.trimEnd(),
    log.replaceAll('\n', '\r\n'),
    `\uFEFF${log}`,
    `${log}title: Website down\n`,
    log.replace('  -', '   -'),
    log.replace('  - ', '- '),
    `${log}  - plain\n`,
    `${log}  - "a" "b"\n`,
    `${log}  - "a\n`,
    `${log}  - "a\\"\n`,
    `${log}  - "\\x"\n`,
    `${log}  - |\n    text\n`,
    `${log}  - { at: "a", text: "b"\n`,
    `title: a: b\n${log}`,
    `title: [a\n${log}`,
    `title: "a\n${log}`,
    `impact:\n  extent: x\n${log}`,
    `timeline: []\n`,
    `timeline:\ntimeline:\n`,
    '---\n',
  ])('not %j', (text) => {
    expect(isPlainLog(text)).toBe(false)
  })
})

test.each([
  ['timezone: Europe/Berlin\n', 'Europe/Berlin'],
  ['title: x\ntimezone: "SAST" # home\n', 'Africa/Johannesburg'],
  ['timezone: Europe/Berlin # x', 'Europe/Berlin'],
  ['timezone: nowhere\n', undefined],
  ['  timezone: UTC\n', undefined],
  ['', undefined],
])('the zone of %j is %s', (text, zone) => {
  expect(zoneOf(text, {})).toBe(zone)
})

test.each([
  [log, '2026-01-15T12:05:00.000Z'],
  ['timeline:\n  - { at: "~2026-01-15 12:05 UTC", text: "x" }\n\n', '2026-01-15T12:05:00.000Z'],
  [`${log}# mine\n`, undefined],
  ['', undefined],
])('the last entry of %j is of %s', (text, moment) => {
  const at = lastMoment(text)
  expect(at === undefined ? undefined : new Date(at).toISOString()).toBe(moment)
})
