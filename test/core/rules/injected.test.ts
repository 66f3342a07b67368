import { describe, expect, test } from 'vitest'
import { factsOf } from '../../../src/core/model/facts.ts'
import { defaultSeverities } from '../../../src/core/model/severities.ts'
import { examineText } from '../../../src/core/rules/examine.ts'
import { withDays } from './injected/with-days.ts'
import { withinADay } from './injected/within-a-day.ts'

describe.each([...withinADay, ...withDays])('$form', ({ text, says, wrong }) => {
  test('is right as it stands', () => {
    expect(seriousIn(text)).toEqual(says)
  })

  test.each(wrong)('$what', ({ from, to, says }) => {
    expect(text.split(from)).toHaveLength(2)
    expect(seriousIn(text.replace(from, to))).toEqual(says)
  })
})

/** Errors and warnings: `line level rule`. */
function seriousIn(text: string): readonly string[] {
  const findings = examineText(
    { name: 'postmortem.md', text },
    {
      now: Date.parse('2026-06-01T00:00:00Z'),
      abbreviations: {},
      sort: false,
      requires: [],
      facts: factsOf({}),
      severities: defaultSeverities,
      levels: new Map(),
    },
  )
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ place, severity, rule }) => (place.kind === 'file' ? `${place.line} ${severity} ${rule}` : rule))
}
