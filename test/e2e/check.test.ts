import { expect, test } from 'vitest'
import { only } from '../cli/check-only.ts'
import { openRoom } from './room.ts'

test('at a terminal each finding shows its line, cut to the width, with a caret below the place', async () => {
  const room = openRoom()
  room.write(
    'postmortems/checkout.yaml',
    `title: Checkout slow
timezone: UTC
start: 2026-01-14 23:50
end:\t2026-01-14 00:40 # by the clock of the vendor, who told it\u001b[31m in a letter\u0007
`,
  )
  const session = room.open(['check', ...only('end-before-start')], { columns: 60 })
  const { exitCode, screen } = await session.end()
  expect(screen).toMatchInlineSnapshot(`
    "postmortems/checkout.yaml:4:6: error: end 2026-01-14 00:40 i
    s before start 2026-01-14 23:50 (end-before-start)
      4 | end:    2026-01-14 00:40 # by the clock of the vendo…
        |         ^
      hint: if it crossed midnight, write 2026-01-15 00:40
    note: 1 file checked: 1 error"
  `)
  expect(exitCode).toBe(1)
  expect(session.raw()).toContain('\u001b[31merror:\u001b[39m')
  expect(session.raw()).not.toContain('\u0007')
})

test('NO_COLOR leaves the form', async () => {
  const room = openRoom()
  room.write('a.yaml', 'title: Checkout slow\nstart: 2026-01-14 23:50\nend: 2026-01-14 00:40\ntimezone: UTC\n')
  const session = room.open(['check', 'a.yaml', ...only('end-before-start')], { columns: 100, env: { NO_COLOR: '1' } })
  const { screen } = await session.end()
  expect(screen).toMatchInlineSnapshot(`
    "a.yaml:3:6: error: end 2026-01-14 00:40 is before start 2026-01-14 23:50 (end-before-start)
      3 | end: 2026-01-14 00:40
        |      ^
      hint: if it crossed midnight, write 2026-01-15 00:40
    note: 1 file checked: 1 error"
  `)
  expect(session.raw()).not.toContain('\u001b[')
})
