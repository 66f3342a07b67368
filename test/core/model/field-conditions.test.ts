import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { exampleIncidentFile } from '../../../src/core/incident-file/example.ts'
import { toIncidentData } from '../../../src/core/incident-file/incident-data.ts'
import { printYaml } from '../../../src/core/incident-file/print-yaml.ts'
import { type Facts, factsOf } from '../../../src/core/model/facts.ts'
import { incidentJsonSchema } from '../../../src/core/model/json-schema.ts'
import { fieldQuestions } from '../../../src/core/model/questions.ts'
import { unknownFacts } from '../../../src/core/model/unknown.ts'
import { printJson } from '../../../src/core/output/print-json.ts'
import { FieldDeclarations } from '../../../src/core/template/fields.ts'
import { answers, file, flags, problems, resolved } from '../given.ts'

const base = 'title: Checkout down\ntimezone: Africa/Johannesburg\nstart: 2026-01-15 14:05'

function declared(fields: object): Facts {
  return factsOf({ fields: FieldDeclarations.parse(fields) })
}

describe('a required field', () => {
  const facts = declared({
    tickets: { type: 'integer', ask: 'How many tickets were opened?', required: true },
    refund: { type: 'number', required: true, when: { severity: ['SEV1', 'p2'], 'impact.extent': 'full-outage' } },
    reason: { type: 'text', required: true, when: { refund: 'known' } },
    note: { type: 'text' },
    currency: { type: 'choice', choices: ['EUR', 'ZAR'], required: true, default: 'EUR' },
  })
  const missing = (...facts_: Parameters<typeof resolved>[0]): readonly string[] =>
    resolved(facts_, { facts }).missing.map(({ path }) => path)

  it.each([
    ['is missing', [], ['fields.tickets']],
    ['is there when it is said', [flags({ tickets: '3' })], []],
    ['is there when it is unknown', [flags({ tickets: 'unknown' })], []],
    [
      'is missing where it applies',
      [flags({ tickets: '3', severity: '2', 'impact.extent': 'full-outage' })],
      ['fields.refund'],
    ],
    ['is not asked for where half of its condition holds', [flags({ tickets: '3', severity: 'SEV1' })], []],
    ['may depend on another', [flags({ tickets: '3', refund: '12.5' })], ['fields.reason']],
    ['is no matter where that is not known', [flags({ tickets: '3', refund: 'unknown' })], []],
  ])('%s', (_what, sources, paths) => {
    expect(missing(file(base), ...sources)).toEqual(paths)
  })

  it('may be what the template requires by its name', () => {
    const { missing } = resolved([file(base), flags({ tickets: '1' })], { facts, requires: ['note', 'severity'] })
    expect(missing).toEqual([
      { path: 'fields.note', description: expect.objectContaining({ label: 'Note', ask: 'Note?' }) },
      { path: 'severity', description: expect.objectContaining({ label: 'Severity' }) },
    ])
  })

  it('is among the unknown facts where it applies', () => {
    const { postmortem, said } = resolved([file(base)], { facts })
    expect(unknownFacts(postmortem, said, [], facts).filter((path) => path.startsWith('fields.'))).toEqual([
      'fields.tickets',
      'fields.note',
    ])
  })
})

describe('a default', () => {
  const facts = declared({
    region: { type: 'choice', choices: ['EU', 'US'], default: 'eu' },
    teams: { type: 'list', of: 'text', default: ['web', 'api'] },
    told: { type: 'boolean', default: 'no', when: { severity: 'SEV1' } },
    wait: { type: 'duration', default: 'unknown' },
    share: { type: 'percent', default: 0, when: { told: false } },
  })

  it('holds where nobody says anything, and is said by nobody', () => {
    const { postmortem, said } = resolved([file(`${base}\nseverity: SEV1`)], { facts })
    expect(postmortem.fields).toEqual({ region: 'EU', teams: ['web', 'api'], told: false, wait: 'unknown', share: 0 })
    expect([...said].filter((path) => path.startsWith('fields'))).toEqual([])
  })

  it('is weaker than everything else, and holds only where the field applies', () => {
    const { postmortem } = resolved([file(`${base}\nfields: { teams: [db], region: unknown }`)], { facts })
    expect(postmortem.fields).toEqual({ region: 'unknown', teams: ['db'], wait: 'unknown' })
  })
})

