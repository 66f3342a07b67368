import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, hosts } from '../helpers/cli.ts'
import { basics, lines } from './refuses.ts'

const least = readFileSync(join(import.meta.dirname, '../golden/least.md'), 'utf8')
const given = { 'facts.yaml': lines(basics) }

/** What is read back of `least.md`. */
const leastFacts = lines([
  'id: "2026-01-15-checkout-down"',
  'title: Checkout down',
  'status: draft',
  'timezone: Africa/Johannesburg',
  'start: "2026-01-15 14:05 +02:00"',
  'template: alx',
  'created: "2026-01-20"',
])

describe.each(hosts)('postmortem import, $host', ({ run }) => {
  test('prints the facts of a document as an incident file', async () => {
    const files = { 'outage.md': least }
    expect(await run(['import', 'outage.md'], { files })).toEqual({ stdout: leastFacts, stderr: '', code: 0, files })
  })

  test('reads stdin, which front matter and a body make a document', async () => {
    const expected = { stdout: leastFacts, stderr: '', code: 0, files: {} }
    expect(await run(['import', '-'], { stdin: least })).toEqual(expected)
  })

  test('puts files together: the last holds, lists are added up', async () => {
    const files = {
      'a.yaml': lines([...basics, 'severity: SEV3', 'tags: [a]', 'timeline:', '  - 14:20 later']),
      'b.json': '{ "severity": "SEV1", "tags": ["b"], "timeline": ["14:10 earlier"] }',
    }
    expect(await run(['import', 'a.yaml', 'b.json'], { files })).toEqual({
      stdout: lines([
        'title: Checkout down',
        'severity: SEV1',
        'timezone: Africa/Johannesburg',
        'start: "2026-01-15 14:05 +02:00"',
        'timeline:',
        '  - at: "2026-01-15 14:10 +02:00"',
        '    text: earlier',
        '  - at: "2026-01-15 14:20 +02:00"',
        '    text: later',
        'tags:',
        '  - a',
        '  - b',
      ]),
      stderr: '',
      code: 0,
      files,
    })
  })

  test('--provenance tells where each fact stands, in place of the facts', async () => {
    const files = { 'outage.md': least, 'more.yaml': lines(['severity: SEV1', 'timeline: ["14:10 pager rang"]']) }
    expect(await run(['import', 'outage.md', 'more.yaml', '--provenance'], { files })).toEqual({
      stdout: lines([
        'id\toutage.md:2:5\tfront matter',
        'title\toutage.md:3:8\tfront matter',
        'status\toutage.md:4:9\tfront matter',
        'severity\tmore.yaml:1:11\tstated',
        'timezone\toutage.md:5:11\tfront matter',
        'start\toutage.md:6:8\tfront matter',
        'timeline\tmore.yaml:2:12\tstated',
        'template\toutage.md:7:11\tfront matter',
        'created\toutage.md:8:10\tfront matter',
      ]),
      stderr: '',
      code: 0,
      files,
    })
  })

  test('shows what cannot stand as unknown, names it, and ends with 0', async () => {
    const files = { 'facts.yaml': lines([...basics, 'end: 2026-01-15 13:05', 'timeline:', '  - "25:10 rolled back"']) }
    expect(await run(['import', 'facts.yaml'], { files })).toEqual({
      stdout: lines([
        'title: Checkout down',
        'timezone: Africa/Johannesburg',
        'start: "2026-01-15 14:05 +02:00"',
        'end: unknown',
        'timeline:',
        '  - at: unknown',
        '    text: "25:10 rolled back"',
      ]),
      stderr: lines([
        'facts.yaml:4:6: error: end 2026-01-15 13:05 is before start 2026-01-15 14:05 (end-before-start)',
        '  hint: if it crossed midnight, write 2026-01-16 13:05',
        'facts.yaml:6:5: error: 25:10 is no time of day (invalid-date)',
        '  hint: did you mean 01:10 on the next day?',
      ]),
      code: 0,
      files,
    })
  })
})

