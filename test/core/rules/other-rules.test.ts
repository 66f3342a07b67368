import { expect, test } from 'vitest'
import { otherRules } from '../../../src/core/rules/other-rules.ts'
import { emailAddress } from '../../../src/core/rules/safety/email-address.ts'
import { examined, saidOf } from './examined.ts'

const examples = otherRules.flatMap(({ id, good = [], bad = [] }) => [
  ...good.map(({ text }) => ({ id, text, says: [] })),
  ...bad.map(({ text, says }) => ({ id, text, says })),
])

test.each(examples)('$id: $says', ({ id, text, says }) => {
  const found = examined({ text }, [emailAddress]).filter(({ rule }) => rule === id)
  expect(saidOf(found)).toEqual(says)
})

test.each(otherRules)('$id says what and why', ({ summary, why }) => {
  expect(summary).toMatch(/^[^A-Z].{10,110}[^.]$/)
  expect(why).toMatch(/^[A-Z].{20,}[.?]$/)
})
