import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, hosts } from '../helpers/cli.ts'
import { basicNotes, basics, lines } from './refuses.ts'

const least = readFileSync(join(import.meta.dirname, '../golden/least.md'), 'utf8')
const given = { 'facts.yaml': lines(basics) }

describe.each(hosts)('postmortem render, $host', ({ run }) => {
  test('shows an incident file as a document on stdout', async () => {
    const expected = { stdout: least, stderr: lines(basicNotes), code: 0, files: given }
    expect(await run(['render', 'facts.yaml'], { files: given })).toEqual(expected)
  })

  test('reads stdin', async () => {
    const expected = { stdout: least, stderr: '', code: 0, files: {} }
    expect(await run(['render', '-', '-q'], { stdin: lines(basics) })).toEqual(expected)
  })

  test('shows facts that cannot stand as unknown, names them, and ends with 0', async () => {
    const facts = lines([...basics, 'end: 2026-01-15 13:05', 'duration: long', 'timeline:', '  - "25:10 rolled back"'])
    const { stdout, stderr, code } = await run(['render', 'facts.yaml', '-q'], { files: { 'facts.yaml': facts } })
    expect({ stderr, code }).toEqual({
      stderr: lines([
        'facts.yaml:4:6: error: end 2026-01-15 13:05 is before start 2026-01-15 14:05 (end-before-start)',
        '  hint: if it crossed midnight, write 2026-01-16 13:05',
        'facts.yaml:5:11: error: "long" is not a duration (invalid-value)',
        '  hint: write 3 hours, 1h30m, 90 min or PT3H',
        'facts.yaml:7:5: error: 25:10 is no time of day (invalid-date)',
        '  hint: did you mean 01:10 on the next day?',
      ]),
      code: 0,
    })
    expect(stdout).toBe(
      least
        .replace('+02:00"\n', '+02:00"\nend: unknown\n')
        .replace('ongoing since 2026-01-15 14:05', 'unknown, from 2026-01-15 14:05 to an unknown time')
        .replace(
          '## Timeline\n\nUnknown.',
          '## Timeline\n\nAll times are in Africa/Johannesburg, UTC+02:00.\n\n- unknown - 25:10 rolled back',
        ),
    )
  })

  test('prints what a template receives with --view', async () => {
    const { stdout, ...rest } = await run(['render', 'facts.yaml', '--view', '-q'], { files: given })
    expect(rest).toEqual({ stderr: '', code: 0, files: given })
    expect(JSON.parse(stdout)).toMatchObject({
      id: '2026-01-15-checkout-down',
      title: 'Checkout down',
      status: 'draft',
      severity: null,
      start: '2026-01-15 14:05',
      impact: { description: null },
      timeline: [],
      template: 'alx',
    })
  })
})

describe('postmortem render takes', () => {
  test('another template', async () => {
    const { stdout, code } = await cli(['render', 'facts.yaml', '--template', 'google-sre', '-q'], { files: given })
    expect({ code, template: /^template: .*$/m.exec(stdout)?.[0] }).toEqual({
      code: 0,
      template: 'template: google-sre',
    })
  })

  test('the template that the file names', async () => {
    const files = { 'facts.yaml': lines([...basics, 'template: coe']) }
    const { stdout } = await cli(['render', 'facts.yaml', '-q'], { files })
    expect(stdout).toContain('\ntemplate: coe\n')
  })

  test.each([
    { format: 'yaml', start: 'id: "2026-01-15-checkout-down"\ntitle: Checkout down\n' },
    { format: 'json', start: '{\n  "id": "2026-01-15-checkout-down",\n  "title": "Checkout down",\n' },
    { format: 'html', start: '<!doctype html>\n' },
  ])('--format $format', async ({ format, start }) => {
    const { stdout, ...rest } = await cli(['render', 'facts.yaml', '--format', format, '-q'], { files: given })
    expect(rest).toEqual({ stderr: '', code: 0, files: given })
    expect(stdout.startsWith(start)).toBe(true)
  })

  test('--sort, for what is out of order', async () => {
    const files = { 'facts.yaml': lines([...basics, 'end: "15:10"', 'timeline:', '  - 14:30 b', '  - 14:10 a']) }
    const [asWritten, sorted] = [
      await cli(['render', 'facts.yaml', '-q'], { files }),
      await cli(['render', 'facts.yaml', '-q', '--sort'], { files }),
    ]
    expect([asWritten.code, asWritten.stderr, entriesOf(asWritten.stdout)]).toEqual([
      0,
      lines([
        'facts.yaml:7:5: error: entry 2 on line 7 (14:10) is before entry 1 on line 6 (14:30) (timeline-out-of-order)',
        '  hint: add the date if it was another day, or sort with --sort',
      ]),
      ['- 14:30 - b', '- 14:10 - a'],
    ])
    expect([sorted.code, sorted.stderr, entriesOf(sorted.stdout)]).toEqual([0, '', ['- 14:10 - a', '- 14:30 - b']])
  })
})

