import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Host } from '../../src/host.ts'
import { listDrafts, openDraft } from '../../src/io/drafts.ts'
import { systemHost } from '../../src/io/system-host.ts'

let state: string
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'drafts-'))
})

const start = Date.parse('2026-01-15T03:00:00Z')
const endedPid = spawnSync('true').pid

function hostAt(minutes: number, pid = endedPid): Host {
  return { ...systemHost(), env: { XDG_STATE_HOME: state }, pid, now: () => start + minutes * 60_000 }
}

const content = { answers: { title: 'Website down', timeline: ['00:00 alert fired'] }, options: { template: 'alx' } }

test('a draft is a private JSON file below the state folder', async () => {
  const draft = await openDraft(hostAt(0), '/srv/shop', { ...content, stdin: 'x: 1\n' })
  expect(draft.path).toMatch(/\/postmortem\/drafts\/[0-9a-f]{16}\/2026-01-15T03-00-00\.000Z-\d+\.json$/)
  expect(draft.path.startsWith(state)).toBe(true)
  expect(JSON.parse(readFileSync(draft.path, 'utf8'))).toEqual({
    version: 1,
    startedAt: '2026-01-15T03:00:00.000Z',
    updatedAt: '2026-01-15T03:00:00.000Z',
    pid: endedPid,
    project: '/srv/shop',
    ...content,
    stdin: 'x: 1\n',
  })
  expect(statSync(draft.path).mode & 0o777).toBe(0o600)
  expect(statSync(dirname(draft.path)).mode & 0o777).toBe(0o700)
})

test('the last of many saves at once is what stays, still private', async () => {
  const draft = await openDraft(hostAt(0), '/srv/shop', content)
  await Promise.all(
    Array.from({ length: 30 }, (_, index) => draft.save({ ...content, answers: { title: `${index}` } })),
  )
  expect(JSON.parse(readFileSync(draft.path, 'utf8')).answers).toEqual({ title: '29' })
  expect(statSync(draft.path).mode & 0o777).toBe(0o600)
  expect(readdirSync(dirname(draft.path))).toHaveLength(1)
})

test('a removed draft is gone, also after a save that was under way', async () => {
  const draft = await openDraft(hostAt(0), '/srv/shop', content)
  await Promise.all([draft.save(content), draft.remove()])
  expect(await listDrafts(hostAt(0), '/srv/shop')).toEqual([])
})

test('drafts of a project are listed newest first, with their age', async () => {
  await openDraft(hostAt(0), '/srv/shop', { answers: { title: 'old' }, options: {} })
  await openDraft(hostAt(60), '/srv/shop', { answers: { title: 'new' }, options: {} })
  await openDraft(hostAt(60), '/srv/other', { answers: { title: 'other' }, options: {} })
  const found = await listDrafts(hostAt(24 * 60), '/srv/shop')
  expect(found.map(({ draft, alive, ageDays }) => [draft.answers.title, alive, ageDays])).toEqual([
    ['new', false, 23 / 24],
    ['old', false, 1],
  ])
})

test('a draft is alive while another process holds it', async () => {
  await openDraft(hostAt(0, process.ppid), '/srv/shop', content)
  const [ours, theirs] = [
    await listDrafts(hostAt(1, process.ppid), '/srv/shop'),
    await listDrafts(hostAt(1), '/srv/shop'),
  ]
  expect([ours[0]?.alive, theirs[0]?.alive]).toEqual([false, true])
})

test('what is not a draft is passed over and kept', async () => {
  const { path } = await openDraft(hostAt(0), '/srv/shop', content)
  const folder = dirname(path)
  writeFileSync(join(folder, 'notes.txt'), 'mine')
  writeFileSync(join(folder, 'broken.json'), '{')
  writeFileSync(join(folder, 'null.json'), 'null')
  writeFileSync(join(folder, 'newer.json'), JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), version: 2 }))
  writeFileSync(
    join(folder, 'odd.json'),
    JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), answers: { title: 1 } }),
  )
  expect(await listDrafts(hostAt(0), '/srv/shop')).toHaveLength(1)
  expect(readdirSync(folder)).toHaveLength(6)
})

test('a state folder that cannot be written is a failure in words', async () => {
  writeFileSync(join(state, 'postmortem'), '')
  await expect(openDraft(hostAt(0), '/srv/shop', content)).rejects.toThrow(
    `cannot write the draft: not a folder: ${join(state, 'postmortem')}`,
  )
})
