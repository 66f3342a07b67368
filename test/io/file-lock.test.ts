import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withLock } from '../../src/io/file-lock.ts'

let folder = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'postmortem-lock-')))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const patience = { tries: 3, pause: 1 }
const path = () => join(folder, 'a.yaml')
const lock = () => join(folder, '.a.yaml.lock')

async function locked(): Promise<string> {
  return withLock(path(), 'a.yaml', process.pid, async () => readdirSync(folder).join(), patience)
}

test('a lock is there while something is done, and gone when it is done or fails', async () => {
  expect(await locked()).toBe('.a.yaml.lock')
  const failing = withLock(path(), 'a.yaml', process.pid, () => Promise.reject(new Error('no')))
  await expect(failing).rejects.toThrow('no')
  expect(readdirSync(folder)).toEqual([])
})

test('one by one', async () => {
  const steps: string[] = []
  const act = (name: string) => async () => {
    steps.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 2))
    steps.push(`${name} ends`)
  }
  await Promise.all(['a', 'b', 'c'].map((name) => withLock(path(), 'a.yaml', process.pid, act(name))))
  expect(steps.filter((_, index) => index % 2 === 0).map((step) => step.replace('begins', 'ends'))).toEqual(
    steps.filter((_, index) => index % 2 === 1),
  )
})

test('one that a killed process left is taken away, by whoever comes first', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")'])
  writeFileSync(lock(), JSON.stringify({ pid, host: hostname(), id: 'x' }))
  expect(await Promise.all([1, 2, 3, 4, 5].map(() => withLock(path(), 'a.yaml', process.pid, async () => 1)))).toEqual([
    1, 1, 1, 1, 1,
  ])
  expect(readdirSync(folder)).toEqual([])
})

describe('one whose holder may be alive stays', () => {
  test.each([
    ['on this machine', { pid: process.pid, host: hostname() }, `process ${process.pid} on ${hostname()}`],
    ['on another machine', { pid: 1, host: 'web-1.example' }, 'process 1 on web-1.example'],
    ['of whom nothing is known', { pid: 'x' }, 'another process'],
    ['of another form', [], 'another process'],
  ])('%s', async (_, holder, who) => {
    writeFileSync(lock(), JSON.stringify(holder))
    await expect(locked()).rejects.toMatchObject({
      message: `a.yaml is being changed by ${who}`,
      hint: `if it is not, remove ${lock()}`,
    })
    expect(readdirSync(folder)).toEqual(['.a.yaml.lock'])
  })

  test('nor one that is no JSON', async () => {
    writeFileSync(lock(), 'x')
    await expect(locked()).rejects.toMatchObject({ message: 'a.yaml is being changed by another process' })
  })
})
