import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { cli, hosts } from '../helpers/cli.ts'
import { basics, lines } from './refuses.ts'

/** The facts of a document that cannot carry all of them stand in an incident file beside it. */

const incident = lines([
  ...basics,
  'end: "15:10"',
  'severity: SEV2',
  'owner: thandi',
  'impact: Nobody could pay',
  'x-team: web',
])
const given = { 'facts.yaml': incident }
const STEM = 'postmortems/2026-01-15-checkout-down'
const [DOCUMENT, INCIDENT] = [`${STEM}.md`, `${STEM}.incident.yaml`]
const argv = ['new', '--from', 'facts.yaml', '--template', 'public', '-q']

const facts = lines([
  'id: "2026-01-15-checkout-down"',
  'title: Checkout down',
  'status: draft',
  'severity: SEV2',
  'timezone: Africa/Johannesburg',
  'start: "2026-01-15 14:05 +02:00"',
  'end: "2026-01-15 15:10 +02:00"',
  'impact: Nobody could pay',
  'owner: thandi',
  'template: public',
  'created: "2026-01-20"',
  'x-team: web',
])
const document = lines([
  '---',
  'title: Checkout down',
  'timezone: Africa/Johannesburg',
  'start: "2026-01-15 14:05 +02:00"',
  'end: "2026-01-15 15:10 +02:00"',
  'duration: 1 hour 5 minutes',
  '---',
  '',
  '# Checkout down',
])

const incidentFile = `${facts}# written: ${hashOf(facts)}\n`

describe.each(hosts)('a document for customers, $host', ({ run }) => {
  test('has its facts beside it', async () => {
    const { files, ...rest } = await run(argv, { files: given })
    expect(rest).toEqual({ stdout: `${DOCUMENT}\n${INCIDENT}\n`, stderr: '', code: 0 })
    expect(Object.keys(files)).toEqual(['facts.yaml', INCIDENT, DOCUMENT])
    expect(files[INCIDENT]).toBe(incidentFile)
    const text = files[DOCUMENT] ?? ''
    expect(text.startsWith(document)).toBe(true)
    const [, body = '', hash] = /^(.*)\n<!-- written: (\w+) -->\n$/s.exec(text) ?? []
    expect(hash).toBe(hashOf(body))
    expect(text).not.toMatch(/thandi|SEV2|web/)
  })

  test('is made again from them, the same', async () => {
    const first = await run(argv, { files: given })
    const { stdout, stderr, code, files } = await run(['new', '--from', INCIDENT], { files: first.files })
    expect({ stdout, code, files }).toEqual({ stdout: `${DOCUMENT}\n${INCIDENT}\n`, code: 0, files: first.files })
    expect(stderr).toMatch(`note: ${DOCUMENT} says exactly this already\n`)
  })
})

describe('an incident that is not for everybody, in a document that is', () => {
  const NOTE = 'note: the incident says audience: internal; read the document before you publish it\n'
  const files = { 'facts.yaml': `${incident}audience: internal\n` }
  const published = argv.slice(0, -1)

  test.each([
    { what: 'is said', line: published, says: true },
    { what: 'is said of a page', line: [...published, '--format', 'html'], says: true },
    { what: 'is said by render', line: ['render', 'facts.yaml', '--template', 'public'], says: true },
    { what: 'is said of restricted', line: [...published, '--set', 'audience=restricted'], says: 'restricted' },
    { what: 'is nothing to say of one for everybody', line: [...published, '--set', 'audience=public'], says: false },
    { what: 'is nothing to say of another template', line: ['new', '--from', 'facts.yaml'], says: false },
    { what: 'is nothing to say of an incident file', line: [...published, '--format', 'yaml'], says: false },
    {
      what: 'is nothing to say of a view',
      line: ['render', 'facts.yaml', '--template', 'public', '--view'],
      says: false,
    },
    { what: 'is not said with -q', line: argv, says: false },
  ])('$what', async ({ line, says }) => {
    const { stderr, code } = await cli(line, { files })
    const note = says === 'restricted' ? NOTE.replace('internal', says) : says ? NOTE : undefined
    expect({ code, said: stderr.match(/^note: the incident says .*\n/m)?.[0] }).toEqual({ code: 0, said: note })
  })
})

