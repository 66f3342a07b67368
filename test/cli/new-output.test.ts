import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hosts } from '../helpers/cli.ts'
import { basicFlags, basicNotes, lines } from './refuses.ts'

const least = readFileSync(join(import.meta.dirname, '../golden/least.md'), 'utf8')
/** As a file, with the hash by which `--update` knows it. */
const hash = createHash('sha256').update(least).digest('hex').slice(0, 32)
const leastFile = least.replace('\n---\n\n', `\nwritten: ${hash}\n---\n\n`)
const TARGET = 'postmortems/2026-01-15-checkout-down.md'
const argv = ['new', ...basicFlags]
const CHOICES =
  '  hint: --update rewrites it unless somebody edited it, --force replaces it and keeps a .bak, -o names another file'

describe.each(hosts)('where the document goes, $host', ({ run }) => {
  test('to a folder that is created', async () => {
    expect(await run(argv)).toEqual(written(TARGET))
  })

  test('below the working directory, shown from there', async () => {
    expect(await run(argv, { files: { 'shop/': '' }, cwd: 'shop' })).toEqual({
      ...written(TARGET),
      files: { [`shop/${TARGET}`]: leastFile },
    })
  })

  test.each([
    { output: 'docs/outages/', path: 'docs/outages/2026-01-15-checkout-down.md' },
    { output: 'docs', files: { 'docs/': '' }, path: 'docs/2026-01-15-checkout-down.md' },
    { output: '.', path: '2026-01-15-checkout-down.md' },
  ])('to -o $output, a folder', async ({ output, files = {}, path }) => {
    expect(await run([...argv, '-o', output], { files })).toEqual(written(path))
  })

  test('to -o with a file name, which becomes the id', async () => {
    const { files, ...rest } = await run([...argv, '--output', 'docs/outage.md'])
    expect(rest).toEqual({ stdout: 'docs/outage.md\n', stderr: lines(basicNotes), code: 0 })
    expect(Object.keys(files)).toEqual(['docs/outage.md'])
    expect(files['docs/outage.md']).toMatch(/^---\nid: outage\ntitle: Checkout down\n/)
  })

  test.each([{ flags: ['-o', '-'] }, { flags: ['-n'] }, { flags: ['--dry-run'] }])(
    'to stdout with $flags',
    async ({ flags }) => {
      expect(await run([...argv, ...flags])).toEqual({ stdout: least, stderr: lines(basicNotes), code: 0, files: {} })
    },
  )

  test('quietly with -q', async () => {
    expect(await run([...argv, '-q'])).toEqual({ ...written(TARGET), stderr: '' })
  })

  test('named as JSON with --json', async () => {
    const { stdout, ...rest } = await run([...argv, '--end', '15:10', '--detected', '~14:07', '--json'])
    expect(rest).toMatchObject({ stderr: basicNotes[1].replace(' detected,', '').concat('\n'), code: 0 })
    expect(JSON.parse(stdout)).toEqual({
      path: TARGET,
      id: '2026-01-15-checkout-down',
      findings: [],
      metrics: {
        duration: { minutes: 65, from: 'start', to: 'end', approximate: false },
        ttd: { minutes: 2, from: 'start', to: 'detected', approximate: true },
        tta: null,
        ttm: null,
        ttr: null,
      },
      unknown: [
        ...['severity', 'services', 'impact.description', 'impact.usersAffected', 'detection.source'],
        ...['contributingFactors', 'rootCause', 'resolution', 'timeline', 'improvements', 'actions'],
      ],
    })
  })

  test('nowhere with --json when a fact cannot stand', async () => {
    const { stdout, ...rest } = await run([...argv, '--end', '2026-01-15 13:05', '--json'])
    expect(rest).toEqual({
      stderr: lines([
        '--end: error: end 2026-01-15 13:05 is before start 2026-01-15 14:05 (end-before-start)',
        '  hint: if it crossed midnight, write 2026-01-16 13:05',
      ]),
      code: 1,
      files: {},
    })
    expect(JSON.parse(stdout)).toMatchObject({
      path: null,
      id: null,
      findings: [
        {
          rule: 'end-before-start',
          severity: 'error',
          message: 'end 2026-01-15 13:05 is before start 2026-01-15 14:05',
          hint: 'if it crossed midnight, write 2026-01-16 13:05',
          flag: '--end',
          values: { end: '2026-01-15 13:05', start: '2026-01-15 14:05' },
        },
      ],
    })
  })

  test('nowhere with --json when answers are missing', async () => {
    const { stdout, code } = await run(['new', 'Checkout down', '--json'])
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ path: null, id: null, missing: ['start', 'timezone'] })
  })
})

