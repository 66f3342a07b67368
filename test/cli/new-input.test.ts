import { describe, expect, test } from 'vitest'
import { binary, hosts } from '../helpers/cli.ts'
import { readDocument } from './document.ts'
import { basicFlags, basics, lines } from './refuses.ts'

const told = [
  ...basics,
  'end: "15:10"',
  'summary: |',
  '  For an hour',
  '',
  '  nobody could pay.',
  'tags:',
  '  - database',
]
const read = { title: 'Checkout down', start: '2026-01-15 14:05 +02:00', end: '2026-01-15 15:10 +02:00' }

describe.each(hosts)('files as other programs write them, $host', ({ run }) => {
  const accepted = { stderr: '', code: 0 }

  test.each([
    { how: 'with a byte order mark', text: `\ufeff${lines(told)}` },
    { how: 'with CRLF', text: lines(told).replaceAll('\n', '\r\n') },
    { how: 'with a byte order mark and CRLF', text: `\ufeff${lines(told).replaceAll('\n', '\r\n')}` },
    { how: 'without a line break at its end', text: lines(told).trimEnd() },
    { how: 'with three dashes before it and three dots behind', text: `---\n${lines(told)}...\n` },
    { how: 'with comments', text: `# $schema: https://example.com\n${lines(told)}# the end\n` },
    { how: 'with no-break spaces after keys and dashes', text: lines(told).replaceAll(/(?<=:|-) /g, '\u00a0') },
    { how: 'with no-break spaces as indentation', text: lines(told).replaceAll(/^ {2}/gm, '\u00a0\u00a0') },
  ])('a file $how', async ({ text }) => {
    const { stdout, files, ...rest } = await run(['new', '--from', 'incident.yaml', '-n', '-q'], {
      files: { 'incident.yaml': text },
    })
    expect(rest).toEqual(accepted)
    expect(readDocument(stdout).frontMatter).toMatchObject({
      ...read,
      summary: 'For an hour\n\nnobody could pay.',
      tags: ['database'],
    })
  })

  test.each([
    {
      how: 'JSON with a byte order mark, CRLF and tabs',
      name: 'incident.json',
      text: '\ufeff{\r\n\t"title":\t"Checkout down",\r\n\t"start": "2026-01-15 14:05 +02:00",\r\n\t"end": "15:10 UTC+02:00"\r\n}\r\n',
    },
    {
      how: 'JSON in a file with another name',
      name: 'incident.txt',
      text: '{"title":"Checkout down","start":"2026-01-15 14:05 +02:00","end":"15:10 UTC+02:00"}',
    },
    {
      how: 'YAML in one line',
      name: 'incident.yml',
      text: '{ title: Checkout down, start: 2026-01-15 14:05 +02:00, end: 15:10 UTC+02:00 }',
    },
  ])('$how', async ({ name, text }) => {
    const { stdout, files, ...rest } = await run(['new', '--from', name, '-n', '-q'], { files: { [name]: text } })
    expect(rest).toEqual(accepted)
    expect(readDocument(stdout).frontMatter).toMatchObject(read)
  })

  test('a timeline as a chat writes it, with no-break and narrow spaces and dashes of all sorts', async () => {
    const stdin = lines([
      ...basics,
      'timeline:',
      '  - 2:07\u202fPM\u00a0–\u00a0the pager\u00a0rang',
      '  - "2:20 pm: found the disk full"',
      '  - 14:30 — failed over to the replica',
      '  - 14:35: told the customers',
    ])
    const { stdout, stderr } = await run(['new', '--from', '-', '-n', '-q'], { stdin })
    expect(stderr).toBe('')
    expect(readDocument(stdout).html).toContain(
      lines([
        '<li>14:07 - the pager\u00a0rang</li>',
        '<li>14:20 - found the disk full</li>',
        '<li>14:30 - failed over to the replica</li>',
        '<li>14:35 - told the customers</li>',
      ]),
    )
  })
})

test('as a program: a line of 10 MB, whole', { timeout: 120_000 }, async () => {
  const summary = 'Nobody could pay. '.repeat(600_000).trimEnd()
  const files = { 'incident.yaml': lines([...basics, `summary: ${summary}`]) }
  const { stdout, stderr, code } = await binary(['new', '--from', 'incident.yaml', '-n', '-q'], { files })
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  expect(summary.length).toBeGreaterThan(10 * 1024 * 1024)
  expect(stdout.split(`\nsummary: ${summary}\n`)).toHaveLength(2)
})

