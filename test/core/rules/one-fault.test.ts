import { describe, expect, test } from 'vitest'
import { rules } from '../../../src/core/rules/rules.ts'
import { examined } from './examined.ts'

const LOGIN = 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\n'
const SRE = `${LOGIN}template: google-sre\n`

/** What is told of a text by a rule and those that tell of the same. */
function toldBy(text: string, ids: readonly string[]): readonly string[] {
  const asked = rules.filter(({ id }) => ids.includes(id))
  return examined({ text }, asked).map(({ rule }) => rule)
}

describe('one fault is told once', () => {
  test.each([
    {
      text: `${LOGIN}timeline:\n  - 23:55 alert fired\n  - { at: 2026-01-15 00:40, text: restored, milestone: end }\n`,
      told: 'end-before-start',
      silent: ['timeline-out-of-order'],
    },
    {
      text: `${LOGIN}timeline:\n  - { at: 23:55, text: alert, milestone: detected }\n  - { at: 2026-01-15 23:52, text: on it, milestone: acknowledged }\n`,
      told: 'milestone-order-impossible',
      silent: ['timeline-out-of-order'],
    },
    {
      text: `${LOGIN}end: 2027-01-15 11:00\n`,
      told: 'timeline-entry-in-future',
      silent: ['duration-implausible'],
    },
    {
      text: `${LOGIN}actions:\n  - Add an alert due:2025-01-30\n`,
      told: 'action-due-before-incident',
      silent: ['action-item-overdue'],
    },
    {
      text: 'title: Login down\ntimezone: Africa/Pretoria\nstart: 2026-01-15 23:50\n',
      told: 'unknown-timezone',
      silent: ['missing-timezone'],
    },
    { text: `${LOGIN}severity: SEV9\n`, told: 'invalid-value', silent: ['missing-severity'] },
    {
      text: `${LOGIN}impact:\n  usersAffected: 140%\n`,
      told: 'impact-percent-out-of-range',
      silent: ['missing-impact-quantification'],
    },
    { text: `${LOGIN}detection: { source: guess }\n`, told: 'invalid-value', silent: ['missing-detection-source'] },
    { text: `${LOGIN}rootCause: TODO\n`, told: 'placeholder-left', silent: ['missing-trigger'] },
    {
      text: `${LOGIN}rootCause: The developer forgot to run the tests.\n`,
      told: 'root-cause-human-error',
      silent: ['blame-language'],
    },
    {
      text: `${LOGIN}authors: [Thandi Nkosi]\nrootCause: Thandi forgot to renew the certificate.\n`,
      told: 'blame-language',
      silent: ['named-person-in-cause'],
    },
    {
      text: `${LOGIN}timeline:\n  - 23:50 alert fired\n  - 23:55 looked at the logs\n  - 23:58 rolled back\n`,
      told: 'detection-equals-impact-start',
      silent: ['timeline-starts-at-detection'],
    },
    {
      text: `${LOGIN}end: 2026-01-16 00:40\ntimeline:\n  - 23:50 the site was down\n  - 23:55 looked at the logs\n  - 00:40 rolled back\n`,
      told: 'missing-detection-source',
      silent: ['timeline-missing-milestone'],
    },
    {
      text: '# Login down\n\nOn 2026-01-15 nobody could log in.\n\n## Timeline\n\n- 10:00 UTC alert\n- 10:20 UTC restarted\n- 10:10 UTC resolved\n',
      told: 'timeline-out-of-order',
      silent: ['vague-resolution'],
    },
    {
      text: `${LOGIN}detected: 2026-01-16 00:30\nend: 2026-01-16 00:40\ndetection: customer-report\nactions: [Limit the workers]\n`,
      told: 'no-detection-action',
      silent: ['detected-by-customer'],
    },
  ])('$told, and not $silent', ({ text, told, silent }) => {
    expect(toldBy(text, [told, ...silent])).toEqual([told])
  })

  test('a section that is missing, whatever else would miss it', () => {
    const others = [
      ...['missing-impact-quantification', 'missing-trigger', 'missing-detection-source', 'missing-lessons'],
      ...['timeline-missing-milestone', 'no-action-items', 'summary-incomplete'],
    ]
    const text = `${SRE}services: [login]\nend: 2026-01-16 00:40\nrootCause: A full disk.\n`
    expect(new Set(toldBy(text, ['missing-section', ...others]))).toEqual(new Set(['missing-section']))
  })

  test('a section that is empty', () => {
    const text = `---\n${LOGIN}template: alx\nwritten: 0\n---\n\n# Login down\n\n## Timeline\n\n`
    const told = examined(
      { text },
      rules.filter(({ id }) => ['missing-section', 'empty-section'].includes(id)),
    )
    expect(told.filter(({ place }) => place.kind === 'file' && place.line === 11).map(({ rule }) => rule)).toEqual([
      'missing-section',
    ])
  })
})

test.each(rules.flatMap(({ id, yieldsTo = [] }) => yieldsTo.map((other) => ({ id, other }))))(
  '$id yields to $other, which there is, and which does not yield to it',
  ({ id, other }) => {
    const found = rules.find((rule) => rule.id === other)
    expect(found?.yieldsTo ?? []).not.toContain(id)
    expect(found).toBeDefined()
  },
)
