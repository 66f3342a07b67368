import { describe, expect, it, test } from 'vitest'
import { toIncidentData } from '../../../src/core/incident-file/incident-data.ts'
import { parseIncidentFile } from '../../../src/core/incident-file/parse.ts'
import { claimsOfFile, mergeClaims } from '../../../src/core/model/claims.ts'
import { facts } from '../../../src/core/model/facts.ts'
import { resolve } from '../../../src/core/model/resolve.ts'
import { defaultSeverities } from '../../../src/core/model/severities.ts'
import { standing } from '../../../src/core/model/standing.ts'

const now = Date.UTC(2026, 0, 20, 9)
const basics = { title: 'A', timezone: 'UTC', start: '2026-01-15 10:00 UTC' }

/** What stands of an incident file below the basics, as another one would say it, and the rules that name the rest. */
function whatStands(yaml: string, head = 'title: A\ntimezone: UTC\nstart: 2026-01-15 10:00\n') {
  const { root, findings } = parseIncidentFile(head + yaml, 'incident.yaml')
  const read = root === undefined ? [] : [claimsOfFile(root, { kind: 'file', name: 'incident.yaml', order: 0 })]
  const given = mergeClaims({ claims: [], findings }, ...read)
  const settings = { now, abbreviations: {}, sort: false, requires: [], facts, severities: defaultSeverities }
  const stood = standing(given, resolve(given, settings), now)
  return [stood.findings.map(({ rule }) => rule), toIncidentData(stood.postmortem, stood.zone)]
}

describe('of facts that cannot stand', () => {
  test.each([
    ['end: "09:00 2026-01-15"', ['invalid-date'], { end: 'unknown' }],
    ['end: 2026-01-15 09:00', ['end-before-start'], { end: 'unknown' }],
    ['end: "25:00"', ['invalid-date'], { end: 'unknown' }],
    ['duration: long', ['invalid-value'], { end: 'unknown' }],
    ['resolved: 2026-01-15 09:00', ['milestone-order-impossible'], { resolved: 'unknown' }],
    ['detected: 2027-01-15 09:00', ['timeline-entry-in-future'], { detected: 'unknown' }],
    ['end: "11:00"\nduration: 5 h', ['duration-mismatch'], { end: '2026-01-15 11:00 UTC' }],
    [
      'windows: [{ start: "10:30", end: "10:20" }, { start: "10:40", end: "10:50" }]',
      ['end-before-start'],
      { windows: [{ start: '2026-01-15 10:40 UTC', end: '2026-01-15 10:50 UTC' }] },
    ],
    [
      'actions: [Test it due:2020-01-01]',
      ['action-due-before-incident'],
      { actions: [{ title: 'Test it', due: 'unknown' }] },
    ],
    [
      'trigger: { text: deploy, at: 2027-01-15 09:00 }',
      ['timeline-entry-in-future'],
      { trigger: { text: 'deploy', at: 'unknown' } },
    ],
    ['impact: { description: slow, usersAffected: 140% }', ['impact-percent-out-of-range'], { impact: 'slow' }],
  ])('the doubtful are unknown: %s', (yaml, rules, rest) => {
    expect(whatStands(yaml)).toEqual([rules, { ...basics, ...rest }])
  })

  test.each([
    ['"25:10 rolled back"', 'invalid-date', { at: 'unknown', text: '25:10 rolled back' }],
    ['{ at: "25:10", text: rolled back }', 'invalid-date', { at: 'unknown', text: 'rolled back' }],
    ['2027-01-15 09:00 rolled back', 'timeline-entry-in-future', { at: 'unknown', text: 'rolled back' }],
    [
      '{ at: "10:30", until: 2027-01-15 09:00, text: rolled back }',
      'timeline-entry-in-future',
      { at: '2026-01-15 10:30 UTC', text: 'rolled back' },
    ],
    [
      '{ at: "10:30", text: rolled back, milestone: start }',
      'timeline-milestone-conflict',
      { at: '2026-01-15 10:30 UTC', text: 'rolled back' },
    ],
  ])('entries keep their words: %s', (entry, rule, kept) => {
    expect(whatStands(`timeline:\n  - 10:05 alert\n  - ${entry}\n`)).toEqual([
      [rule],
      { ...basics, timeline: [{ at: '2026-01-15 10:05 UTC', text: 'alert' }, kept] },
    ])
  })

  it('entries keep their order', () => {
    const [rules, data] = whatStands('end: "11:00"\ntimeline: [10:30 b, 10:10 a]')
    expect([rules, data]).toEqual([
      ['timeline-out-of-order'],
      {
        ...basics,
        end: '2026-01-15 11:00 UTC',
        timeline: [
          { at: '2026-01-15 10:30 UTC', text: 'b' },
          { at: '2026-01-15 10:10 UTC', text: 'a' },
        ],
      },
    ])
  })
})

describe('what nobody said', () => {
  it('is unknown: the title and the start', () => {
    expect(whatStands('', '{}')).toEqual([[], { title: 'unknown', start: 'unknown' }])
  })

  it('is no end: the incident goes on', () => {
    expect(whatStands('')).toEqual([[], basics])
  })

  test.each([
    ['not stated', '', ['unknown-timezone']],
    ['none that there is', 'timezone: Mars/Olympus\n', ['unknown-timezone', 'unknown-timezone']],
    ['one of several', 'timezone: IST\n', ['ambiguous-timezone-abbreviation', 'unknown-timezone']],
  ])('is the zone, %s: the times are shown as UTC, with a warning', (_, zone, rules) => {
    const head = `title: A\n${zone}start: 2026-01-15 10:00\n`
    expect(whatStands('', head)).toEqual([rules, { title: 'A', start: '2026-01-15 10:00 UTC' }])
  })

  it('is the zone of an incident without times, which needs none', () => {
    expect(whatStands('', 'title: A\n')).toEqual([[], { title: 'A', start: 'unknown' }])
  })
})
