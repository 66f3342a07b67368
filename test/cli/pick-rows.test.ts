import { expect, test } from 'vitest'
import { candidatesOf, pickQuestion } from '../../src/commands/new/pick-rows.ts'
import { file, resolved } from '../core/given.ts'

/** The rows of a timeline of an incident file, as they would be picked from. */
function question(zone: string, entries: readonly string[]) {
  const given = file(`timezone: ${zone}\ntimeline:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`)
  const resolution = resolved([given])
  const candidates = candidatesOf(
    given.claims.filter(({ path }) => path === 'timeline'),
    resolution,
  )
  const { message, hint, rows, initial } = pickQuestion(candidates, resolution, '24h')
  return { message, hint, rows: rows.map(({ label, text }) => `${label}  ${text}`), initial: [...initial] }
}

test('rows of one day and one source show clocks in the zone', () => {
  expect(
    question('Africa/Johannesburg', [
      'at: 2026-01-15 14:05:10 UTC, text: "search down", by: Ann, source: { label: Slack }',
      'at: ~2026-01-15 14:07 UTC, text: "nodes restarted", source: { label: Slack }',
    ]),
  ).toEqual({
    message: 'Which entries belong in the timeline? 2 of Slack',
    hint: 'times are in Africa/Johannesburg',
    rows: ['16:05:10  Ann: search down', '~16:07    nodes restarted'],
    initial: [0, 1],
  })
})

test('rows of several sources and days, in the order of time', () => {
  expect(
    question('UTC', [
      'at: unknown, text: a, source: { label: "Slack #incident-2026-01-15-search" }',
      'at: 2026-01-15 23:50, text: b, source: { label: PagerDuty }',
      'at: 2026-01-16, text: c, source: { label: PagerDuty }',
      'at: 2026-01-16 00:10, text: d, source: { label: Jira }',
      'at: 2026-01-16 00:20, text: e, source: { label: GitHub }',
    ]),
  ).toEqual({
    message: 'Which entries belong in the timeline? 2 of PagerDuty, 1 of Jira, 1 of GitHub, 1 of others',
    hint: 'times are in UTC',
    rows: [
      '2026-01-15 23:50  PagerDuty             b',
      '2026-01-16        PagerDuty             c',
      '2026-01-16 00:10  Jira                  d',
      '2026-01-16 00:20  GitHub                e',
      'unknown           Slack #incident-2026  a',
    ],
    initial: [0, 1, 2, 3, 4],
  })
})