describe.each(hosts)('a second time, $host', ({ run }) => {
  test('the same facts leave the document as it is, also on another day', async () => {
    const files = { [TARGET]: leastFile }
    const note = `note: ${TARGET} says exactly this already`
    expect(await run(argv, { files, now: '2026-03-01T09:00:00Z' })).toEqual({
      ...written(TARGET),
      stderr: lines([...basicNotes, note]),
    })
  })

  test('other facts are refused', async () => {
    const files = { [TARGET]: leastFile }
    expect(await run([...argv, '--severity', 'SEV1', '-q'], { files })).toEqual({
      stdout: '',
      stderr: lines([`error: ${TARGET} exists; nothing was written`, CHOICES]),
      code: 3,
      files,
    })
  })

  test('--force replaces the document and keeps the old one', async () => {
    const outcome = await run([...argv, '-q', '--force'], { files: { [TARGET]: 'ours\n' } })
    expect(outcome).toEqual({
      stdout: `${TARGET}\n`,
      stderr: '',
      code: 0,
      files: { [TARGET]: leastFile, [`${TARGET}.bak`]: 'ours\n' },
    })
  })

  test('--force says where the old document is', async () => {
    const { stderr } = await run([...argv, '-f'], { files: { [TARGET]: 'ours\n', [`${TARGET}.bak`]: 'older\n' } })
    expect(stderr).toBe(lines([...basicNotes, `note: the file that was there is now ${TARGET}.bak2`]))
  })

  test('--force keeps no copy of what git has', async () => {
    const outcome = await run([...argv, '--force'], { files: { [TARGET]: 'ours\n' }, prepare: commitAll })
    expect(outcome).toEqual(written(TARGET))
  })

  test('--force replaces what is no text', async () => {
    const { files, code } = await run([...argv, '--force', '-q'], { files: { [TARGET]: Uint8Array.of(0xff) } })
    expect({ code, files }).toEqual({ code: 0, files: { [TARGET]: leastFile, [`${TARGET}.bak`]: '\ufffd' } })
  })

  test('--update rewrites a document that nobody edited, and keeps the day it was created on', async () => {
    const later = { files: { [TARGET]: leastFile }, now: '2026-03-01T09:00:00Z' }
    const { files, ...rest } = await run([...argv, '--severity', 'SEV1', '--update', '-q'], later)
    expect(rest).toEqual({ stdout: `${TARGET}\n`, stderr: '', code: 0 })
    expect(Object.keys(files)).toEqual([TARGET])
    expect(files[TARGET]?.replace(/^written: .*\n/m, '')).toBe(
      least.replace('status: draft\n', 'status: draft\nseverity: SEV1\n'),
    )
  })

  test('--update changes nothing in a document that somebody edited, and shows what it would change', async () => {
    const files = { [TARGET]: leastFile.replace('# Checkout down', '# Checkout down again') }
    expect(await run([...argv, '--severity', 'SEV1', '--update', '-q'], { files })).toEqual({
      stdout: '',
      stderr: lines([
        `error: ${TARGET} was edited since it was written; nothing was changed. --update would change these lines:`,
        '  + severity: SEV1',
        '  - # Checkout down again',
        '  + # Checkout down',
        '  hint: --force replaces it and keeps a .bak, -o names another file',
      ]),
      code: 3,
      files,
    })
  })

  test('--update changes nothing in a file of somebody else', async () => {
    const files = { [TARGET]: '# Checkout down\n' }
    const { stderr, code, files: left } = await run([...argv, '--update', '-q'], { files })
    expect({ code, left }).toEqual({ code: 3, left: files })
    expect(stderr).toContain(`error: ${TARGET} was edited since it was written; nothing was changed.`)
  })

  test('--update creates a document that is not there', async () => {
    expect(await run([...argv, '--update'])).toEqual(written(TARGET))
  })
})

function written(path: string) {
  return { stdout: `${path}\n`, stderr: lines(basicNotes), code: 0, files: { [path]: leastFile } }
}

function commitAll(folder: string): void {
  const identity = ['-c', 'user.name=Thandi', '-c', 'user.email=thandi@example.com']
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
    [...identity, 'commit', '--quiet', '-m', 'Our outage'],
  ])
    execFileSync('git', args, { cwd: folder })
}
