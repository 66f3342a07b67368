import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentText } from '../../src/core/document/document-text.ts'
import { factsOf } from '../../src/core/model/facts.ts'
import { loadBuiltIn } from '../../src/core/template/built-in.ts'
import { FieldDeclarations } from '../../src/core/template/fields.ts'
import { shownFacts } from '../../src/core/view/coverage.ts'
import { toView, type ViewOptions } from '../../src/core/view/view.ts'
import { incident } from '../helpers/incident.ts'
import { file, resolved } from './given.ts'

const long = resolved([file(readFileSync(join(import.meta.dirname, '../../examples/dst-sev1.yaml'), 'utf8'))])

function viewOf(facts: string, options: ViewOptions = {}) {
  const { postmortem, zone, findings } = incident(`title: Website down\n${facts}`)
  expect(findings).toEqual([])
  return toView(postmortem, zone, options)
}

describe('the moments', () => {
  it('are told with their offsets, and as instants', () => {
    expect(toView(long.postmortem, long.zone)).toMatchObject({
      date: '2026-03-07',
      dates: '2026-03-07 to 2026-03-08',
      start: '2026-03-07 22:40',
      startText: '2026-03-07 22:40 UTC-05:00',
      endText: '2026-03-08 04:10 UTC-04:00',
      duration: '4 hours 30 minutes',
      zone: 'America/New_York, UTC-05:00',
      instants: { start: '2026-03-07T22:40-05:00', end: '2026-03-08T04:10-04:00' },
    })
  })

  it.each([
    ['start: 2026-01-15 00:00 UTC\nresolved: 2026-01-15 03:00 UTC', { endText: 'unknown' }],
    ['start: 2026-01-15 00:00 UTC', { date: '2026-01-15', dates: '2026-01-15', endText: 'ongoing' }],
    ['start: unknown\ntimezone: UTC', { date: null, dates: null, startText: 'unknown', endText: 'ongoing' }],
    ['start: 2026-01-15\nend: unknown\ntimezone: UTC', { startText: '2026-01-15', endText: 'unknown', ttr: null }],
    [
      'start: ~2026-01-15 00:00:05 UTC',
      { startText: '~2026-01-15 00:00:05 UTC', milestones: [{ clock: '~00:00:05' }] },
    ],
  ])('of %j', (facts, moments) => {
    expect(viewOf(facts)).toMatchObject(moments)
  })

  it('are rows in the order in which they came, what nobody knows last', () => {
    const facts =
      'timezone: UTC\nstart: 2026-01-15 10:00\ndetected: 2026-01-15 09:50\nidentified: unknown\nclosed: 2026-01-16'
    expect(viewOf(facts).milestones).toEqual([
      {
        name: 'detected',
        label: 'Detected',
        time: '2026-01-15 09:50 UTC',
        date: '2026-01-15',
        clock: '09:50',
        offset: 'UTC',
      },
      {
        name: 'start',
        label: 'Start',
        time: '2026-01-15 10:00 UTC',
        date: '2026-01-15',
        clock: '10:00',
        offset: 'UTC',
      },
      { name: 'closed', label: 'Closed', time: '2026-01-16', date: '2026-01-16', clock: null, offset: null },
      { name: 'identified', label: 'Cause identified', time: 'unknown', date: null, clock: null, offset: null },
    ])
  })

  it('can be told by a clock of twelve hours', () => {
    const facts = `timezone: America/New_York
start: 2025-11-02 00:15
detected: 01:30 EST
end: "12:05"
timeline: [00:15 a, "01:30:20 EST-01:40 EST b", 12:05 c]`
    expect(viewOf(facts, { clock: '12h' })).toMatchObject({
      period:
        '12 hours 50 minutes, from 2025-11-02 12:15 AM UTC-04:00 to 2025-11-02 12:05 PM UTC-05:00 (America/New_York)',
      detected: '2025-11-02 1:30 AM UTC-05:00',
      instants: { detected: '2025-11-02T01:30-05:00' },
      timeline: [
        { time: '12:15 AM' },
        { time: '1:30:20 AM UTC-05:00-1:40 AM UTC-05:00', untilInstant: '2025-11-02T01:40-05:00' },
        { time: '12:05 PM UTC-05:00' },
      ],
      clock: '12h',
    })
  })
})

