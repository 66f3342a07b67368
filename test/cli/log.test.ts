import { describe, expect, test } from 'vitest'
import { cli, type Setting } from '../helpers/cli.ts'

const HEAD = `# The log of an incident: postmortem log adds a line at the end, postmortem new writes the postmortem.
# You may edit it; the timeline stays last.
timeline:
`
const now = '2026-01-15T12:05:07Z'
const path = 'postmortems/2026-01-15-1405.incident.yaml'
const log = `${HEAD}  - "2026-01-15 14:05:07 +02:00 alert fired"\n`

async function run(argv: readonly string[], setting: Setting = {}) {
  return cli(['log', ...argv], { now, ...setting })
}

describe('the first entry begins a log', () => {
  test('in the folder of the documents, with a line that is said again', async () => {
    expect(await run(['alert', 'fired'])).toEqual({
      stdout: `${path}\n`,
      stderr: `note: ${path} begins with this\n2026-01-15 14:05:07 +02:00 alert fired\n`,
      code: 0,
      files: { [path]: log },
    })
  })

  test('quietly', async () => {
    expect(await run(['-q', 'alert fired'])).toEqual({
      stdout: `${path}\n`,
      stderr: '',
      code: 0,
      files: { [path]: log },
    })
  })

  test.each<[string, Setting, string]>([
    ['the folder of the environment', { env: { POSTMORTEM_DIR: 'docs' } }, 'docs/2026-01-15-1405.incident.yaml'],
    [
      'the folder and the zone of the configuration',
      { files: { '.postmortem/config.yaml': 'dir: docs/pm\ntimezone: UTC\n', 'src/': '' }, cwd: 'src' },
      'docs/pm/2026-01-15-1205.incident.yaml',
    ],
    [
      'the next minute that is free',
      { files: { [path]: `end: unknown\n${log}` } },
      'postmortems/2026-01-15-1405-2.incident.yaml',
    ],
  ])('in %s', async (_, setting, expected) => {
    const { files, code } = await run(['alert fired'], setting)
    expect({ code, created: Object.keys(files).filter((name) => !(name in { ...setting.files })) }).toEqual({
      code: 0,
      created: expect.arrayContaining([expected]),
    })
  })

  test('where the configuration is broken, too', async () => {
    const files = { '.postmortem/config.yaml': 'dir: [\n' }
    expect(await run(['alert fired'], { files })).toEqual({
      stdout: `${path}\n`,
      stderr: expect.stringMatching(
        /^note: \.postmortem\/config\.yaml:\d:\d: .*; logging without the settings\nnote: .*\n.* alert fired\n$/,
      ),
      code: 0,
      files: { ...files, [path]: log },
    })
  })

  test.each([
    ['--file', 'other.yaml'],
    ['--file', 'deep/down/2026-01-15-shop.incident.yaml'],
  ])('%s %s', async (flag, file) => {
    expect(await run([flag, file, '-q', 'alert fired'])).toEqual({
      stdout: `${file}\n`,
      stderr: '',
      code: 0,
      files: { [file]: log },
    })
  })

  test('--new, although an incident runs', async () => {
    const { stdout, files } = await run(['--new', '-q', 'alert fired'], { files: { [path]: log } })
    const other = 'postmortems/2026-01-15-1405-2.incident.yaml'
    expect({ stdout, files }).toEqual({ stdout: `${other}\n`, files: { [path]: log, [other]: log } })
  })
})

/** The lines that a log gains. */
async function added(argv: readonly string[], setting: Setting = {}, before = log) {
  const { files, ...rest } = await run(argv, { ...setting, files: { [path]: before, ...setting.files } })
  expect(files[path]?.startsWith(before)).toBe(true)
  return { ...rest, lines: files[path]?.slice(before.length) }
}

