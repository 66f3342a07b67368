import { describe, expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'
import { lines } from './refuses.ts'

describe('an export whose form is not read yet is refused, with the way to a table', () => {
  const incidentIo =
    `make CSV of its events (https://api.incident.io/v2/incident_updates?incident_id=ID): jq -r '["created_at","message"], (.incident_updates[] | [.created_at, .message]) | @csv' events.json > timeline.csv, then: postmortem import timeline.csv --map time=created_at,text=message` as const
  const fireHydrant =
    `make CSV of its events (https://api.firehydrant.io/v1/incidents/ID): jq -r '["occurred_at","type"], (.milestones[] | [.occurred_at, .type]) | @csv' events.json > timeline.csv, then: postmortem import timeline.csv --map time=occurred_at,text=type` as const
  const rootly =
    `make CSV of its events (https://api.rootly.com/v1/incidents/ID/events): jq -r '["occurred_at","event"], (.data[].attributes | [.occurred_at, .event]) | @csv' events.json > timeline.csv, then: postmortem import timeline.csv --map time=occurred_at,text=event` as const
  const squadcast =
    `make CSV of its events (the body of a webhook, version 2): jq -r '["time","action"], (.data.incident.timeline[] | [.time, .action]) | @csv' events.json > timeline.csv, then: postmortem import timeline.csv --map time=time,text=action` as const
  const serviceNow =
    `make CSV of its events (https://YOUR-INSTANCE.service-now.com/api/now/table/sys_journal_field?sysparm_query=element_id=SYS_ID): jq -r '["sys_created_on","value"], (.result[] | [.sys_created_on + " UTC", .value]) | @csv' events.json > timeline.csv, then: postmortem import timeline.csv --map time=sys_created_on,text=value` as const

  const url = 'https://app.incident.io/acme/incidents/42'
  test.each([
    ['incident.io', incidentIo, { data: { permalink: url, name: 'Exports hang' }, type: 'x', timestamp: 1 }],
    ['incident.io', incidentIo, { incidents: [{ permalink: url }] }],
    ['incident.io', incidentIo, { event_type: 'public_incident.incident_created_v2' }],
    ['incident.io', incidentIo, { incident_updates: [{ message: 'Found it', new_incident_status: {} }] }],
    ['FireHydrant', fireHydrant, { data: { incident: { incident_url: 'https://app.firehydrant.io/org/acme/1' } } }],
    ['FireHydrant', fireHydrant, { id: '1', current_milestone: 'started', milestones: [] }],
    ['Rootly', rootly, { data: { type: 'incidents', attributes: { retrospective_progress_status: 'not_started' } } }],
    ['Rootly', rootly, { data: [{ type: 'incident_events', attributes: { event: 'Found it' } }] }],
    ['Rootly', rootly, { data: { event_id: '1', event_raw: 'Found it' } }],
    ['Rootly', rootly, { event: { type: 'incident.created', issued_at: '2026-01-15T14:05:00Z' }, data: {} }],
    ['Rootly', rootly, [{ url: 'https://rootly.com/account/incidents/1-exports-hang' }]],
    ['Squadcast', squadcast, { version: 'v2', data: { incident: { url: 'https://app.squadcast.com/incident/1' } } }],
    ['ServiceNow', serviceNow, { result: [{ sys_id: '1', sys_created_on: '2026-01-15 14:05:00' }] }],
  ])('%s, case %#', async (title, hint, data) => {
    expect(await cli(['import', 'x.json'], { files: { 'x.json': JSON.stringify(data) } })).toMatchObject({
      stdout: '',
      stderr: lines([
        `x.json:1:1: error: this looks like an export of ${title}, whose form is not read yet (nothing-imported)`,
        `  hint: ${hint}`,
      ]),
      code: 1,
    })
  })

  const chat = JSON.stringify([{ text: url, count: 1 }, 7])
  const deep = JSON.stringify({ data: { data: { data: { data: { data: { data: { data: { data: {} } } } } } } } })
  test.each([
    ['words in a chat', chat, [], 'a list of 2 items with text, count', ''],
    [
      'what is far down',
      deep,
      [],
      'something else, with data (data)',
      'an incident file has keys such as title, start and timeline; postmortem schema --example prints one, and ',
    ],
  ])('but not %s', async (_, text, args, looksLike, hint) => {
    expect(await cli(['import', 'x.json', ...args], { files: { 'x.json': text } })).toMatchObject({
      stdout: '',
      stderr: lines([
        `x.json:1:1: error: this is not an incident file: it is ${looksLike} (unknown-field)`,
        `  hint: ${hint}postmortem import --help names the exports that are read`,
      ]),
      code: 1,
    })
  })

  test('unless somebody says how it is read', async () => {
    const files = { 'x.json': JSON.stringify({ permalink: url }) }
    const { stderr, code } = await cli(['import', 'x.json', '--as', 'statuspage'], { files })
    expect([stderr, code]).toEqual([
      lines([
        'x.json:1:1: error: nothing is read from this export of Statuspage: everything was left out: not in the documented form (1) (nothing-imported)',
        '  hint: postmortem import --help says how each export is made',
      ]),
      1,
    ])
  })
})

describe('a file of mortician', () => {
  const refused = (file: string) =>
    lines([
      `${file}:1:1: error: this looks like a file of mortician, whose form is not read yet (nothing-imported)`,
      `  hint: make CSV of its timeline: yq -r '["time","action"], (.events[] | [.time, .action]) | @csv' timeline.yaml > timeline.csv, then: postmortem import timeline.csv --map time=time,text=action`,
    ])

  test.each([
    ['timeline.yaml', ['events:', '- time: 2026-01-15 14:05 UTC', '  action: Restarted it']],
    ['actions.yaml', ['items:', '- task: Watch the queue', '  done: false', '  owner: ines']],
    ['meta.yaml', ['title: A', "created_at: '2026-01-15'", 'date: 2026-01-15', "time: '14:05'", 'participants: a, b']],
  ])('is refused: %s', async (file, text) => {
    for (const argv of [['import'], ['render'], ['new', '--from']])
      expect(await cli([...argv, file], { files: { [file]: lines(text) } })).toMatchObject({
        stdout: '',
        stderr: refused(file),
        code: 1,
      })
  })

  test.each([
    ['events: []', 'something else, with events'],
    ['events: [{ time: 1 }]', 'something else, with events (a list of 1 object with time)'],
    ['events: 1', 'something else, with events'],
    ['events: [at night]', 'something else, with events'],
    [
      'events: [{ time: 1, action: 2 }]\nmore: 1',
      'something else, with events (a list of 1 object with time, action), more',
    ],
  ])('is nothing else: %j', async (text, looksLike) => {
    const { stderr } = await cli(['import', 'a.yaml'], { files: { 'a.yaml': text } })
    expect(stderr).toContain(`this is not an incident file: it is ${looksLike} (unknown-field)`)
  })
})