describe('metrics', () => {
  it('are told with their ends, as rows and by name', () => {
    const view = toView(long.postmortem, long.zone)
    expect(view.metrics).toMatchObject([
      { name: 'ttd', label: 'Time to detect (TTD)', value: '12 minutes', from: 'start', to: 'detected' },
      { name: 'tta', value: '6 minutes', text: '6 minutes, from detected to acknowledged' },
      { name: 'ttm', value: '3 hours 40 minutes' },
      { name: 'ttr', value: '5 hours' },
    ])
    expect(view).toMatchObject({ ttd: '12 minutes, from start to detected', ttr: '5 hours, from start to resolved' })
  })

  it('are left out where an end is not known to the minute', () => {
    const facts = 'timezone: UTC\nstart: 2026-01-15 10:00\ndetected: ~10:05\nresolved: 2026-01-16'
    expect(viewOf(facts)).toMatchObject({
      metrics: [{ value: 'about 5 minutes' }],
      ttd: 'about 5 minutes, from start to detected',
      ttr: null,
    })
  })
})

describe('people and services', () => {
  it('have their names alone, and the roles without names', () => {
    expect(toView(long.postmortem, long.zone)).toMatchObject({
      serviceNames: ['checkout', 'orders-db', 'payments'],
      affectedNames: ['checkout', 'payments'],
      authorNames: ['Amara', 'Kofi'],
      reviewerNames: ['Ines', 'Tomas'],
      roleRows: [
        { role: 'Incident commander', names: 'Noor' },
        { role: 'Communications lead', names: 'Ines' },
        { role: 'Scribe', names: 'Amara' },
        { role: 'Responders', names: 'Kofi, Tomas' },
      ],
      roleNames: ['incident commander', 'communications lead', 'scribe', 'responders'],
    })
  })
})

describe('links', () => {
  it('can be followed, whatever their address', () => {
    const facts = `start: 2026-01-15 10:00 UTC
links: [{ label: "a [b]", url: "https://x.example/(c" }, "https://x.example/_d_", { label: mail, url: "mailto:a@x.example" }]
related: [{ id: one }, { id: two, url: ../two.md }]
actions: [{ title: a, tracker: "https://t.example/1" }, { title: b, tracker: "#2" }, c]`
    expect(viewOf(facts)).toMatchObject({
      links: [
        { link: '[a \\[b\\]](https://x.example/\\(c)' },
        { link: '<https://x.example/_d_>' },
        { link: '[mail](mailto:a@x.example)' },
      ],
      related: [{ link: 'one' }, { link: '[two](../two.md)' }],
      actions: [{ trackerLink: '<https://t.example/1>' }, { trackerLink: '#2' }, { trackerLink: null }],
      hasReferences: true,
    })
  })
})

describe('leads', () => {
  it('are the first paragraph on one line, or the items of a list', () => {
    const facts = `start: 2026-01-15 10:00 UTC
rootCause: "one\\ntwo\\n\\nthree"
resolution: "1. first.\\n2. second.\\n\\nend"
impact: "> # said"`
    expect(viewOf(facts)).toMatchObject({
      rootCauseLead: 'one two',
      resolutionLead: 'first. second.',
      impactLead: '\\# said',
    })
  })
})

describe('the diagram', () => {
  it('is a timeline in Mermaid, with the offset once while it stays', () => {
    const facts =
      'timezone: Asia/Kolkata\nstart: 2026-01-15 23:40\ndetected: "23:50"\nend: 2026-01-16 01:00\nclosed: 2026-01-17'
    expect(viewOf(facts).timelineDiagram).toBe(`timeline
    title Times in Asia/Kolkata, UTC+05#58;30
    section 2026-01-15
        Start : 23#58;40
        Detected : 23#58;50
    section 2026-01-16
        End : 01#58;00
    section 2026-01-17
        Closed : some time`)
  })

  it('is none for a single moment', () => {
    expect(viewOf('start: 2026-01-15 10:00 UTC\nend: unknown').timelineDiagram).toBeNull()
  })
})

