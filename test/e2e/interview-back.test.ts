import { expect, test } from 'vitest'
import { openRoom } from './room.ts'
import { questions, tell, timeline } from './story.ts'

const document = 'postmortems/2026-01-15-website-down-for-every-visitor.md'

test.concurrent('Esc goes back through the questions, each with its answer, and on again to the first open one', async () => {
  const room = openRoom()
  const session = room.open(['new'])
  await tell(session, { to: 'detected', users: '12%' })
  await session.press('esc', `? ${questions.timeline}`)
  await session.press('esc', `? ${questions.detected} 00:05`)
  await session.press('esc', /\? How did you find out\?\n› monitoring alert/)
  await session.press('esc', /\? How severe was it\?\n {2}1 SEV1\n› 2 SEV2/)
  await session.press('ctrl-b', `? ${questions.users} 12%`)
  await session.press('ctrl-b', `? ${questions.when} 2026-01-15 00:00 - 03:00`)
  await session.waitFor(`? ${questions.zone} Africa/Johannesburg`)
  session.key('enter')
  await session.waitFor(`? ${questions.timeline}`)
  await tell(session, { from: 'timeline' })
  await session.end()
  expect(room.read(document)).toContain('- **Users affected:** 12%\n')
})

test.concurrent('a corrected answer is the one that counts', async () => {
  const room = openRoom()
  const session = room.open(['new'])
  await tell(session, { to: 'when' })
  await session.press('esc', `? ${questions.users}`)
  await session.waitFor(`? ${questions.when} 2026-01-15 00:00 - 03:00`)
  session.key('ctrl-u')
  session.type('2026-01-15 00:00 - 04:00\r')
  await tell(session, { from: 'users' })
  await session.end()
  expect(room.read(document)).toContain('**Duration:** 4 hours, from 2026-01-15 00:00 to 04:00')
})

test.concurrent('an end that the period now says takes the place of the one that was answered', async () => {
  const room = openRoom()
  const session = room.open(['new'])
  await tell(session, { to: 'when', when: '00:00' })
  await session.answer(questions.end, '02:00')
  await session.press('esc', `? ${questions.users}`)
  await session.press('esc', `? ${questions.end} 02:00`)
  await session.waitFor(`? ${questions.when} 2026-01-15 00:00`)
  session.type(' - 03:00\r')
  await tell(session, { from: 'users' })
  const { screen } = await session.end()
  expect(screen).toContain('  3 hours, from 2026-01-15 00:00 to 03:00')
})

test.concurrent('Esc in a list keeps its lines', async () => {
  const room = openRoom()
  const session = room.open(['new'])
  await tell(session, { to: 'detected' })
  await session.waitFor(`? ${questions.timeline}`)
  session.type(`${timeline[0]}\r${timeline[1]}\r`)
  await session.press('esc', '2 entries')
  await session.waitFor(`? ${questions.detected} 00:05`)
  session.key('enter')
  await session.waitFor('2 entries')
  session.type(`${timeline[2]}\r`)
  await session.press('enter', '3 entries')
  await tell(session, { from: 'resolution' })
  await session.end()
  expect(room.read(document)).toContain(
    '- 00:00 - error-rate alert fired\n- 00:05 - on-call paged\n- 00:15 - on-call joined\n\n##',
  )
})

test.concurrent('Esc at the first question asks it again', async () => {
  const session = openRoom().open(['new'])
  await session.press('esc', `? ${questions.title}`)
  await new Promise((resolve) => setTimeout(resolve, 300))
  session.type('Website down\r')
  await session.waitFor(`? ${questions.service}`)
  expect(session.screen()).toMatch(/^✔ What stopped working for users\? Website down\n\? Which service/)
  session.kill('SIGKILL')
})

test.concurrent('Esc in the summary goes back to the last question, and on from there', async () => {
  const room = openRoom()
  const session = room.open(['new'])
  await tell(session, { to: 'actions' })
  await session.press('esc', `? ${questions.write}`)
  await session.press('esc', `? ${questions.actions}`)
  await session.waitFor(`? ${questions.factors}`)
  session.type('Nobody was told of the reload\r')
  await session.press('enter', '- Nobody was told of the reload')
  await tell(session, { from: 'write' })
  await session.end()
  expect(room.read(document)).toContain('- The configuration was not tested\n- Nobody was told of the reload\n')
})