describe('facts beside a document', () => {
  test('are named when they would not be written', async () => {
    const left = `note: not in the document: severity, owner, x-team; a file would have them beside it in`
    const printed = await cli([...argv.slice(0, -1), '-o', '-'], { files: given })
    expect(printed).toMatchObject({ code: 0, files: given })
    expect(printed.stderr).toMatch(new RegExp(`${left} 2026-01-15-checkout-down.incident.yaml\n$`))
    const rehearsed = await cli([...argv.slice(0, -1), '--dry-run'], { files: given })
    expect(rehearsed).toEqual({ ...printed, stderr: expect.stringContaining(`${left} ${INCIDENT}\n`) })
    const { stderr } = await cli([...argv, '-n'], { files: given })
    expect(stderr).toBe('')
  })

  test('are named by --json', async () => {
    const written = await cli([...argv, '--json'], { files: given })
    expect(JSON.parse(written.stdout)).toMatchObject({
      path: DOCUMENT,
      id: '2026-01-15-checkout-down',
      incidentFile: INCIDENT,
    })
    const rehearsed = await cli([...argv, '--json', '--dry-run'], { files: given })
    expect(rehearsed).toEqual({ ...written, files: given })
  })

  test.each([
    { what: 'the document', taken: [DOCUMENT], says: `${DOCUMENT} exists` },
    { what: 'the incident file', taken: [INCIDENT], says: `${INCIDENT} exists` },
    { what: 'both', taken: [DOCUMENT, INCIDENT], says: `${DOCUMENT} and ${INCIDENT} exist` },
  ])('are not written, nor the document, where $what would be overwritten', async ({ taken, says }) => {
    const files = { ...given, ...Object.fromEntries(taken.map((path) => [path, 'by a colleague\n'])) }
    const them = taken.length === 1 ? 'it' : 'them'
    expect(await cli(argv, { files })).toEqual({
      stdout: '',
      stderr: lines([
        `error: ${says}; nothing was written`,
        `  hint: --update rewrites ${them} unless somebody edited ${them}, --force replaces ${them} and keeps a .bak, -o names another file`,
      ]),
      code: 3,
      files,
    })
  })

  test('come back when somebody took them away', async () => {
    const first = await cli(argv, { files: given })
    const { [INCIDENT]: gone, ...left } = first.files
    const again = await cli([...argv], { files: left, now: '2026-03-01T09:00:00Z' })
    expect(again.code).toBe(0)
    expect(again.files[DOCUMENT]).toBe(first.files[DOCUMENT])
    expect(again.files[INCIDENT]).toContain('owner: thandi\n')
  })
})

