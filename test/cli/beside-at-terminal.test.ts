import { describe, expect, test } from 'vitest'
import { cli, type Outcome } from '../helpers/cli.ts'
import type { Answer } from '../helpers/scripted-person.ts'
import { basics, lines } from './refuses.ts'

/** A document and the facts beside it, where one of the two names is taken. */

const STEM = 'postmortems/2026-01-15-checkout-down'
const [DOCUMENT, INCIDENT] = [`${STEM}.md`, `${STEM}.incident.yaml`]
const facts = lines([
  ...basics,
  'end: "15:10"',
  'severity: SEV2',
  'services: [checkout]',
  'impact: { usersAffected: 100% }',
  'detection: monitoring-alert',
  'detected: "14:07"',
  'timeline: [14:07 alert]',
  'resolution: Rolled back',
  'rootCause: A full disk',
  'contributingFactors: [No alert on it]',
  'actions: [Alert on it]',
])

async function atTerminal(taken: readonly string[], answers: readonly Answer[]): Promise<Outcome> {
  const files = { 'facts.yaml': facts, ...Object.fromEntries(taken.map((path) => [path, `ours: ${path}\n`])) }
  const argv = ['new', '--from', 'facts.yaml', '--template', 'public', '-q']
  const outcome = await cli(argv, { files, tty: true, answers: ['Nobody could pay', 'write', ...answers] })
  const written = Object.entries(outcome.files).filter(([path]) => path.startsWith('postmortems/'))
  return { ...outcome, files: Object.fromEntries(written) }
}

function document(text: string | undefined): string {
  return /^title: (.*)$/m.exec(text ?? '')?.[1] ?? ''
}

describe('where one name is taken', () => {
  test.each([
    { taken: [INCIDENT], question: `${INCIDENT} exists. What now?` },
    { taken: [DOCUMENT], question: `${DOCUMENT} exists. What now?` },
    { taken: [DOCUMENT, INCIDENT], question: `${DOCUMENT} and ${INCIDENT} exist. What now?` },
  ])('both get another: $taken', async ({ taken, question }) => {
    const { stdout, stderr, code, files } = await atTerminal(taken, ['suffix'])
    expect({ stdout, code }).toEqual({ stdout: `${STEM}-2.md\n${STEM}-2.incident.yaml\n`, code: 0 })
    expect(stderr).toContain(`? ${question} suffix\n`)
    expect(Object.keys(files).toSorted()).toEqual([...taken, `${STEM}-2.md`, `${STEM}-2.incident.yaml`].toSorted())
    expect(files[`${STEM}-2.incident.yaml`]).toContain('id: "2026-01-15-checkout-down-2"\n')
    for (const path of taken) expect(files[path]).toBe(`ours: ${path}\n`)
  })

  test('another title gives another name to both', async () => {
    const { stdout, files } = await atTerminal([INCIDENT], ['title', 'Nobody could pay'])
    const named = STEM.replace('checkout-down', 'nobody-could-pay')
    expect(stdout).toBe(`${named}.md\n${named}.incident.yaml\n`)
    expect(document(files[`${named}.md`])).toBe('Nobody could pay')
  })

  test('what is there can be looked at', async () => {
    const { stderr, code, files } = await atTerminal([DOCUMENT, INCIDENT], ['open', 'stop'])
    expect(stderr).toContain(`ours: ${DOCUMENT}\n\nours: ${INCIDENT}\n`)
    expect(stderr).toContain(`error: ${DOCUMENT} and ${INCIDENT} exist; nothing was written\n`)
    expect({ code, files: Object.keys(files) }).toEqual({ code: 3, files: [INCIDENT, DOCUMENT] })
  })
})

test('what the editor gave back is kept under another title', async () => {
  const files = { 'facts.yaml': facts, [DOCUMENT]: 'ours\n' }
  const argv = ['new', '--from', 'facts.yaml', '--template', 'public', '-q']
  const answers = ['Nobody could pay', 'editor', '# As I wrote it\n', 'title', 'Nobody could pay']
  const outcome = await cli(argv, { files, tty: true, answers })
  expect(outcome.code).toBe(0)
  expect(outcome.files[DOCUMENT.replace('checkout-down', 'nobody-could-pay')]).toBe('# As I wrote it\n')
})
