import { describe, test } from 'vitest'
import { openRoom, type Session } from './room.ts'
import { questions, tell, timeline } from './story.ts'

const document = 'postmortems/2026-01-15-website-down-for-every-visitor.md'
const rows = [
  '- 00:00 - error-rate alert fired',
  '- 00:05 - on-call paged',
  '- 00:15 - on-call joined',
  '- 01:00 - load balancer checked',
  '- 02:00 - escalated to senior engineers',
  '- 02:40 - misspelt file name found in `mod_rewrite` rules',
  '- 03:00 - fixed - pages answer 200 again',
]

async function atTheTimeline(when = '00:00 - 03:00'): Promise<Session & { written(): Promise<string> }> {
  const room = openRoom()
  const session = room.open(['new'], { columns: 100, rows: 50 })
  await tell(session, { to: 'detected', when, detected: '' })
  await session.waitFor(`? ${questions.timeline}`)
  return {
    ...session,
    async written() {
      await tell(session, { from: 'resolution' })
      await session.end()
      return room.read(document)
    },
  }
}

describe('seven lines pasted', () => {
  test.concurrent.for([
    ['in brackets', (text: string) => `\u001b[200~${text.replaceAll('\n', '\r')}\u001b[201~`],
    ['with LF', (text: string) => `${text}\n`],
    ['with CR', (text: string) => `${text}\n`.replaceAll('\n', '\r')],
    ['with CR LF', (text: string) => `${text}\n`.replaceAll('\n', '\r\n')],
    ['with bullets', (text: string) => `${text.replace(/^/gm, '- ')}\n`],
    ['with dashes', (text: string) => `${text.replace(/^(\d\d:\d\d)/gm, '$1 –')}\n`],
  ] as const)('%s are taken whole', async ([, pasted], { expect }) => {
    const session = await atTheTimeline()
    session.type(pasted(timeline.join('\n')))
    await session.press('enter', '7 entries; the incident lasted 3 hours')
    expect(await session.written()).toContain(`UTC+02:00.\n\n${rows.join('\n')}\n\n##`)
  })

  test.concurrent('newest first are read from the bottom up, and that is said aloud', async ({ expect }) => {
    const session = await atTheTimeline()
    session.paste(timeline.toReversed().join('\n'))
    await session.waitFor('the timeline is newest first: read from its last line up')
    await session.press('enter', '7 entries')
    expect(await session.written()).toContain(`${rows.join('\n')}\n\n##`)
  })

  test.concurrent('over midnight go on with the next day, and that is said aloud', async ({ expect }) => {
    const session = await atTheTimeline('2026-01-14 23:00 - 01:00')
    session.paste('23:10 alert\n23:50 joined\n00:30 fixed')
    await session.waitFor('00:30 read as 2026-01-15, the next day')
    expect(session.screen()).toContain('  2026-01-14 23:10  alert\n  23:50  joined\n  2026-01-15 00:30  fixed\n')
    session.kill('SIGKILL')
  })

  test.concurrent('a line without a time goes on with the entry above it, and that is said aloud', async ({
    expect,
  }) => {
    const session = await atTheTimeline()
    session.paste('00:00 alert fired:\n  HTTP 500 above 5%\n00:15 joined\n- nobody knows when: a customer called')
    await session.waitFor('"HTTP 500 above 5%" has no time: it goes on with the entry above it')
    await session.press('enter', '3 entries')
    expect(await session.written()).toContain(
      '- 00:00 - alert fired: HTTP 500 above 5%\n- 00:15 - joined\n- unknown - nobody knows when: a customer called\n',
    )
  })
})

