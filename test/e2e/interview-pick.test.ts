import { expect, test } from 'vitest'
import { openRoom } from './room.ts'

/** One incident of Statuspage with thirteen updates, one a minute from 14:00 UTC on. */
const page = JSON.stringify({
  id: 'inc1',
  name: 'Search down',
  created_at: '2026-01-14T14:00:00Z',
  incident_updates: Array.from({ length: 13 }, (_, index) => ({
    id: `u${index}`,
    status: 'investigating',
    body: `Update ${index + 1}.`,
    created_at: `2026-01-14T14:${String(index).padStart(2, '0')}:00Z`,
  })),
})

test('what was picked from an export is still picked when the interview is taken up again', async () => {
  const room = openRoom()
  room.write('a.json', page)
  const session = room.open(['new', '--from', 'a.json', '--timezone', 'Africa/Johannesburg'], { rows: 16 })
  await session.waitFor('13 of 13 are picked')
  expect(session.screen()).toBe(
    [
      'note: a.json is read as Statuspage: 13 entries',
      '? Which entries belong in the timeline? 13 of Statuspage',
      '› [x] 16:00:00  Investigating: Update 1.',
      '  [x] 16:01:00  Investigating: Update 2.',
      '  [x] 16:02:00  Investigating: Update 3.',
      '  [x] 16:03:00  Investigating: Update 4.',
      '  [x] 16:04:00  Investigating: Update 5.',
      '  [x] 16:05:00  Investigating: Update 6.',
      '  [x] 16:06:00  Investigating: Update 7.',
      '  [x] 16:07:00  Investigating: Update 8.',
      '',
      '    Investigating: Update 1.',
      '',
      '  times are in Africa/Johannesburg',
      '  13 of 13 are picked · space takes in or out · a all or none · Enter goes on ·',
      '  Esc goes back, Ctrl-C stops',
    ].join('\n'),
  )
  session.type('a ')
  await session.waitFor('1 of 13 are picked')
  session.key('esc')
  await session.waitFor('Update 9.')
  await session.waitFor('1 of 13 are picked')
  session.key('enter')
  await session.waitFor('note: 12 of 13 entries were not picked')
  await session.waitFor('? What did users see?')
  session.key('ctrl-c')
  const { exitCode, screen } = await session.end()
  expect([exitCode, screen.includes('go on with: postmortem new --resume')]).toEqual([130, true])
  const resumed = room.open(['new', '--resume'])
  await resumed.waitFor('? What did users see?')
  expect(resumed.screen()).not.toContain('Which entries')
  resumed.key('ctrl-c')
  await resumed.end()
})
