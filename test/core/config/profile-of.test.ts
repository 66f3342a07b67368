import { expect, test } from 'vitest'
import { profileOf } from '../../../src/core/config/profile-of.ts'
import { readConfig } from '../../../src/core/config/read-config.ts'

const config = `
severities: [{ name: major, aliases: [P1] }, { name: minor }]
services: [{ name: checkout, aliases: [shop] }, search]
profiles:
  - { when: { severity: p1, service: [Shop] }, template: first }
  - { when: { severity: [major, minor], service: search }, template: second }
  - { when: { severity: Major }, template: third }
  - { when: { service: search }, template: fourth }
`

test.each([
  ['major', ['checkout'], 'first'],
  ['major', ['search', 'checkout'], 'first'],
  ['major', ['search'], 'second'],
  ['minor', ['SEARCH'], 'second'],
  ['major', ['mail'], 'third'],
  ['major', [], 'third'],
  [undefined, ['search'], 'fourth'],
  ['minor', ['checkout'], undefined],
  ['unknown', ['checkout'], undefined],
  [undefined, [], undefined],
])('an incident of severity %s and services %j has the profile %s', (severity, services, template) => {
  const result = readConfig(config, 'config.yaml', 0)
  if (!result.ok) throw new Error('the configuration cannot stand')
  const known = { severity, services: services.map((name) => ({ name })) }
  expect(profileOf(known, result.config)?.template).toBe(template)
})
