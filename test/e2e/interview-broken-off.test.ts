import { readFileSync, statSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { openRoom, type Room } from './room.ts'
import { questions, tell, timeline, title } from './story.ts'

const document = 'postmortems/2026-01-15-website-down-for-every-visitor.md'
const hint = 'the answers are kept; go on with: postmortem new --resume'

/** What the interview writes when nobody breaks it off. */
let unbroken: string
beforeAll(async () => {
  const room = openRoom()
  const session = room.open(['new'])
  await tell(session)
  await session.end()
  unbroken = room.read(document)
})

type Name = keyof typeof questions
const steps: readonly Name[] = [
  'title',
  'service',
  'zone',
  'when',
  'users',
  'severity',
  'source',
  'detected',
  'timeline',
  'resolution',
  'factors',
  'actions',
  'write',
]

/** Takes the interview up, answers one question, and leaves at the next one. */
async function oneStep(room: Room, name: Name, leave: 'ctrl-c' | 'SIGKILL' | 'SIGTERM' | 'SIGHUP'): Promise<string> {
  const session = room.open(room.drafts().length === 0 ? ['new'] : ['new', '--resume'])
  await tell(session, { from: name, to: name })
  const next = steps[steps.indexOf(name) + 1]
  if (next !== undefined) {
    await session.waitFor(`? ${questions[next]}`)
    if (leave === 'ctrl-c') session.key('ctrl-c')
    else session.kill(leave)
  }
  const { exitCode, signal, screen } = await session.end()
  expect(next === undefined ? [exitCode, signal] : [exitCode, signal, name]).toEqual(
    next === undefined ? [0, 0] : leave === 'SIGKILL' ? [0, 9, name] : [130, 0, name],
  )
  return screen
}

describe('broken off at every question and taken up again, nothing is lost', () => {
  test.concurrent.for(['ctrl-c', 'SIGKILL'] as const)('%s', async (leave) => {
    const room = openRoom()
    for (const name of steps) {
      const screen = await oneStep(room, name, leave)
      if (leave === 'ctrl-c' && name !== 'write') expect(screen).toContain(hint)
    }
    expect(room.read(document)).toBe(unbroken)
    expect(room.drafts()).toEqual([])
  })

  test.concurrent('SIGKILL after every line of the timeline: the list goes on where it was', async () => {
    const room = openRoom()
    const first = room.open(['new'])
    await tell(first, { to: 'detected' })
    await first.waitFor(`? ${questions.timeline}`)
    first.kill('SIGKILL')
    await first.end()
    for (const [index, line] of timeline.entries()) {
      const session = room.open(['new', '--resume'])
      await session.waitFor(`? ${questions.timeline}`)
      session.type(`${line}\r`)
      await session.waitFor(new RegExp(`${index + 1} entr(y|ies); the incident`))
      session.type('half a li')
      await session.waitFor('› half a li')
      session.kill('SIGKILL')
      await session.end()
      expect(room.drafts().map(({ answers }) => answers.timeline)).toEqual([timeline.slice(0, index + 1)])
    }
    const last = room.open(['new', '--resume'])
    await last.press('enter', '7 entries')
    await tell(last, { from: 'resolution' })
    await last.end()
    expect(room.read(document)).toBe(unbroken)
  })
})

test.concurrent.for(['SIGTERM', 'SIGHUP'] as const)('%s ends it as Ctrl-C does', async (signal) => {
  const room = openRoom()
  expect(await oneStep(room, 'title', signal)).toContain(hint)
  expect(room.drafts().map(({ answers }) => answers)).toEqual([{ title }])
})

test.concurrent('Ctrl-C before the first answer leaves nothing behind', async () => {
  const room = openRoom()
  const session = room.open(['new'])
  await session.press('ctrl-c', `? ${questions.title}`)
  const { exitCode, screen } = await session.end()
  expect(exitCode).toBe(130)
  expect(screen).toBe(`✗ ${questions.title}`)
  expect(room.drafts()).toEqual([])
})

test.concurrent('Ctrl-C in the summary, and in a doubt, keeps the answers too', async () => {
  const room = openRoom()
  const session = room.open(['new'])
  await tell(session, { to: 'timeline', timeline: ['02:00 joined', '01:00 paged'] })
  await session.press('ctrl-c', 'What is right?')
  expect(await session.end()).toMatchObject({ exitCode: 130 })
  const again = room.open(['new', '--resume'])
  await again.press('enter', '! entry 2')
  await again.waitFor('What is right?')
  again.type('1\r')
  await tell(again, { from: 'resolution', to: 'actions' })
  await again.press('ctrl-c', `? ${questions.write}`)
  const { exitCode, screen } = await again.end()
  expect(exitCode).toBe(130)
  expect(screen).toContain(hint)
  const last = room.open(['new', '--resume'])
  await tell(last, { from: 'write' })
  await last.end()
  expect(room.read(document)).toContain('- 01:00 - paged\n- 02:00 - joined\n')
})

test.concurrent('a doubt about a time is still one when the draft is taken up', async () => {
  const room = openRoom()
  const newYork = { zone: 'America/New_York', now: '2026-11-22T12:00:00Z' }
  const session = room.open(['new'], newYork)
  await tell(session, { to: 'when', when: '2026-11-01 00:30 - 01:30' })
  await session.waitFor('Which was it?')
  session.kill('SIGKILL')
  await session.end()
  const again = room.open(['new', '--resume'], newYork)
  await again.waitFor('Which was it?')
  again.type('1\r')
  await again.waitFor('  01:30 EDT → 2026-11-01 01:30 -04:00, America/New_York')
  await again.waitFor(`? ${questions.users}`)
  again.kill('SIGKILL')
})

test.concurrent('what was answered is told again when the draft is taken up', async () => {
  const room = openRoom()
  const session = room.open(['new'])
  await tell(session, { to: 'timeline' })
  await session.press('ctrl-c', `? ${questions.resolution}`)
  await session.end()
  const again = room.open(['new', '--resume'])
  await again.waitFor(`? ${questions.resolution}`)
  expect(again.screen()).toBe(
    [
      '  What stopped working for users? Website down for every visitor',
      '  Which service was affected? wordpress',
      '  In which time zone are the times? Africa/Johannesburg',
      '  When did it start and end? 2026-01-15 00:00 - 03:00',
      '  How much was affected? 100%',
      '  How severe was it? SEV1',
      '  How did you find out? monitoring alert',
      '  When was it detected? 00:05',
      '  What happened, in order? 7 lines',
      '? What ended it?',
      '  what was changed, and how you knew it worked',
      '  Esc goes back, Ctrl-C stops',
    ].join('\n'),
  )
  again.kill('SIGKILL')
})

test.concurrent('flags, and what came through stdin, are kept with the answers', async () => {
  const room = openRoom()
  const session = room.shell('echo "severity: SEV2" | postmortem new --service wordpress -o docs/ --from -')
  await tell(session, { to: 'title' })
  await session.press('ctrl-c', `? ${questions.zone}`)
  await session.end()
  const again = room.open(['new', '--resume'])
  await tell(again, { from: 'zone', to: 'users' })
  await tell(again, { from: 'source' })
  await again.end()
  expect(room.files()).toEqual(['docs/2026-01-15-website-down-for-every-visitor.md'])
  expect(readFileSync(`${room.folder}/docs/2026-01-15-website-down-for-every-visitor.md`, 'utf8')).toContain(
    'severity: SEV2\nservices:\n  - wordpress\n',
  )
})

test.concurrent('where to write can be said anew', async () => {
  const room = openRoom()
  const session = room.open(['new', '-o', 'docs/'])
  await tell(session, { to: 'actions' })
  await session.press('ctrl-c', `? ${questions.write}`)
  await session.end()
  const again = room.open(['new', '--resume', '-o', 'elsewhere/'])
  await tell(again, { from: 'write' })
  await again.end()
  expect(room.files()).toEqual(['elsewhere/2026-01-15-website-down-for-every-visitor.md'])
})

test.concurrent('the draft is for the eyes of its owner only', async () => {
  const room = openRoom()
  const session = room.open(['new'])
  await tell(session, { to: 'title' })
  await session.waitFor(`? ${questions.service}`)
  const modes = room.drafts().map(({ path }) => (statSync(path).mode & 0o777).toString(8))
  expect(modes).toEqual(['600'])
  session.kill('SIGKILL')
})
