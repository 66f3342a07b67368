import { describe, expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'
import { lines } from './refuses.ts'

/** One incident of Statuspage with these updates: the time of the day in UTC and what was said. */
function page(id: string, updates: readonly (readonly [at: string, body: string])[]): string {
  return JSON.stringify({
    id,
    name: 'Search down',
    created_at: '2026-01-15T14:05:00Z',
    incident_updates: updates.map(([at, body], index) => ({
      id: `${id}-${index}`,
      status: 'investigating',
      body,
      created_at: `2026-01-15T${at}Z`,
    })),
  })
}

/** The texts of the timeline and what is said of it, without how the files were read. */
async function told(files: Readonly<Record<string, string>>, ...flags: string[]) {
  const { stdout, stderr, code } = await cli(['import', ...Object.keys(files), ...flags], { files })
  return {
    texts: [...stdout.matchAll(/text: (.*)|^ {2}- ".*? - (.*)"$/gm)].map(([, text, own]) => text ?? own),
    stderr: stderr.replaceAll(/^note: .* is read as .*\n/gm, ''),
    code,
  }
}

const a = page('a', [
  ['14:07:10', 'Restarted the search nodes.'],
  ['14:09:00', 'Restarted the search nodes.'],
])

describe('what two sources tell of one event', () => {
  test('is kept and told, with both places', async () => {
    const files = { 'a.json': a, 'b.json': page('b', [['14:07:50', 'Restarting search nodes']]) }
    expect(await told(files)).toEqual({
      texts: [
        '"Investigating: Restarted the search nodes."',
        '"Investigating: Restarting search nodes"',
        '"Investigating: Restarted the search nodes."',
      ],
      stderr: lines([
        'b.json:1:88: warning: "Investigating: Restarting search nodes" says the same as a.json:1:88, in the same minute (timeline-duplicate-entry)',
        '  hint: both are kept: remove one of the two, here or at a.json:1:88',
      ]),
      code: 0,
    })
  })

  test('beside what a person wrote in a zone of their own', async () => {
    const mine = lines([
      'timezone: Africa/Johannesburg',
      'timeline:',
      '  - 2026-01-15 16:09 restarted the search nodes',
    ])
    const files = { 'mine.yaml': mine, 'b.json': page('b', [['14:09:50', 'Restarting search nodes']]) }
    expect((await told(files)).stderr).toBe(
      lines([
        'b.json:1:88: warning: "Investigating: Restarting search nodes" says the same as mine.yaml:3:5, in the same minute (timeline-duplicate-entry)',
        '  hint: both are kept: remove one of the two, here or at mine.yaml:3:5',
      ]),
    )
  })

  test('of a long text the beginning is shown', async () => {
    const long = `The search nodes were restarted one after the other, and ${'each '.repeat(20)}of them came back`
    const files = { 'a.json': page('a', [['14:07:10', long]]), 'b.json': page('b', [['14:07:50', long]]) }
    expect((await told(files)).stderr.split('\n')[0]).toBe(
      'b.json:1:88: warning: "Investigating: The search nodes were restarted one after th…" says the same as a.json:1:88, in the same minute (timeline-duplicate-entry)',
    )
  })
})

describe('nothing is told', () => {
  test.each([
    ['of two minutes', { 'a.json': a, 'b.json': page('b', [['14:08:10', 'Restarted the search nodes.']]) }],
    ['of another event', { 'a.json': a, 'b.json': page('b', [['14:07:10', 'Restarted the cart nodes.']]) }],
    [
      'of one source',
      {
        'a.json': page('a', [
          ['14:07:10', 'Restarted the search nodes.'],
          ['14:07:20', 'Restarting search nodes.'],
        ]),
        'b.yaml': 'timeline: [2026-01-15 14:30 UTC it works]',
      },
    ],
    [
      'of two incident files',
      {
        'a.json': a,
        'b.yaml': lines(['timeline:', '  - 2026-01-15 14:20 UTC restarted the search nodes']),
        'c.yaml': lines(['timeline:', '  - 2026-01-15 14:20 UTC restarting search nodes']),
      },
    ],
    [
      'of a day and of no time',
      {
        'a.json': a,
        'b.yaml': lines([
          'timezone: UTC',
          'timeline:',
          '  - unknown - it went down',
          '  - { at: 2026-01-15, text: it went down }',
        ]),
      },
    ],
  ])('%s', async (_, files) => {
    const { stderr, code } = await told(files)
    expect([stderr, code]).toEqual(['', 0])
  })

  test('of what was left out', async () => {
    const files = { 'a.json': a, 'b.json': page('b', [['14:07:50', 'Restarting search nodes']]) }
    expect(await told(files, '--exclude', 'restarting', '-q')).toMatchObject({ stderr: '', code: 0 })
  })
})

describe('many of them', () => {
  const updates = (count: number, verb: string) =>
    Array.from({ length: count }, (_, index) => ['14:07:10', `${verb} the search node ${index}`] as const)

  test.each([
    [20, 20, []],
    [21, 20, ['note: 1 more entry says the same as one of another file in the same minute']],
    [300, 20, ['note: 280 more entries say the same as one of another file in the same minute']],
  ])('of %i the first %i are told one by one', async (count, shown, notes) => {
    const files = {
      'a.json': page('a', updates(count, 'Restarted')),
      'b.json': page('b', updates(count, 'Restarting')),
    }
    const { stderr } = await told(files)
    const rest = stderr.split('\n').filter((line) => line.startsWith('note: '))
    expect([stderr.match(/warning: /g)?.length, rest]).toEqual([shown, notes])
  })

  test('what one file says over and over is no more work', async () => {
    const twice = Array.from({ length: 60 }, () => ['14:07:10', 'Restarted the search nodes'] as const)
    const files = { 'a.json': page('a', twice), 'b.json': page('b', [['14:07:50', 'Restarting search nodes']]) }
    expect((await told(files)).stderr.match(/warning: .*/g)).toEqual([
      'warning: "Investigating: Restarting search nodes" says the same as a.json:1:88, in the same minute (timeline-duplicate-entry)',
    ])
  })
})
