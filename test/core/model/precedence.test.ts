import { describe, expect, it } from 'vitest'
import { kindAt } from '../../../src/core/model/claims.ts'
import { answers, defaults, file, flags, milestones, problems, resolved } from '../given.ts'

const base = 'title: Website down\ntimezone: UTC\nstart: 2026-01-15 00:00'

describe('of several statements', () => {
  it.each([
    ['an answer beats a flag', [answers({ severity: 'SEV1' }), flags({ severity: 'SEV2' })]],
    ['a flag beats a file', [flags({ severity: 'SEV1' }), file('severity: SEV2', 1)]],
    ['a later file beats an earlier one', [file('severity: SEV1', 2), file('severity: SEV2', 1)]],
    ['a file beats the config', [file('severity: SEV1', 1), defaults({ severity: 'SEV2' })]],
    ['the last of two flags holds', [flags({ severity: 'SEV2' }), flags({ severity: 'SEV1' })]],
  ])('%s, in whatever order they are given', (_what, sources) => {
    expect(resolved([file(base), ...sources]).postmortem.severity).toBe('SEV1')
  })

  it('each holds for the part that it states', () => {
    const sources = [
      flags({ 'impact.usersAffected': '40%', 'trigger.type': 'deploy', 'roles.scribe': 'Lerato', 'owner.team': 'web' }),
      file(
        `${base}\nimpact: { description: Pages failed, usersAffected: 100% }\ntrigger: Reload\nroles: { commander: Thandi }\nowner: Thandi`,
      ),
    ]
    const { postmortem } = resolved(sources)
    expect([postmortem.impact, postmortem.trigger, postmortem.roles, postmortem.owner]).toEqual([
      { description: 'Pages failed', usersAffected: '40%' },
      { text: 'Reload', type: 'deploy' },
      { commander: { name: 'Thandi' }, scribe: { name: 'Lerato' }, responders: [] },
      { name: 'Thandi', team: 'web' },
    ])
  })

  it('a time of a part is read like any other', () => {
    const { postmortem } = resolved([file(base), flags({ trigger: 'Reload', 'trigger.at': '00:10' })])
    expect(postmortem.trigger).toEqual({
      text: 'Reload',
      at: expect.objectContaining({ at: Date.UTC(2026, 0, 15, 0, 10) }),
    })
  })

  it('a dated time of a part needs no start', () => {
    const { postmortem } = resolved([file('timezone: UTC\ntrigger: { text: Reload, type: , at: 2026-01-15 00:10 }')])
    expect(postmortem.trigger).toEqual({
      text: 'Reload',
      at: expect.objectContaining({ at: Date.UTC(2026, 0, 15, 0, 10) }),
    })
  })

  it('lists are put together, what is exactly alike once', () => {
    const sources = [
      file(`${base}\nservices: [web, api, web]\nauthors: [Thandi]`),
      file('services: [api, db]', 1),
      flags({ services: ['db', 'mail'], 'roles.responders': 'Sipho' }),
    ]
    const { postmortem } = resolved(sources)
    expect([postmortem.services, postmortem.authors, postmortem.roles]).toEqual([
      [{ name: 'web' }, { name: 'api' }, { name: 'db' }, { name: 'mail' }],
      [{ name: 'Thandi' }],
      { responders: [{ name: 'Sipho' }] },
    ])
  })

  it('a value that cannot stand does not fall back to a weaker one', () => {
    const resolution = resolved([file(`${base}\nseverity: SEV1`), flags({ severity: 'SEV9' })])
    expect([resolution.postmortem.severity, resolution.findings.map(({ rule }) => rule)]).toEqual([
      undefined,
      ['invalid-value'],
    ])
  })

  it('empty values say nothing', () => {
    const resolution = resolved([
      file(`${base}\nseverity: SEV1\nsummary:\nimpact: { description: "" }\ntags: ["", a]`),
      flags({ severity: ' ' }),
    ])
    expect([resolution.postmortem.severity, resolution.postmortem.tags, [...resolution.said].toSorted()]).toEqual([
      'SEV1',
      ['a'],
      ['severity', 'start', 'tags', 'timezone', 'title'],
    ])
  })
})

describe('shorthands', () => {
  it.each([
    ['impact: Pages failed', { impact: { description: 'Pages failed' } }],
    ['detection: customer', { detection: { source: 'customer-report' } }],
    ['trigger: Reload', { trigger: { text: 'Reload' } }],
    ['services: [web, { name: api, role: cause }]', { services: [{ name: 'web' }, { name: 'api', role: 'cause' }] }],
    ['contributingFactors: [No test]', { contributingFactors: [{ text: 'No test' }] }],
    ['owner: Thandi', { owner: { name: 'Thandi' } }],
    ['links: [https://example.com/a?b=c]', { links: [{ url: 'https://example.com/a?b=c' }] }],
    ['links: ["log=https://example.com/a?b=c"]', { links: [{ label: 'log', url: 'https://example.com/a?b=c' }] }],
    [
      'links: ["error log 5/5=https://example.com"]',
      { links: [{ label: 'error log 5/5', url: 'https://example.com' }] },
    ],
    ['links: ["mailto:a@example.com?subject=b"]', { links: [{ url: 'mailto:a@example.com?subject=b' }] }],
    ['links: ["../log?level=error"]', { links: [{ url: '../log?level=error' }] }],
    ['links: [{ url: /log, kind: log }]', { links: [{ url: '/log', kind: 'log' }] }],
    ['related: [2025-11-03-website-slow]', { related: [{ id: '2025-11-03-website-slow' }] }],
    ['fiveWhys: [A file was missing]', { fiveWhys: [{ answer: 'A file was missing' }] }],
    ['severity: P1', { severity: 'SEV1' }],
    ['severity: 2', { severity: 'SEV2' }],
    ['severity: sev-3', { severity: 'SEV3' }],
    ['severity: Major', { severity: 'SEV2' }],
    ['status: review', { status: 'in-review' }],
    [
      'actions: [{ title: Test it, priority: high, status: doing }]',
      { actions: [{ title: 'Test it', priority: 'P1', status: 'in-progress' }] },
    ],
    ['fields: { tickets: 12, deep: { list: [a, b] } }', { fields: { tickets: 12, deep: { list: ['a', 'b'] } } }],
    ['impact: { supportTickets: 12 }', { impact: { supportTickets: 12 } }],
    ['schemaVersion: 1', { schemaVersion: 1 }],
  ])('%s', (fact, parts) => {
    const resolution = resolved([file(`${base}\n${fact}`)])
    expect([problems(resolution), resolution.postmortem]).toEqual([[], expect.objectContaining(parts)])
  })

  it("pass what is the user's own", () => {
    const sources = [file(`${base}\nx-team: { name: web, tags: [a] }\nx-id: 12`), flags({ 'x-id': '13' })]
    expect(resolved(sources).extensions).toEqual({ 'x-team': { name: 'web', tags: ['a'] }, 'x-id': '13' })
  })
})

