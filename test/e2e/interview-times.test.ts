import { describe, expect, test } from 'vitest'
import { openRoom, type Room } from './room.ts'
import { questions, tell, timeline } from './story.ts'

const document = 'postmortems/2026-01-15-website-down-for-every-visitor.md'
const newYork = { now: '2026-11-22T12:00:00Z', zone: 'America/New_York' }

function frontMatter(room: Room, key: string, name = document): string | undefined {
  return new RegExp(`^${key}: (.*)$`, 'm').exec(room.read(name))?.[1]
}

describe('a time', () => {
  test.concurrent.for([
    ['12:15 AM - 3 AM', '12:15 AM → 2026-01-15 00:15 +02:00, Africa/Johannesburg', '3 AM → 2026-01-15 03:00 +02:00'],
    [
      '2026-01-14 23:50 - 00:40',
      '2026-01-14 23:50 → 2026-01-14 23:50 +02:00',
      'end: 00:40 read as 2026-01-15, the next day',
    ],
    ['23:50 +50m', '23:50 → 2026-01-14 23:50 +02:00', 'end → 2026-01-15 00:40 +02:00'],
    ['~09:30 - now', '~09:30 → ~2026-01-15 09:30 +02:00', 'now → 2026-01-15 10:00 +02:00'],
    ['00:00 UTC - 01:00 UTC', '00:00 UTC → 2026-01-15 02:00 +02:00', '01:00 UTC → 2026-01-15 03:00 +02:00'],
  ])('%s is echoed as it was read', async ([answer = '', ...echoes], { expect: expects }) => {
    const session = openRoom().open(['new'], { columns: 100 })
    await tell(session, { to: 'when', when: answer })
    await session.waitFor(`? ${questions.users}`)
    for (const echo of echoes) expects(session.screen()).toContain(`  ${echo}`)
    session.kill('SIGKILL')
  })

  test.concurrent.for([
    ['00:00 - 25:00', '25:00 is no time of day; did you mean 01:00 on the next day?'],
    [
      '2026-01-15 03:00 - 2026-01-15 00:40',
      'end 2026-01-15 00:40 is before start 2026-01-15 03:00; if it crossed midnight, write 2026-01-16 00:40',
    ],
    ['14:15 PM', '14:15 PM'],
    ['2026-02-30 00:00', '2026-02-30'],
    ['2026-01-16 00:00', 'start 2026-01-16 00:00 is in the future'],
    ['soon', '"soon" is not a time'],
    ['', 'this one is needed; unknown is an answer'],
  ])('%s is refused in its place, and corrected there', async ([answer = '', reason = ''], { expect: expects }) => {
    const session = openRoom().open(['new'], { columns: 160 })
    await tell(session, { to: 'when', when: answer })
    await session.waitFor(`✗ `)
    expects(session.screen()).toContain(reason)
    expects(session.screen()).toContain(`? ${questions.when} ${answer}`.trimEnd())
    session.key('ctrl-u')
    session.type('00:00 - 03:00\r')
    await session.waitFor(`? ${questions.users}`)
    expects(session.screen()).not.toContain('✗')
    session.kill('SIGKILL')
  })

  test.concurrent('that nobody knows is an answer, and Enter alone is none', async ({ expect: expects }) => {
    const room = openRoom()
    const session = room.open(['new'])
    await tell(session, { to: 'zone' })
    await session.answer(questions.when, '00:00')
    await session.answer(questions.end, '')
    await session.waitFor('this one is needed; unknown is an answer')
    session.type('unknown\r')
    await tell(session, { from: 'users', detected: '', timeline: [] })
    await session.end()
    expects(frontMatter(room, 'end')).toBe('unknown')
    expects(frontMatter(room, 'detected')).toBeUndefined()
    expects(frontMatter(room, 'duration')).toBeUndefined()
  })

  test.concurrent('"now" is when it was answered, and a bare start stays on its day, also when the draft is taken up later', async ({
    expect: expects,
  }) => {
    const room = openRoom()
    const session = room.open(['new'])
    await tell(session, { to: 'when', when: '09:15 - now' })
    await session.press('ctrl-c', `? ${questions.users}`)
    await session.end()
    const later = room.open(['new', '--resume'], { now: '2026-01-17T11:30:00+02:00' })
    await tell(later, { from: 'users', detected: '09:20', timeline: [] })
    await later.end()
    expects(frontMatter(room, 'start')).toBe('"2026-01-15 09:15 +02:00"')
    expects(frontMatter(room, 'end')).toBe('"2026-01-15 10:00 +02:00"')
  })
})

