import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { composeDocument, frontMatterLine, splitWritten, withWritten } from '../../src/core/document/document.ts'
import { frontMatterOf } from '../../src/core/document/front-matter.ts'
import { incidentId } from '../../src/core/model/identity.ts'
import { incident } from '../helpers/incident.ts'

const now = Date.UTC(2026, 0, 20, 9)

function frontMatter(facts: string, shows: readonly string[]): unknown {
  const { postmortem, zone, findings, extensions } = incident(facts)
  expect(findings).toEqual([])
  return parse(frontMatterOf(postmortem, zone, shows, extensions))
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

  it('puts quotes around what other YAML readers would take for numbers, dates or booleans', () => {
    const { postmortem, zone } = incident(
      'title: "yes"\nstart: 2026-01-15 00:00 UTC\nservices: ["12:30", "1_000", "~"]',
    )
    expect(frontMatterOf(postmortem, zone, [], {})).toBe(`title: "yes"
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

describe('the written line', () => {
  const document = composeDocument('title: a\ncreated: "2026-01-15"\n', '\n# a\n\nwritten: in the body\n\n')

  it('stands last in the front matter and comes off again', () => {
    const written = withWritten(document, 'abc')
    expect(written).toBe('---\ntitle: a\ncreated: "2026-01-15"\nwritten: abc\n---\n\n# a\n\nwritten: in the body\n')
    expect(splitWritten(written)).toEqual({ document, written: 'abc' })
  })

  it('is not found in documents without one', () => {
    expect(splitWritten(document)).toBeUndefined()
    expect(splitWritten('# a\n')).toBeUndefined()
    expect(splitWritten('---\nno end\n')).toBeUndefined()
  })

  it('leaves other lines to be read', () => {
    expect(frontMatterLine(document, 'created')).toBe('2026-01-15')
    expect(frontMatterLine(document, 'written')).toBeUndefined()
    expect(frontMatterLine('# a\n', 'created')).toBeUndefined()
  })
})
