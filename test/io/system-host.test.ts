import { spawn, spawnSync } from 'node:child_process'
import { beforeAll, expect, test } from 'vitest'
import { systemHost } from '../../src/io/system-host.ts'
import { bundleScript } from '../helpers/bundle-script.ts'

let script: string
beforeAll(async () => {
  script = await bundleScript('host-script')
})

function shell(command: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', command.replaceAll('host', `node ${script}`)], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  })
  return { status, stdout, stderr }
}

test('a full disk under stdout is a failure that says so', () => {
  expect(shell('host write 10 > /dev/full')).toEqual({
    status: 3,
    stdout: '',
    stderr: 'error: cannot write to stdout: no space left on device\n',
  })
})

test('a reader that goes away ends the run quietly', () => {
  const { status, stdout, stderr } = shell('host write 1000000 | head -c 3; exit $PIPESTATUS')
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'xxx', stderr: '' })
})

test('a slow reader of a long text gets all of it', () => {
  expect(shell('host write 1000000 | { sleep 0.3; wc -c; }')).toEqual({
    status: 0,
    stdout: '1000000\n',
    stderr: 'written\n',
  })
})

test('a pipe that does not block gets all of it', async () => {
  const child = spawn(process.execPath, [script, 'write', '1000000'], { stdio: ['ignore', 'pipe', 'ignore'] })
  let size = 0
  child.stdout.on('data', (chunk) => {
    size += chunk.length
  })
  await new Promise((resolve) => child.once('close', resolve))
  expect(size).toBe(1_000_000)
})

test('stderr on a full disk changes nothing', () => {
  expect(shell('host write 3 2> /dev/full')).toEqual({ status: 0, stdout: 'xx\n', stderr: '' })
})

test('stdin is read to its end', () => {
  expect(shell('head -c 300000 /dev/zero | host read')).toEqual({ status: 0, stdout: '300000\n', stderr: '' })
  expect(shell('host read < /dev/null').stdout).toBe('0\n')
})

test('stdin without an end is read only until it is too large', () => {
  expect(Number(shell('yes | host read').stdout)).toBeGreaterThan(32 * 1024 * 1024)
})

test('a folder as stdin is a failure that says so', () => {
  expect(shell('host read < /tmp')).toEqual({
    status: 3,
    stdout: '',
    stderr: 'error: cannot read stdin: is a folder\n',
  })
})

test.each([
  ['2026-01-15T00:00:00Z', '1768435200000'],
  ['2026-01-15T02:00:00.000+02:00', '1768435200000'],
  ['2026-01-15 00:00Z', '1768435200000'],
])('POSTMORTEM_NOW=%s fixes the clock', (value, milliseconds) => {
  expect(shell('host now', { POSTMORTEM_NOW: value }).stdout).toBe(`${milliseconds}\n`)
})

test.each(['yesterday', '2026-02-30T00:00:00Z', '2026-01-15', '2026-01-15T00:00:00', '2026-01-15T25:00:00Z'])(
  'POSTMORTEM_NOW=%s is wrong use',
  (value) => {
    expect(shell('host now', { POSTMORTEM_NOW: value })).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: POSTMORTEM_NOW is "${value}", which is not a time\nhint: write it as 2026-01-15T00:00:00Z\n`,
    })
  },
)

test('an empty POSTMORTEM_NOW is none', () => {
  const before = Date.now()
  expect(Number(shell('host now', { POSTMORTEM_NOW: '' }).stdout)).toBeGreaterThanOrEqual(before)
})

test('a working directory that is gone is a failure of its own', () => {
  expect(shell('cd $(mktemp -d) && rmdir "$PWD" && host cwd')).toEqual({
    status: 3,
    stdout: '',
    stderr: 'error: the working directory is gone\nhint: change to a folder that exists\n',
  })
})

test.each(['SIGTERM', 'SIGHUP'] as const)('%s is handed to who registered for it', async (signal) => {
  const child = spawn(process.execPath, [script, 'wait'], { stdio: ['ignore', 'ignore', 'pipe'] })
  await new Promise((resolve) => child.stderr.once('data', resolve))
  child.kill(signal)
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(130)
})

test('the host knows the zone and the process', () => {
  const host = systemHost()
  expect(host.timezone).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone)
  expect(host.pid).toBe(process.pid)
  expect(host.cwd).toBe(process.cwd())
  expect(host.exitCode).toBe(0)
  expect(host.stdout.columns).toBeGreaterThan(0)
})
