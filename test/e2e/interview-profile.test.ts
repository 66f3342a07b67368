import { expect, test } from 'vitest'
import { openRoom } from './room.ts'
import { questions, tell } from './story.ts'

const config = `timezone: Africa/Johannesburg
services: [wordpress, search]
profiles:
  - { when: { severity: SEV1, service: wordpress }, template: acme, requires: [owner] }
`
const acme = `---
title: ACME
fields:
  tickets: { type: integer, ask: How many tickets?, required: true }
---
# {{title}}: {{fields.tickets}} tickets, {{owner.name}}
`

test('a broken off interview goes on with the template that its answers led to', async () => {
  const room = openRoom()
  room.write('.postmortem/config.yaml', config)
  room.write('.postmortem/templates/acme.hbs', acme)
  const first = room.open(['new'])
  await first.waitFor(`? ${questions.title}`)
  await tell(first, { to: 'title' })
  await first.waitFor('wordpress, search')
  await tell(first, { from: 'service', to: 'service' })
  await first.waitFor('Enter takes Africa/Johannesburg, as the configuration says')
  await tell(first, { from: 'zone', to: 'severity' })
  await first.waitFor('the template of such an incident is acme')
  await first.press('ctrl-c', `? ${questions.source}`)
  await first.end()

  const second = room.open(['new', '--resume'])
  await tell(second, { from: 'source', to: 'actions' })
  await second.answer('Who owns this postmortem?', 'Thandi')
  await second.answer('How many tickets?', '12')
  await second.answer(questions.write, '')
  await expect(second.end()).resolves.toMatchObject({ exitCode: 0 })
  const document = room.read('postmortems/2026-01-15-website-down-for-every-visitor.md')
  expect(document).toContain('\ntemplate: acme\n')
  expect(document).toContain('\n# Website down for every visitor: 12 tickets, Thandi\n')
})
