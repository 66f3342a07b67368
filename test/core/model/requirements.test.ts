import { describe, expect, it } from 'vitest'
import { incidentId } from '../../../src/core/model/identity.ts'
import { descriptionAt } from '../../../src/core/model/requirements.ts'
import { defaults, file, flags, NOW, resolved } from '../given.ts'

function missing(text: string, requires: readonly string[] = []): string[] {
  return resolved([file(text)], { requires }).missing.map(({ path }) => path)
}

describe('a document', () => {
  it.each([
    ['x-a: b', ['title', 'start', 'timezone']],
    ['title: Website down', ['start', 'timezone']],
    ['timezone: UTC\nstart: 2026-01-15', ['title']],
    ['title: Website down\ntimezone: UTC\nstart: unknown', []],
    ['title: unknown\ntimezone: UTC\nstart: 2026-01-15', []],
    ['title: Website down\nstart: 2026-01-15 00:00Z', []],
    ['title: Website down\ntimezone: UTC\nstart: 2026-02-30', []],
  ])('of %j misses %j', (text, paths) => {
    expect(missing(text)).toEqual(paths)
  })

  it('misses what its template insists on', () => {
    const text = 'title: Website down\ntimezone: UTC\nstart: 2026-01-15\nimpact: Pages failed'
    expect(missing(text, ['title', 'severity', 'impact', 'impact.usersAffected', 'fields.tickets'])).toEqual([
      'severity',
      'impact.usersAffected',
      'fields.tickets',
    ])
  })

  it('misses nothing that the config states', () => {
    const sources = [
      defaults({ timezone: 'UTC', owner: 'Thandi' }),
      flags({ title: 'Website down', start: '2026-01-15 00:00' }),
    ]
    expect(resolved(sources, { requires: ['owner'] }).missing).toEqual([])
  })
})

describe('a final document', () => {
  const base = 'title: Website down\ntimezone: UTC\nstart: 2026-01-15 00:00'
  const final = [
    ...[
      'severity',
      'services',
      'detected',
      'end',
      'summary',
      'impact.description',
      'impact.extent',
      'impact.usersAffected',
    ],
    ...['detection.source', 'trigger', 'contributingFactors', 'resolution', 'owner'],
  ]
  it.each(['final', 'closed'])('misses what the field asks for: %s', (status) => {
    expect(missing(`${base}\nstatus: ${status}`)).toEqual(final)
  })

  it.each([
    ['mitigation: Static page', 'resolution'],
    ['resolution: Restart', 'resolution'],
    ['impact: { requests: all }', 'impact.usersAffected'],
    ['duration: 3 hours', 'end'],
    ['end: unknown', 'end'],
    ['impact: { extent: unknown }', 'impact.extent'],
    ['contributingFactors: unknown', 'contributingFactors'],
    ['timeline: [{ at: "00:05", text: alert fired, milestone: detected }]', 'detected'],
  ])('with %s does not miss %s', (fact, path) => {
    expect(missing(`${base}\nstatus: final\n${fact}`)).toEqual(final.filter((name) => name !== path))
  })

  it.each([
    ['SEV1', ['reviewers']],
    ['SEV2', ['reviewers']],
    ['SEV3', []],
    ['unknown', []],
  ])('of %s misses %j', (severity, paths) => {
    expect(missing(`${base}\nstatus: final\nseverity: ${severity}`).filter((path) => path === 'reviewers')).toEqual(
      paths,
    )
  })

  it('misses the parts of its actions', () => {
    const actions = 'actions: ["Test it @thandi !P1", "Watch it @sipho !P2 due:2w ~detect (#12)"]'
    const { missing: facts } = resolved([file(`${base}\nstatus: final\nseverity: SEV1\n${actions}`)])
    expect(facts.filter(({ path }) => path.startsWith('actions'))).toEqual([
      {
        path: 'actions[0].type',
        description: {
          label: 'type of "Test it"',
          ask: 'What type is "Test it"?',
          flag: 'action',
          value: '"… ~prevent"',
        },
      },
      {
        path: 'actions[0].due',
        description: {
          label: 'due of "Test it"',
          ask: 'When is due "Test it"?',
          flag: 'action',
          value: '"… due:2w"',
        },
      },
      {
        path: 'actions[0].tracker',
        description: {
          label: 'tracker of "Test it"',
          ask: 'Where is the ticket of "Test it"?',
          flag: 'action',
          value: '"… (#12)"',
        },
      },
    ])
  })

  it('of SEV3 needs no trackers', () => {
    const actions = 'actions: ["Test it @thandi !P1 due:2w ~prevent"]'
    expect(
      missing(`${base}\nstatus: final\nseverity: SEV3\n${actions}`).filter((path) => path.startsWith('actions')),
    ).toEqual([])
  })
})

it.each([
  ['severity', 'Severity'],
  ['impact.usersAffected', 'Users affected'],
  ['roles.commander', 'Incident commander'],
  ['trigger.type', 'trigger.type'],
  ['fields.tickets', 'fields.tickets'],
  ['nothing', 'nothing'],
])('%s is called %s', (path, label) => {
  expect(descriptionAt(path).label).toBe(label)
})

describe('the id', () => {
  it.each([
    ['title: Website down\ntimezone: Africa/Johannesburg\nstart: 2026-01-15 00:00', '2026-01-15-website-down'],
    ['title: Website down\ntimezone: UTC\nstart: 2026-01-15 00:00 +02:00', '2026-01-14-website-down'],
    ['title: Website down\ntimezone: UTC\nstart: unknown', '2026-06-01-website-down'],
    [
      'title: Website down\ntimezone: UTC\nstart: unknown\nend: 2026-01-16 00:00\ntimeline: [2026-01-15 09:00 a]',
      '2026-01-15-website-down',
    ],
    ['title: 日本\ntimezone: UTC\nstart: 2026-01-15 09:05', '2026-01-15-incident-0905'],
    ['timezone: UTC\nstart: 2026-01-15 09:05', '2026-01-15-incident-0905'],
    [
      `title: ${'checkout '.repeat(12)}\ntimezone: UTC\nstart: 2026-01-15`,
      `2026-01-15-${'checkout-'.repeat(6)}checkout`.slice(0, 11 + 60).replace(/-[^-]*$/, ''),
    ],
    [`title: ${'x'.repeat(80)}\ntimezone: UTC\nstart: 2026-01-15`, `2026-01-15-${'x'.repeat(60)}`],
  ])('of %j is %s', (text, id) => {
    const { postmortem, zone } = resolved([file(text)])
    expect(incidentId(postmortem, zone, NOW)).toBe(id)
  })

  it('has the day of the start, in whichever zone that was a day', () => {
    const sources = [
      file('title: Website down\ntimezone: Pacific/Auckland\nstart: 2026-01-15'),
      flags({ timezone: 'UTC' }),
    ]
    const { postmortem, zone } = resolved(sources)
    expect(incidentId(postmortem, zone, NOW)).toBe('2026-01-15-website-down')
  })
})