describe('postmortem render -o', () => {
  test.each([
    { output: 'docs/', path: 'docs/2026-01-15-checkout-down.md' },
    { output: 'docs/outage.md', path: 'docs/outage.md' },
  ])('$output writes a file and prints its path', async ({ output, path }) => {
    const { files, ...rest } = await cli(['render', 'facts.yaml', '-o', output], { files: given })
    expect(rest).toEqual({ stdout: `${path}\n`, stderr: lines(basicNotes), code: 0 })
    expect(Object.keys(files)).toEqual([path, 'facts.yaml'])
  })

  test('writes the facts beside a page, unless they are what it was made from', async () => {
    const argv = ['render', 'outage.incident.yaml', '--format', 'html', '-q']
    const files = { 'outage.incident.yaml': lines(basics) }
    const elsewhere = await cli([...argv, '-o', 'docs/outage.html'], { files })
    expect(elsewhere).toMatchObject({ stdout: 'docs/outage.html\ndocs/outage.incident.yaml\n', stderr: '', code: 0 })
    const beside = await cli([...argv, '-o', 'outage.html'], { files })
    expect(beside).toMatchObject({ stdout: 'outage.html\n', stderr: '', code: 0, files })
    const edited = { ...beside.files, 'outage.incident.yaml': lines([...basics, 'severity: SEV1']) }
    const again = await cli([...argv, '-o', 'outage.html', '--update'], { files: edited })
    expect(again).toMatchObject({ stdout: 'outage.html\n', stderr: '', code: 0 })
    expect(again.files['outage.incident.yaml']).toBe(edited['outage.incident.yaml'])
    expect(again.files['outage.html']).toContain('SEV1')
  })

  test('never replaces a file unasked, nor its own input', async () => {
    const argv = ['render', 'facts.yaml', '--format', 'yaml', '-o', 'facts.yaml', '-q']
    const hint =
      '  hint: --update rewrites it unless somebody edited it, --force replaces it and keeps a .bak, -o names another file'
    expect(await cli(argv, { files: given })).toEqual({
      stdout: '',
      stderr: lines(['error: facts.yaml exists; nothing was written', hint]),
      code: 3,
      files: given,
    })
  })

  test('--force replaces it and keeps a copy', async () => {
    const files = { ...given, 'x.md': 'ours\n' }
    const outcome = await cli(['render', 'facts.yaml', '-o', 'x.md', '--force', '-q'], { files })
    expect(outcome).toMatchObject({ stdout: 'x.md\n', stderr: '', code: 0, files: { 'x.md.bak': 'ours\n' } })
  })
})