describe('postmortem import adds nothing:', () => {
  test('of a file that says nothing it prints nothing', async () => {
    expect(await cli(['import', '-'], { stdin: '{}' })).toEqual({ stdout: '{}\n', stderr: '', code: 0, files: {} })
  })

  test('no zone: the times are those that were written', async () => {
    const stdin = lines(['start: 2026-01-15 14:05', 'end: "15:10"', 'timeline:', '  - "14:10-14:20 pager rang"'])
    expect(await cli(['import', '-'], { stdin })).toEqual({
      stdout: lines(['start: "2026-01-15 14:05"', 'end: "15:10"', 'timeline:', '  - "14:10-14:20 pager rang"']),
      stderr: lines([
        'stdin:1:1: warning: the time zone is not known: the times are as they were written (unknown-timezone)',
        '  hint: add timezone: and a name such as Africa/Johannesburg',
      ]),
      code: 0,
      files: {},
    })
  })

  test('a zone that is several: the same', async () => {
    const stdin = lines(['timezone: IST', 'start: 2026-01-15 14:05', 'timeline:', '  - 14:10 pager rang'])
    const { stdout, stderr, code } = await cli(['import', '-'], { stdin })
    expect({ stdout, rules: stderr.match(/\([a-z-]+\)$/gm), code }).toEqual({
      stdout: lines(['start: "2026-01-15 14:05"', 'timeline:', '  - "14:10 pager rang"']),
      rules: ['(ambiguous-timezone-abbreviation)', '(unknown-timezone)'],
      code: 0,
    })
  })

  test('no day: the clocks stay, and are read when the day is stated', async () => {
    const timeline = ['timeline:', '  - "00:15 pager rang"', '  - at: "00:30"', '    text: rolled back']
    const facts = lines(['timezone: UTC', 'start: "23:50"', 'end: 01:10', 'duration: 80 min', ...timeline])
    const imported = await cli(['import', '-'], { stdin: facts })
    expect(imported).toEqual({
      stdout: lines(['timezone: UTC', 'start: "23:50"', 'end: "01:10"', 'duration: 1 hour 20 minutes', ...timeline]),
      stderr: lines([
        'stdin:2:8: error: "23:50" has no date: the start needs its date (invalid-date)',
        '  hint: write the date before it, such as 2026-01-20 23:50',
      ]),
      code: 0,
      files: {},
    })
    const argv = ['new', 'Down', '--from', '-', '--start', '2026-01-14 23:50', '--format', 'yaml', '--dry-run', '-q']
    const { stdout, stderr, code } = await cli(argv, { stdin: imported.stdout })
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
    expect(stdout).toContain(
      lines(['timeline:', '  - at: "2026-01-15 00:15 UTC"', '    text: pager rang', '  - at: "2026-01-15 00:30 UTC"']),
    )
  })

  test('without a zone, what contradicts another time is in doubt all the same', async () => {
    const stdin = lines(['start: 2026-01-15 14:05', 'end: 2026-01-15 13:05', 'duration: 1 hour', 'detected: soon'])
    const { stdout, code } = await cli(['import', '-'], { stdin })
    expect({ stdout, code }).toEqual({
      stdout: lines(['start: "2026-01-15 14:05"', 'detected: unknown', 'end: unknown', 'duration: 1 hour']),
      code: 0,
    })
  })
})

describe('postmortem import reads a file of another project:', () => {
  test('its template is a name, and its fields are what they are', async () => {
    const facts = [...basics, 'template: acme', 'fields:', '  ticketsOpened: 12']
    expect(await cli(['import', '-'], { stdin: lines(facts) })).toEqual({
      stdout: lines([
        'title: Checkout down',
        'timezone: Africa/Johannesburg',
        'start: "2026-01-15 14:05 +02:00"',
        'template: acme',
        'fields:',
        '  ticketsOpened: 12',
      ]),
      stderr: '',
      code: 0,
      files: {},
    })
  })
})

