import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'
import { CTRL_C } from '../helpers/scripted-person.ts'
import { lines } from './refuses.ts'

const token = `ghp_${'a1B2c3D4'.repeat(4)}e5F6`
/** One incident of Statuspage with these updates. */
function page(name: string, bodies: readonly string[]): string {
  return JSON.stringify({
    id: 'inc1',
    name,
    created_at: '2026-01-15T14:05:00Z',
    shortlink: 'https://status.example.org/inc1',
    incident_updates: bodies.map((body, index) => ({
      id: `u${index}`,
      status: 'investigating',
      body,
      created_at: `2026-01-15T14:05:${index + 10}Z`,
    })),
  })
}

/** The wording of the facts, and what is said of it. */
async function told(files: Readonly<Record<string, string>>, ...flags: string[]) {
  const { stdout, stderr, code } = await cli(['import', ...Object.keys(files), ...flags], { files })
  const wording = stdout.match(/^(?:title|impact): .*|(?<=text: |description: ).*/gm) ?? []
  return { wording, stderr, code }
}

const read = (count: string): string => `note: a.json is read as Statuspage: ${count}`
const leaking = { 'a.json': page(`Search down ${token}`, [`We use ${token} here`, 'password: blue7whale']) }

describe('secrets in exports', () => {
  test('are masked in entries, facts and addresses, wherever they stand again', async () => {
    const bodies = [
      `We use ${token} here`,
      'see https://reader:kq3x@db.example.org/search and https://reader:blue7whale@db.example.org/',
      'password: blue7whale',
      'blue7whale is what they call kq3x',
    ]
    expect(await told({ 'a.json': page(`Search down ${token}`, bodies) })).toEqual({
      wording: [
        'title: Search down ••••••••',
        '"Investigating: We use •••••••• here"',
        '"Investigating: see https://reader:••••••••@db.example.org/search and https://reader:••••••••@db.example.org/"',
        '"Investigating: password: ••••••••"',
        '"Investigating: •••••••• is what they call kq3x"',
      ],
      stderr: lines([
        read('4 entries'),
        'note: a.json: 3 secrets were masked (GitHub token, password in an address, password); --keep-secrets keeps them',
      ]),
      code: 0,
    })
  })

  test('are kept where somebody says so', async () => {
    expect(await told(leaking, '--keep-secrets')).toEqual({
      wording: [
        `title: Search down ${token}`,
        `"Investigating: We use ${token} here"`,
        '"Investigating: password: blue7whale"',
      ],
      stderr: lines([read('2 entries')]),
      code: 0,
    })
  })

  test('are masked in what is said of the file', async () => {
    const two = JSON.stringify([JSON.parse(page(token, [])), { ...JSON.parse(page('Cart down', ['x'])), id: 'inc2' }])
    const { stderr } = await told({ 'a.json': two })
    expect(stderr).toBe(
      lines([
        'a.json:1:1: warning: 2 incidents are in this file: their entries are read as one timeline, and no title, start or end (several-incidents)',
        '  hint: choose one with --incident: inc1 (••••••••), inc2 (Cart down)',
        read('1 entry'),
        'note: a.json: 1 secret was masked (GitHub token); --keep-secrets keeps it',
      ]),
    )
  })

  test('what only shows where one would stand is left', async () => {
    const { wording, stderr } = await told({ 'a.json': page('Search down', ['password: <password>']) })
    expect([wording, stderr]).toEqual([
      ['title: Search down', '"Investigating: password: <password>"'],
      lines([read('1 entry')]),
    ])
  })

  test('no secret goes from one entry into the next', async () => {
    const { wording } = await told({ 'a.json': page('Search down', ['password:', 'blue7whale']) })
    expect(wording.slice(1)).toEqual(['"Investigating: password:"', '"Investigating: blue7whale"'])
  })

  test('what a person wrote stays as it is', async () => {
    const { wording } = await told({ ...leaking, 'mine.yaml': 'title: The password, blue7whale\n' })
    expect(wording[0]).toBe('title: The password, blue7whale')
  })

  test('a draft keeps how they are read', async () => {
    const state = mkdtempSync(join(tmpdir(), 'postmortem-state-'))
    await cli(['new', '--from', 'a.json', '--keep-secrets', '--timezone', 'UTC'], {
      files: leaking,
      tty: true,
      answers: ['Search gave no results', CTRL_C],
      env: { XDG_STATE_HOME: state },
    })
    const [draft = ''] = readdirSync(state, { recursive: true, encoding: 'utf8' }).filter((name) => /json$/.test(name))
    expect(JSON.parse(readFileSync(join(state, draft), 'utf8')).options).toMatchObject({ keepSecrets: true })
    rmSync(state, { recursive: true })
  })
})

test('many texts are searched in parts, and come back in their order', async () => {
  const bodies = Array.from({ length: 50 }, (_, index) => `${index} ${'y '.repeat(15_000)}token=${token}${index}`)
  const { stdout } = await cli(['import', 'a.json', '-q'], { files: { 'a.json': page('Search down', bodies) } })
  const ends = Array.from(stdout.matchAll(/Investigating: (\d+) [y ]*token=(.*)"$/gm), ([, index, end]) => [index, end])
  expect(ends).toEqual(bodies.map((_, index) => [String(index), '••••••••']))
})

describe('a private key', () => {
  const key = (between: string): string =>
    [
      `-----BEGIN RSA PRIVATE${' '}KEY-----`,
      'MIIEowIBAAKCAQEA7xq0kZk3v9dYt2pWn8LrQ5sHcJfGmVbXeUiOaTyRzKlDwSqP',
      `-----END RSA PRIVATE${' '}KEY-----`,
    ].join(between)

  test.each([
    ['in a record', 'a.ndjson', JSON.stringify({ ts: '2026-01-15T14:00:00Z', msg: `dumped ${key('\n')} oops` }), 1],
    ['in lines below a time', 'a.txt', `14:00 search is down\n14:01 dumped\n${key('\n')}\n14:05 rotated`, 1],
    ['in a line each', 'a.txt', `14:00 dumped ${key('\n14:01 ')}\n14:05 rotated`, 3],
  ])('is masked %s', async (_, name, text, masks) => {
    const { stdout, stderr, code } = await cli(['import', name, '--as', name === 'a.txt' ? 'text' : 'json'], {
      files: { [name]: text },
    })
    expect([stdout.match(/•{8}/g)?.length, /MII|PRIVATE/.test(stdout), code]).toEqual([masks, false, 0])
    expect(stderr).toContain(`note: ${name}: 1 secret was masked (private key); --keep-secrets keeps it\n`)
  })
})
