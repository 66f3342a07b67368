import { describe, expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'
import { lines } from './refuses.ts'

const message = (ts: string, text: string, more: object = {}): object => ({
  type: 'message',
  user: 'U01',
  text,
  ts: `${ts}.000100`,
  ...more,
})
const join = (ts: string): object => message(ts, 'joined', { subtype: 'channel_join' })
const day = (...messages: readonly object[]): string => JSON.stringify(messages)

const exported = {
  'export/users.json': day({ id: 'U01', name: 'ines' }),
  'export/channels.json': day({ id: 'C01', name: 'ops' }),
  'export/integration_logs.json': '[{"service_type": "Git"}]',
  'export/ops/2026-01-15.json': day(message('1768485900', 'it is down'), join('1768485901')),
  'export/ops/2026-01-16.json': day(join('1768522000'), join('1768522001')),
  'export/ops/2026-01-17.json': '[]',
  'export/ops/attachments/F01-alerts.json': day(message('1768485902', 'an upload')),
  'export/ops/.hidden.json': '{',
  'export/notes.md': 'no export',
}

const entry = (at: string, text: string): string[] => [
  `  - at: "${at} UTC"`,
  `    text: ${text}`,
  '    by: ines',
  '    source:',
  '      label: "Slack #ops"',
  `      id: C01/${Date.parse(`${at.replace(' ', 'T')}Z`) / 1000}.000100`,
]
const facts = lines(['timeline:', ...entry('2026-01-15 14:05:00', 'it is down')])

describe('a folder', () => {
  test.each(['export', 'export/', 'export//'])('%s is every export in it, told of together', async (name) => {
    const { stdout, stderr, code } = await cli(['import', name], { files: exported })
    expect({ stdout, stderr, code }).toEqual({
      stdout: facts,
      stderr: 'note: export/ is read as Slack: 1 entry of 3 files; left out: join or leave (3)\n',
      code: 0,
    })
  })

  test('a channel of it has no users', async () => {
    const files = { 'ops/2026-01-15.json': day(message('1768485900', 'it is down')) }
    const { stderr, code } = await cli(['import', 'ops/'], { files })
    expect([stderr, code]).toEqual([
      lines([
        'note: ops/ is read as Slack: 1 entry of 1 file',
        'note: ops/: people are shown by their ids: give users.json of the export, too',
      ]),
      0,
    ])
  })

  test('is read by new, from the folder where it runs', async () => {
    const argv = ['new', 'Checkout down', '--start', '2026-01-15 14:05', '--timezone', 'UTC', '--from', '.', '-n', '-q']
    const { stdout, stderr, code } = await cli(argv, { files: exported, cwd: 'export' })
    expect([stderr, code]).toEqual(['', 0])
    expect(stdout).toContain('it is down')
  })

  test('what is no export in it is named, and left out', async () => {
    const strangers = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`export/${name}.json`, '{"colour": "red"}'])
    const files = { ...exported, ...Object.fromEntries(strangers) }
    const { stdout, stderr, code } = await cli(['import', 'export'], { files })
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `export/${name}.json`).join(', ')
    expect({ stdout, stderr, code }).toEqual({
      stdout: facts,
      stderr: lines([
        `note: export/: no source is known by the shape of ${names}, and 1 more; left out`,
        'note: export/ is read as Slack: 1 entry of 3 files; left out: join or leave (3)',
      ]),
      code: 0,
    })
  })

  test('every form of an export is read, and a text of another form is named', async () => {
    const files = {
      'ops/git.log': '4f1c2ab 2026-01-15T14:02:00Z Raise the limit\n7d20e9b 2026-01-15T14:01:00Z Add a limit\n',
      'ops/notes.txt': '2026-01-15 14:05 UTC alert fired\n14:30 UTC fixed\n',
      'ops/steps.csv': 'time,text\n2026-01-15 14:06 UTC,looked\n',
      'ops/app.jsonl': '{"ts":1768485900,"msg":"up"}\n',
      'ops/rates.tsv': 'region\trate\nnorth\t7\n',
      'ops/about.txt': '# Search down\n\n## Root cause\n\nThe index was full.\n',
      'ops/about.md': '# Search down\n',
      'ops/incident.yaml': 'title: Search down\n',
    }
    const { stderr, code } = await cli(['import', 'ops'], { files })
    expect([stderr, code]).toEqual([
      lines([
        'note: ops/: no source is known by the shape of ops/about.txt, ops/rates.tsv; left out',
        'note: ops/ is read as JSON records: 1 entry of 1 file',
        'note: ops/: columns: time = "ts", text = "msg"',
        'note: ops/ is read as git log: 2 entries of 1 file',
        'note: ops/ is read as a timeline in plain text: 2 entries of 1 file',
        'note: ops/ is read as CSV: 1 entry of 1 file',
        'note: ops/: columns: time = "time", text = "text"',
      ]),
      0,
    ])
  })

  test('with no text in it that is known, every one is refused', async () => {
    const files = { 'ops/about.txt': '# Search down\n\n## Root cause\n\nThe index was full.\n' }
    const { stdout, stderr, code } = await cli(['import', 'ops'], { files })
    expect([stdout, stderr, code]).toEqual([
      '',
      lines([
        'ops/about.txt:1:1: error: no source is known by the shape of this file (nothing-imported)',
        '  hint: postmortem import --help names the exports that are read',
      ]),
      1,
    ])
  })

  test('what is broken in it is refused', async () => {
    const { stderr, code } = await cli(['import', 'export'], {
      files: { ...exported, 'export/ops/z.json': '{"title": ' },
    })
    expect([stderr.split('\n')[0], code]).toEqual([
      'export/ops/z.json:1:11: error: the JSON ends too early (malformed-json)',
      1,
    ])
  })

  test('with no export in it, every file is refused', async () => {
    const files = { 'export/a.json': '{"colour": "red"}', 'export/b.json': '[]' }
    const { stderr, code } = await cli(['import', 'export'], { files })
    expect([stderr.split('\n').filter((line) => line.includes('error')), code]).toEqual([
      [
        'export/a.json:1:1: error: this is not an incident file: it is something else, with colour (unknown-field)',
        'export/b.json:1:1: error: nothing is in this file (nothing-imported)',
      ],
      1,
    ])
  })

  test('with nothing but joins is refused once', async () => {
    const files = { 'ops/2026-01-15.json': day(join('1768485901')), 'ops/2026-01-16.json': day(join('1768522000')) }
    expect(await cli(['import', 'ops'], { files })).toEqual({
      stdout: '',
      stderr: lines([
        'ops/2026-01-15.json:1:1: error: nothing is read from this export of Slack: everything was left out: join or leave (2) (nothing-imported)',
        '  hint: postmortem import --help says how each export is made',
      ]),
      code: 1,
      files,
    })
  })

  test.each([
    { what: 'without exports', argv: ['import', 'docs'] },
    { what: 'for render', argv: ['render', 'docs/ops'] },
  ])('$what is a folder', async ({ argv }) => {
    const files = { 'docs/readme.md': '# Docs\n', 'docs/ops/2026-01-15.json': '[]' }
    const only = { 'docs/readme.md': '# Docs\n' }
    const { stderr, code } = await cli(argv, { files: argv[0] === 'import' ? only : files })
    expect([stderr, code]).toEqual([`error: cannot read ${argv[1]}: is a folder\n  hint: name a file in it\n`, 3])
  })

  test('a file in it that is too large is named', async () => {
    const files = { 'ops/2026-01-15.json': new Uint8Array(32 * 1024 * 1024 + 1) }
    const { stderr, code } = await cli(['import', 'ops'], { files })
    expect([stderr, code]).toEqual([
      'error: cannot read ops/2026-01-15.json: is larger than 32 MB\n  hint: keep only the part about this incident\n',
      3,
    ])
  })
})

