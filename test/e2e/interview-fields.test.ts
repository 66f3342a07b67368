import { expect, test } from 'vitest'
import { acmePath, acmeTemplate } from '../helpers/acme.ts'
import { openRoom, type Room, type Session } from './room.ts'
import { questions, tell } from './story.ts'

const document = 'postmortems/2026-01-15-website-down-for-every-visitor.md'
const fields = {
  tickets: 'How many support tickets were opened?',
  told: 'Were customers told?',
  notice: 'When was the first notice sent?',
  lost: 'Which share of orders was lost?',
  region: 'Which region was hit?',
  queues: 'Which queues were stuck?',
  blind: 'How long was nobody told?',
  ticket: 'Which ticket tells more?',
} as const

/** A project with the template of a team. */
function acmeRoom(): Room {
  const room = openRoom()
  room.write(acmePath, acmeTemplate)
  return room
}

/** Goes up in a list of answers, from the first of them round to the last. */
async function upTo(session: Session, passed: readonly string[]): Promise<void> {
  for (const question of passed) {
    session.key('up')
    await session.waitFor(`› ${question}`)
  }
}

/** The body of what was written, below the title. */
function body(room: Room): string {
  return room.read(document).split('every visitor\n\n').at(-1) ?? ''
}

test.concurrent('the fields of a template are asked after the quick questions, each checked as its type', async (context) => {
  const room = acmeRoom()
  const session = room.open(['new', '--template', 'acme'])
  await tell(session, { to: 'actions' })
  await session.answer(fields.tickets, '')
  await session.waitFor('this one is needed; unknown is an answer')
  session.type('-1\r')
  await session.waitFor('ticketsOpened is -1; it must be at least 0; is the sign right?')
  session.key('ctrl-u')
  session.type('12\r')
  await session.answer(fields.told, 'y')
  await session.answer(fields.notice, '00:20')
  await session.answer(fields.lost, '40%')
  await session.answer(fields.region, '')
  await session.list(fields.queues, ['mail', 'orders'])
  await session.answer(fields.blind, '')
  await session.answer(fields.ticket, 'OPS')
  await session.waitFor('ticket is "OPS", which has another form; its form is OPS-\\d+, or unknown')
  session.type('-12\r')
  await tell(session, { from: 'write' })
  const { exitCode, screen } = await session.end()
  context.expect(screen.slice(screen.indexOf(`✔ ${fields.tickets}`))).toMatchInlineSnapshot(`
    "✔ How many support tickets were opened? 12
    ✔ Were customers told? yes
    ✔ When was the first notice sent? 00:20
      00:20 → 2026-01-15 00:20 +02:00, Africa/Johannesburg
    ✔ Which share of orders was lost? 40%
    ✔ Which region was hit? EU
    ✔ Which queues were stuck?
      - mail
      - orders
    ✔ How long was nobody told?
    ✔ Which ticket tells more? OPS-12

    Website down for every visitor
      3 hours, from 2026-01-15 00:00 to 03:00 (Africa/Johannesburg, UTC+02:00)
      Time to detect (TTD): 5 minutes, from start to detected
      SEV1; 7 timeline entries; 1 action item
    ✔ Write the document? write it
    note: unknown: blind for
    postmortems/2026-01-15-website-down-for-every-visitor.md"
  `)
  expect(exitCode).toBe(0)
  expect(body(room)).toBe(`- Tickets: 12
- Customers told: yes
- First notice: 2026-01-15 00:20
- Orders lost: 40%
- Region: EU
- Queue: mail
- Queue: orders
- Nobody told for: 
- Ticket: OPS-12
`)
})

test.concurrent('a field that does not apply is not asked, and its answer goes when it no longer does', async () => {
  const room = acmeRoom()
  const session = room.open(['new', '--template', 'acme', '--set', 'ticketsOpened=3', '--set', 'blindFor=unknown'])
  await tell(session, { to: 'actions', severity: '3' })
  await session.answer(fields.told, 'n')
  await session.waitFor(`? ${fields.region}`)
  session.key('esc')
  await session.answer(fields.told, 'y')
  await session.answer(fields.notice, '00:20')
  await session.answer(fields.region, 'U')
  await session.list(fields.queues, [])
  await session.answer(fields.ticket, '')
  await session.answer(questions.write, '2')
  await session.waitFor('? Which answer?')
  expect(session.screen()).not.toContain(fields.lost)
  await upTo(session, [fields.ticket, fields.queues, fields.region, fields.notice, fields.told])
  session.key('enter')
  await session.answer(fields.told, 'd')
  await tell(session, { from: 'write' })
  expect((await session.end()).exitCode).toBe(0)
  expect(body(room)).toBe(`- Tickets: 3
- Customers told: 
- Orders lost: 
- Region: US
- Nobody told for: unknown
- Ticket:
`)
})

test.concurrent('an interview that is broken off among the fields is taken up there', async () => {
  const room = acmeRoom()
  const first = room.open(['new'], { env: { POSTMORTEM_TEMPLATE: 'acme' } })
  await tell(first, { to: 'actions' })
  await first.answer(fields.tickets, 'unknown')
  await first.answer(fields.told, 'y')
  await first.answer(fields.notice, 'now')
  await first.waitFor(`? ${fields.lost}`)
  first.key('ctrl-c')
  expect((await first.end()).exitCode).toBe(130)
  const second = room.open(['new', '--resume'], { now: '2026-01-15T11:00:00+02:00' })
  await second.answer(fields.lost, '7.5')
  expect(second.screen()).toContain(`  ${fields.notice} 2026-01-15 10:00 +02:00\n`)
  await second.answer(fields.region, '')
  await second.list(fields.queues, ['mail'])
  await second.answer(fields.blind, '1h30m')
  await second.answer(fields.ticket, '')
  await tell(second, { from: 'write' })
  expect((await second.end()).exitCode).toBe(0)
  expect(room.drafts()).toEqual([])
  expect(body(room)).toBe(`- Tickets: unknown
- Customers told: yes
- First notice: 2026-01-15 10:00
- Orders lost: 7.5%
- Region: EU
- Queue: mail
- Nobody told for: 1 hour 30 minutes
- Ticket:
`)
})

test.concurrent('what flags and a file say of the fields is not asked again', async () => {
  const room = acmeRoom()
  room.write('facts.yaml', 'template: acme\nfields: { customersTold: no, queues: [mail], ticket: OPS-1 }\n')
  const session = room.open(['new', '--from', 'facts.yaml', '--set', 'ordersLost=1', '--set', 'region=US'])
  await tell(session, { to: 'actions' })
  await session.answer(fields.tickets, '0')
  await session.answer(fields.blind, '13h')
  await session.waitFor('blindFor is 13 hours; it must be at most 12 hours')
  session.key('ctrl-u')
  session.type('1h\r')
  await tell(session, { from: 'write' })
  expect((await session.end()).exitCode).toBe(0)
  expect(body(room)).toBe(`- Tickets: 0
- Customers told: no
- Orders lost: 1%
- Region: US
- Queue: mail
- Nobody told for: 1 hour
- Ticket: OPS-1
`)
})
