import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { exampleIncidentFile } from '../../../src/core/incident-file/example.ts'
import { factNames } from '../../../src/core/model/facts.ts'
import { incidentJsonSchema } from '../../../src/core/model/json-schema.ts'
import { file, problems, resolved } from '../given.ts'

const isValid = new Ajv({ allowUnionTypes: true }).compile(incidentJsonSchema())

describe('the starter file', () => {
  it('stands as it is, with every fact that a person is asked', () => {
    const resolution = resolved([file(exampleIncidentFile())])
    expect([problems(resolution), resolution.missing, resolution.notes]).toEqual([[], [], []])
    expect(factNames.filter((name) => ![...resolution.said].some((path) => path.split('.')[0] === name))).toEqual([
      ...['schemaVersion', 'id', 'notes', 'created', 'fields'],
    ])
  })

  it('is valid by the schema', () => {
    expect(isValid(parse(exampleIncidentFile()))).toBe(true)
  })
})

describe('the schema', () => {
  it.each([
    ['title: Website down\nstart: 2026-01-15 00:00'],
    ['start: unknown\nend: ~03:00\ndetected: +15m\nresolved: 3pm\nclosed: midnight'],
    ['impact: Pages failed\ndetection: alert\nseverity: P1\nservices: unknown'],
    ['impact: { usersAffected: 1200, supportTickets: unknown }'],
    ['timeline: [00:15 a, { 00:20: b }, { at: "00:30", text: c, kind: note }]\nactions: [a, { title: b }]'],
    ['x-team: { anything: [goes] }\nfields: { tickets: 12 }'],
    ['windows: [{ start: "00:00", end: "03:00" }]\nlinks: [https://example.com, { url: /log }]'],
  ])('takes %j', (text) => {
    expect(isValid(parse(text))).toBe(true)
  })

  it.each([
    ['sevrity: SEV1'],
    ['severity: SEV9'],
    ['start: soon'],
    ['services: web'],
    ['impact: { supportTickets: -1 }'],
    ['timeline: [{ text: a, txt: b }]'],
    ['owner: { team: web }'],
    ['created: yesterday'],
  ])('refuses %j', (text) => {
    expect(isValid(parse(text))).toBe(false)
  })
})
