import { describe, expect, it } from 'vitest'
import { toIncidentData } from '../../../src/core/incident-file/incident-data.ts'
import { printYaml } from '../../../src/core/incident-file/print-yaml.ts'
import { printJson } from '../../../src/core/output/print-json.ts'
import { file, resolved } from '../given.ts'

const facts = `title: "Website: down"
timezone: Africa/Johannesburg
start: 2026-01-15 00:00
end: "03:00"
duration: about 3 hours
impact: Every page answered 500
services: [web, { name: api, role: cause }]
timeline:
  - 00:05-00:10 alert fired
  - { at: unknown, text: "yes", kind: note }
actions: [Test it @thandi !P1 (#12)]
x-team: web
`
const { postmortem, zone, extensions } = resolved([file(facts)])
const data = toIncidentData(postmortem, zone, extensions)

describe('an incident as data', () => {
  it('has every time with its offset, shorthands where they suffice, and nothing that is missing', () => {
    expect(data).toEqual({
      title: 'Website: down',
      services: ['web', { name: 'api', role: 'cause' }],
      timezone: 'Africa/Johannesburg',
      start: '2026-01-15 00:00 +02:00',
      end: '2026-01-15 03:00 +02:00',
      duration: 'about 3 hours',
      impact: 'Every page answered 500',
      timeline: [
        { at: '2026-01-15 00:05 +02:00', until: '2026-01-15 00:10 +02:00', text: 'alert fired' },
        { at: 'unknown', text: 'yes', kind: 'note' },
      ],
      actions: [{ title: 'Test it', owner: 'thandi', priority: 'P1', tracker: '#12' }],
      'x-team': 'web',
    })
  })

  it('is written as YAML in parts where a list is long, as it would be at once', () => {
    const actions = Array.from({ length: 2_001 }, (_, index) => ({ title: `Task ${index}`, due: '2026-02-01' }))
    const items = actions.map(({ title }) => `  - title: ${title}\n    due: "2026-02-01"\n`).join('')
    expect(printYaml({ title: 'Website: down', tags: [], actions, 'x-team': 'web' })).toBe(
      `title: "Website: down"\ntags: []\nactions:\n${items}x-team: web\n`,
    )
  })

  it('is written as YAML with quotes around what a reader could take for something else', () => {
    expect(printYaml(data)).toBe(`title: "Website: down"
services:
  - web
  - name: api
    role: cause
timezone: Africa/Johannesburg
start: "2026-01-15 00:00 +02:00"
end: "2026-01-15 03:00 +02:00"
duration: about 3 hours
impact: Every page answered 500
timeline:
  - at: "2026-01-15 00:05 +02:00"
    until: "2026-01-15 00:10 +02:00"
    text: alert fired
  - at: unknown
    text: "yes"
    kind: note
actions:
  - title: Test it
    owner: thandi
    priority: P1
    tracker: "#12"
x-team: web
`)
  })

  it('is written as JSON', () => {
    expect(printJson({ title: 'Website down', tags: ['a'] })).toBe(
      '{\n  "title": "Website down",\n  "tags": [\n    "a"\n  ]\n}\n',
    )
  })

  it('leaves out records and lists of nothing', () => {
    const { postmortem: little } = resolved([
      file('title: Website down\nroles: { responders: [] }\nfields: {}\nservices: []'),
    ])
    expect(toIncidentData(little, 'UTC')).toEqual({ title: 'Website down' })
  })
})
