import { chmodSync, chownSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openRoom } from './room.ts'
import { questions, tell, title } from './story.ts'

const document = 'postmortems/2026-01-15-website-down-for-every-visitor.md'

test.concurrent('facts through stdin, answers from the terminal', async () => {
  const room = openRoom()
  const facts = 'timezone: Africa/Johannesburg\nstart: 2026-01-15 00:00\nend: "03:00"\n'
  room.write('facts.yaml', facts)
  const session = room.shell('postmortem new --from - < facts.yaml; echo "code $?"')
  await tell(session, { to: 'service' })
  await tell(session, { from: 'users' })
  const { screen } = await session.end()
  expect(screen).toContain(`${document}\ncode 0`)
  expect(screen).not.toContain(questions.when)
  expect(room.read(document)).toContain('duration: 3 hours\n')
})

test.concurrent('stdout in a file gets the path and nothing else', async () => {
  const room = openRoom()
  const session = room.shell('postmortem new > path.txt')
  await tell(session)
  const { screen } = await session.end()
  expect(room.read('path.txt')).toBe(`${document}\n`)
  expect(screen).toMatch(/✔ Write the document\? write it\nnote: unknown: improvements$/)
})

test.concurrent('stdout in a file gets the document, when it is asked for', async () => {
  const room = openRoom()
  const session = room.shell('postmortem new -o - > document.md')
  await tell(session)
  await session.end()
  expect(room.read('document.md')).toMatch(new RegExp(`^---\\nid: [\\s\\S]*\\n# ${title}\\n`))
  expect(room.files()).toEqual(['document.md'])
})

test.concurrent('stdout into `head`: the answers still come from the terminal', async () => {
  const room = openRoom()
  const session = room.shell('postmortem new -o - | head -n 2; echo code $PIPESTATUS')
  await tell(session)
  const { screen } = await session.end()
  expect(screen).toMatch(/\n---\nid: "2026-01-15-website-down-for-every-visitor"\ncode 0$/)
  expect(room.drafts()).toEqual([])
})

test.concurrent.for([
  ['NO_COLOR', [], { NO_COLOR: '1' }],
  ['--no-color', ['--no-color'], {}],
] as const)('%s: no code for colour or weight', async ([, args, env]) => {
  const session = openRoom().open(['new', ...args], { env })
  await tell(session)
  await session.end()
  expect(session.raw()).not.toMatch(/\u001b\[[\d;]*m/)
})

test.concurrent('60 columns: nothing runs over the edge, and no word is broken', async ({ expect }) => {
  const room = openRoom()
  const session = room.open(['new'], { columns: 60, rows: 100 })
  await tell(session)
  const { screen } = await session.end()
  expect(screen).toMatchInlineSnapshot(`
    "✔ What stopped working for users?
      Website down for every visitor
    ✔ Which service was affected? wordpress
    ✔ In which time zone are the times?
      the times are in Africa/Johannesburg
    ✔ When did it start and end? 00:00 - 03:00
      00:00 → 2026-01-15 00:00 +02:00, Africa/Johannesburg
      03:00 → 2026-01-15 03:00 +02:00, Africa/Johannesburg
    ✔ How much was affected? 100%
    ✔ How severe was it? SEV1
    ✔ How did you find out? monitoring alert
    ✔ When was it detected? 00:05
      00:05 → 2026-01-15 00:05 +02:00, Africa/Johannesburg
    ✔ What happened, in order?
      00:00  error-rate alert fired
      00:05  on-call paged
      00:15  on-call joined
      01:00  load balancer checked
      02:00  escalated to senior engineers
      02:40  misspelt file name found in \`mod_rewrite\` rules
      03:00  fixed - pages answer 200 again
      7 entries; the incident lasted 3 hours
    ✔ What ended it?
      The file name was corrected and Apache restarted.
    ✔ What made it possible?
      - A misspelt file name in the Apache configuration
      - The configuration was not tested
    ✔ What will you change?
      - Test the configuration before every reload @thandi
        !P1 due:2026-02-01 ~prevent (#12)

    Website down for every visitor
      3 hours, from 2026-01-15 00:00 to 03:00
        (Africa/Johannesburg, UTC+02:00)
      Time to detect (TTD): 5 minutes, from start to detected
      SEV1; 7 timeline entries; 1 action item
    ✔ Write the document? write it
    note: unknown: improvements
    postmortems/2026-01-15-website-down-for-every-visitor.md"
  `)
  expect(room.files()).toEqual([document])
})

describe('nobody to ask', () => {
  const missing = [
    'error: 3 answers are missing, and there is nobody to ask',
    '  --title <text>     What stopped working for users?',
    '  --start <time>     When did it start?',
    '  --timezone <zone>  In which time zone are the times?',
    '  hint: give them as flags or with --from; unknown will do but for the zone',
    'code 2',
  ].join('\n')

  test.concurrent.for([
    ['TERM=dumb', 'TERM=dumb postmortem new'],
    ['--no-input', 'postmortem new --no-input'],
    ['CI', 'CI=true postmortem new'],
    ['stdin is no terminal', 'postmortem new < /dev/null'],
    ['no terminal to open', 'echo "severity: SEV2" | setsid -w postmortem new --from -'],
    ['stderr is a file', 'postmortem new 2> err; code=$?; cat err; (exit $code)'],
  ] as const)('%s', async ([, line]) => {
    const room = openRoom()
    const { screen } = await room.shell(`${line}; echo "code $?"`).end()
    expect(screen).toBe(missing)
    expect(room.drafts()).toEqual([])
  })
})

describe('a folder that cannot be written to', () => {
  test.concurrent('is refused before the first question', async () => {
    const room = openRoom()
    room.write('read-only/keep', '')
    chmodSync(`${room.folder}/read-only`, 0o555)
    chmodSync(room.folder, 0o755)
    const isRoot = process.getuid?.() === 0
    if (isRoot) chownSync(room.folder, 65_534, 65_534)
    const drop = isRoot ? 'setpriv --reuid=65534 --regid=65534 --clear-groups ' : ''
    const line = `${drop}env HOME=/nonexistent $(command -v node) $(command -v postmortem) new -o read-only/; echo "code $?"`
    const { screen } = await room.shell(line).end()
    expect(screen).toBe('error: cannot write read-only/: permission denied\ncode 3')
  })

  test.concurrent('as is a file in the place of the folder', async () => {
    const room = openRoom()
    room.write('notes', 'x')
    const { screen } = await room.shell('postmortem new -o notes/; echo "code $?"').end()
    expect(screen).toBe('error: cannot write notes/: not a folder: notes/\ncode 3')
  })
})
