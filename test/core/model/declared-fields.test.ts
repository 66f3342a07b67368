import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/core/model/facts.ts'
import { FieldDeclarations } from '../../../src/core/template/fields.ts'
import { isTime } from '../../../src/core/time/instant.ts'
import { printTime } from '../../../src/core/time/print-time.ts'
import { answers, defaults, file, flags, problems, resolved } from '../given.ts'

const base = 'title: Checkout down\ntimezone: Africa/Johannesburg\nstart: 2026-01-15 14:05'
const instant = (at: number) => expect.objectContaining({ at })

/** The least of a file, and what it says of one field, with the field declared so. */
function field(declaration: object, written: string) {
  const facts = factsOf({ fields: FieldDeclarations.parse({ it: declaration }) })
  return resolved([file(`${base}\nfields:\n  it: ${written}`)], { facts })
}

describe('a field of the type', () => {
  it.each([
    [{ type: 'text' }, 'a `word` of text ', 'a `word` of text'],
    [{ type: 'text' }, '12', '12'],
    [{ type: 'text', min: 2, max: 4 }, 'four', 'four'],
    [{ type: 'text', pattern: 'INC-\\d+' }, 'INC-12', 'INC-12'],
    [{ type: 'markdown' }, '"one\\n\\n- two"', 'one\n\n- two'],
    [{ type: 'integer' }, '12', 12],
    [{ type: 'integer', min: -5, max: 5 }, '-5', -5],
    [{ type: 'integer' }, '"12,000"', 12_000],
    [{ type: 'number' }, '0.25', 0.25],
    [{ type: 'number' }, '-3', -3],
    [{ type: 'percent' }, '40%', 40],
    [{ type: 'percent' }, '99.95', 99.95],
    [{ type: 'boolean' }, 'true', true],
    [{ type: 'boolean' }, 'No', false],
    [{ type: 'date', min: '2026-01-01', max: '2026-01-31' }, '2026-01-31', '2026-01-31'],
    [{ type: 'time' }, '"14:20"', instant(Date.UTC(2026, 0, 15, 12, 20))],
    [{ type: 'time' }, '"00:20"', instant(Date.UTC(2026, 0, 15, 22, 20))],
    [{ type: 'time' }, '2026-01-15T12:20:00Z', instant(Date.UTC(2026, 0, 15, 12, 20))],
    [{ type: 'time' }, '+15m', instant(Date.UTC(2026, 0, 15, 12, 20))],
    [{ type: 'duration', min: '1 minute' }, '1h30m', { milliseconds: 5_400_000, approximate: false }],
    [{ type: 'choice', choices: ['EU', 'us-east'] }, 'eu', 'EU'],
    [{ type: 'list', of: 'text' }, '[a, b, a]', ['a', 'b']],
    [{ type: 'list', of: 'integer', max: 9 }, '[1, 2]', [1, 2]],
    [{ type: 'list', of: 'choice', choices: ['web', 'api'] }, '[Web, api]', ['web', 'api']],
    [{ type: 'list', of: 'time' }, '["14:20"]', [instant(Date.UTC(2026, 0, 15, 12, 20))]],
  ])('%j reads %s', (declaration, written, value) => {
    const resolution = field(declaration, written)
    expect([problems(resolution), resolution.postmortem.fields]).toEqual([[], { it: value }])
  })

  it.each([
    ['14:05', '2026-01-15 14:05', []],
    ['23:59', '2026-01-15 23:59', []],
    ['14:04', '2026-01-16 14:04', ['it: 14:04 read as 2026-01-16, the next day']],
    ['03:00', '2026-01-16 03:00', ['it: 03:00 read as 2026-01-16, the next day']],
    ['2026-01-15 03:00', '2026-01-15 03:00', []],
  ])('time reads %s at or after the start, and says so where that is another day', (written, time, notes) => {
    const resolution = field({ type: 'time' }, `"${written}"`)
    const { it: read } = resolution.postmortem.fields ?? {}
    expect([problems(resolution), isTime(read) && printTime(read, resolution.zone), resolution.notes]).toEqual([
      [],
      `${time} +02:00`,
      notes,
    ])
  })

  it('time is read on the day of a start of which only the day is known', () => {
    const facts = factsOf({ fields: FieldDeclarations.parse({ it: { type: 'list', of: 'time' } }) })
    const day = 'title: Down\ntimezone: UTC\nstart: 2026-01-15\nfields: { it: ["00:00", "23:00"] }'
    const { postmortem, notes } = resolved([file(day)], { facts })
    const times = [Date.UTC(2026, 0, 15), Date.UTC(2026, 0, 15, 23)].map(instant)
    expect([postmortem.fields, notes]).toEqual([{ it: times }, []])
  })

  it.each([
    'text',
    'markdown',
    'integer',
    'number',
    'percent',
    'boolean',
    'date',
    'time',
    'duration',
    'choice',
  ] as const)('%s may be unknown, and a list of it too', (type) => {
    const own = type === 'choice' ? { choices: ['a'] } : {}
    expect(field({ type, ...own }, 'Unknown ').postmortem.fields).toEqual({
      it: 'unknown',
    })
    expect(field({ type: 'list', of: type, ...own }, 'unknown').postmortem.fields).toEqual({ it: 'unknown' })
  })

  it.each([
    [{ type: 'text', min: 5 }, 'four', 'it has 4 characters; it must have at least 5', 'write more, or unknown'],
    [{ type: 'text', max: 3 }, 'four', 'it has 4 characters; it must have at most 3', 'write less, or unknown'],
    [{ type: 'text', min: 2 }, 'a', 'it has 1 character; it must have at least 2', 'write more, or unknown'],
    [
      { type: 'text', pattern: 'INC-\\d+' },
      'XINC-12',
      'it is "XINC-12", which has another form',
      'its form is INC-\\d+, or unknown',
    ],
    [
      { type: 'text', pattern: '[a-z]+' },
      'a'.repeat(1001),
      'it has 1001 characters; it must have at most 1000',
      'write less, or unknown',
    ],
    [{ type: 'markdown', max: 3 }, 'four', 'it has 4 characters; it must have at most 3', 'write less, or unknown'],
    [{ type: 'integer' }, '1.5', 'it is "1.5", not a whole number', 'write digits alone, or unknown'],
    [{ type: 'integer', min: 0 }, '-1', 'it is -1; it must be at least 0', 'is the sign right?'],
    [{ type: 'integer', max: 9 }, '10', 'it is 10; it must be at most 9', 'correct it, or write unknown'],
    [{ type: 'number' }, '0,5', 'it is "0,5", not a number', 'write digits with a point, such as 12.5, or unknown'],
    [
      { type: 'percent' },
      'most',
      'it is "most", not a percentage',
      'write a number from 0 to 100, such as 40%, or unknown',
    ],
    [{ type: 'percent' }, '140%', 'it is 140%; it must be at most 100%', 'correct it, or write unknown'],
    [{ type: 'percent', min: 50 }, '40', 'it is 40%; it must be at least 50%', 'correct it, or write unknown'],
    [{ type: 'boolean' }, 'maybe', 'it is "maybe", neither yes nor no', 'write yes, no or unknown'],
    [
      { type: 'date', min: '2026-01-15' },
      '2026-01-14',
      'it is 2026-01-14; it must be 2026-01-15 or later',
      'correct it, or write unknown',
    ],
    [
      { type: 'date', max: '2026-01-15' },
      '2026-01-16',
      'it is 2026-01-16; it must be 2026-01-15 or earlier',
      'correct it, or write unknown',
    ],
    [
      { type: 'duration', min: '10m' },
      '5m',
      'it is 5 minutes; it must be at least 10 minutes',
      'correct it, or write unknown',
    ],
    [{ type: 'duration', max: '1h' }, '2h', 'it is 2 hours; it must be at most 1 hour', 'correct it, or write unknown'],
    [{ type: 'duration' }, 'long', '"long" is not a duration', 'write 3 hours, 1h30m, 90 min or PT3H'],
    [
      { type: 'choice', choices: ['EU', 'US'] },
      'UE',
      'it is "UE", which is none of its choices',
      'write one of EU, US',
    ],
    [{ type: 'text' }, '{ a: b }', 'it is a map; it must be one text', 'put quotes around the text if it holds ": "'],
    [{ type: 'list', of: 'text' }, 'a', 'it is "a"; it must be a list', 'write it as a list: it: [a]'],
  ])('%j refuses %s', (declaration, written, message, hint) => {
    const resolution = field(declaration, written)
    expect([problems(resolution), resolution.postmortem.fields]).toEqual([
      [`incident.yaml:5:7: error: ${message} (invalid-value)\n  hint: ${hint}`],
      undefined,
    ])
  })

  it('date refuses a day that there is not', () => {
    expect(problems(field({ type: 'date' }, '2026-02-30'))).toEqual([
      'incident.yaml:5:7: error: 2026-02-30 does not exist (invalid-date)\n  hint: write year-month-day, such as 2026-02-01',
    ])
  })

  it('time is held to the rules of all times', () => {
    expect(problems(field({ type: 'time' }, '2026-03-29 02:30 Europe/Berlin'))).toEqual([
      expect.stringMatching(/^incident\.yaml:5:7: error: .*\(nonexistent-local-time\)/),
    ])
    expect(problems(field({ type: 'time' }, '2026-01-15 14:05 IST'))).toEqual([
      expect.stringMatching(/^incident\.yaml:5:7: error: .*\(ambiguous-timezone-abbreviation\)/),
    ])
  })

  it('list names each item that cannot stand', () => {
    const { findings, postmortem } = field({ type: 'list', of: 'integer' }, '[1, two, 3, four]')
    expect([findings.map(({ message }) => message), postmortem.fields]).toEqual([
      ['it is "two", not a whole number', 'it is "four", not a whole number'],
      { it: [1, 3] },
    ])
  })
})

