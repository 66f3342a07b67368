import { describe, expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'
import { lines } from './refuses.ts'

/** Updates at 14:05:30, 15:10, 23:50 and 00:20 of the next day, in UTC. */
const page = JSON.stringify({
  id: 'inc1',
  name: 'Search down',
  created_at: '2026-01-15T14:05:00Z',
  incident_updates: [
    ['u1', 'investigating', 'Search answers slowly.', '15T14:05:30'],
    ['u2', 'identified', 'An index is being rebuilt.', '15T15:10:00'],
    ['u3', 'monitoring', 'The index is back.', '15T23:50:00'],
    ['u4', 'resolved', 'Search works.', '16T00:20:00'],
  ].map(([id, status, body, at]) => ({ id, status, body, created_at: `2026-01-${at}Z` })),
})
const zone = 'timezone: Africa/Johannesburg\n'
const files = { 'a.json': page, 'zone.yaml': zone, 'mine.yaml': lines(['timeline:', '  - 2026-01-15 16:07 we met']) }

/** The ids of the entries that are left, `own` for what a person wrote. */
async function left(...flags: string[]) {
  const { stdout, stderr, code } = await cli(['import', 'a.json', 'mine.yaml', 'zone.yaml', ...flags], { files })
  const rows = stdout.split('\n  - ').slice(1)
  return { ids: rows.map((row) => /\bid: (\w+)/.exec(row)?.[1] ?? 'own').join(' '), note: stderr.split('\n')[1], code }
}

const note = (count: number, flags: string): string => `note: ${count} of 4 entries left out by ${flags}`

describe('the timeline of exports is narrowed', () => {
  test.each([
    [['--since', '2026-01-15 17:10'], 'own u2 u3 u4', note(1, '--since')],
    [['--since', '2026-01-15 15:10 UTC'], 'own u2 u3 u4', note(1, '--since')],
    [['--since', '2026-01-16'], 'own u3 u4', note(2, '--since')],
    [['--until', '2026-01-15'], 'u1 own u2', note(2, '--until')],
    [['--until', '2026-01-15 17:10'], 'u1 own u2', note(2, '--until')],
    [['--since', '2026-01-15 17:00', '--until', '2026-01-15T22:00Z'], 'own u2', note(3, '--since, --until')],
    [['--grep', 'INDEX'], 'own u2 u3', note(2, '--grep')],
    [['--grep', '^resolved', '--grep', 'slow'], 'u1 own u4', note(2, '--grep')],
    [['--exclude', 'index', '--exclude', 'slow'], 'own u4', note(3, '--exclude')],
    [['--grep', 'index', '--exclude', 'back'], 'own u2', note(3, '--grep, --exclude')],
    [['--only', 'resolution'], 'own u4', note(3, '--only')],
    [['--only', 'resolution', '--only', 'communication'], 'u1 own u2 u3 u4', ''],
  ])('%j', async (flags, ids, told) => {
    expect(await left(...flags)).toEqual({ ids, note: told, code: 0 })
  })

  test('a clock alone is of the only day there is', async () => {
    const one = { 'a.json': page.replace('2026-01-16T00:20', '2026-01-15T23:55'), 'utc.yaml': 'timezone: UTC\n' }
    const { stdout, code } = await cli(['import', 'a.json', 'utc.yaml', '--since', '15:00', '--until', '23:50'], {
      files: one,
    })
    expect([stdout.match(/id: \w+/g), code]).toEqual([['id: u2', 'id: u3'], 0])
  })

  test('--timezone is that of the incident, whatever files state', async () => {
    const argv = ['import', 'a.json', 'zone.yaml', '--timezone', 'UTC', '--since', '2026-01-15 23:50', '-q']
    const { stdout, stderr, code } = await cli(argv, { files })
    expect([stdout.match(/^timezone.*|id: \w+/gm), stderr, code]).toEqual([
      ['timezone: UTC', 'id: u3', 'id: u4'],
      '',
      0,
    ])
    expect(await cli(['import', 'a.json', '--timezone', 'IST', '-q'], { files })).toMatchObject({
      stderr: lines([
        '--timezone: error: "IST" can be India (UTC+05:30) or Ireland (UTC+01:00) or Israel (UTC+02:00) (ambiguous-timezone-abbreviation)',
        "  hint: write the zone's name: Asia/Kolkata, Europe/Dublin, Asia/Jerusalem",
      ]),
    })
  })

  test('new narrows too, and what has no time stays', async () => {
    const { stdout, code } = await cli(
      [
        'new',
        'Search down',
        '--from',
        'a.json',
        '--start',
        '2026-01-15 14:00 UTC',
        '--event',
        'unknown - x',
        '--since',
        '2026-01-16',
        '-o',
        '-',
      ],
      { files },
    )
    expect([stdout.match(/^- .* - .*$/gm), code]).toEqual([
      ['- unknown - x', '- 2026-01-16 00:20:00 - Resolved: Search works. (Statuspage)'],
      0,
    ])
  })

  test('nothing is left out of no entries', async () => {
    expect(await cli(['import', 'zone.yaml', '--since', '14:05', '-q'], { files })).toEqual({
      stdout: zone,
      stderr: '',
      code: 0,
      files,
    })
  })
})

describe('times without a zone', () => {
  const log = { 'a.txt': lines(['2026-01-15 14:00 slow', '2026-01-15 14:20 down', '2026-01-15 15:00 UTC up']) }
  const hint = 'state timezone: in an incident file, or --timezone'

  test.each([
    [
      ['--since', '2026-01-15 15:30 UTC'],
      ['slow', 'down'],
      [
        'note: 1 of 3 entries left out by --since',
        `note: 2 entries without a time zone were not narrowed by --since: ${hint}`,
      ],
    ],
    [
      ['--until', '2026-01-15 13:00 UTC', '--since', '2026-01-15 12:00 UTC', '--grep', 'slow|up'],
      ['slow'],
      [
        'note: 2 of 3 entries left out by --since, --until, --grep',
        `note: 1 entry without a time zone was not narrowed by --since, --until: ${hint}`,
      ],
    ],
    [['--grep', 'down'], ['down'], ['note: 2 of 3 entries left out by --grep']],
  ])('stay where nobody states one: %j', async (flags, texts, notes) => {
    const { stdout, stderr, code } = await cli(['import', 'a.txt', ...flags], { files: log })
    expect([Array.from(stdout.matchAll(/text: (.*)/g), ([, text]) => text), code]).toEqual([texts, 0])
    expect(stderr.split('\n').filter((line) => /left out|narrowed/.test(line))).toEqual(notes)
  })

  test('are narrowed where one is stated', async () => {
    const flags = ['zone.yaml', '--since', '2026-01-15 14:10']
    const { stdout, stderr } = await cli(['import', 'a.txt', ...flags], { files: { ...log, 'zone.yaml': zone } })
    expect(stdout.match(/text: .*/g)).toEqual(['text: down', 'text: up'])
    expect(stderr).not.toContain('without a time zone')
  })

  test('are told of at the first file with one', async () => {
    const { stderr } = await cli(['import', 'a.json', 'a.txt', '-q'], { files: { ...log, 'a.json': page } })
    expect(stderr).toBe(
      lines([
        'a.txt:1:1: warning: the time zone is not known: the times are as they were written (unknown-timezone)',
        '  hint: add timezone: and a name such as Africa/Johannesburg',
      ]),
    )
  })
})

describe('refused', () => {
  test.each([
    [
      ['--since', '14:05'],
      'error: --since: "14:05" has no date, and the entries are of 2 days',
      '  hint: write the date before it, such as 2026-01-15 14:05',
    ],
    [
      ['--until', '2026-01-15 14:05'],
      'error: --until: "2026-01-15 14:05" has no time zone, and nobody states that of the incident',
      '  hint: write it behind the time, such as 2026-01-15 14:05 UTC',
    ],
    [
      ['--since', 'noonish'],
      'error: --since: "noonish" is not a time',
      '  hint: write 2026-01-15 14:05, 14:05, 2:05 PM, midnight, +15m, or unknown',
    ],
    [['--since', '+15m'], 'error: --since: "+15m" is no moment', '  hint: write a time such as 2026-01-15 14:05'],
    [
      ['--since', '2026-03-08 02:30 America/New_York'],
      'error: --since: 02:30 America/New_York did not exist in New York on 2026-03-08 (clocks went from 02:00 to 03:00)',
      '  hint: write 03:30 EDT or 01:30 EST',
    ],
    [
      ['--grep', '('],
      'error: --grep ( is no regular expression: unterminated group',
      '  hint: put a backslash before ( ) [ ] { } . * + ? that mean themselves',
    ],
  ])('%j', async (flags, error, hint) => {
    const expected = { stdout: '', stderr: lines([error, hint]), code: 2, files }
    expect(await cli(['import', 'a.json', ...flags], { files })).toEqual(expected)
  })

  test('--only of no kind', async () => {
    const { stderr, code } = await cli(['import', 'a.json', '--only', 'noise'], { files })
    expect([stderr.split('\n')[0], code]).toEqual([
      "error: option '--only <kind>' argument 'noise' is invalid. the kinds are lead-up, impact, detection, communication, escalation, hypothesis, investigation, misleading-path, decision, action, mitigation, resolution, note.",
      2,
    ])
  })
})
