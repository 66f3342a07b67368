import { expect, test } from 'vitest'
import { BACK } from '../../src/host.ts'
import { cli } from '../helpers/cli.ts'
import type { Answer } from '../helpers/scripted-person.ts'

/** One incident of Statuspage, declared and first told at minutes past 14:00 UTC. */
function page(declared: string, told: string): string {
  return JSON.stringify({
    id: declared,
    name: 'Search down',
    created_at: `2026-01-15T14:${declared}:00Z`,
    incident_updates: [
      { id: declared, status: 'resolved', body: `Done, said ${declared}.`, created_at: `2026-01-15T14:${told}:00Z` },
    ],
  })
}

/** The two facts in the document, the questions with their answers, and how it ended. */
async function settled(pages: readonly string[], answers: readonly Answer[], ...flags: string[]) {
  const files = Object.fromEntries(pages.map((text, index) => [`${'abc'[index]}.json`, text]))
  const from = Object.keys(files).flatMap((name) => ['--from', name])
  const argv = ['new', ...from, '--start', '2026-01-15 14:00 UTC', '-o', '-', '-q', ...flags]
  const { stdout, stderr, code } = await cli(argv, { files, tty: true, answers, env: { NO_COLOR: '1' } })
  return { facts: stdout.match(/^(?:declared|firstPublicUpdate): .*$/gm), stderr, code }
}

const declared = '? Declared: the exports differ. Which time holds?'
const left = '? Exports tell what happened, not why. Answer the questions that are left?'
const told = '? First public update: the exports differ. Which time holds?'

test.each([
  ['2026-01-15T14:05:00Z', ['declared: "2026-01-15 14:05:00 UTC"']],
  ['2026-01-15T14:09:00Z', ['declared: "2026-01-15 14:09:00 UTC"']],
  ['unknown', ['declared: unknown']],
])('of two times %s is chosen', async (answer, [fact]) => {
  expect(await settled([page('05', '20'), page('09', '20')], [answer, 'write'])).toEqual({
    facts: [fact, 'firstPublicUpdate: "2026-01-15 14:20:00 UTC"'],
    stderr: `${declared} ${answer}\n${left} write\n`,
    code: 0,
  })
})

test('each fact is asked once, and Esc goes back to the one before', async () => {
  const pages = [page('05', '20'), page('09', '25'), page('12', '25')]
  const [first, second, third] = ['2026-01-15T14:05:00Z', '2026-01-15T14:12:00Z', '2026-01-15T14:25:00Z']
  expect(await settled(pages, [BACK, first, BACK, second, third, BACK, 'write'])).toEqual({
    facts: ['declared: "2026-01-15 14:12:00 UTC"', 'firstPublicUpdate: "2026-01-15 14:25:00 UTC"'],
    stderr: `${declared} Esc\n${declared} ${first}\n${told} Esc\n${declared} ${second}\n${told} ${third}\n${left} Esc\n${left} write\n`,
    code: 0,
  })
})

test('nobody is asked with --no-input', async () => {
  const { facts, stderr, code } = await settled([page('05', '20'), page('09', '20')], [], '--no-input')
  expect([facts, stderr.split('\n')[0], code]).toEqual([
    null,
    'b.json:1:46: error: declared is 2026-01-15T14:09:00Z here and 2026-01-15T14:05:00Z at a.json:1:46 (source-conflict)',
    1,
  ])
})