describe('the zone', () => {
  test.concurrent.for([
    ['SAST', 'SAST → Africa/Johannesburg', 'Africa/Johannesburg'],
    ['', 'the times are in Africa/Johannesburg', 'Africa/Johannesburg'],
    ['utc', 'the times are in UTC', 'UTC'],
  ])('%j is said aloud', async ([zone = '', said = '', written = ''], { expect: expects }) => {
    const room = openRoom()
    const session = room.open(['new'])
    await tell(session, { to: 'zone', zone })
    await session.waitFor(`? ${questions.when}`)
    expects(session.screen()).toContain(`\n  ${said}\n`)
    await tell(session, { from: 'when', detected: '', timeline: [] })
    await session.end()
    expects(frontMatter(room, 'timezone')).toBe(written)
  })

  test.concurrent('that is unclear is refused with what it may be', async ({ expect: expects }) => {
    const session = openRoom().open(['new'], { columns: 160 })
    await tell(session, { to: 'zone', zone: 'IST' })
    await session.waitFor('✗ ')
    expects(session.screen()).toContain('"IST" can be India (UTC+05:30) or Ireland (UTC+01:00)')
    session.kill('SIGKILL')
  })

  test.concurrent('corrected at the end re-reads every time, and says so', async ({ expect: expects }) => {
    const room = openRoom()
    const session = room.open(['new'])
    await tell(session, { to: 'actions', zone: 'UTC', when: '2026-01-14 00:00 - 03:00' })
    await session.press('down', '› 1 write it')
    await session.press('enter', '› 2 change')
    await session.waitFor('? Which answer?')
    session.type('in')
    await session.press('enter', `› ${questions.zone}`)
    await session.waitFor(`? ${questions.zone} UTC`)
    session.key('ctrl-u')
    session.type('SAST\r')
    await session.waitFor('from 2026-01-14 00:00 to 03:00 (Africa/Johannesburg')
    expects(session.screen()).toContain('  2026-01-14 00:00 → 2026-01-14 00:00 +02:00, Africa/Johannesburg')
    session.type('1\r')
    await session.end()
    const name = 'postmortems/2026-01-14-website-down-for-every-visitor.md'
    expects(frontMatter(room, 'start', name)).toBe('"2026-01-14 00:00 +02:00"')
    expects(frontMatter(room, 'detected', name)).toBe('"2026-01-14 00:05 +02:00"')
    expects(room.read(name)).toContain('All times are in Africa/Johannesburg, UTC+02:00.\n\n- 00:00 - error-rate')
  })
})

describe('daylight saving', () => {
  test.concurrent('an end in the repeated hour is asked about, and echoed', async ({ expect: expects }) => {
    const room = openRoom()
    const session = room.open(['new'], newYork)
    await tell(session, { to: 'when', when: '2026-11-01 00:30 - 01:30' })
    await session.waitFor('? 01:30 happened twice in New York on 2026-11-01. Which was it?')
    expects(session.screen()).toContain('  1 01:30 EDT\n  2 01:30 EST\n› 3 neither: write it anew')
    session.type('2\r')
    await session.waitFor('  01:30 EST → 2026-11-01 01:30 -05:00, America/New_York')
    await tell(session, { from: 'users', detected: '', timeline: [], actions: [] })
    await session.end()
    expects(frontMatter(room, 'duration', 'postmortems/2026-11-01-website-down-for-every-visitor.md')).toBe('2 hours')
  })

  test.concurrent('the doubt takes nothing for granted: Enter and Esc ask for the time anew', async ({
    expect: expects,
  }) => {
    const session = openRoom().open(['new'], newYork)
    await tell(session, { to: 'when', when: '2026-11-01 00:30 - 01:30' })
    await session.press('enter', '› 3 neither')
    await session.press('enter', `? ${questions.when} 2026-11-01 00:30 - 01:30`)
    await session.press('esc', '› 3 neither')
    await session.press('esc', `? ${questions.when} 2026-11-01 00:30 - 01:30`)
    await session.waitFor(`? ${questions.zone}`)
    expects(session.screen()).not.toContain('EDT')
    session.kill('SIGKILL')
  })

  test.concurrent('several lines of a timeline are asked about once', async ({ expect: expects }) => {
    const room = openRoom()
    const session = room.open(['new'], newYork)
    const lines = ['00:30 alert', '01:10 paged', '01:30 joined', '01:50 rolled back', '02:10 fixed']
    await tell(session, { to: 'timeline', when: '2026-11-01 00:30 - 03:00', detected: '', timeline: lines })
    await session.waitFor('Which was it?')
    session.type('2\r')
    await session.waitFor(`? ${questions.resolution}`)
    expects(session.screen()).toContain('  01:10 UTC-05:00  paged\n  01:30 UTC-05:00  joined\n')
    await tell(session, { from: 'resolution', actions: [] })
    const { screen } = await session.end()
    expects(screen.match(/Which was it/g)).toHaveLength(1)
  })

  test.concurrent('a time that did not exist is refused in words', async ({ expect: expects }) => {
    const session = openRoom().open(['new'], { ...newYork, columns: 160 })
    await tell(session, { to: 'when', when: '2026-03-08 02:30 - 04:00' })
    await session.waitFor('✗ ')
    expects(session.screen()).toContain(
      '✗ 02:30 did not exist in New York on 2026-03-08 (clocks went from 02:00 to 03:00); write 03:30 EDT or 01:30 EST',
    )
    session.kill('SIGKILL')
  })
})

test('the timeline of the story is in order', () => expect(timeline.toSorted()).toEqual(timeline))