describe('a condition', () => {
  it.each([
    [{ services: 'checkout' }, 'services: [web, checkout]', true],
    [{ services: 'checkout' }, 'services: [web]', false],
    [{ owner: 'Thandi' }, 'owner: { name: Thandi, team: web }', true],
    [{ firstPublicUpdate: 'known' }, 'firstPublicUpdate: 2026-01-15 15:00', true],
    [{ firstPublicUpdate: 'known' }, 'firstPublicUpdate: unknown', false],
    [{ firstPublicUpdate: 'unknown' }, 'firstPublicUpdate: unknown', true],
    [{ 'detection.source': ['alert', 'support'] }, 'detection: alert', true],
    [{ 'impact.usersAffected': 'known' }, 'impact: { usersAffected: 40% }', true],
    [{ duration: '90 min' }, 'duration: 1h30m', true],
    [{ 'fields.count': 3 }, 'fields: { count: 3 }', true],
    [{ count: [1, 2] }, 'fields: { count: 3 }', false],
    [{ told: true }, 'fields: { told: yes }', true],
    [{ told: 'yes' }, 'fields: { told: no }', false],
    [{ roles: 'known' }, 'roles: { scribe: Sipho }', true],
    [{ status: 'nonsense' }, 'status: draft', false],
  ])('%j and %s: %s', (when, fact, holds) => {
    const facts = declared({
      count: { type: 'integer' },
      told: { type: 'boolean' },
      it: { type: 'text', required: true, when },
    })
    const { missing } = resolved([file(`${base}\n${fact}`)], { facts })
    expect(missing.some(({ path }) => path === 'fields.it')).toBe(holds)
  })
})

const acme = {
  ticketsOpened: { type: 'integer', ask: 'How many support tickets were opened?', min: 0, max: 9999, required: true },
  credit: { type: 'number', hint: 'in euros', min: 0.5 },
  lost: { type: 'percent', label: 'Orders lost' },
  told: { type: 'boolean', ask: "Were customers\n  told? '#'" },
  due: { type: 'date', min: '2026-02-01' },
  noticed: { type: 'time' },
  blind: { type: 'duration', max: '5 min' },
  region: { type: 'choice', choices: ['EU', 'us: east'], default: 'EU', when: { told: true } },
  queues: { type: 'list', of: 'text', min: 2 },
  ticket: { type: 'text', pattern: '[A-Z]{3}-\\d+' },
  path: { type: 'text', pattern: '(/[a-z]+)+' },
  story: { type: 'markdown', max: 100 },
  teams: { type: 'list', of: 'choice', choices: ['web', 'api'], default: ['web'] },
}

describe('the files', () => {
  const facts = declared(acme)
  const isValid = new Ajv({ allowUnionTypes: true }).compile(incidentJsonSchema(facts))

  it('the starter file stands as it is', () => {
    const text = exampleIncidentFile(facts)
    const resolution = resolved([file(text)], { facts })
    expect([problems(resolution), resolution.missing]).toEqual([[], []])
    expect(isValid(parse(text))).toBe(true)
    expect(text.slice(text.indexOf('\nfields:') + 1)).toBe(`fields:
  # How many support tickets were opened? (a whole number)
  ticketsOpened: 0
  # Credit? (in euros)
  credit: 0.5
  # Orders lost? (a share, such as 40%)
  lost: 12
  # Were customers told? '#'
  told: true
  # Due? (a day, such as 2026-02-01)
  due: "2026-02-01"
  # Noticed? (a time, such as 14:05 or 2026-01-15 14:05)
  noticed: "00:30"
  # Blind? (a length, such as 1h30m)
  blind: "10 seconds"
  # Region?
  region: EU
  # Queues? (one line for each)
  queues:
    - a text
  # Ticket?
  ticket: unknown
  # Path?
  path: unknown
  # Story?
  story: a text
  # Teams? (one line for each: one of web, api)
  teams:
    - web
`)
  })

  const values = {
    ticketsOpened: 12,
    credit: 99.5,
    lost: 40,
    told: false,
    due: '2026-02-03',
    noticed: '2026-01-15 14:20 +02:00',
    blind: '2 minutes',
    region: 'us: east',
    queues: ['a `b`', 'c | d'],
    ticket: 'OPS-12',
    path: '/a/b',
    story: '# one\n\ntwo',
    teams: ['api'],
  }
  const allUnknown = Object.fromEntries(Object.keys(acme).map((name) => [name, 'unknown']))

  it.each([
    ['every field', values],
    ['nothing known', allUnknown],
    ['fields that are not declared', { ticketsOpened: 1, region: 'EU', teams: ['web'], mood: { was: ['good', 3] } }],
  ])('%s comes back as it was', (_what, fields) => {
    const before = resolved([file(`${base}\nfields: ${JSON.stringify(fields)}`)], { facts })
    for (const print of [printYaml, printJson]) {
      const data = toIncidentData(before.postmortem, before.zone, {}, facts)
      const after = resolved([file(print(data))], { facts })
      expect(data.fields).toEqual(fields)
      expect(toIncidentData(after.postmortem, after.zone, {}, facts)).toEqual(data)
    }
  })

  it.each([
    [values],
    [allUnknown],
    [{ lost: '40 %', told: 'yes', ticketsOpened: 0, region: 'EU', noticed: '14:20', path: 'anything' }],
    [{}],
  ])('the schema takes %j', (fields) => {
    expect(isValid({ fields })).toBe(true)
  })

  it.each([
    [{ ticketsOpened: -1 }],
    [{ ticketsOpened: '12' }],
    [{ credit: 0.25 }],
    [{ lost: 101 }],
    [{ told: 'maybe' }],
    [{ due: 'soon' }],
    [{ noticed: 'soon' }],
    [{ region: 'Asia' }],
    [{ queues: ['a'] }],
    [{ queues: 'a text' }],
    [{ ticket: 'xOPS-12' }],
    [{ story: 'x'.repeat(101) }],
    [{ teams: ['db'] }],
    [{ ticketOpened: 1 }],
  ])('the schema refuses %j', (fields) => {
    expect(isValid({ fields })).toBe(false)
  })

  it('the schema says what each field is', () => {
    const { properties } = incidentJsonSchema(facts)
    expect(properties).toMatchObject({
      fields: {
        title: "A team's own fields",
        properties: {
          ticketsOpened: {
            title: 'Tickets opened',
            description: 'How many support tickets were opened? a whole number',
            anyOf: [{ type: 'integer', minimum: 0, maximum: 9999 }, { const: 'unknown' }],
          },
          region: { anyOf: [{ enum: ['EU', 'us: east'] }, { const: 'unknown' }], default: 'EU' },
        },
      },
    })
  })
})

