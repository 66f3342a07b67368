import { expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'
import { lines } from './refuses.ts'

const document = lines([
  '# Search down',
  '',
  '## Summary',
  '',
  'Search was down on 15 January 2026 from 14:05 UTC to 14:30 UTC.',
  '',
  '## Root cause',
  '',
  'The index was full.',
])

test.each(['notes.txt', 'notes'])('a document called %s is said to be read as one', async (name) => {
  const { stdout, stderr, code } = await cli(['import', name], { files: { [name]: document } })
  expect([stdout.split('\n')[0], stderr, code]).toEqual([
    'title: Search down',
    `note: ${name} is read as a postmortem in Markdown\n`,
    0,
  ])
})

test('so it is by new', async () => {
  const argv = ['new', '--from', '-', '--start', '2026-01-15 14:05', '--timezone', 'UTC', '-n']
  const { stderr, code } = await cli(argv, { stdin: document })
  expect([stderr.split('\n')[0], code]).toEqual(['note: stdin is read as a postmortem in Markdown', 0])
})

test('nothing is said of one called Markdown, and of one that was written here', async () => {
  const named = await cli(['import', 'notes.md'], { files: { 'notes.md': document } })
  expect([named.stderr, named.code]).toEqual(['', 0])
  const made = await cli(['new', 'Search down', '--start', '2026-01-15 14:05', '--timezone', 'UTC', '-n', '-q'])
  const own = await cli(['import', '-'], { stdin: made.stdout })
  expect([own.stderr, own.code]).toEqual(['', 0])
})

test('secrets between the lines of a timeline are masked', async () => {
  const text = `14:05 alert fired\n---\n14:07 tried ghp_${'a1B2c3D4'.repeat(4)}e5F6\n**and** again\n14:09 fixed\n`
  const { stdout, stderr, code } = await cli(['import', 'notes.txt'], { files: { 'notes.txt': text } })
  expect([stdout.match(/text: .*(?:\n {6}.*)*/g)?.[1], stderr, code]).toEqual([
    'text: |-\n      tried ••••••••\n      **and** again',
    lines([
      'note: notes.txt is read as a timeline in plain text: 3 entries',
      'note: notes.txt: 1 secret was masked (GitHub token); --keep-secrets keeps it',
    ]),
    0,
  ])
})

test('lines between records that are no JSON are counted', async () => {
  const line = (at: number, msg: string): string => JSON.stringify({ ts: 1_768_485_900 + at, msg })
  const files = { 'app.ndjson': lines([line(0, 'up'), 'not json', 'also not', line(1, 'down')]) }
  const { stderr, code } = await cli(['import', 'app.ndjson'], { files })
  expect([stderr, code]).toEqual([
    lines([
      'note: app.ndjson is read as JSON records: 2 entries; left out: line that is no JSON (2)',
      'note: app.ndjson: columns: time = "ts", text = "msg"',
    ]),
    0,
  ])
})
