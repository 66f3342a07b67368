import { describe, expect, it } from 'vitest'
import { answers, defaults, file, flags, milestones, problems, resolved } from '../given.ts'

describe('the zone of the incident', () => {
  const one = file('title: Website down\ntimezone: Africa/Johannesburg\nstart: 2026-01-15 00:00')
  const two = file('timezone: Europe/Berlin\nend: 2026-01-15 03:00', 1)
  const none = file('title: Website down\nstart: 2026-01-15 00:00')
  it.each([
    ['an answer before a flag', [one, flags({ timezone: 'UTC' }), answers({ timezone: 'Asia/Tokyo' })], 'Asia/Tokyo'],
    ['a flag before a file', [one, flags({ timezone: 'UTC' })], 'UTC'],
    ['a later file before an earlier one', [one, two], 'Europe/Berlin'],
    ['a file before the config', [defaults({ timezone: 'UTC' }), one], 'Africa/Johannesburg'],
    ['the config', [defaults({ timezone: 'UTC' }), none], 'UTC'],
    ['as the user spells it', [file('timezone: africa/johannesburg\nstart: 2026-01-15 00:00')], 'africa/johannesburg'],
  ])('is that of %s', (_what, sources, zone) => {
    const resolution = resolved(sources)
    expect([problems(resolution), resolution.zone, resolution.postmortem.timezone]).toEqual([[], zone, zone])
  })

  it('is kept by each file that states one, for its own bare times', () => {
    expect(milestones(resolved([one, two, flags({ detected: '2026-01-15 00:05', timezone: 'UTC' })]))).toEqual({
      start: '2026-01-14 22:00 UTC',
      detected: '2026-01-15 00:05 UTC',
      end: '2026-01-15 02:00 UTC',
    })
  })

  it('holds for flags, answers and files that state none', () => {
    const sources = [one, file('end: 2026-01-15 03:00', 1), flags({ detected: '00:05' }), answers({ closed: '04:00' })]
    expect(milestones(resolved(sources))).toEqual({
      start: '2026-01-15 00:00 +02:00',
      detected: '2026-01-15 00:05 +02:00',
      end: '2026-01-15 03:00 +02:00',
      closed: '2026-01-15 04:00 +02:00',
    })
  })

  it.each([
    ['2026-01-15 00:00 +02:00', 'UTC+02:00'],
    ['2026-01-15T00:00Z', 'UTC'],
    ['2026-01-15 00:00 Africa/Johannesburg', 'Africa/Johannesburg'],
    ['2026-01-15 00:00 SAST', 'Africa/Johannesburg'],
    ['2026-01-15 00:00 GMT', 'UTC'],
  ])('is that of the start, %s, where every time carries one', (start, zone) => {
    const facts = `title: Website down\nstart: ${start}\nend: 2026-01-15T09:00Z\ndetected: +5m\ntimeline: ["01:00 UTC a", "+5m b", c]\nwindows: ["01:00-02:00 UTC"]`
    const resolution = resolved([file(facts)])
    expect([resolution.zone, resolution.missing]).toEqual([zone, []])
  })

  it.each([
    ['a bare milestone', 'end: "03:00"'],
    ['a date', 'end: 2026-01-16'],
    ['a bare entry', 'timeline: ["01:00 a"]'],
    ['a bare entry of one key', 'timeline: [{ 01:00: a }]'],
    ['a bare entry as a map', 'timeline: [{ at: "01:00", text: a }]'],
    ['a bare window', 'windows: ["01:00-02:00"]'],
    ['a bare trigger', 'trigger: { text: reload, at: "00:00" }'],
    ['a start that is unknown', 'start: unknown'],
  ])('is missing because of %s', (_what, fact) => {
    const facts = fact.startsWith('start') ? fact : `start: 2026-01-15 00:00 +02:00\n${fact}`
    const resolution = resolved([file(`title: Website down\n${facts}`)])
    expect(resolution.missing.map(({ path }) => path)).toEqual(['timezone'])
  })

  it('is not asked for because of an entry that is refused', () => {
    const resolution = resolved([file('title: Website down\nstart: 2026-01-15 00:00Z\ntimeline: ["25:00 a"]')])
    expect(resolution.missing).toEqual([])
  })

  it('is not asked for while that of the start is refused', () => {
    const resolution = resolved([file('title: Website down\nstart: 2026-01-15 00:00 IST')])
    expect([resolution.missing, problems(resolution)]).toEqual([
      [],
      [
        'incident.yaml:2:8: error: "IST" can be India (UTC+05:30) or Ireland (UTC+01:00) or Israel (UTC+02:00) (ambiguous-timezone-abbreviation)\n  hint: write the zone\'s name: Asia/Kolkata, Europe/Dublin, Asia/Jerusalem',
      ],
    ])
  })

  it.each([
    ['SAST', 'Africa/Johannesburg', ['SAST → Africa/Johannesburg']],
    ['ET', 'America/New_York', ['ET → America/New_York']],
    ['GMT', 'UTC', ['GMT → UTC']],
    ['UTC', 'UTC', []],
    ['UTC+2', 'UTC+02:00', []],
    ['Africa/Johannesburg', 'Africa/Johannesburg', []],
  ])('said as %s is %s, said aloud', (text, zone, notes) => {
    const resolution = resolved([file(`timezone: ${text}\nstart: 2026-01-15 00:00`)])
    expect([resolution.zone, resolution.notes]).toEqual([zone, notes])
  })

  it.each([
    [
      'Mars/Olympus',
      'unknown-timezone',
      '"Mars/Olympus" is not a time zone',
      'write an IANA name such as Africa/Johannesburg, UTC, or an offset such as +02:00',
    ],
    [
      '[UTC]',
      'unknown-timezone',
      '"" is not a time zone',
      'write an IANA name such as Africa/Johannesburg, UTC, or an offset such as +02:00',
    ],
    [
      'IST',
      'ambiguous-timezone-abbreviation',
      '"IST" can be India (UTC+05:30) or Ireland (UTC+01:00) or Israel (UTC+02:00)',
      "write the zone's name: Asia/Kolkata, Europe/Dublin, Asia/Jerusalem",
    ],
    [
      'PST (UTC-7)',
      'timezone-offset-contradiction',
      'PST is UTC-08:00; "PST (UTC-7)" says UTC-07:00',
      'keep the one that is right',
    ],
  ])('refuses %s', (text, rule, message, hint) => {
    expect(problems(resolved([file(`title: Website down\ntimezone: ${text}\nstart: 2026-01-15 00:00`)]))).toEqual([
      `incident.yaml:2:11: error: ${message} (${rule})\n  hint: ${hint}`,
    ])
  })

  it('takes an abbreviation as the config settled it', () => {
    const sources = [file('timezone: IST\nstart: 2026-01-15 00:00\nend: 03:00 IST')]
    expect(milestones(resolved(sources, { abbreviations: { IST: 'Asia/Kolkata' } }))).toEqual({
      start: '2026-01-15 00:00 +05:30',
      end: '2026-01-15 03:00 +05:30',
    })
  })
})

