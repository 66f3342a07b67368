import { describe, expect, test } from 'vitest'
import { openRoom, type Room, type Session } from './room.ts'
import { questions, tell, title } from './story.ts'

const document = 'postmortems/2026-01-15-website-down-for-every-visitor.md'

async function atTheSummary(room: Room, args: readonly string[] = [], env = {}): Promise<Session> {
  const session = room.open(['new', ...args], { rows: 60, columns: 100, env })
  await tell(session, { to: 'actions' })
  await session.waitFor(`? ${questions.write}`)
  return session
}

describe('the summary', () => {
  test.concurrent('shows what was computed, and what can be done', async () => {
    const session = await atTheSummary(openRoom(), ['--acknowledged', '00:15', '--resolved', '03:00'])
    expect(session.screen()).toContain(
      [
        '',
        'Website down for every visitor',
        '  3 hours, from 2026-01-15 00:00 to 03:00 (Africa/Johannesburg, UTC+02:00)',
        '  Time to detect (TTD): 5 minutes, from start to detected',
        '  Time to acknowledge (TTA): 10 minutes, from detected to acknowledged',
        '  Time to resolve (TTR): 3 hours, from start to resolved',
        '  SEV1; 7 timeline entries; 1 action item',
        '? Write the document?',
        '› 1 write it',
        '  2 change an answer',
        '  3 show the document',
        '  4 open it in the editor, then write it',
        '  5 keep the answers for later',
      ].join('\n'),
    )
    session.kill('SIGKILL')
  })

  test.concurrent('lets one answer be changed', async () => {
    const room = openRoom()
    const session = await atTheSummary(room)
    session.type('2\r')
    await session.waitFor('? Which answer?')
    session.type('how m')
    await session.press('enter', `› ${questions.users}`)
    await session.waitFor(`? ${questions.users} 100%`)
    session.key('ctrl-u')
    session.type('140%\r')
    await session.waitFor('✗ ')
    session.key('ctrl-u')
    session.type('40%\r')
    await session.answer(questions.write, '1')
    await session.end()
    expect(room.read(document)).toContain('- **Users affected:** 40%\n')
  })

  test.concurrent('shows the document, which is the one that is written', async () => {
    const room = openRoom()
    const session = await atTheSummary(room)
    session.type('3\r')
    await session.waitFor('- [ ] Test the configuration before every reload (owner: thandi')
    expect(room.files()).toEqual([])
    const shown = session.screen()
    await session.answer(questions.write, '1')
    await session.end()
    const body = room.read(document).split('---\n\n')[1] ?? ''
    expect(shown).toContain(body.trimEnd())
  })

  test.concurrent('keeps the answers for later, with code 0', async () => {
    const room = openRoom()
    const session = await atTheSummary(room)
    session.type('5\r')
    const { exitCode, screen } = await session.end()
    expect(exitCode).toBe(0)
    expect(screen).toMatch(/the answers are kept; go on with: postmortem new --resume$/)
    expect(room.files()).toEqual([])
    const again = room.open(['new', '--resume'])
    await again.answer(questions.write, '1')
    await again.end()
    expect(room.files()).toEqual([document])
    expect(room.drafts()).toEqual([])
  })
})

describe('the editor', () => {
  test.concurrent.for([['what it saves is written', 'printf "\\nSeen by the editor.\\n" >>', 'Seen by the editor.\n']])(
    '%s',
    async ([, editor = '', end = '']) => {
      const room = openRoom()
      const session = await atTheSummary(room, [], { EDITOR: editor })
      session.type('4\r')
      await session.end()
      expect(room.read(document).endsWith(end)).toBe(true)
    },
  )

  test.concurrent.for([
    ['that fails', 'false', 'the editor failed (false: exit code 1)'],
    ['that empties the file', ': >', 'the editor gave nothing back; nothing was written'],
  ])('%s writes nothing and asks again', async ([, editor = '', note = '']) => {
    const room = openRoom()
    const session = await atTheSummary(room, [], { EDITOR: editor })
    session.type('4\r')
    await session.waitFor(note)
    await session.waitFor(`? ${questions.write}`)
    expect(room.files()).toEqual([])
    session.kill('SIGKILL')
  })
})

describe('where the file is there already', () => {
  function taken(): Room {
    const room = openRoom()
    room.write(document, 'by a colleague\n')
    return room
  }

  async function atTheCollision(room: Room): Promise<Session> {
    const session = await atTheSummary(room)
    session.type('1\r')
    await session.waitFor(`? ${document} exists. What now?`)
    return session
  }

  test.concurrent('that is said as soon as its name is known', async () => {
    const session = taken().open(['new'], { columns: 160 })
    await tell(session, { to: 'when' })
    await session.waitFor(`  ${document} is there already and will not be touched; in the end you choose another name`)
    await tell(session, { from: 'users', to: 'severity' })
    await session.waitFor(`? ${questions.source}`)
    expect(session.screen().match(/is there already/g)).toHaveLength(1)
    session.kill('SIGKILL')
  })

  test.concurrent('another one is written beside it', async () => {
    const room = taken()
    const session = await atTheCollision(room)
    session.type('1\r')
    const { screen } = await session.end()
    const beside = document.replace('.md', '-2.md')
    expect(screen.endsWith(beside)).toBe(true)
    expect(room.read(document)).toBe('by a colleague\n')
    expect(room.read(beside)).toContain('id: "2026-01-15-website-down-for-every-visitor-2"\n')
  })

  test.concurrent('another title gives it another name', async () => {
    const room = taken()
    const session = await atTheCollision(room)
    session.type('2\r')
    await session.waitFor(`? Which title? ${title}`)
    session.type(', again\r')
    await session.end()
    expect(room.read(document.replace('.md', '-again.md'))).toContain(`\n# ${title}, again\n`)
  })

  test.concurrent('it can be looked at', async () => {
    const session = await atTheCollision(taken())
    session.type('3\r')
    await session.waitFor('by a colleague')
    await session.waitFor('exists. What now?')
    session.kill('SIGKILL')
  })

  test.concurrent('Esc goes back to the summary', async () => {
    const session = await atTheCollision(taken())
    session.key('esc')
    await session.waitFor(`? ${questions.write}`)
    session.kill('SIGKILL')
  })

  test.concurrent('stopping changes nothing and keeps the answers', async () => {
    const room = taken()
    const session = await atTheCollision(room)
    session.type('4\r')
    const { exitCode, screen } = await session.end()
    expect(exitCode).toBe(3)
    expect(screen).toContain('note: the answers are kept; go on with: postmortem new --resume\n')
    expect(screen).toContain(`error: ${document} exists; nothing was written`)
    expect(room.files()).toEqual([document])
    expect(room.drafts()).toHaveLength(1)
  })
})
