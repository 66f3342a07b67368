import { describe, expect, it } from 'vitest'
import { incident } from '../../helpers/incident.ts'

/** What is found, each as `severity: message`, and what is missing. */
function told(facts: string): readonly (readonly string[])[] {
  const { findings, missing, notes } = incident(`title: Website down\n${facts}`)
  return [findings.map(({ severity, message }) => `${severity}: ${message}`), missing.map(({ path }) => path), notes]
}

describe('a window outside start..end', () => {
  it('is a warning with both times', () => {
    expect(
      told(
        'timezone: UTC\nstart: 2026-01-15 00:10\nend: "03:00"\nwindows: [{ start: 2026-01-15 00:00, end: "03:10" }]',
      ),
    ).toEqual([
      [
        'warning: the window begins 2026-01-15 00:00, before start 2026-01-15 00:10',
        'warning: the window ends 2026-01-15 03:10, after end 2026-01-15 03:00',
      ],
      [],
      [],
    ])
  })
})

describe('without the zone of all times', () => {
  it('times of different zones are not compared', () => {
    expect(told('start: 2026-01-14 14:05 America/New_York\nend: "15:00"')).toEqual([[], ['timezone'], []])
  })

  it('times that all lack it are', () => {
    expect(told('start: 2026-01-14 14:05\nend: "14:00"')).toEqual([
      ['error: end 2026-01-14 14:00 is before start 2026-01-14 14:05'],
      ['timezone'],
      [],
    ])
  })
})

describe('a line that holds a time in a form that is not read', () => {
  it('is said aloud', () => {
    expect(
      told(
        'start: 2026-01-15 00:00 UTC\ntimeline: ["[00:12] joined", "15.00 rolled back", "deploy 12 rolled back"]',
      )[2],
    ).toEqual([
      'no time is read from "[00:12] joined": it stands as unknown',
      'no time is read from "15.00 rolled back": it stands as unknown',
    ])
  })
})
