import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/core/model/facts.ts'
import { incidentJsonSchema } from '../../../src/core/model/json-schema.ts'
import { quickQuestions, suggestSeverity } from '../../../src/core/model/questions.ts'
import type { SeverityLevel } from '../../../src/core/model/severities.ts'
import { file, flags, problems, resolved } from '../given.ts'

const severities: readonly SeverityLevel[] = [
  { name: 'Blocker', meaning: 'nobody can buy', usersAffected: 30, aliases: ['S0', 'Stop'] },
  { name: 'High', users: 500 },
  { name: 'Low', usersAffected: 0, users: 1 },
]
const facts = factsOf({ severities })
const base = 'title: Checkout down\ntimezone: UTC\nstart: 2026-01-15 14:05'
const read = (severity: string) => resolved([file(base), flags({ severity })], { facts, severities })

describe("a team's own severities", () => {
  it.each([
    ['Blocker', 'Blocker'],
    ['blocker', 'Blocker'],
    ['s0', 'Blocker'],
    ['STOP', 'Blocker'],
    ['Low', 'Low'],
    ['unknown', 'unknown'],
  ])('%s is %s', (text, severity) => {
    const resolution = read(text)
    expect([problems(resolution), resolution.postmortem.severity]).toEqual([[], severity])
  })

  it('take the place of the usual ones', () => {
    expect(problems(read('SEV1'))).toEqual([
      '--severity: error: severity is "SEV1", which is none of its choices (invalid-value)\n  hint: write one of Blocker, High, Low, unknown',
    ])
  })

  it.each([
    ['100%', 'Blocker', '100% of users were affected'],
    ['~30%', 'Blocker', '~30% of users were affected'],
    ['29%', 'Low', '29% of users were affected'],
    ['~1200', 'High', '~1200 users were affected'],
    ['3', 'Low', '3 users were affected'],
  ])('%s suggests %s', (usersAffected, severity, reason) => {
    const { postmortem } = resolved([file(`${base}\nimpact: { usersAffected: ${usersAffected} }`)])
    expect(suggestSeverity(postmortem, severities)).toEqual({ severity, reason })
  })

  it('suggest nothing where no threshold is reached', () => {
    const { postmortem } = resolved([file(`${base}\nimpact: { usersAffected: 0 }`)])
    expect(suggestSeverity(postmortem, severities)).toBeUndefined()
  })

  it.each([
    ['Blocker', true],
    ['High', true],
    ['Low', false],
  ])('of a final document with %s the reviewers are needed: %s', (severity, isNeeded) => {
    const { missing } = resolved([file(base), flags({ severity, status: 'final' })], { facts, severities })
    expect(missing.some(({ path }) => path === 'reviewers')).toBe(isNeeded)
  })

  it('are what the question offers, with what each means', () => {
    const question = quickQuestions(facts).find(({ id }) => id === 'severity')
    expect([question?.hint, question?.choices]).toEqual([
      'Blocker is the worst',
      [
        { value: 'Blocker', name: 'Blocker', description: 'nobody can buy' },
        { value: 'High', name: 'High' },
        { value: 'Low', name: 'Low' },
        { value: 'unknown', name: "don't know" },
      ],
    ])
  })

  it('are in the missing answer and in the schema', () => {
    const { missing } = resolved([file(base)], { facts, severities, requires: ['severity'] })
    expect(missing.map(({ description }) => description.value)).toEqual(['Blocker…Low'])
    expect(incidentJsonSchema(facts).properties).toMatchObject({
      severity: { anyOf: [{ enum: ['Blocker', 'High', 'Low', 'unknown'] }, { enum: ['s0', 'S0', 'stop', 'STOP'] }] },
    })
  })

  it('written SEV2 have the usual spellings, unless the team says otherwise', () => {
    const own = [{ name: 'SEV1' }, { name: 'SEV2', aliases: ['P1'] }]
    const at = (severity: string) =>
      resolved([file(base), flags({ severity })], { facts: factsOf({ severities: own }), severities: own }).postmortem
    expect([at('sev-1').severity, at('2').severity, at('p1').severity]).toEqual(['SEV1', 'SEV2', 'SEV2'])
  })
})
