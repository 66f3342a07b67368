import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { binary, cli, type Setting } from '../helpers/cli.ts'
import { CTRL_C } from '../helpers/scripted-person.ts'
import { basics, lines } from './refuses.ts'

const path = 'postmortems/2026-01-15-1405.incident.yaml'
const document = 'postmortems/2026-01-15-checkout-down.md'
const facts = [
  ...basics,
  'severity: SEV2',
  'services: [checkout]',
  'impact: { description: Nobody could pay, usersAffected: 100% }',
  'detection: monitoring-alert',
  'detected: "14:07"',
  'resolution: Rolled back',
  'rootCause: A full disk',
  'contributingFactors: [No alert on it]',
  'actions: [Alert on it]',
]
const timeline = [
  'timeline:',
  '  - "2026-01-15 14:20:09 +02:00 restarted"',
  '  - "2026-01-15 14:07 +02:00 alert fired"',
]
const log = lines([...facts, ...timeline])
const mark = '# written up: 2026-01-15-checkout-down.md\n'
const ended = ['--end', '2026-01-15 15:10']

describe('new at a terminal', () => {
  const offer = `There is a running incident: ${path}, 2 entries, since 2026-01-15 14:20. Write its postmortem?`

  async function atTerminal(setting: Setting, argv: readonly string[] = ['--no-color']) {
    const { files = {}, ...rest } = setting
    return cli(['new', ...argv, '-q'], { tty: true, files: { [path]: log, ...files }, ...rest })
  }

  test('offers the log of the running incident, and marks it when its postmortem is written', async () => {
    const { stdout, stderr, code, files } = await atTerminal({ answers: [path, '15:10', 'write'] })
    expect({ stdout, code }).toEqual({ stdout: `${document}\n`, code: 0 })
    expect(stderr.split('\n')[0]).toBe(`? ${offer} ${path}`)
    // In order of time.
    expect(files[document]).toContain('- 14:07 - alert fired\n- 14:20:09 - restarted\n')
    expect(files[path]).toBe(`${log}${mark}`)
    const next = await cli(['log', '-q', 'x'], { files, now: '2026-01-16T08:00:00Z' })
    expect(next.stdout).toBe('postmortems/2026-01-16-1000.incident.yaml\n')
  })

  test.each([
    ['2026-01-15T12:30:00Z', '14:20'],
    ['2026-01-16T12:30:00Z', '2026-01-15 14:20'],
  ])('at %s it says since %s', async (now, since) => {
    const { stderr } = await atTerminal({ now, answers: [CTRL_C] })
    expect(stderr).toContain(`${path}, 2 entries, since ${since}. Write`)
  })

  test.each([
    ['timeline:\n  - by hand\n', '1 entry'],
    ['timeline:\n  - 14:05 by hand\n', '1 entry, since 14:05'],
    ['timeline:\n', '0 entries'],
  ])('of %j it says %s', async (text, described) => {
    const { stderr } = await atTerminal({ files: { [path]: text }, answers: [CTRL_C] })
    expect(stderr).toContain(`There is a running incident: ${path}, ${described}. Write its postmortem? Ctrl-C\n`)
  })

  test('of several the person chooses one, or none', async () => {
    const other = 'postmortems/2026-01-16-0900.incident.yaml'
    const setting = { files: { [other]: 'timeline:\n  - "08:00 x"\n' } }
    const { stderr, files } = await atTerminal({ ...setting, answers: [path, '15:10', 'write'] })
    expect(stderr).toContain('? There are 2 running incidents. Write the postmortem of one? ')
    expect(files[path]).toBe(`${log}${mark}`)
    const { stderr: declined } = await atTerminal({ ...setting, answers: ['', CTRL_C] })
    expect(declined).toContain('? What stopped working for users? Ctrl-C\n')
  })

  test('offers nothing to somebody who states facts', async () => {
    const { stderr } = await atTerminal({ answers: [CTRL_C] }, ['Shop down', '--no-color'])
    expect(stderr).not.toContain('There is a running incident')
  })

  test('tells what cannot stand in it', async () => {
    const { stderr, code } = await atTerminal({ files: { [path]: `${log}  - "25:00 x"\n` }, answers: [path] })
    expect({ stderr, code }).toEqual({
      stderr: expect.stringContaining(`${path}:16:5: error: 25:00 is no time of day (invalid-date)\n`),
      code: 1,
    })
  })
})

describe('new --from', () => {
  const sorted = ['new', '--from', path]

  test('marks the log too, and says so', async () => {
    const { stderr, files } = await cli([...sorted, ...ended], { files: { [path]: log.trimEnd() } })
    expect(stderr).toBe(`note: unknown: improvements\nnote: ${path} is marked as written up\n`)
    expect(files[path]).toBe(`${log}${mark}`)
  })

  test.each([
    ['of an incident that goes on', [...sorted, '-q'], { [path]: log }],
    ['that is printed', [...sorted, ...ended, '-o', '-', '-q'], { [path]: log }],
    ['that is tried', [...sorted, ...ended, '-n', '-q'], { [path]: log }],
    ['that is marked already', [...sorted, ...ended, '-q'], { [path]: `${log}# written up: a.md\n` }],
    ['of another name', ['new', '--from', 'a.incident.yaml', '--sort', ...ended, '-q'], { 'a.incident.yaml': log }],
  ])('leaves one as it is %s', async (_, argv, files) => {
    const outcome = await cli(argv, { files })
    expect(outcome.code).toBe(0)
    expect(outcome.files).toMatchObject(files)
  })

  test('writes the document although the log cannot be marked', async () => {
    const { stdout, stderr, code, files } = await binary([...sorted, ...ended, '-o', 'out.md'], {
      files: { [path]: log },
      prepare: (folder) => chmodSync(join(folder, path), 0o444),
      unprivileged: true,
    })
    expect({ stdout, stderr, code }).toEqual({
      stdout: 'out.md\n',
      stderr: `note: unknown: improvements\nnote: not marked as written up: cannot write ${path}: permission denied\n`,
      code: 0,
    })
    expect(files[path]).toBe(log)
  })
})

test('check passes over a log in a folder once its postmortem is written', async () => {
  const bad = `${log}  - "25:00 x"\n`
  const running = await cli(['check', 'postmortems', '-q'], { files: { [path]: bad } })
  expect(running.stdout).toContain(`${path}:16:5: error: 25:00 is no time of day (invalid-date)\n`)
  const files = { [path]: `${bad}${mark}` }
  expect(await cli(['check', 'postmortems', '-q'], { files })).toEqual({ stdout: '', stderr: '', code: 0, files })
  const named = await cli(['check', path, '-q'], { files })
  expect(named.stdout).toBe(running.stdout)
})