describe('what is said is a line', () => {
  test.each([
    [['restarted', 'apache'], '  - "2026-01-15 14:05:07 +02:00 restarted apache"\n', 'restarted apache'],
    [
      ['#12: "quoted" \\ back'],
      '  - "2026-01-15 14:05:07 +02:00 #12: \\"quoted\\" \\\\ back"\n',
      '#12: "quoted" \\ back',
    ],
    [
      ['--by', ' ines ', 'restarted apache'],
      '  - { at: "2026-01-15 14:05:07 +02:00", text: "restarted apache", by: "ines" }\n',
      'restarted apache (ines)',
    ],
    [['\u001b[31mred'], '  - "2026-01-15 14:05:07 +02:00 \\u001b[31mred"\n', 'red'],
  ])('%j', async (argv, lines, shown) => {
    expect(await added(argv)).toEqual({
      stdout: `${path}\n`,
      stderr: `2026-01-15 14:05:07 +02:00 ${shown}\n`,
      code: 0,
      lines,
    })
  })

  test.each([
    [['--at', '13:40', 'paged ines'], '2026-01-15 13:40 +02:00 paged ines'],
    [['--at', '15:00', 'paged ines'], '2026-01-14 15:00 +02:00 paged ines'],
    [['--at', '2026-01-14 23:59:30Z', '13:00 is the time in it'], '2026-01-15 01:59:30 +02:00 13:00 is the time in it'],
    [['13:40', 'paged ines'], '2026-01-15 13:40 +02:00 paged ines'],
    [['--', 'took', '--at', '13:40'], '2026-01-15 14:05:07 +02:00 took --at 13:40'],
  ])('at its time: %j', async (argv, line) => {
    expect(await added(argv)).toEqual({ stdout: `${path}\n`, stderr: `${line}\n`, code: 0, lines: `  - "${line}"\n` })
  })

  test('in the zone that the log states', async () => {
    const { lines } = await added(['--at', '13:00', 'x'], {}, `timezone: Europe/London\n${log}`)
    expect(lines).toBe('  - "2026-01-14 13:00 UTC x"\n')
  })

  test('from stdin, whose stamps are found', async () => {
    const stdin = 'seen by hand\n[2026-01-15 13:40:12] GET / 500\n  in /var/log\n\n'
    expect(await added(['-'], { stdin })).toEqual({
      stdout: `${path}\n`,
      stderr: '2026-01-15 14:05:07 +02:00 seen by hand\n2026-01-15 13:40:12 +02:00 GET / 500 in /var/log\n',
      code: 0,
      lines:
        '  - "2026-01-15 14:05:07 +02:00 seen by hand"\n  - "2026-01-15 13:40:12 +02:00 GET / 500\\nin /var/log"\n',
    })
  })

  test('from stdin at a terminal, and from a program whose output is no UTF-8', async () => {
    const { stderr, lines } = await added(['-'], { stdin: Buffer.from([0xe9, 0x74, 0xe9]), tty: true })
    expect({ stderr, lines }).toEqual({
      stderr:
        'note: reading what happened from the terminal; end with Ctrl-D\n2026-01-15 14:05:07 +02:00 \ufffdt\ufffd\n',
      lines: '  - "2026-01-15 14:05:07 +02:00 \ufffdt\ufffd"\n',
    })
  })

  test('an old log is said to be one', async () => {
    const { stderr } = await added(['x'], { now: '2026-01-16T12:06:00Z' })
    expect(
      stderr,
    ).toBe(`note: the entry above is of 2026-01-15 14:05; if this is another incident: postmortem log --undo, and again with --new
2026-01-16 14:06:00 +02:00 x
`)
  })
})

describe('which log', () => {
  const other = 'postmortems/2026-01-14-0900.incident.yaml'

  test.each([
    ['says end', { [other]: `${log}end: "15:00"\n` }],
    ['is written up', { [other]: `${log}# written up: a.md\n` }],
    ['has a document beside it', { [other]: log, 'postmortems/2026-01-14-0900.md': '# x\n' }],
    ['has a page beside it', { [other]: log, 'postmortems/2026-01-14-0900.html': '<p>\n' }],
    ['cannot be read', { [other]: Buffer.from([0xff, 0xfe]) }],
    ['is another file', { 'postmortems/a.yaml': log, 'postmortems/b.md': '' }],
  ])('not one that %s', async (_, files) => {
    const { stdout, lines } = await added(['x'], { files })
    expect({ stdout, lines }).toEqual({ stdout: `${path}\n`, lines: '  - "2026-01-15 14:05:07 +02:00 x"\n' })
  })

  test('where several run it is to be said', async () => {
    const files = { [path]: log, [other]: log }
    expect(await run(['x'], { files })).toEqual({
      stdout: '',
      stderr: `not logged: x
error: 2 incidents are running: ${other}, ${path}
  hint: say which with --file ${path}
`,
      code: 2,
      files,
    })
    const { files: after } = await run(['-q', '--file', other, 'x'], { files })
    expect(after).toEqual({ ...files, [other]: `${log}  - "2026-01-15 14:05:07 +02:00 x"\n` })
  })
})