describe.each(hosts)('what is not known, $host', ({ run }) => {
  test.each([
    { facts: [], says: 'ongoing since 2026-01-15 14:05 (Africa/Johannesburg, UTC+02:00)' },
    {
      facts: ['--end', 'unknown'],
      says: 'unknown, from 2026-01-15 14:05 to an unknown time (Africa/Johannesburg, UTC+02:00)',
    },
    {
      facts: ['--end', '~15:10'],
      says: 'about 1 hour 5 minutes, from 2026-01-15 14:05 to ~15:10 (Africa/Johannesburg, UTC+02:00)',
    },
    {
      facts: ['--end', '2026-01-16'],
      says: 'unknown, from 2026-01-15 14:05 to 2026-01-16 (Africa/Johannesburg, UTC+02:00)',
    },
    {
      facts: ['--duration', 'about an hour'],
      says: 'about 1 hour, from 2026-01-15 14:05 to ~15:05 (Africa/Johannesburg, UTC+02:00)',
    },
    {
      facts: ['--set', 'windows=14:05-14:20'],
      says: 'ongoing since 2026-01-15 14:05 (Africa/Johannesburg, UTC+02:00)',
    },
  ])('$facts is "$says"', async ({ facts, says }) => {
    const { stdout, code } = await run(['new', ...basicFlags, ...facts, '-n', '-q'])
    expect(code).toBe(0)
    expect(readDocument(stdout).html).toContain(`<li><strong>Duration:</strong> ${says}</li>`)
  })

  test('no duration is written while an incident goes on', async () => {
    const { stdout } = await run(['new', ...basicFlags, '--set', 'windows=14:05-14:20', '-n', '-q'])
    expect(readDocument(stdout).frontMatter).not.toHaveProperty('duration')
  })

  test.each([
    { end: [], says: 'ongoing since an unknown time (UTC)' },
    { end: ['--end', 'unknown'], says: 'unknown' },
    { end: ['--end', '2026-01-15 15:10'], says: 'unknown, until 2026-01-15 15:10 (UTC)' },
  ])('an unknown start with end $end is "$says"', async ({ end, says }) => {
    const argv = ['new', 'Checkout down', '--start', 'unknown', '--timezone', 'UTC', ...end, '-n', '-q']
    const { stdout, code } = await run(argv)
    expect(code).toBe(0)
    expect(readDocument(stdout).html).toContain(`<li><strong>Duration:</strong> ${says}</li>`)
  })

  test('an unknown title and start make a document of today', async () => {
    const { stdout, code } = await run(['new', 'unknown', '--start', 'unknown', '--timezone', 'UTC', '-q'])
    expect({ stdout, code }).toEqual({ stdout: 'postmortems/2026-01-20-unknown.md\n', code: 0 })
  })
})

describe.each(hosts)('what was read between the lines is said aloud, $host', ({ run }) => {
  const night = ['title: Checkout down', 'timezone: Africa/Johannesburg', 'start: 2026-01-15 23:50', 'end: "00:40"']

  test.each([
    {
      what: 'a clock that rolled past midnight',
      incident: [...night, 'timeline: [23:55 the pager rang, 00:10 failed over]'],
      says: ['note: end: 00:40 read as 2026-01-16, the next day', 'note: 00:10 read as 2026-01-16, the next day'],
    },
    {
      what: 'a timeline that is newest first',
      incident: [...basics, 'end: "15:10"', 'timeline: [15:10 over, 14:30 failed over, 14:07 the pager rang]'],
      says: ['note: the timeline is newest first: read from its last line up'],
    },
    {
      what: 'an abbreviation that names a region',
      incident: ['title: Checkout down', 'timezone: sast', 'start: 2026-01-15 14:05', 'end: "15:10"'],
      says: ['note: sast → Africa/Johannesburg'],
    },
    {
      what: 'a token of an action that is none',
      incident: [...basics, 'end: "15:10"', 'actions: ["Alert on disk use !urgent"]'],
      says: ['note: "!urgent" is no owner, priority, due date, type or tracker; it stays in the text'],
    },
  ])('$what', async ({ incident, says }) => {
    const { stderr, code } = await run(['new', '--from', '-', '-n'], { stdin: lines(incident) })
    const notes = stderr
      .split('\n')
      .filter((line) => !line.startsWith('note: unknown: '))
      .join('\n')
    expect({ notes, code }).toEqual({ notes: lines(says), code: 0 })
  })
})
