import { symlinkSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cli, type Setting, shell } from '../helpers/cli.ts'

const now = '2026-01-15T12:05:07Z'
const path = 'postmortems/2026-01-15-1405.incident.yaml'
const log = 'timeline:\n  - "2026-01-15 14:05:07 +02:00 alert fired"\n'

/** Nothing on stdout, and every file as it was. */
async function refused(argv: readonly string[], setting: Setting = { files: { [path]: log } }) {
  const { stdout, files, ...rest } = await cli(['log', ...argv], { now, ...setting })
  expect({ stdout, files }).toEqual({ stdout: '', files: setting.files ?? {} })
  return rest
}

describe('wrong use', () => {
  test.each([
    [[], 'there is nothing to log', 'write what happened: postmortem log restarted apache; - reads stdin'],
    [['', ' '], 'there is nothing to log', 'write what happened: postmortem log restarted apache; - reads stdin'],
    [['--list', '--undo'], '--list and --undo are two things to do', 'leave one of them out'],
    [['--list', 'x'], '--list logs nothing, so that a text makes no sense', 'leave one of them out'],
    [['--undo', 'x'], '--undo logs nothing, so that a text makes no sense', 'leave one of them out'],
    [['--undo', '--at', '14:05'], '--undo logs nothing, so that --at makes no sense', 'leave one of them out'],
    [['--list', '--new'], '--list logs nothing, so that --new makes no sense', 'leave one of them out'],
    [
      ['--new', '--file', 'a.yaml', 'x'],
      '--new and --file contradict each other',
      '--file begins the file it names where that is missing',
    ],
    [['--by', ' ', 'x'], '--by is given nothing', 'is a variable of the script empty?'],
    [['--at', '', 'x'], '--at is given nothing', 'is a variable of the script empty?'],
    [['--file', '', 'x'], '--file is given nothing', 'is a variable of the script empty?'],
    [['--file', 'a.md', 'x'], 'a.md is no log: its name must end in .yaml', 'such as 2026-01-15-1405.incident.yaml'],
    [['-'], 'stdin is empty: nothing was logged', 'did the command before it fail?'],
    [
      ['x', '--replicas'],
      "unknown option '--replicas'",
      'postmortem --help and postmortem log --help list what there is',
    ],
  ])('%j', async (argv, message, hint) => {
    expect(await refused(argv)).toEqual({ stderr: `error: ${message}\n  hint: ${hint}\n`, code: 2 })
  })

  test('more than any entry on stdin', async () => {
    expect(await refused(['-'], { stdin: 'x'.repeat(1024 * 1024 + 1) })).toEqual({
      stderr: 'error: stdin holds more than 1 MB\n  hint: log the lines that matter: … | tail | postmortem log -\n',
      code: 2,
    })
  })
})

describe('a time that cannot be', () => {
  test.each([
    ['25:00', '--at: error: 25:00 is no time of day (invalid-date)\n  hint: did you mean 01:00 on the next day?'],
    [
      '+15',
      '--at: error: +15 counts from a time that is not known (invalid-date)\n  hint: write the date and the time, such as 2026-01-15 14:05',
    ],
    [
      '2026-01-15 15:00',
      '--at: error: the entry 2026-01-15 15:00 is in the future (timeline-entry-in-future)\n  hint: is the date right? what is planned belongs in actions',
    ],
  ])('%s', async (at, stderr) => {
    expect(await refused(['--at', at, 'x'])).toEqual({ stderr: `not logged: x\n${stderr}\n`, code: 1 })
  })
})

describe('what is said is never lost without a word', () => {
  test('a file that cannot be read is told with its place', async () => {
    const files = { [path]: `${log}  - "open\n` }
    const problem = `${path}:3:5: error: the quote that opens here is never closed (malformed-yaml)
  hint: close it with " at the end of the value
`
    expect(await refused(['-'], { files, stdin: 'a\n b\u001b[31m\n' })).toEqual({
      stderr: `not logged: a\nnot logged: b\n${problem}`,
      code: 1,
    })
    expect(await refused(['--list'], { files })).toEqual({ stderr: problem, code: 1 })
    expect(await refused(['--undo'], { files })).toEqual({ stderr: problem, code: 1 })
  })

  test.each([
    ['a folder', { files: { 'a.yaml/': '' } }, 'cannot read a.yaml: is a folder\n  hint: name a file in it'],
    [
      'no text',
      { files: { 'a.yaml': Buffer.from([0x61, 0xff]) } },
      'cannot read a.yaml: is not UTF-8 (byte 2)\n  hint: save it as UTF-8',
    ],
  ])('%s', async (_, { files }, message) => {
    const { stderr, code, stdout } = await cli(['log', '--file', 'a.yaml', 'x'], { now, files })
    expect({ stderr, code, stdout }).toEqual({ stderr: `not logged: x\nerror: ${message}\n`, code: 3, stdout: '' })
  })

  test('a folder that is none', async () => {
    expect(await refused(['x'], { files: { postmortems: 'x' } })).toEqual({
      stderr: 'not logged: x\nerror: cannot read postmortems: is no folder\n',
      code: 3,
    })
  })

  test('on a full disk no half of a line stays', async () => {
    // Without a handler the signal of the limit would end the process, as no full disk does.
    const files = {
      'ignore-signal.cjs': "process.on('SIGXFSZ', () => {})\n",
      [path]: `${log}  # ${'x'.repeat(8192 - log.length - 30)}\n`,
    }
    const line = 'ulimit -f 8; NODE_OPTIONS="--require ./ignore-signal.cjs" postmortem log restarted apache'
    expect(await shell(line, { now, files })).toEqual({
      stdout: '',
      stderr: `not logged: restarted apache\nerror: cannot write ${path}: no space left on device\n`,
      code: 3,
      files,
    })
  })

  test('a link that leads nowhere', async () => {
    const prepare = (folder: string) => symlinkSync('nowhere', `${folder}/a.yaml`)
    expect(await refused(['--file', 'a.yaml', 'x'], { prepare })).toEqual({
      stderr: 'not logged: x\nerror: cannot write a.yaml: is a link that leads nowhere\n',
      code: 3,
    })
  })
})

describe('nothing to list or to take back', () => {
  test.each(['--list', '--undo'])('%s', async (flag) => {
    expect(await refused([flag], {})).toEqual({
      stderr:
        'error: no incident is running in postmortems\n  hint: name a log with --file; postmortem log and a text begin one\n',
      code: 3,
    })
    expect(await refused([flag, '--file', 'a.yaml'], {})).toEqual({
      stderr: 'error: cannot read a.yaml: no such file\n',
      code: 3,
    })
  })
})