describe("a team's own fields", () => {
  const fields = FieldDeclarations.parse({
    ticketsOpened: { type: 'integer', label: 'Tickets' },
    rollout: { type: 'percent' },
    rolledBack: { type: 'boolean' },
    paged: { type: 'boolean' },
    found: { type: 'time' },
    lasted: { type: 'duration' },
    notes: { type: 'markdown' },
    customers: { type: 'list', of: 'text' },
    empty: { type: 'text' },
  })
  const facts = factsOf({ fields })
  const { postmortem, zone, findings } = resolved(
    [
      file(`title: Down
timezone: UTC
start: 2026-01-15 10:00
fields:
  ticketsOpened: 342
  rollout: 12.5
  rolledBack: yes
  found: "10:05"
  lasted: about 90 min
  notes: "# a\\n\\n<b>"
  customers: ["A, B", "*C*"]`),
    ],
    { facts },
  )

  it('are texts, with a boolean beside a yes or no', () => {
    expect(findings).toEqual([])
    expect(toView(postmortem, zone, { facts })).toMatchObject({
      fields: {
        ticketsOpened: '342',
        rollout: '12.5%',
        rolledBack: 'yes',
        paged: null,
        found: '2026-01-15 10:05',
        lasted: 'about 1 hour 30 minutes',
        notes: '\\# a\n\n\\<b>',
        customers: ['A, B', '*C*'],
        empty: null,
      },
      yes: { rolledBack: true, paged: false },
      fieldList: [
        { name: 'ticketsOpened', label: 'Tickets', value: '342' },
        { name: 'rollout', label: 'Rollout', value: '12.5%' },
        { name: 'rolledBack', label: 'Rolled back', value: 'yes' },
        { name: 'found', label: 'Found', value: '2026-01-15 10:05' },
        { name: 'lasted', label: 'Lasted', value: 'about 1 hour 30 minutes' },
        { name: 'notes', label: 'Notes', value: '\\# a\n\n\\<b>' },
        { name: 'customers', label: 'Customers', value: 'A, B, *C*' },
      ],
    })
  })

  it('shown as rows stay in the front matter where a row cannot be taken apart', () => {
    expect([...shownFacts(['fieldList[].value', 'fieldList[].label'], facts)]).toEqual([
      ...['ticketsOpened', 'rollout', 'rolledBack', 'paged', 'found', 'lasted', 'notes', 'empty'].map(
        (name) => `fields.${name}`,
      ),
      'fieldList[].label',
    ])
    expect([...shownFacts(['fieldList[].value'], factsOf({}))]).toEqual([])
  })

  it('are texts too where no template declares them', () => {
    const view = viewOf('start: 2026-01-15 10:00 UTC\nfields: { a: 1, b: { c: true, d: [x, 2.5] } }')
    expect(view).toMatchObject({
      fields: { a: '1', b: { c: 'yes', d: ['x', '2.5'] } },
      fieldList: [{ name: 'a', label: 'a', value: '1' }],
    })
  })
})

describe('the view for HTML', () => {
  it('holds texts as they were typed, with hidden characters made visible', () => {
    const facts = `start: 2026-01-15 10:00 UTC
rootCause: "# a *b* <c>"
wentWell: ["x | y\\u202e"]
links: [{ label: log, url: "https://x.example" }]
actions: [Test it @thandi https://t.example/1]`
    expect(viewOf(facts, { format: 'html' })).toMatchObject({
      rootCause: '# a *b* <c>',
      wentWell: ['x | y&#x202E;'],
      links: [{ link: 'log (https://x.example)' }],
      actions: [{ details: ' (owner: thandi, https://t.example/1)' }],
      format: 'html',
    })
  })
})

describe('a public document', () => {
  it('names nobody, and leads to nothing internal', async () => {
    const template = await loadBuiltIn('public')
    if (template === undefined) throw new Error('public')
    const document = documentText(long.postmortem, long.zone, template, long.extensions, { facts: long.facts })
    const internal = [
      ...['Amara', 'Kofi', 'Noor', 'Ines', 'Tomas', 'SHOP-', '#4411', 'cost-centre', 'orders-db: cause', '200 ms'],
      ...[
        'git.example',
        'graphs.example',
        'chat.example',
        'tickets.example',
        'runbooks.example',
        'postmortems.example',
      ],
      ...['P0', 'P1', 'owner', 'author', 'tracker', 'severity', 'reviewers', 'internal'],
    ]
    expect(internal.filter((word) => document.includes(word))).toEqual([])
  })
})
