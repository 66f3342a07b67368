import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { configJsonSchema } from '../../../src/core/config/json-schema.ts'
import { ConfigKeys, keyDescriptions } from '../../../src/core/config/keys.ts'
import { readConfig } from '../../../src/core/config/read-config.ts'

const isValid = new Ajv({ allowUnionTypes: true }).compile(configJsonSchema())
const examples = Object.entries(ConfigKeys.shape).map(
  ([name, schema]) => `${name}: ${keyDescriptions.get(schema)?.example}`,
)

describe('the schema of the configuration', () => {
  test('takes the examples of all keys, as the tool does', () => {
    const text = `${examples.join('\n')}\n`
    expect({ valid: isValid(parse(text)), errors: isValid.errors }).toEqual({ valid: true, errors: null })
    expect(readConfig(text, 'config.yaml', 0)).toMatchObject({ ok: true })
  })

  test.each([
    'dir: docs',
    'severities: [1, { name: 2, usersAffected: 1200 }]',
    'services: [checkout, { name: search, team: 7 }]',
    'profiles: [{ when: { severity: [A, B] }, requires: [owner] }]',
    'defaults: { severity: major, services: [checkout], impact: none known, x-own: [1] }',
    '{}',
  ])('takes %s', (text) => {
    expect(isValid(parse(text))).toBe(true)
  })

  test.each([
    'templte: acme',
    'clock: 12',
    'services: checkout',
    'severities: [{ meaning: most }]',
    'people: [{ name: Thandi, handel: t }]',
    'profiles: [{ template: acme }]',
    'abbreviations: { IST: [Asia/Kolkata] }',
    'defaults: { timezone: UTC }',
    'defaults: { kind: outage }',
  ])('refuses %s', (text) => {
    expect(isValid(parse(text))).toBe(false)
  })

  test('says of every key what it means', () => {
    const { properties } = configJsonSchema()
    const described = Object.entries(properties ?? {}).filter(([, schema]) => 'description' in schema)
    expect(described.map(([name]) => name)).toEqual(Object.keys(ConfigKeys.shape))
  })
})