describe('a step back', () => {
  async function atTheStep(...lines: string[]): Promise<Awaited<ReturnType<typeof atTheTimeline>>> {
    const session = await atTheTimeline('2026-01-13 20:00 - 2026-01-14 11:00')
    session.paste(lines.join('\n'))
    await session.press('enter', /! entry \d/)
    await session.waitFor('What is right?')
    return session
  }

  test.concurrent('shows the line, and takes nothing for granted', async ({ expect }) => {
    const session = await atTheStep('20:00 alert', '22:10 joined', '21:00 paged')
    expect(session.screen()).toContain(
      [
        '? entry 3 (21:00) is before entry 2 (22:10). What is right?',
        '  1 the time is right: sort it in',
        '  2 it was the next day, 2026-01-14',
        '› 3 correct the lines',
        '  21:00 paged',
      ].join('\n'),
    )
    session.kill('SIGKILL')
  })

  test.concurrent('is the next day', async ({ expect }) => {
    const session = await atTheStep('20:00 alert', '- ~10:30 fixed', '10:50 closed')
    session.type('2\r')
    await session.waitFor(`? ${questions.resolution}`)
    expect(session.screen()).toContain(
      '\n  2026-01-13 20:00  alert\n  ~2026-01-14 10:30  fixed\n  10:50  closed\n  3 entries; the incident lasted 15 hours\n?',
    )
    session.kill('SIGKILL')
  })

  test.concurrent('is sorted in, with the lines that belong to it', async ({ expect }) => {
    const session = await atTheStep('20:00 alert', '22:10 joined', '21:00 paged', 'by telephone', '22:30 found')
    session.type('1\r')
    await session.waitFor(`? ${questions.resolution}`)
    expect(session.screen()).toContain(
      '\n  20:00  alert\n  21:00  paged by telephone\n  22:10  joined\n  22:30  found\n',
    )
    expect(session.screen().match(/! entry/g)).toHaveLength(1)
    session.kill('SIGKILL')
  })

  test.concurrent('is corrected in the list', async ({ expect }) => {
    const session = await atTheStep('20:00 alert', '22:10 joined', '21:00 paged')
    session.key('enter')
    await session.waitFor(`? ${questions.timeline}`)
    session.type('u\r')
    await session.waitFor('taken back: 21:00 paged')
    session.type('22:20 paged\r')
    await session.press('enter', '22:20  paged')
    await session.waitFor(`? ${questions.resolution}`)
    expect(session.screen()).toContain('\n  20:00  alert\n  22:10  joined\n  22:20  paged\n')
    session.kill('SIGKILL')
  })

  test.concurrent('into the future is not offered', async ({ expect }) => {
    const session = await atTheTimeline()
    session.paste('00:00 alert\n02:00 joined\n01:30 paged')
    await session.press('enter', '! entry 3')
    await session.waitFor('What is right?')
    expect(session.screen()).toContain('  1 the time is right: sort it in\n› 2 correct the lines')
    session.kill('SIGKILL')
  })
})

test.concurrent('a time that cannot be is named at once, and the list does not end with it', async ({ expect }) => {
  const session = await atTheTimeline()
  session.type('00:00 alert\r25:10 paged\r')
  await session.press('enter', '! 25:10 is no time of day')
  await session.waitFor('✗ 25:10 is no time of day')
  session.type('u\r')
  await session.waitFor('taken back: 25:10 paged')
  session.type('00:10 paged\r')
  await session.press('enter', '00:10  paged')
  expect(await session.written()).toContain('- 00:00 - alert\n- 00:10 - paged\n')
})

test.concurrent('a time without a text is listed, counted, and completed by the line below it', async ({ expect }) => {
  const session = await atTheTimeline()
  session.type('00:07\r')
  await session.press('enter', '! entry 1 of the timeline has a time and no text')
  await session.waitFor('✗ entry 1 of the timeline has a time and no text; write what happened after the time')
  expect(session.screen()).toContain('\n  00:07  (no text)\n  ! entry 1 of')
  session.type('pager rang\r')
  await session.waitFor('\n  00:07  pager rang\n')
  expect(session.screen()).not.toContain('no text')
  session.paste('00:20 -\n00:15 joined')
  await session.waitFor('! entry 3 (00:15) is before entry 2 (00:20)')
  expect(session.screen()).toContain(
    [
      '  00:07  pager rang',
      '  00:15  joined',
      '  00:20  (no text)',
      '  ! entry 2 of the timeline has a time and no text',
      '  ! entry 3 (00:15) is before entry 2 (00:20)',
      '  "pager rang" has no time: it goes on with the entry above it; - makes it one of its own',
      '  3 entries; the incident lasted 3 hours',
    ].join('\n'),
  )
  session.type('u\r')
  await session.waitFor('taken back: 00:15 joined')
  session.type('u\r')
  await session.waitFor('taken back: 00:20 -')
  session.key('enter')
  expect(await session.written()).toContain('- 00:07 - pager rang\n\n')
})

test.concurrent('actions are listed with their days, and what is not understood is said at once', async ({
  expect,
}) => {
  const session = openRoom().open(['new'], { columns: 100, rows: 50 })
  await tell(session, { to: 'factors' })
  await session.waitFor(`? ${questions.actions}`)
  session.paste('Test it @thandi due:2w due:soon\nAlert on it !P9 due:never ~foo')
  await session.waitFor('"~foo" is')
  expect(session.screen()).toContain(
    [
      '  - Test it @thandi due:2026-01-29 due:soon',
      '  - Alert on it !P9 due:never ~foo',
      '  ! "due:soon" is no owner, priority, due date, type or tracker; it stays in the text',
      '  ! "!P9" is no owner, priority, due date, type or tracker; it stays in the text',
      '  ! "due:never" is no owner, priority, due date, type or tracker; it stays in the text',
      '  ! "~foo" is no owner, priority, due date, type or tracker; it stays in the text',
    ].join('\n'),
  )
  session.kill('SIGKILL')
})

test.concurrent('the editor gets the lines and gives them back', async ({ expect }) => {
  const room = openRoom()
  const session = room.open(['new'], { env: { EDITOR: 'printf "00:20 joined\\n" >>' } })
  await tell(session, { to: 'detected' })
  await session.waitFor(`? ${questions.timeline}`)
  session.type('00:05 paged\re\r')
  await session.press('enter', '00:20  joined')
  await tell(session, { from: 'resolution' })
  await session.end()
  expect(room.read(document)).toContain('- 00:05 - paged\n- 00:20 - joined\n')
})
