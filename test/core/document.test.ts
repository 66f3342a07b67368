import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { frontMatterOf } from '../../src/core/document/front-matter.ts'
import { incidentId } from '../../src/core/model/identity.ts'
import { incident } from '../helpers/incident.ts'

const now = Date.UTC(2026, 0, 20, 9)

type Form = Partial<Parameters<typeof frontMatterOf>[2]>

function frontMatter(facts: string, shows: readonly string[], form: Form = {}): unknown {
  const { postmortem, zone, findings, extensions } = incident(facts)
  expect(findings).toEqual([])
  const template = { shows, audience: undefined, frontMatter: { extra: {} }, ...form }
  const text = frontMatterOf(postmortem, zone, template, extensions)
  return text === undefined ? text : parse(text)
}

describe('the front matter', () => {
  const facts = `
title: Website down
timezone: Africa/Johannesburg
start: 2026-01-15 00:00
end: "03:00"
severity: sev1
services: [wordpress, { name: mysql, role: cause }]
impact: { description: Every page answered 500, usersAffected: 100% }
timeline:
  - 00:00 alert fired
  - { at: "02:00", text: escalated, kind: escalation }
actions:
  - Test it @thandi
  - { title: Watch it, doneWhen: the graph is there }
wentWell: [The alert fired]
x-team: web
`

  it('holds everything when the body shows nothing', () => {
    expect(frontMatter(facts, [])).toEqual({
      title: 'Website down',
      severity: 'SEV1',
      services: ['wordpress', { name: 'mysql', role: 'cause' }],
      timezone: 'Africa/Johannesburg',
      start: '2026-01-15 00:00 +02:00',
      end: '2026-01-15 03:00 +02:00',
      duration: '3 hours',
      impact: { description: 'Every page answered 500', usersAffected: '100%' },
      timeline: [
        { at: '2026-01-15 00:00 +02:00', text: 'alert fired' },
        { at: '2026-01-15 02:00 +02:00', text: 'escalated', kind: 'escalation' },
      ],
      actions: [
        { title: 'Test it', owner: 'thandi' },
        { title: 'Watch it', doneWhen: 'the graph is there' },
      ],
      wentWell: ['The alert fired'],
      'x-team': 'web',
    })
  })

  it('leaves out what the body shows, and of lists the items that it shows whole', () => {
    const shows = [
      'impact.description',
      'timeline[].time',
      'timeline[].text',
      'actions[].title',
      'actions[].details',
      'wentWell[]',
    ]
    expect(frontMatter(facts, shows)).toEqual({
      title: 'Website down',
      severity: 'SEV1',
      services: ['wordpress', { name: 'mysql', role: 'cause' }],
      timezone: 'Africa/Johannesburg',
      start: '2026-01-15 00:00 +02:00',
      end: '2026-01-15 03:00 +02:00',
      duration: '3 hours',
      impact: { usersAffected: '100%' },
      timeline: [{ at: '2026-01-15 02:00 +02:00', text: 'escalated', kind: 'escalation' }],
      actions: [{ title: 'Watch it', doneWhen: 'the graph is there' }],
      'x-team': 'web',
    })
  })

  it('leaves out parts of parts that the body shows', () => {
    const facts = `
title: Website down
start: 2026-01-15 00:00 UTC
roles: { commander: Thandi, scribe: { name: Sipho, team: web }, responders: [Zanele, { name: Lerato, role: DBA }] }
timeline:
  - { at: 2026-01-15 00:00 UTC, text: alert, source: { label: graph, url: "https://graphs.example.com/1" } }
  - { at: 2026-01-15 00:05 UTC, text: page, source: { label: log, url: "https://logs.example.com/1" }, by: Sipho }
`
    const head = { title: 'Website down', timezone: 'UTC', start: '2026-01-15 00:00 UTC' }
    expect(
      frontMatter(facts, ['roleRows[].names', 'timeline[].time', 'timeline[].text', 'timeline[].source.link']),
    ).toEqual({
      ...head,
      timeline: [{ at: '2026-01-15 00:05 UTC', text: 'page', by: 'Sipho' }],
      roles: { scribe: { team: 'web' }, responders: [{ name: 'Lerato', role: 'DBA' }] },
    })
    expect(frontMatter(facts, ['roles.commander.name', 'timeline[].source.label'])).toMatchObject({
      timeline: [
        { at: '2026-01-15 00:00 UTC', text: 'alert', source: { url: 'https://graphs.example.com/1' } },
        { at: '2026-01-15 00:05 UTC', text: 'page', source: { url: 'https://logs.example.com/1' }, by: 'Sipho' },
      ],
      roles: { scribe: { name: 'Sipho', team: 'web' }, responders: ['Zanele', { name: 'Lerato', role: 'DBA' }] },
    })
  })

  it('of a public document holds only what its body shows, and of that only the head', () => {
    const shows = ['title', 'period', 'serviceNames', 'impact.description', 'timeline[].text', 'authorNames[]']
    const owned = `${facts}owner: Thandi\nauthors: [Thandi, { name: Sipho, handle: sipho }]\ntags: [web]\n`
    expect(frontMatter(owned, shows, { audience: 'public' })).toEqual({
      title: 'Website down',
      services: ['wordpress', 'mysql'],
      timezone: 'Africa/Johannesburg',
      start: '2026-01-15 00:00 +02:00',
      end: '2026-01-15 03:00 +02:00',
      duration: '3 hours',
      authors: ['Thandi', 'Sipho'],
    })
    expect(frontMatter(owned, [], { audience: 'public' })).toBeUndefined()
    expect(frontMatter(owned, ['owner.handle', 'services[].role', 'services'], { audience: 'public' })).toEqual({
      services: ['wordpress', { name: 'mysql', role: 'cause' }],
    })
  })

  it('is none where the template wants none', () => {
    expect(frontMatter(facts, [], { frontMatter: false })).toBeUndefined()
  })

  it("takes a site generator's keys, and never one in the place of a fact", () => {
    const extra = { layout: 'post', title: 'Another', permalink: '/outages/1' }
    expect(frontMatter('title: Down\nstart: 2026-01-15 00:00 UTC', [], { frontMatter: { extra } })).toEqual({
      title: 'Down',
      timezone: 'UTC',
      start: '2026-01-15 00:00 UTC',
      layout: 'post',
      permalink: '/outages/1',
    })
    expect(
      frontMatter('title: Down\nstart: 2026-01-15 00:00 UTC', [], { audience: 'public', frontMatter: { extra } }),
    ).toEqual(extra)
  })

  it('puts quotes around what other YAML readers would take for numbers, dates or booleans', () => {
    const { postmortem, zone } = incident(
      'title: "yes"\nstart: 2026-01-15 00:00 UTC\nservices: ["12:30", "1_000", "~"]',
    )
    const template = { shows: [], audience: undefined, frontMatter: { extra: {} } }
    expect(frontMatterOf(postmortem, zone, template, {})).toBe(`title: "yes"
services:
  - "12:30"
  - "1_000"
  - "~"
timezone: UTC
start: "2026-01-15 00:00 UTC"
`)
  })
})

describe('the id', () => {
  it.each([
    ['title: Website down!\ntimezone: Africa/Johannesburg\nstart: 2026-01-15 00:00', '2026-01-15-website-down'],
    ['title: Übergröße и код\nstart: 2026-01-15 23:30 UTC', '2026-01-15-uebergroesse-i-kod'],
    ['title: 障害\nstart: 2026-01-15 23:05 UTC', '2026-01-15-incident-2305'],
    ['title: Down\ntimezone: UTC\nstart: unknown\ndetected: 2026-01-14 10:00', '2026-01-14-down'],
    ['title: Down\ntimezone: UTC\nstart: unknown', '2026-01-20-down'],
    [
      `title: ${'checkout failed '.repeat(8)}\nstart: 2026-01-15 00:00 UTC`,
      '2026-01-15-checkout-failed-checkout-failed-checkout-failed-checkout',
    ],
    [`title: ${'x'.repeat(80)}\nstart: 2026-01-15 00:00 UTC`, `2026-01-15-${'x'.repeat(60)}`],
  ])('of %j is %j', (facts, id) => {
    const { postmortem, zone } = incident(facts)
    expect(incidentId(postmortem, zone, now)).toBe(id)
  })
})