describe('a log that a person edited keeps what they wrote', () => {
  test.each([
    ['timeline:\n- mine\n', 'timeline:\n- mine\n- "2026-01-15 14:05:07 +02:00 x"\n'],
    ['timeline:\n  - mine', 'timeline:\n  - mine\n  - "2026-01-15 14:05:07 +02:00 x"\n'],
    [
      'timeline:\n  - mine # why\n# the rest\ntitle:  y\n',
      'timeline:\n  - mine # why\n  - "2026-01-15 14:05:07 +02:00 x"\n# the rest\ntitle:  y\n',
    ],
    ['timeline: [mine] # why\n', 'timeline: [ mine, "2026-01-15 14:05:07 +02:00 x" ] # why\n'],
    ['', 'timeline:\n  - "2026-01-15 14:05:07 +02:00 x"\n'],
  ])('%j', async (before, after) => {
    expect(await run(['x'], { files: { [path]: before } })).toEqual({
      stdout: `${path}\n`,
      stderr: '2026-01-15 14:05:07 +02:00 x\n',
      code: 0,
      files: { [path]: after },
    })
  })
})

describe('--list', () => {
  test('prints the entries below each other', async () => {
    const text = `${log}  - { at: "13:40", text: "a\\nb\\u001b[31m", by: "ines" }\n  - no time\n`
    expect(await run(['--list'], { files: { [path]: text } })).toEqual({
      stdout: `2026-01-15 14:05:07 +02:00  alert fired
13:40                       a b (ines)
                            no time
`,
      stderr: `note: ${path} has 3 entries\n`,
      code: 0,
      files: { [path]: text },
    })
  })

  test('quietly, of a log by name, also of one that is over', async () => {
    const files = { 'a.yaml': `end: x\n${log}` }
    expect(await run(['--list', '-q', '--file', 'a.yaml'], { files })).toEqual({
      stdout: '2026-01-15 14:05:07 +02:00  alert fired\n',
      stderr: '',
      code: 0,
      files,
    })
  })
})

describe('--undo', () => {
  test('takes the last entry back, and says which', async () => {
    const two = `${log}# mine\n  - { at: "2026-01-15 14:06 +02:00", text: "wrong", by: "ines" }\n`
    const { files, ...rest } = await run(['--undo'], { files: { [path]: two } })
    expect(rest).toEqual({
      stdout: `${path}\n`,
      stderr: 'taken back: 2026-01-15 14:06 +02:00 wrong (ines)\n',
      code: 0,
    })
    const comment = `  # taken back${' '.repeat(50)}\n`
    expect(files).toEqual({ [path]: `${log}# mine\n${comment}` })
    const again = await run(['right', '-q'], { files })
    expect(again.files).toEqual({
      [path]: `${log}# mine\n${comment}  - "2026-01-15 14:05:07 +02:00 right"\n`,
    })
    const twice = await run(['--undo', '-q'], { files })
    expect(twice).toMatchObject({ stderr: '', code: 0 })
    expect(await run(['--undo'], { files: twice.files })).toEqual({
      stdout: '',
      stderr: `error: ${path} has no entry to take back\n`,
      code: 3,
      files: twice.files,
    })
  })

  test.each([
    ['\uFEFFtimeline:\n  - "14:06 mine"\n', '\uFEFFtimeline:\n  # taken back  \n'],
    ['timeline: [a, "14:06 mine"] # why\n', 'timeline: [ a ] # why\n'],
  ])('in a log that a person edited: %j', async (before, after) => {
    expect(await run(['--undo'], { files: { [path]: before } })).toEqual({
      stdout: `${path}\n`,
      stderr: 'taken back: 14:06 mine\n',
      code: 0,
      files: { [path]: after },
    })
  })
})

describe('what opens a door is logged, and told', () => {
  const token = `ghp_${'a1B2c3D4'.repeat(4)}e5F6`

  test('of one line how it is taken back', async () => {
    const { stdout, stderr, code, files } = await run(['-q', 'it used', token])
    expect({ stdout, stderr, code, logged: files[path] }).toEqual({
      stdout: `${path}\n`,
      stderr: 'warning: this line seems to hold a GitHub token; postmortem log --undo takes it back\n',
      code: 0,
      logged: log.replace('alert fired', `it used ${token}`),
    })
  })

  test('of several lines in which file it stands', async () => {
    const key = `AKIA${'Q7ERT2UIO3PASD4F'}`
    const { stderr, files } = await run(['-q', '-'], { stdin: `14:01 key ${key}\n14:02 rotated\n` })
    expect([stderr, files[path]?.includes(key)]).toEqual([
      `warning: one of these lines seems to hold an AWS key; take it out of ${path}\n`,
      true,
    ])
  })

  test('what only begins like one is none', async () => {
    const { stderr } = await run(['-q', 'the password: nobody knew it, ghp_ tokens expired'])
    expect(stderr).toBe('')
  })
})