describe('--update of a document and its facts', () => {
  const again = [...argv, '--title', 'Nobody could pay', '--set', 'id=2026-01-15-checkout-down', '--update']

  test('rewrites both when nobody edited them, and keeps the day they were created on', async () => {
    const first = await cli(argv, { files: given })
    const { files, ...rest } = await cli(again, { files: first.files, now: '2026-03-01T09:00:00Z' })
    expect(rest).toEqual({ stdout: `${DOCUMENT}\n${INCIDENT}\n`, stderr: '', code: 0 })
    expect(Object.keys(files)).toEqual(Object.keys(first.files))
    expect(files[DOCUMENT]).toContain('\n# Nobody could pay\n')
    expect(files[INCIDENT]?.replace(/^#.*\n/m, '')).toBe(
      facts.replace('title: Checkout down', 'title: Nobody could pay'),
    )
  })

  test('changes neither when the document was edited', async () => {
    const first = await cli(argv, { files: given })
    const files = {
      ...first.files,
      [DOCUMENT]: first.files[DOCUMENT]?.replace('\n# Checkout', '\n# Our checkout') ?? '',
    }
    expect(await cli(again, { files })).toEqual({
      stdout: '',
      stderr: lines([
        `error: ${DOCUMENT} was edited since it was written; nothing was changed. --update would change these lines:`,
        '  - title: Checkout down',
        '  + title: Nobody could pay',
        '  - # Our checkout down',
        '  + # Nobody could pay',
        '  hint: --force replaces it and keeps a .bak, -o names another file',
      ]),
      code: 3,
      files,
    })
  })

  test('changes neither when both were edited, and shows the lines of both', async () => {
    const first = await cli(argv, { files: given })
    const files = {
      ...first.files,
      [DOCUMENT]: `${first.files[DOCUMENT]}More.\n`,
      [INCIDENT]: first.files[INCIDENT]?.replace('SEV2', 'SEV1') ?? '',
    }
    expect(await cli([...argv, '--update'], { files })).toEqual({
      stdout: '',
      stderr: lines([
        `error: ${DOCUMENT} and ${INCIDENT} were edited since they were written; nothing was changed. --update would change these lines:`,
        `  ${DOCUMENT}:`,
        '  - More.',
        `  ${INCIDENT}:`,
        '  - severity: SEV1',
        '  + severity: SEV2',
        '  hint: --force replaces them and keeps a .bak, -o names another file',
      ]),
      code: 3,
      files,
    })
  })

  test('rewrites an incident file that stands alone, unless somebody edited it', async () => {
    const alone = ['new', '--from', 'facts.yaml', '--format', 'yaml', '-q']
    const path = `${STEM}.yaml`
    const first = await cli(alone, { files: given })
    const update = [...alone, '--severity', 'SEV1', '--update']
    const second = await cli(update, { files: first.files, now: '2026-03-01T09:00:00Z' })
    expect(second).toMatchObject({ stdout: `${path}\n`, code: 0 })
    expect(second.files[path]).toMatch(/^severity: SEV1$.*^created: "2026-01-20"$/ms)
    const files = { ...second.files, [path]: second.files[path]?.replace('SEV1', 'SEV3') ?? '' }
    expect(await cli(update, { files })).toMatchObject({ stdout: '', code: 3, files })
  })
})

test('--force replaces both and keeps what was there', async () => {
  const files = { ...given, [DOCUMENT]: 'ours\n', [INCIDENT]: 'our facts\n' }
  const outcome = await cli([...argv.slice(0, -1), '--force'], { files })
  expect(outcome).toMatchObject({ stdout: `${DOCUMENT}\n${INCIDENT}\n`, code: 0 })
  expect(outcome.stderr).toMatch(
    lines([
      `note: the file that was there is now ${DOCUMENT}.bak`,
      `note: the file that was there is now ${INCIDENT}.bak`,
    ]),
  )
  expect(outcome.files).toMatchObject({
    [INCIDENT]: incidentFile,
    [`${DOCUMENT}.bak`]: 'ours\n',
    [`${INCIDENT}.bak`]: 'our facts\n',
  })
})

test('a template without front matter has the facts beside it, and its text alone in the document', async () => {
  const files = {
    'facts.yaml': incident,
    '.postmortem/templates/bare.hbs': '---\ntitle: Bare\nfrontMatter: false\n---\n# {{title}}\n',
  }
  const outcome = await cli(['new', '--from', 'facts.yaml', '--template', 'bare', '-q'], { files })
  expect(outcome).toMatchObject({ stdout: `${DOCUMENT}\n${INCIDENT}\n`, stderr: '', code: 0 })
  expect(outcome.files[DOCUMENT]).toBe(`# Checkout down\n\n<!-- written: ${hashOf('# Checkout down\n')} -->\n`)
  expect(outcome.files[INCIDENT]).toContain('\ntemplate: bare\n')
})

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
