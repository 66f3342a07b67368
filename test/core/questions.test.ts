import { describe, expect, it } from 'vitest'
import { facts } from '../../src/core/model/facts.ts'
import { claimsOfAnswers, fullQuestions, quickQuestions, suggestSeverity } from '../../src/core/model/questions.ts'
import { defaultSeverities } from '../../src/core/model/severities.ts'

function statements(id: string, answer: string | readonly string[]): unknown {
  return claimsOfAnswers(quickQuestions(facts), { [id]: answer }).claims.map(({ path, raw }) => [
    path,
    raw.kind === 'text' ? raw.text : raw.kind,
  ])
}

describe('the quick questions', () => {
  it('come in an order that puts facts before causes before fixes', () => {
    expect(quickQuestions(facts).map(({ id }) => id)).toEqual([
      'title',
      'service',
      'timezone',
      'when',
      'end',
      'usersAffected',
      'severity',
      'detectionSource',
      'detected',
      'timeline',
      'resolution',
      'factors',
      'actions',
    ])
  })

  it.each([
    [
      'title',
      'Website down',
      [
        ['title', 'Website down'],
        ['impact.description', 'Website down'],
      ],
    ],
    [
      'service',
      'wordpress, mysql',
      [
        ['services', 'wordpress'],
        ['services', 'mysql'],
      ],
    ],
    [
      'when',
      '2026-01-15 00:00 - 03:00',
      [
        ['start', '2026-01-15 00:00'],
        ['end', '03:00'],
      ],
    ],
    [
      'when',
      '12:00 AM to 3 AM',
      [
        ['start', '12:00 AM'],
        ['end', '3 AM'],
      ],
    ],
    [
      'when',
      '00:00 until 2026-01-16 03:00',
      [
        ['start', '00:00'],
        ['end', '2026-01-16 03:00'],
      ],
    ],
    [
      'when',
      '00:00-03:00',
      [
        ['start', '00:00'],
        ['end', '03:00'],
      ],
    ],
    [
      'when',
      '14:05 +3h',
      [
        ['start', '14:05'],
        ['duration', '3h'],
      ],
    ],
    [
      'when',
      '14:05 - 90 minutes',
      [
        ['start', '14:05'],
        ['duration', '90 minutes'],
      ],
    ],
    ['when', '14:05', [['start', '14:05']]],
    ['when', '14:05 - ongoing', [['start', '14:05']]],
    [
      'when',
      '14:05 - unknown',
      [
        ['start', '14:05'],
        ['end', 'unknown'],
      ],
    ],
    ['when', 'unknown', [['start', 'unknown']]],
    ['when', 'yesterday', [['start', 'yesterday']]],
    ['end', 'ongoing', []],
    ['end', '+3h', [['duration', '3h']]],
    ['end', '03:00', [['end', '03:00']]],
    [
      'timeline',
      ['00:00 alert', '00:10 fixed'],
      [
        ['timeline', '00:00 alert'],
        ['timeline', '00:10 fixed'],
      ],
    ],
    [
      'factors',
      ['no test', 'no review'],
      [
        ['rootCause', 'no test'],
        ['contributingFactors', 'no review'],
      ],
    ],
    ['severity', '', []],
  ])('%s answered %j says %j', (id, answer, said) => {
    expect(statements(id, answer)).toEqual(said)
  })

  it('offer "don\'t know" beside every choice', () => {
    const choices = quickQuestions(facts).flatMap(({ id, choices: all = [] }) =>
      all.length === 0 ? [] : [[id, all.at(-1)?.name]],
    )
    expect(choices).toEqual([
      ['severity', "don't know"],
      ['detectionSource', "don't know"],
    ])
  })
})

describe('the questions of --full', () => {
  it('ask for every fact that the quick ones leave, in the order of the model', () => {
    expect(fullQuestions(facts).map(({ id }) => id)).toEqual([
      'status',
      'kind',
      'environment',
      'regions',
      'introduced',
      'acknowledged',
      'declared',
      'identified',
      'mitigated',
      'resolved',
      'closed',
      'firstPublicUpdate',
      'duration',
      'windows',
      'summary',
      'background',
      'impact.description',
      'impact.extent',
      'impact.usersBasis',
      'impact.requests',
      'impact.revenue',
      'impact.supportTickets',
      'detection.signal',
      'trigger',
      'verification',
      'fiveWhys',
      'improvements',
      'wentWell',
      'wentWrong',
      'gotLucky',
      'surprises',
      'openQuestions',
      'owner',
      'authors',
      'reviewers',
      'roles.commander',
      'roles.communications',
      'roles.scribe',
      'roles.responders',
      'audience',
      'tags',
      'links',
      'related',
      'communications.internal',
      'communications.external',
      'closing',
    ])
  })
})

describe('the suggested severity', () => {
  it.each([
    ['100%', 'SEV1'],
    ['~60%', 'SEV1'],
    ['12%', 'SEV2'],
    ['2.5%', 'SEV3'],
    ['0.2%', 'SEV4'],
  ])('of %s is %s, with its reason', (usersAffected, severity) => {
    const incident = { ...empty, impact: { usersAffected } }
    expect(suggestSeverity(incident, defaultSeverities)).toEqual({
      severity,
      reason: `${usersAffected} of users were affected`,
    })
  })

  it.each(['1200', 'unknown'])('of %s is none', (usersAffected) => {
    expect(suggestSeverity({ ...empty, impact: { usersAffected } }, defaultSeverities)).toBeUndefined()
  })
})

const empty = {
  services: [],
  regions: [],
  windows: [],
  contributingFactors: [],
  fiveWhys: [],
  timeline: [],
  improvements: [],
  actions: [],
  wentWell: [],
  wentWrong: [],
  gotLucky: [],
  surprises: [],
  openQuestions: [],
  authors: [],
  reviewers: [],
  tags: [],
  links: [],
  related: [],
  notes: [],
}
