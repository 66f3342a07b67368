import { describe, expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'
import { lines } from './refuses.ts'

/** One incident of Statuspage with one update. */
function incident(id: string, name: string, minute: string): object {
  return {
    id,
    name,
    created_at: `2026-01-15T14:${minute}:00Z`,
    incident_updates: [{ id: `${id}-1`, status: 'resolved', body: 'Done.', created_at: `2026-01-15T14:${minute}:30Z` }],
  }
}

const one = JSON.stringify(incident('inc1', 'Search down', '05'))
const two = JSON.stringify({
  incidents: [incident('inc2', 'Cart *empty*', '20'), incident('inc1', 'Search down', '05')],
})

const entryOf = (id: string, at: string, text: string): string[] => [
  `  - at: "2026-01-15 ${at} UTC"`,
  `    text: "${text}"`,
  '    kind: resolution',
  '    source:',
  '      label: Statuspage',
  `      id: ${id}-1`,
]
const oneFacts = lines([
  'title: Search down',
  'declared: "2026-01-15 14:05:00 UTC"',
  'firstPublicUpdate: "2026-01-15 14:05:30 UTC"',
  'timeline:',
  ...entryOf('inc1', '14:05:30', 'Resolved: Done.'),
])
const note = (name: string, count: string): string => `note: ${name} is read as Statuspage: ${count}\n`

describe('which source it is', () => {
  test('stdin is read by its shape', async () => {
    const expected = { stdout: oneFacts, stderr: note('stdin', '1 entry'), code: 0, files: {} }
    expect(await cli(['import', '-'], { stdin: one })).toEqual(expected)
  })

  test('--quiet says nothing of it', async () => {
    expect(await cli(['import', '-', '-q'], { stdin: one })).toEqual({
      stdout: oneFacts,
      stderr: '',
      code: 0,
      files: {},
    })
  })

  test('--as names it', async () => {
    const expected = { stdout: oneFacts, stderr: note('stdin', '1 entry'), code: 0, files: {} }
    expect(await cli(['import', '-', '--as', 'statuspage'], { stdin: one })).toEqual(expected)
  })

  test('--as names none that is known', async () => {
    const { stdout, stderr, code } = await cli(['import', '-', '--as', 'statuspag'], { stdin: one })
    expect([stdout, stderr.split('\n')[0], code]).toEqual(['', 'error: --as statuspag is no source that is read', 2])
    expect(stderr).toMatch(/^ {2}hint: known are [a-z, -]*\bstatuspage\b[a-z, -]*\n$/m)
  })

  test('of a file of another shape nothing is read', async () => {
    expect(await cli(['import', '-', '--as', 'statuspage'], { stdin: '[]' })).toEqual({
      stdout: '',
      stderr: lines([
        'stdin:1:1: error: nothing is read from this export of Statuspage: it holds no events (nothing-imported)',
        '  hint: postmortem import --help says how each export is made',
      ]),
      code: 1,
      files: {},
    })
  })

  test('what is in it without the documented form is told', async () => {
    expect(await cli(['import', '-', '--as', 'statuspage'], { stdin: '[{ "id": 1 }, {}]' })).toEqual({
      stdout: '',
      stderr: lines([
        'stdin:1:1: error: nothing is read from this export of Statuspage: everything was left out: not in the documented form (2) (nothing-imported)',
        '  hint: postmortem import --help says how each export is made',
      ]),
      code: 1,
      files: {},
    })
  })

  test.each([['time'], ['when=at'], ['=at']])('--map %s is refused', async (map) => {
    expect(await cli(['import', '-', '--map', map], { stdin: one })).toEqual({
      stdout: '',
      stderr: lines([
        `error: option '--map <column=name>' argument '${map}' is invalid. write it as time=at,text=message; what a column can hold is time, until, text, by, kind, url, id.`,
        '  hint: postmortem --help and postmortem import --help list what there is',
      ]),
      code: 2,
      files: {},
    })
  })

  test('new and render read exports too', async () => {
    const { stdout, code } = await cli(['new', '--from', '-', '--start', '2026-01-15 14:00 UTC', '-o', '-', '-q'], {
      stdin: one,
    })
    expect([stdout.includes('- 14:05:30 - Resolved: Done.'), code]).toEqual([true, 0])
    const rendered = await cli(['render', '-'], { stdin: one })
    expect([rendered.stdout.includes('- 2026-01-15 14:05:30 - Resolved: Done.'), rendered.code]).toEqual([true, 0])
  })
})

describe('several incidents in one file', () => {
  const warning = [
    'stdin:1:1: warning: 2 incidents are in this file: their entries are read as one timeline, and no title, start or end (several-incidents)',
    '  hint: choose one with --incident: inc2 (Cart *empty*), inc1 (Search down)',
  ]

  test('are one timeline, each entry under its title', async () => {
    expect(await cli(['import', '-'], { stdin: two })).toEqual({
      stdout: lines([
        'timeline:',
        ...entryOf('inc1', '14:05:30', 'Search down: Resolved: Done.'),
        ...entryOf('inc2', '14:20:30', 'Cart \\\\*empty\\\\*: Resolved: Done.'),
      ]),
      stderr: lines(warning) + note('stdin', '2 entries'),
      code: 0,
      files: {},
    })
  })

  test('--incident chooses one', async () => {
    const expected = { stdout: oneFacts, stderr: note('stdin', '1 entry'), code: 0, files: {} }
    expect(await cli(['import', '-', '--incident', 'inc1'], { stdin: two })).toEqual(expected)
  })

  test('--incident narrows no file of one, and can be given for each of several', async () => {
    const files = { 'a.json': JSON.stringify(incident('inc9', 'Queue full', '10')), 'b.json': two }
    const { stdout, code } = await cli(['import', 'a.json', 'b.json', '--incident', 'inc1', '-q'], { files })
    expect([stdout.match(/(?<= id: ).*/g), code]).toEqual([['inc1-1', 'inc9-1'], 0])
    const both = ['--incident', 'inc1', '--incident', 'inc2']
    const { stdout: all } = await cli(['import', 'a.json', 'b.json', ...both, '-q'], { files })
    expect(all.match(/(?<= id: ).*/g)).toEqual(['inc1-1', 'inc9-1', 'inc2-1'])
  })

  test('--incident names none of them', async () => {
    expect(await cli(['import', '-', '--incident', 'inc3'], { stdin: two })).toEqual({
      stdout: '',
      stderr: lines(['error: --incident inc3 is in no file that is read', '  hint: they hold inc2, inc1']),
      code: 2,
      files: {},
    })
  })

  test('--incident of files that know none', async () => {
    expect(await cli(['import', '-', '--incident', 'inc3'], { stdin: 'title: Search down' })).toEqual({
      stdout: '',
      stderr: lines([
        'error: --incident inc3 is in no file that is read',
        '  hint: none of them says which incident it is of',
      ]),
      code: 2,
      files: {},
    })
  })

  test('of many the first are named', async () => {
    const many = Array.from({ length: 12 }, (_, index) => incident(`inc${index}`, `Fault ${index}`, '05'))
    const { stderr } = await cli(['import', '-'], { stdin: JSON.stringify(many) })
    expect(stderr.split('\n')[1]).toBe(
      '  hint: choose one with --incident: inc0 (Fault 0), inc1 (Fault 1), inc2 (Fault 2), inc3 (Fault 3), inc4 (Fault 4), and 7 more',
    )
    const refused = await cli(['import', '-', '--incident', 'x'], { stdin: JSON.stringify(many) })
    expect(refused.stderr.split('\n')[1]).toBe(
      '  hint: they hold inc0, inc1, inc2, inc3, inc4, inc5, inc6, inc7, inc8, inc9, and 2 more',
    )
  })
})

describe('beside what a person wrote', () => {
  test('an incident file holds, whichever comes first', async () => {
    const files = { 'ours.yaml': lines(['title: No search', 'timezone: Africa/Johannesburg']), 'theirs.json': one }
    const both = await Promise.all([
      cli(['import', 'ours.yaml', 'theirs.json', '-q'], { files }),
      cli(['import', 'theirs.json', 'ours.yaml', '-q'], { files }),
    ])
    const expected = oneFacts
      .replace('Search down', 'No search')
      .replace('declared', 'timezone: Africa/Johannesburg\ndeclared')
      .replaceAll(/14:(05:\d\d) UTC/g, '16:$1 +02:00')
    expect(both.map(({ stdout }) => stdout)).toEqual([expected, expected])
  })
})

describe('several exports', () => {
  const page = (changes: object): string => JSON.stringify({ ...incident('inc1', 'Search down', '05'), ...changes })

  test('of a moment that two state apart the first is kept, and the other told', async () => {
    const files = { 'a.json': page({}), 'b.json': page({ name: 'No search', created_at: '2026-01-15T14:07:00Z' }) }
    const stderr = [
      'b.json:1:46: error: declared is 2026-01-15T14:07:00Z here and 2026-01-15T14:05:00Z at a.json:1:48 (source-conflict)',
      '  hint: say which holds, with --declared 2026-01-15T14:05:00Z or declared: in an incident file',
      'note: a.json is read as Statuspage: 1 entry',
      'note: b.json is read as Statuspage: 1 entry',
      'note: title: "Search down" of a.json holds; b.json says "No search"',
      'note: 1 entry stands twice: it is kept once',
    ]
    const expected = { stdout: oneFacts, stderr: lines(stderr), code: 0, files }
    expect(await cli(['import', 'a.json', 'b.json'], { files })).toEqual(expected)
  })

  test('new refuses it, until a flag or an incident file decides', async () => {
    const files = { 'a.json': page({}), 'b.json': page({ created_at: '2026-01-15T14:07:00Z' }) }
    const argv = ['new', '--from', 'a.json', '--from', 'b.json', '--start', '2026-01-15 14:00 UTC', '-o', '-', '-q']
    expect(await cli(argv, { files })).toEqual({
      stdout: '',
      stderr: lines([
        'b.json:1:48: error: declared is 2026-01-15T14:07:00Z here and 2026-01-15T14:05:00Z at a.json:1:48 (source-conflict)',
        '  hint: say which holds, with --declared 2026-01-15T14:05:00Z or declared: in an incident file',
      ]),
      code: 1,
      files,
    })
    const decided = await cli([...argv, '--declared', '2026-01-15 14:07 UTC'], { files })
    expect([decided.stderr, decided.code]).toEqual(['', 0])
  })

  test('a minute between two clocks is none', async () => {
    const files = { 'a.json': page({}), 'b.json': page({ created_at: '2026-01-15T14:06:00Z' }) }
    expect(await cli(['import', 'a.json', 'b.json', '-q'], { files })).toEqual({
      stdout: oneFacts,
      stderr: '',
      code: 0,
      files,
    })
  })

  test('what was saved and changed by a person is not imported a second time', async () => {
    const saved = oneFacts.replace('"Resolved: Done."', 'Search works again.')
    const files = { 'ours.yaml': saved, 'a.json': page({ resolved_at: '2026-01-15T14:30:00Z' }) }
    for (const order of [
      ['ours.yaml', 'a.json'],
      ['a.json', 'ours.yaml'],
    ])
      expect(await cli(['import', ...order], { files })).toEqual({
        stdout: saved.replace('firstPublic', 'resolved: "2026-01-15 14:30:00 UTC"\nfirstPublic'),
        stderr: lines(['note: a.json is read as Statuspage: 1 entry', 'note: 1 entry stands twice: it is kept once']),
        code: 0,
        files,
      })
  })
})