describe('postmortem render says what is not known:', () => {
  test('the zone', async () => {
    const stdin = lines(['title: Checkout down', 'start: 2026-01-15 14:05', 'end: "15:10"'])
    const { stderr, code } = await cli(['render', '-', '-q'], { stdin })
    expect({ stderr, code }).toEqual({
      stderr: lines([
        'stdin:1:1: warning: the time zone is not known: the times are shown as UTC (unknown-timezone)',
        '  hint: add timezone: and a name such as Africa/Johannesburg',
      ]),
      code: 0,
    })
  })

  test('everything, of a file without facts', async () => {
    const { stdout, stderr, code } = await cli(['render', '-', '-q'], { stdin: '{}' })
    expect({ stderr, code, start: stdout.slice(0, stdout.indexOf('##')) }).toEqual({
      stderr: '',
      code: 0,
      start: lines([
        ...['---', 'id: "2026-01-20-unknown"', 'title: unknown', 'status: draft', 'start: unknown'],
        ...['template: alx', 'created: "2026-01-20"', '---', '', '# unknown', ''],
      ]),
    })
  })

  test('the day: the rows keep their clocks in their words', async () => {
    const stdin = lines(['title: Down', 'timezone: UTC', 'start: "23:50"', 'timeline:', '  - 00:15-00:20 pager rang'])
    const { stdout, stderr, code } = await cli(['render', '-', '-q'], { stdin })
    expect({ entries: stdout.match(/^- unknown.*$/gm), stderr, code }).toEqual({
      entries: ['- unknown - 00:15-00:20 pager rang'],
      stderr: lines([
        'stdin:3:8: error: "23:50" has no date: the start needs its date (invalid-date)',
        '  hint: write the date before it, such as 2026-01-20 23:50',
      ]),
      code: 0,
    })
  })

  test('what a page on stdout does not hold', async () => {
    const files = { 'facts.yaml': lines([...basics, 'end: "15:10"', 'owner: thandi']) }
    const { stderr } = await cli(['render', 'facts.yaml', '--format', 'html'], { files })
    expect(stderr).toMatch(
      /\nnote: not in the document: owner; a file would have them beside it in 2026-01-15-checkout-down.incident.yaml\n$/,
    )
  })
})

describe('postmortem render ends with', () => {
  const incident = lines(basics)
  test.each([
    {
      what: 'what is no postmortem',
      argv: ['outage.md'],
      files: { 'outage.md': '# Outage\n' },
      code: 1,
      says: [
        'outage.md:1:1: error: this is no postmortem: it holds no text below its title (not-a-postmortem)',
        '  hint: postmortem import --help names the exports that are read',
      ],
    },
    {
      what: 'something else',
      argv: ['deploy.yaml'],
      files: { 'deploy.yaml': 'apiVersion: 1\nspec: {}\n' },
      code: 1,
      says: [
        'deploy.yaml:1:1: error: this is not an incident file: it is something else, with apiVersion, spec (unknown-field)',
        '  hint: an incident file has keys such as title, start and timeline; postmortem schema --example prints one, and postmortem import --help names the exports that are read',
      ],
    },
    {
      what: 'malformed YAML',
      argv: ['a.yaml'],
      files: { 'a.yaml': 'title: "a\n' },
      code: 1,
      says: [
        'a.yaml:1:8: error: the quote that opens here is never closed (malformed-yaml)',
        '  hint: close it with " at the end of the value',
      ],
    },
    { what: 'no file', argv: ['gone.yaml'], files: {}, code: 3, says: ['error: cannot read gone.yaml: no such file'] },
    {
      what: 'two ways to print',
      argv: ['a.yaml', '--view', '--format', 'yaml'],
      files: { 'a.yaml': incident },
      code: 2,
      says: ['error: --view prints JSON, so that --format makes no sense', '  hint: leave one of them out'],
    },
    {
      what: 'nothing to replace',
      argv: ['a.yaml', '--force'],
      files: { 'a.yaml': incident },
      code: 2,
      says: ['error: stdout is no file, so that --force makes no sense', '  hint: name a file or a folder with -o'],
    },
    {
      what: 'two ways to replace',
      argv: ['a.yaml', '--force', '--update', '-o', 'b.md'],
      files: { 'a.yaml': incident },
      code: 2,
      says: [
        'error: --force and --update contradict each other',
        '  hint: --update keeps edited files, --force replaces them',
      ],
    },
    {
      what: 'no name of a file',
      argv: [''],
      files: {},
      code: 2,
      says: ['error: render is given no file', '  hint: is a variable of the script empty?'],
    },
  ])('$code for $what', async ({ argv, files, code, says }) => {
    expect(await cli(['render', ...argv], { files })).toEqual({ stdout: '', stderr: lines(says), code, files })
  })
})

function entriesOf(document: string): readonly string[] {
  return document.split('\n').filter((line) => /^- \d\d:\d\d - /.test(line))
}
