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

  test.each([['time'], ['when=at'], ['time=at,'], ['=at']])('--map %s is refused', async (map) => {
    expect(await cli(['import', '-', '--map', map], { stdin: one })).toEqual({
      stdout: '',
      stderr: lines([
        `error: option '--map <column=name>' argument '${map}' is invalid. write it as time=at,text=message; what a column can hold is time, until, text, by, kind, url, id.`,
        '  hint: postmortem --help and postmortem new --help list what there is',
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
