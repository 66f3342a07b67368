import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hosts } from '../helpers/cli.ts'
import { markdownFindings, readDocument, sections } from './document.ts'
import { basicFlags, basicNotes, basics, lines } from './refuses.ts'

const apache = readFileSync(join(import.meta.dirname, '../../examples/apache-500.yaml'), 'utf8')
const outage = readFileSync(join(import.meta.dirname, '../fixtures/checkout-down.yaml'), 'utf8')

describe.each(hosts)('postmortem new, $host', ({ run }) => {
  test('writes the example as the document that readers know', async () => {
    const path = 'postmortems/2026-01-15-website-down-for-every-visitor.md'
    const files = { 'examples/apache-500.yaml': apache }
    const outcome = await run(['new', '--from', 'examples/apache-500.yaml'], { files })
    const document = outcome.files[path] ?? ''
    await expect(document).toMatchFileSnapshot('../golden/apache-500.md')
    expect(outcome).toEqual({
      stdout: `${path}\n`,
      stderr: 'note: unknown: severity, contributing factors\n',
      code: 0,
      files: { ...files, [path]: document },
    })
  })

  test('writes a document that markdownlint has nothing to say of', async () => {
    const { stdout } = await run(['new', '--from', '-', '--dry-run'], { stdin: apache })
    expect(await markdownFindings(stdout)).toEqual([])
    expect(readDocument(stdout).headings).toEqual([
      '# Website down for every visitor',
      ...sections,
      '## Closing Statement',
    ])
  })

  test('writes the least that flags can say', async () => {
    const { stdout, ...rest } = await run(['new', ...basicFlags, '-o', '-'])
    expect(rest).toEqual({ stderr: lines(basicNotes), code: 0, files: {} })
    await expect(stdout).toMatchFileSnapshot('../golden/least.md')
    expect(await markdownFindings(stdout)).toEqual([])
  })

  test('writes all that flags can say', async () => {
    const { stdout, ...rest } = await run(['new', ...allFlags, '-o', '-'])
    expect(rest).toEqual({ stderr: 'note: SAST → Africa/Johannesburg\n', code: 0, files: {} })
    await expect(stdout).toMatchFileSnapshot('../golden/all-flags.md')
    expect(await markdownFindings(stdout)).toEqual([])
  })

  test('writes every fact of a file', async () => {
    const { stdout, ...rest } = await run(['new', '--from', '-', '-o', '-'], { stdin: outage })
    expect(rest).toEqual({ stderr: '', code: 0, files: {} })
    await expect(stdout).toMatchFileSnapshot('../golden/checkout-down.md')
    expect(await markdownFindings(stdout)).toEqual([])
  })

  test('merges files and flags: the later and the flag hold, lists add up without doubles', async () => {
    const files = {
      'first.yaml': lines([
        ...basics,
        'severity: SEV4',
        'impact: { description: Payments were slow, extent: degradation }',
        'tags: [payments, database]',
        'timeline: [14:07 the pager rang, 14:30 failed over to the replica]',
      ]),
      'second.json': JSON.stringify({
        title: 'Checkout slow',
        severity: 'SEV3',
        impact: 'Nobody could pay',
        tags: ['database', 'disk'],
        timeline: ['14:07 the pager rang', '14:20 found the disk full'],
      }),
    }
    const flags = ['--severity', 'SEV2', '--tag', 'disk', '--tag', 'night', '--event', '14:25 woke the second engineer']
    const argv = ['new', '--from', 'first.yaml', '--from', 'second.json', ...flags, '--format', 'yaml', '-o', '-', '-q']
    expect(await run(argv, { files })).toEqual({
      stdout: lines([
        'id: "2026-01-15-checkout-slow"',
        'title: Checkout slow',
        'status: draft',
        'severity: SEV2',
        'timezone: Africa/Johannesburg',
        'start: "2026-01-15 14:05 +02:00"',
        'impact:',
        '  description: Nobody could pay',
        '  extent: degradation',
        'timeline:',
        '  - at: "2026-01-15 14:07 +02:00"',
        '    text: the pager rang',
        '  - at: "2026-01-15 14:20 +02:00"',
        '    text: found the disk full',
        '  - at: "2026-01-15 14:25 +02:00"',
        '    text: woke the second engineer',
        '  - at: "2026-01-15 14:30 +02:00"',
        '    text: failed over to the replica',
        'tags:',
        '  - payments',
        '  - database',
        '  - disk',
        '  - night',
        'template: alx',
        'created: "2026-01-20"',
      ]),
      stderr: '',
      code: 0,
      files,
    })
  })

  test('reads stdin beside files', async () => {
    const files = { 'incident.yaml': lines(basics) }
    const argv = ['new', '--from', 'incident.yaml', '--from', '-', '--dry-run', '-q']
    const { stdout } = await run(argv, { files, stdin: '{ "title": "Checkout slow" }' })
    expect(readDocument(stdout).frontMatter).toMatchObject({ title: 'Checkout slow', start: '2026-01-15 14:05 +02:00' })
  })

  test('--set reaches parts, lists, fields and keys of the user', async () => {
    const settings = [
      'impact.extent=degradation',
      'regions=eu-west-1',
      'regions=af-south-1',
      'windows=14:05-14:20',
      'windows=14:40-15:10',
      'roles.commander=Thandi',
      'fields.ordersLost=41 = many',
      'x-cost-centre=42',
    ]
    const argv = ['new', ...basicFlags, '--end', '15:10', ...settings.flatMap((setting) => ['--set', setting])]
    const { stdout } = await run([...argv, '-o', '-', '-q'])
    expect(readDocument(stdout).frontMatter).toMatchObject({
      duration: '45 minutes',
      impact: { extent: 'degradation' },
      regions: ['eu-west-1', 'af-south-1'],
      windows: [
        { start: '2026-01-15 14:05 +02:00', end: '2026-01-15 14:20 +02:00' },
        { start: '2026-01-15 14:40 +02:00', end: '2026-01-15 15:10 +02:00' },
      ],
      roles: { commander: 'Thandi' },
      fields: { ordersLost: '41 = many' },
      'x-cost-centre': '42',
    })
  })

  test.each(['json', 'yaml'])('reads back the %s that it writes, to the same', async (format) => {
    const written = await run(['new', '--from', '-', '--format', format, '-q'], { stdin: outage })
    const [path = ''] = Object.keys(written.files)
    expect({ ...written, files: {} }).toEqual({ stdout: `${path}\n`, stderr: '', code: 0, files: {} })
    expect(path).toBe(`postmortems/2026-01-15-checkout-down-for-every-customer.${format}`)
    const again = await run(['new', '--from', path, '--format', format, '-o', '-', '-q'], { files: written.files })
    expect(again).toEqual({
      stdout: written.files[path]?.replace(/^# written: .*\n/m, ''),
      stderr: '',
      code: 0,
      files: written.files,
    })
  })

  test('sorts a timeline that was written down as it came to mind', async () => {
    const stdin = lines([
      ...basics,
      'end: "15:10"',
      'timeline:',
      '  - 14:30 failed over to the replica',
      '  - somebody called the hosting company',
      '  - 14:07 the pager rang',
    ])
    const { stdout, code } = await run(['new', '--from', '-', '--sort', '--dry-run', '-q'], { stdin })
    expect(code).toBe(0)
    expect(readDocument(stdout).html).toContain(
      lines([
        '<li>14:07 - the pager rang</li>',
        '<li>14:30 - failed over to the replica</li>',
        '<li>unknown - somebody called the hosting company</li>',
      ]),
    )
  })
})

const allFlags = [
  ...['Checkout down for every customer', '--severity', 'sev1', '--service', 'checkout', '--service', 'payments'],
  ...['--start', '2026-01-15 14:05', '--end', '15:10', '--timezone', 'SAST', '--detected', '14:07'],
  ...['--acknowledged', '14:09', '--declared', '14:12', '--mitigated', '15:00', '--resolved', '15:30'],
  ...['--duration', '65 min', '--impact', 'Nobody could pay.', '--users-affected', '~1,200'],
  ...['--detection-source', 'alert', '--summary', 'For an hour nobody could pay.', '--trigger', 'the nightly import'],
  ...['--root-cause', 'The disk of the primary was full.', '--contributing-factor', 'No alert on disk use'],
  ...['--contributing-factor', 'Logs on the same disk', '--resolution', 'Failed over to the replica.'],
  ...['--event', '14:07 the pager rang', '--event', '14:30 failed over to the replica'],
  ...['--improvement', 'Alert before a disk is full', '--action', 'Alert on disk use @thandi !P1 due:2w ~detect (#12)'],
  ...[
    '--went-well',
    'The replica was ready',
    '--went-wrong',
    'The runbook was old',
    '--got-lucky',
    'It was a quiet hour',
  ],
  ...[
    '--owner',
    'Thandi',
    '--author',
    'Thandi',
    '--author',
    'Sipho',
    '--reviewer',
    'Lerato',
    '--status',
    'final',
    '--set',
    'impact.extent=full-outage',
  ],
  ...['--tag', 'database', '--link', 'log=https://logs.example.com/1'],
]
