import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BACK } from '../../src/host.ts'
import { cli } from '../helpers/cli.ts'
import { type Answer, CTRL_C } from '../helpers/scripted-person.ts'

/** One incident of Statuspage with so many updates, one a minute from 14:00 UTC on. */
function page(count: number): string {
  return JSON.stringify({
    id: 'inc1',
    name: 'Search down',
    created_at: '2026-01-15T14:00:00Z',
    incident_updates: Array.from({ length: count }, (_, index) => ({
      id: `u${index}`,
      status: 'investigating',
      body: `Update ${index + 1} of ${count}.`,
      created_at: `2026-01-15T14:${String(index).padStart(2, '0')}:00Z`,
    })),
  })
}

const start = ['--start', '2026-01-15 16:00', '--timezone', 'Africa/Johannesburg']

/** The updates in the document by their numbers, the questions with their answers, and the notes. */
async function picked(count: number, answers: readonly Answer[], ...flags: string[]) {
  const files = { 'a.json': page(count), 'b.yaml': 'timeline: [2026-01-15 16:00 it began]\n' }
  const argv = ['new', '--from', 'a.json', '--from', 'b.yaml', ...start, '-o', '-', ...flags]
  const isWritten = !flags.includes('--no-input') && !flags.includes('--end')
  const all = isWritten ? [...answers, 'write'] : answers
  const { stdout, stderr, code } = await cli(argv, { files, tty: true, answers: all })
  const told = stderr.split('\n').filter((line) => /^\? Which|picked|left out/.test(line))
  return { updates: stdout.match(/(?<=^- .*Update )\d+|(?<=^- .*)it began$/gm)?.join(' '), told, code }
}

const asked = '? Which entries belong in the timeline? 13 of Statuspage'
const all = '1 2 3 4 5 6 7 8 9 10 11 12 13'

describe('many entries of exports', () => {
  test('are picked from at a terminal; what a person wrote stays', async () => {
    expect(await picked(13, [['16:00:00  Investigating: Update 1 of', 'Update 9 of']])).toEqual({
      updates: '1 it began 9',
      told: [`${asked} 16:00:00  Investigating: Update 1 of / Update 9 of`, 'note: 11 of 13 entries were not picked'],
      code: 0,
    })
  })

  test('Esc asks again, and a second time begins with what is picked', async () => {
    expect(await picked(13, [BACK, ['Update']])).toEqual({
      updates: all.replace('1', '1 it began'),
      told: [`${asked} Esc`, `${asked} Update`],
      code: 0,
    })
  })

  test('one that was not picked is counted, and nothing with --quiet', async () => {
    const words = all
      .split(' ')
      .slice(1)
      .map((number) => `Update ${number} of`)
    const { told } = await picked(13, [words])
    expect(told[1]).toBe('note: 1 of 13 entries was not picked')
    expect((await picked(13, [words], '-q')).told).toHaveLength(1)
  })

  test('are picked from when they are narrowed', async () => {
    const { updates, told } = await picked(14, [['Update 7 of']], '--exclude', 'Update 2 of')
    const [note, question, left] = told
    expect([updates, question]).toEqual(['it began 7', `${asked} Update 7 of`])
    expect([note, left]).toEqual([
      'note: 1 of 14 entries left out by --exclude',
      'note: 12 of 13 entries were not picked',
    ])
  })
})

describe('nobody is asked', () => {
  test('of twelve, or with --no-input', async () => {
    expect((await picked(12, [])).told).toEqual([])
    expect((await picked(13, [], '--no-input')).told).toEqual([])
  })

  test('while something cannot stand', async () => {
    const { told, code } = await picked(13, [], '--end', '2026-01-15 15:00')
    expect([told, code]).toEqual([[], 1])
  })

  test('by import', async () => {
    const { stdout, code } = await cli(['import', 'a.json'], { files: { 'a.json': page(13) }, tty: true })
    expect([stdout.match(/Update \d/g)?.length, code]).toEqual([13, 0])
  })
})

test('a draft keeps what was picked, before anything is answered', async () => {
  const state = mkdtempSync(join(tmpdir(), 'postmortem-state-'))
  const { stderr, code } = await cli(['new', '--from', 'a.json', '--timezone', 'UTC'], {
    files: { 'a.json': page(13) },
    tty: true,
    answers: [['Update 2 of', 'Update 5 of'], CTRL_C],
    env: { XDG_STATE_HOME: state },
  })
  const [draft = ''] = readdirSync(state, { recursive: true, encoding: 'utf8' }).filter((name) => /json$/.test(name))
  expect(JSON.parse(readFileSync(join(state, draft), 'utf8'))).toMatchObject({
    options: { picked: ['a.json 2026-01-15T14:01:00Z u1', 'a.json 2026-01-15T14:04:00Z u4'] },
    answers: {},
  })
  expect([stderr.includes('go on with: postmortem new --resume'), code]).toEqual([true, 130])
  rmSync(state, { recursive: true })
})