describe('unknown', () => {
  it.each([
    ...['end', 'detected', 'severity', 'summary', 'owner', 'impact', 'impact.usersAffected', 'detection', 'duration'],
    ...[
      'services',
      'timeline',
      'actions',
      'windows',
      'roles',
      'communications',
      'status',
      'kind',
      'impact.extent',
      'links',
    ],
  ])('is an answer to what a template requires: %s', (path) => {
    const resolution = resolved([file(base), flags({ [path]: 'unknown' })], { requires: [path] })
    expect([problems(resolution), resolution.missing]).toEqual([[], []])
  })

  it('makes no items of lists', () => {
    const { postmortem } = resolved([
      file(`${base}\nservices: unknown\ntimeline: unknown\nactions: [unknown]\nwindows: Unknown`),
    ])
    expect([postmortem.services, postmortem.timeline, postmortem.actions, postmortem.windows]).toEqual([[], [], [], []])
  })
})

describe('a file', () => {
  const keys =
    'an incident file has keys such as title, start and timeline; postmortem schema --example prints one, and '
  it.each([
    ['- a', 'a list of 1 text', ''],
    ['- a\n- b', 'a list of 2 texts', ''],
    ['- a: 1\n  b: 2\n- c: 3', 'a list of 2 objects with a, b', ''],
    ['- a: 1\n- b', 'a list of 2 items with a', ''],
    ['[]', 'an empty list', ''],
    ['hello', 'a text', ''],
    [
      'version: 3\nservices_: 1\nimage: x\nports: [1]\nvolumes: []',
      'something else, with version, services_, image, ports',
      keys,
    ],
    [
      'data: { action: created, alert: {} }\nlogs:\n  - { at: 1, what: 2 }',
      'something else, with data (action, alert), logs (a list of 1 object with at, what)',
      keys,
    ],
  ])('%j is no incident file', (text, looksLike, hint) => {
    expect(problems(resolved([file(text)]))).toEqual([
      `incident.yaml:1:1: error: this is not an incident file: it is ${looksLike} (unknown-field)\n  hint: ${hint}postmortem import --help names the exports that are read`,
    ])
  })

  it("may hold only what is the user's own", () => {
    expect(problems(resolved([file('x-team: web')]))).toEqual([])
  })
})

describe('a flag', () => {
  it.each([
    ['impact.usrsAffected', '"impact.usrsAffected" is not a fact of an incident', 'did you mean impact.usersAffected?'],
    [
      'nothing.like.it',
      '"nothing.like.it" is not a fact of an incident',
      'postmortem schema --example shows all of them; a key of your own starts with x-',
    ],
    [
      'timeline.text',
      '"timeline.text" is not a fact of an incident',
      'postmortem schema --example shows all of them; a key of your own starts with x-',
    ],
    [
      'title.text',
      '"title.text" is not a fact of an incident',
      'postmortem schema --example shows all of them; a key of your own starts with x-',
    ],
    [
      'constructor',
      '"constructor" is not a fact of an incident',
      'postmortem schema --example shows all of them; a key of your own starts with x-',
    ],
  ])('for %s is refused', (path, message, hint) => {
    expect(problems(resolved([file(base), flags({ [path]: 'x' })]))).toEqual([
      `--${path}: error: ${message} (unknown-field)\n  hint: ${hint}`,
    ])
  })

  it.each([
    ['title', 'plain'],
    ['impact.extent', 'choice'],
    ['roles.commander.team', 'plain'],
    ['fields.tickets', 'inline'],
    ['x-team.name', 'inline'],
    ['roles.nobody', undefined],
  ])('for %s has the kind %s', (path, name) => {
    expect(kindAt(path)?.name).toBe(name)
  })

  it("adds to a team's own fields", () => {
    const { postmortem } = resolved([file(`${base}\nfields: { a: 1 }`), flags({ 'fields.b': '2' })])
    expect(postmortem.fields).toEqual({ a: 1, b: '2' })
  })

  it('can hold a span of impact', () => {
    expect(milestones(resolved([file(base), flags({ windows: '00:10-00:20' })]))).toEqual({
      start: '2026-01-15 00:00 UTC',
    })
  })
})
