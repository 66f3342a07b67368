import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../../src/core/rules/apply-edits.ts'
import type { Example } from '../../../src/core/rules/rule.ts'
import { rules } from '../../../src/core/rules/rules.ts'
import { secretsIn } from '../../../src/core/rules/safety/find-secrets.ts'
import { examined, saidOf } from './examined.ts'

test('ids are given once', () => {
  const ids = rules.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
})

describe.each(rules)('$id', (rule) => {
  test('says what, why and who says so', () => {
    expect(rule.summary).toMatch(/^[^A-Z].{10,110}[^.]$/)
    expect(rule.why).toMatch(/^["“A-Z0-9].{20,}[.?]$/)
    expect(rule.source).not.toBe('')
  })

  test('has examples', () => {
    expect([rule.good.length, rule.bad.length]).not.toContain(0)
  })

  test.each(rule.good.map((example) => [example.text, example]))('finds nothing in %j', async (_, example: Example) => {
    expect(saidOf(examined(example, [rule], await secretsIn(example.text)))).toEqual([])
  })

  test.each(rule.bad.map((example) => [example.text, example]))('speaks of %j', async (_, example) => {
    const findings = examined(example, [rule], await secretsIn(example.text))
    expect(saidOf(findings)).toEqual(example.says)
    expect(
      applyEdits(
        example.text,
        findings.flatMap(({ fix = [] }) => fix),
      ),
    ).toBe(example.fixed ?? example.text)
  })

  test.each(rule.bad.flatMap(({ fixed, now }) => (fixed === undefined ? [] : ([[fixed, now]] as const))))(
    'leaves %j as it is',
    async (text, now) => {
      const again = examined({ text, ...(now !== undefined && { now }) }, [rule], await secretsIn(text))
      expect(again.flatMap(({ fix = [] }) => fix)).toEqual([])
    },
  )
})