describe('the questions', () => {
  const facts = declared(acme)
  const questions = fieldQuestions(facts)

  it('are those of the template, in its order', () => {
    expect(questions.map(({ id, form, ask, hint }) => [id, form, ask, hint])).toEqual([
      ['fields.ticketsOpened', 'line', 'How many support tickets were opened?', 'a whole number'],
      ['fields.credit', 'line', 'Credit?', 'in euros'],
      ['fields.lost', 'line', 'Orders lost?', 'a share, such as 40%'],
      ['fields.told', 'choice', "Were customers told? '#'", undefined],
      ['fields.due', 'line', 'Due?', 'a day, such as 2026-02-01'],
      ['fields.noticed', 'line', 'Noticed?', 'a time, such as 14:05 or 2026-01-15 14:05'],
      ['fields.blind', 'line', 'Blind?', 'a length, such as 1h30m'],
      ['fields.region', 'choice', 'Region?', undefined],
      ['fields.queues', 'lines', 'Queues?', 'one line for each'],
      ['fields.ticket', 'line', 'Ticket?', undefined],
      ['fields.path', 'line', 'Path?', undefined],
      ['fields.story', 'line', 'Story?', undefined],
      ['fields.teams', 'lines', 'Teams?', 'one line for each: one of web, api'],
    ])
  })

  it('offer the words of a choice, yes and no, and the default', () => {
    expect(questions.flatMap(({ choices, initial }) => (choices ? [{ choices, initial }] : []))).toEqual([
      {
        choices: [
          { value: 'yes', name: 'yes' },
          { value: 'no', name: 'no' },
          { value: '', name: "don't know" },
        ],
        initial: undefined,
      },
      {
        choices: [
          { value: 'EU', name: 'EU' },
          { value: 'us: east', name: 'us: east' },
          { value: '', name: "don't know" },
        ],
        initial: 'EU',
      },
    ])
    expect(questions.at(-1)?.initial).toEqual(['web'])
  })

  it('are insisted on where the field is required and has no default', () => {
    expect(questions.filter(({ isRequired }) => isRequired).map(({ id }) => id)).toEqual(['fields.ticketsOpened'])
  })

  it('are answered like flags', () => {
    const { postmortem } = resolved([file(base), answers({ 'fields.told': 'yes', 'fields.noticed': 'now' })], { facts })
    expect(postmortem.fields).toMatchObject({ told: true, noticed: { at: Date.UTC(2026, 5, 1, 12) }, region: 'EU' })
  })
})