describe('what is said of fields', () => {
  const facts = factsOf({
    fields: FieldDeclarations.parse({
      tickets: { type: 'integer' },
      region: { type: 'choice', choices: ['EU', 'US'] },
      teams: { type: 'list', of: 'text' },
      told: { type: 'time' },
    }),
  })

  it('may come from flags by its name alone, from files and from the configuration, the stronger over the weaker', () => {
    const { postmortem, findings } = resolved(
      [
        defaults({ 'fields.tickets': '1', 'fields.region': 'US' }),
        file(`${base}\nfields: { tickets: 2, teams: [web] }`),
        file('fields: { tickets: 3, teams: [api] }', 1),
        flags({ tickets: '4', 'fields.region': 'eu', teams: ['web', 'db'] }),
      ],
      { facts },
    )
    expect([findings, postmortem.fields]).toEqual([[], { tickets: 4, region: 'EU', teams: ['web', 'api', 'db'] }])
  })

  it('needs no field where nothing is declared', () => {
    const { postmortem, findings } = resolved([
      defaults({ 'fields.tickets': '1' }),
      file(`${base}\nfields: { tickets: 2, "a.b": [c], region: }`),
      file('fields: { tickets: 3 }', 1),
      flags({ 'fields.region': 'EU' }),
    ])
    expect([findings, postmortem.fields]).toEqual([[], { tickets: 3, 'a.b': ['c'], region: 'EU' }])
  })

  it('a time without a zone asks for the zone of the incident', () => {
    const { missing } = resolved([file('title: Down\nstart: 2026-01-15T14:05:00Z\nfields: { told: "14:20" }')], {
      facts,
    })
    expect(missing.map(({ path }) => path)).toEqual(['timezone'])
  })

  it.each([
    [
      file('fields: { tickts: 3 }'),
      'incident.yaml:1:11: error: "tickts" is not a field of the template (unknown-field)\n  hint: did you mean tickets?',
    ],
    [
      file('fields: { satisfaction: good }'),
      'incident.yaml:1:11: error: "satisfaction" is not a field of the template (unknown-field)\n  hint: its fields are tickets, region, teams, told',
    ],
    [
      file('title: a\ntickets: 3'),
      'incident.yaml:2:1: error: "tickets" is a field of the template, not a fact of every incident (unknown-field)\n  hint: write it below fields: fields: { tickets: … }',
    ],
    [
      file('title: a\nsevrity: SEV1'),
      'incident.yaml:2:1: error: "sevrity" is not a fact of an incident (unknown-field)\n  hint: did you mean severity?',
    ],
    [
      flags({ tickts: '3' }),
      '--tickts: error: "tickts" is not a fact of an incident (unknown-field)\n  hint: did you mean tickets?',
    ],
    [
      flags({ 'fields.tickts': '3' }),
      '--fields.tickts: error: "tickts" is not a field of the template (unknown-field)\n  hint: did you mean tickets?',
    ],
    [
      flags({ 'tickets.a': '3' }),
      '--tickets.a: error: "tickets.a" is not a fact of an incident (unknown-field)\n  hint: did you mean tickets?',
    ],
    [
      file('fields: 12'),
      'incident.yaml:1:9: error: fields is a text; it must have parts (invalid-value)\n  hint: postmortem schema --example shows its form',
    ],
  ])('names what is no field', (source, problem) => {
    expect(problems(resolved([source], { facts }))).toEqual([problem])
  })

  it('keeps what another template may declare', () => {
    const { postmortem } = resolved([file(`${base}\nfields: { tickets: 3, mood: [good] }`)], { facts })
    expect(postmortem.fields).toEqual({ tickets: 3, mood: ['good'] })
  })

  it('is nothing where a value is empty', () => {
    const { said, postmortem } = resolved([file(`${base}\nfields: { tickets: , teams: }`), flags({ region: '' })], {
      facts,
    })
    expect([[...said], postmortem.fields]).toEqual([['title', 'timezone', 'start'], undefined])
  })

  it('answers are read like files', () => {
    const { postmortem } = resolved([file(base), answers({ 'fields.tickets': '7', 'fields.teams': ['web', 'api'] })], {
      facts,
    })
    expect(postmortem.fields).toEqual({ tickets: 7, teams: ['web', 'api'] })
  })
})