describe('several files of one source', () => {
  test('one of them may hold nothing', async () => {
    const files = { 'a.json': day(message('1768485900', 'it is down')), 'b.json': day(join('1768485901')) }
    const { stderr, code } = await cli(['import', 'a.json', 'b.json', '-q'], { files })
    expect([stderr, code]).toEqual(['', 0])
  })

  test('what bots chatter is read where nothing else is', async () => {
    const bot = { subtype: 'bot_message', bot_id: 'B01' }
    const chatter = {
      'a.json': day(message('1768485900', 'lunch', bot)),
      'b.json': day(message('1768485960', 'tea', bot)),
    }
    const alone = await cli(['import', 'a.json', 'b.json'], { files: chatter })
    expect(alone.stdout.match(/text: .*/g)).toEqual(['text: lunch', 'text: tea'])
    const files = { ...chatter, 'c.json': day(message('1768485970', 'it is down')) }
    const beside = await cli(['import', 'a.json', 'b.json', 'c.json'], { files })
    expect(beside.stdout.match(/text: .*/g)).toEqual(['text: it is down'])
    expect(beside.stderr).toContain(
      'note: a.json is read as Slack: 0 entries; left out: bot message that tells of no alert or deploy (1)\n',
    )
  })

  test('a long one is told by its first messages', async () => {
    const messages = Array.from({ length: 60 }, (_, index) => message(String(1768485900 + index), `line ${index}`))
    const { stderr, code } = await cli(['import', '-', '--format', 'json'], { stdin: day(...messages) })
    expect([stderr.split('\n')[0], code]).toEqual(['note: stdin is read as Slack: 60 entries', 0])
  })

  test('an export that is called as a companion is read', async () => {
    const files = { 'users.json': day(message('1768485900', 'it is down')), 'b.json': day(message('1768485960', 'up')) }
    const { stdout } = await cli(['import', 'users.json', 'b.json'], { files })
    expect(stdout.match(/text: .*/g)).toEqual(['text: it is down', 'text: up'])
  })
})