describe('a zone of one time', () => {
  const facts = 'title: Website down\ntimezone: UTC\nstart: 2026-01-15 00:00'
  it.each([
    [
      'end: 2026-05-15 01:00 PST',
      'timezone-season-mismatch',
      'Los Angeles was on PDT on 2026-05-15, not on PST: 01:00 PST is 09:00 UTC, 01:00 PDT is 08:00 UTC',
      'write 01:00 PDT or 01:00 UTC-08:00',
    ],
    [
      'end: 2026-01-15 01:00 PST (UTC-7)',
      'timezone-offset-contradiction',
      'PST is UTC-08:00; you wrote UTC-07:00',
      'keep the one that is right',
    ],
    [
      'end: 01:00 CST',
      'ambiguous-timezone-abbreviation',
      '"CST" can be US Central (UTC-06:00) or China (UTC+08:00) or Cuba (UTC-05:00)',
      "write the zone's name: America/Chicago, Asia/Shanghai, America/Havana",
    ],
    ['end: 01:00 Europe/Berln', 'unknown-timezone', '"Europe/Berln" is not a time zone', 'did you mean Europe/Berlin?'],
  ])('%s is refused', (end, rule, message, hint) => {
    expect(problems(resolved([file(`${facts}\n${end}`)]))).toEqual([
      `incident.yaml:4:6: error: ${message} (${rule})\n  hint: ${hint}`,
    ])
  })
})