describe('postmortem import -o', () => {
  test.each([
    { output: 'facts/', path: 'facts/2026-01-15-checkout-down.yaml' },
    { output: 'facts/outage.yaml', path: 'facts/outage.yaml' },
  ])('$output writes a file and prints its path', async ({ output, path }) => {
    const { files, ...rest } = await cli(['import', 'outage.md', '-o', output], { files: { 'outage.md': least } })
    expect(rest).toEqual({ stdout: `${path}\n`, stderr: '', code: 0 })
    expect(files[path]?.replace(/^# written: \w{32}\n/m, '')).toBe(leastFacts)
  })

  test('--format json writes JSON', async () => {
    const argv = ['import', 'facts.yaml', '--format', 'json', '-o', 'facts.json']
    const { files, ...rest } = await cli(argv, { files: given })
    expect(rest).toEqual({ stdout: 'facts.json\n', stderr: '', code: 0 })
    expect(files['facts.json']).toBe(
      lines([
        '{',
        '  "title": "Checkout down",',
        '  "timezone": "Africa/Johannesburg",',
        '  "start": "2026-01-15 14:05 +02:00"',
        '}',
      ]),
    )
  })

  test('never replaces a file unasked, nor its own input', async () => {
    const hint =
      '  hint: --update rewrites it unless somebody edited it, --force replaces it and keeps a .bak, -o names another file'
    expect(await cli(['import', 'facts.yaml', '-o', 'facts.yaml'], { files: given })).toEqual({
      stdout: '',
      stderr: lines(['error: facts.yaml exists; nothing was written', hint]),
      code: 3,
      files: given,
    })
  })

  test('--force replaces it and keeps a copy, --update does where nobody edited it', async () => {
    const argv = ['import', 'facts.yaml', '-o', 'x.yaml']
    const forced = await cli([...argv, '--force'], { files: { ...given, 'x.yaml': 'ours\n' } })
    expect(forced).toMatchObject({
      stdout: 'x.yaml\n',
      stderr: 'note: the file that was there is now x.yaml.bak\n',
      code: 0,
      files: { 'x.yaml.bak': 'ours\n' },
    })
    const files = { ...forced.files, 'facts.yaml': lines([...basics, 'severity: SEV1']) }
    const updated = await cli([...argv, '--update'], { files })
    expect(updated).toMatchObject({ stdout: 'x.yaml\n', stderr: '', code: 0 })
    expect(updated.files['x.yaml']).toContain('severity: SEV1\n')
  })
})

describe('postmortem import of a document by another hand', () => {
  test('tells what it says where it contradicts itself, and warns', async () => {
    const text = lines([
      '# Search was down',
      '',
      '## Summary',
      '',
      'On January 3, 2026 from 09:00 to 10:30 UTC search was down. Duration: 2 hours.',
      '',
      '## Timeline',
      '',
      '- 09:00 - `search` down',
      '- 08:50 - alert',
      '- 10:30 - back',
    ])
    const { stdout, stderr, code } = await cli(['import', 'a.md'], { files: { 'a.md': text } })
    expect({ stdout, stderr, code }).toEqual({
      stdout: lines([
        'title: Search was down',
        'timezone: UTC',
        'start: "2026-01-03 09:00 UTC"',
        'end: "2026-01-03 10:30 UTC"',
        'duration: 2 hours',
        'summary: "On January 3, 2026 from 09:00 to 10:30 UTC search was down. Duration: 2 hours."',
        'timeline:',
        '  - at: "2026-01-03 09:00 UTC"',
        '    text: "`search` down"',
        '  - at: "2026-01-03 08:50 UTC"',
        '    text: alert',
        '  - at: "2026-01-03 10:30 UTC"',
        '    text: back',
      ]),
      stderr: lines([
        'a.md:5:71: warning: duration is stated as 2 hours; start to end is 1 hour 30 minutes (duration-mismatch)',
        '  hint: leave the duration out: it is computed',
        'a.md:10:3: warning: entry 2 on line 10 (08:50) is before entry 1 on line 9 (09:00) (timeline-out-of-order)',
        '  hint: add the date if it was another day, or sort with --sort',
      ]),
      code: 0,
    })
  })

  test('tells its clocks although no day is known', async () => {
    const text = lines([
      '# Search was down',
      '',
      '## Summary',
      '',
      'From 02:47 to 05:00 UTC.',
      '',
      '## Timeline',
      '',
      '- 02:47 - down',
    ])
    const { stdout, stderr, code } = await cli(['import', 'a.md'], { files: { 'a.md': text } })
    expect({ stdout, stderr, code }).toEqual({
      stdout: lines([
        'title: Search was down',
        'timezone: UTC',
        'start: "02:47"',
        'end: "05:00"',
        'summary: From 02:47 to 05:00 UTC.',
        'timeline:',
        '  - at: "02:47"',
        '    text: down',
      ]),
      stderr: lines([
        'a.md:5:1: warning: "02:47" has no date: the start needs its date (invalid-date)',
        '  hint: write the date before it, such as 2026-01-20 02:47',
      ]),
      code: 0,
    })
  })
})
