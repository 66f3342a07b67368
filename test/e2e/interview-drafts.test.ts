import { expect, test } from 'vitest'
import { openRoom, type Room } from './room.ts'
import { questions, tell } from './story.ts'

const offer = 'Go on with it?'

/** A draft of one answer, left at a time. */
async function leaveDraft(room: Room, title: string, now: string): Promise<void> {
  const session = room.open(['new'], { now })
  if (room.drafts().length > 0) {
    await session.waitFor(new RegExp(`${offer.replace('?', '\\?')}|${questions.title.replace('?', '\\?')}`))
    if (session.screen().includes(offer)) session.type('2\r')
  }
  await tell(session, { to: 'title', title })
  await session.waitFor(`? ${questions.service}`)
  session.kill('SIGKILL')
  await session.end()
}

test.concurrent('a draft is offered by a bare `new`, and taken up', async () => {
  const room = openRoom()
  await leaveDraft(room, 'Website down', '2026-01-15T08:12:00Z')
  const session = room.open(['new'])
  await session.waitFor('? There is a draft: "Website down", 1 answer, 2026-01-15 10:12.')
  expect(session.screen()).toContain(`${offer}\n› 1 go on with the draft\n  2 start a new postmortem; the draft stays`)
  session.key('enter')
  await session.waitFor(`? ${questions.service}`)
  expect(session.screen()).toContain(`  ${questions.title} Website down\n`)
  session.kill('SIGKILL')
})

test.concurrent('a new postmortem can be started, and the draft stays', async () => {
  const room = openRoom()
  await leaveDraft(room, 'Website down', '2026-01-15T08:12:00Z')
  await leaveDraft(room, 'Shop down', '2026-01-15T08:20:00Z')
  expect(
    room
      .drafts()
      .map(({ answers }) => answers.title)
      .toSorted(),
  ).toEqual(['Shop down', 'Website down'])
})

test.concurrent.for([
  ['younger than seven days', '2026-01-22T07:59:00Z', offer],
  ['seven days old', '2026-01-22T08:01:00Z', questions.title],
])('a draft that is %s', async ([, now = '', question = '']) => {
  const room = openRoom()
  await leaveDraft(room, 'Website down', '2026-01-15T08:00:00Z')
  const session = room.open(['new'], { now })
  await session.waitFor(question)
  session.kill('SIGKILL')
})

test.concurrent('a draft is not offered to somebody who states facts', async () => {
  const room = openRoom()
  await leaveDraft(room, 'Website down', '2026-01-15T08:00:00Z')
  const session = room.open(['new', 'Shop down'])
  await session.waitFor('? What did users see?')
  session.kill('SIGKILL')
})

test.concurrent('--resume lists every draft, the newest first, however old', async () => {
  const room = openRoom()
  await leaveDraft(room, 'Website down', '2025-12-01T08:00:00Z')
  await leaveDraft(room, 'Shop down', '2026-01-15T08:00:00Z')
  const flagged = room.open(['new', 'Mail down'], { now: '2026-01-10T08:00:00Z' })
  await flagged.answer('What did users see?', 'no mail')
  await flagged.waitFor(`? ${questions.service}`)
  flagged.kill('SIGKILL')
  await flagged.end()
  const session = room.open(['new', '--resume'])
  await session.waitFor('? Which draft?')
  expect(session.screen()).toContain(
    [
      '› 1 "Shop down", 1 answer, 2026-01-15 10:00',
      '  2 "Mail down", 1 answer, 2026-01-10 10:00',
      '  3 "Website down", 1 answer, 2025-12-01 10:00',
    ].join('\n'),
  )
  session.type('3\r')
  await session.waitFor(`  ${questions.title} Website down`)
  session.kill('SIGKILL')
})

test.concurrent('--resume without a draft says so', async () => {
  const session = openRoom().open(['new', '--resume'])
  const { exitCode, screen } = await session.end()
  expect(exitCode).toBe(3)
  expect(screen).toBe('error: this project has no draft to go on with\n  hint: postmortem new starts one')
})

test.concurrent('a draft belongs to its project', async () => {
  const room = openRoom()
  await leaveDraft(room, 'Website down', '2026-01-15T08:00:00Z')
  const other = openRoom()
  const session = other.open(['new'], { env: { XDG_STATE_HOME: room.state } })
  await session.waitFor(`? ${questions.title}`)
  session.kill('SIGKILL')
})

test.concurrent('two terminals at once: two drafts, two documents', async () => {
  const room = openRoom()
  const [one, two] = [room.open(['new']), room.open(['new'])]
  await tell(one, { to: 'when', title: 'Website down' })
  await tell(two, { to: 'service', title: 'Shop down', service: 'shop' })
  await one.waitFor(`? ${questions.users}`)
  await two.waitFor(`? ${questions.zone}`)
  expect(
    room
      .drafts()
      .map(({ answers }) => answers.title)
      .toSorted(),
  ).toEqual(['Shop down', 'Website down'])
  const third = room.open(['new'])
  await third.waitFor(`? ${questions.title}`)
  third.kill('SIGKILL')
  await tell(two, { from: 'zone', to: 'users', when: '01:00 - 02:00' })
  await tell(one, { from: 'users' })
  await tell(two, { from: 'severity', detected: '01:05', timeline: [] })
  await Promise.all([one.end(), two.end()])
  expect(room.files()).toEqual(['postmortems/2026-01-15-shop-down.md', 'postmortems/2026-01-15-website-down.md'])
  expect(room.read('postmortems/2026-01-15-shop-down.md')).toContain('services:\n  - shop\n')
  expect(room.read('postmortems/2026-01-15-website-down.md')).toContain('services:\n  - wordpress\n')
})

test.concurrent('a script never touches drafts', async () => {
  const room = openRoom()
  await leaveDraft(room, 'Website down', '2026-01-15T08:00:00Z')
  const before = room.drafts()
  const facts = '--title "Shop down" --start "2026-01-15 00:00 +02:00"'
  const session = room.shell(`postmortem new ${facts} </dev/null 2>&1 | cat; postmortem new </dev/null 2>&1 | cat`)
  const { screen } = await session.end()
  expect(screen).toContain('postmortems/2026-01-15-shop-down.md\n')
  expect(screen).toContain('answers are missing, and there is nobody to ask')
  expect(room.drafts()).toEqual(before)
  const fresh = openRoom()
  await fresh.shell(`postmortem new ${facts} </dev/null 2>&1 | cat`).end()
  expect(fresh.files(fresh.state)).toEqual([])
})
