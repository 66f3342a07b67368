import { describe, expect, test } from 'vitest'
import { WITH_TIMELINE } from '../../../src/core/document/read/own/document.ts'
import { teamDocumentText } from '../../../src/core/document/team-document.ts'
import { builtInNames } from '../../../src/core/template/built-in.ts'
import { compiledFile } from '../compiled.ts'
import { builtIn, incident, readBack, written } from './documents.ts'

const link = (id: string) => ({ label: 'Chat #web', url: `https://chat.example/${id}`, id })
const facts = {
  ...{ title: 'Website down', timezone: 'Africa/Johannesburg', start: '2026-01-15 00:00', end: '2026-01-16 11:00' },
  timeline: [
    { at: '2026-01-15 00:15', text: 'Sipho sees errors on every page', by: 'Sipho', source: link('m1') },
    {
      at: '2026-01-15 00:20',
      text: 'restarted the web server',
      by: 'Thandi',
      source: { label: 'Chat #web', id: 'm2' },
    },
    { at: '2026-01-15 00:40', text: 'no change', kind: 'investigation' },
    { at: '2026-01-16 10:10', text: 'found a misspelt name', by: 'Thandi', source: link('m4') },
    { at: '2026-01-16 10:30', text: 'all pages answer', by: 'Sipho', source: link('m5') },
  ],
}

/** Day and time, words, who said it or of what kind it is, and the id of its source. */
const rows = [
  '15 00:15 Sipho sees errors on every page / Sipho m1',
  '15 00:20 restarted the web server / Thandi m2',
  '15 00:40 no change / investigation',
  '16 10:10 found a misspelt name / Thandi m4',
  '16 10:30 all pages answer / Sipho m5',
]

type Edit = readonly [from: string | RegExp, to: string]

/** `replaced` rows by their number; those that are empty are gone. */
function but(replaced: Readonly<Record<number, string>>): readonly string[] {
  return rows.map((row, index) => replaced[index] ?? row).filter((row) => row !== '')
}

async function document(template: string, edits: readonly Edit[]): Promise<string> {
  return edited(written(incident(JSON.stringify(facts), template), await builtIn(template)), edits)
}

/** The text with its body edited, each time at one place. */
function edited(text: string, edits: readonly Edit[]): string {
  const start = text.indexOf('\n# ')
  const body = edits.reduce((before, [from, to]) => {
    expect([from, before.split(from).length]).toEqual([from, 2])
    return before.replace(from, to)
  }, text.slice(start))
  return text.slice(0, start) + body
}

function read(text: string, prefer?: 'body' | 'front-matter') {
  const { postmortem, findings } = readBack(text, prefer)
  return {
    rows: postmortem.timeline.map(({ at, text: words, by, kind, source }) => {
      const local = at === 'unknown' ? '' : new Date(at.at + 2 * 60 * 60_000).toISOString().slice(8, 16)
      const rest = [by, kind, source?.id].filter((part) => part !== undefined)
      return `${local.replace('T', ' ')} ${words} / ${rest.join(' ')}`.trim()
    }),
    findings: findings.map(({ severity, rule, message }) => `${severity}: ${message} (${rule})`),
  }
}

const lineOf = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1

describe.each(['alx', 'atlassian', 'pagerduty', 'google-sre', 'coe'])('a timeline in the template %s', (template) => {
  const row = (time: string, words: string): string =>
    template === 'pagerduty' ? `| ${time} | ${words} | |\n` : `- ${time} - ${words}\n`

  test.each<{ name: string; edits: readonly Edit[]; expected: readonly string[]; gone?: readonly number[] }>([
    {
      name: 'a row reworded a little',
      edits: [['restarted the web server', 'restarted the web server twice']],
      expected: but({ 1: '15 00:20 restarted the web server twice / Thandi m2' }),
    },
    {
      name: 'rows told in other words',
      edits: [
        ['no change', 'that did not help'],
        ['all pages answer', 'users could work again'],
      ],
      expected: but({
        2: '15 00:40 that did not help / investigation',
        4: '16 10:30 users could work again / Sipho m5',
      }),
    },
    {
      name: 'a row at another time',
      edits: [['00:20', '00:25']],
      expected: but({ 1: '15 00:25 restarted the web server / Thandi m2' }),
    },
    {
      name: 'a row at another time in other words',
      edits: [
        ['00:20', '00:25'],
        ['restarted the web server', 'restarted the server'],
      ],
      expected: but({ 1: '15 00:25 restarted the server / Thandi m2' }),
    },
    { name: 'a row gone', edits: [[/^.*no change.*\n/m, '']], expected: but({ 2: '' }), gone: [3] },
    {
      name: 'the row gone that told the day of those below it',
      edits: [[/^.*misspelt name.*\n/m, '']],
      expected: but({ 3: '' }),
      gone: [4],
    },
    {
      name: 'a row added',
      edits: [[/^(?=.*no change)/m, row('00:30', 'called the provider')]],
      expected: [...rows.slice(0, 2), '15 00:30 called the provider /', ...rows.slice(2)],
    },
    {
      name: 'a row that took the place of another',
      edits: [[/^.*no change.*\n/m, row('00:45', 'called the provider')]],
      expected: but({ 2: '15 00:45 called the provider /' }),
      gone: [3],
    },
    {
      name: 'two rows in one',
      edits: [
        ['restarted the web server', 'restarted the web server, no effect'],
        [/^.*no change.*\n/m, ''],
      ],
      expected: but({ 1: '15 00:20 restarted the web server, no effect / Thandi m2', 2: '' }),
      gone: [3],
    },
    {
      name: 'a row in two',
      edits: [
        ['Sipho sees errors on every page', 'Sipho sees errors'],
        [/^(?=.*restarted the web)/m, row('00:16', 'they are on every page')],
      ],
      expected: ['15 00:15 Sipho sees errors / Sipho m1', '15 00:16 they are on every page /', ...rows.slice(1)],
    },
    {
      name: 'rows that took each other’s words',
      edits: [
        [/^.*restarted the web.*\n/m, ''],
        ['00:40', '00:20'],
      ],
      expected: but({ 1: '15 00:20 no change / investigation', 2: '' }),
      gone: [2],
    },
  ])('$name', async ({ edits, expected, gone = [] }) => {
    const text = await document(template, edits)
    const lines = gone.map((number) => lineOf(text, `2026-01-1${number < 4 ? 5 : 6} ${rows[number - 1]?.slice(3, 8)}`))
    const findings = lines.map(
      (line) =>
        `info: the front matter tells more of a row of timeline that is no longer in the body, on line ${line} (front-matter-conflict)`,
    )
    expect(read(text)).toEqual({ rows: expected, findings })
    expect(read(text, 'body')).toEqual({ rows: expected, findings: [] })
    expect(read(written(readBack(text), await builtIn(template)))).toEqual({ rows: expected, findings: [] })
  })
})

test('many rows that are gone are told in one remark', async () => {
  const text = await document('alx', [[/^- 2026-01-15 00:15[\s\S]*(?=^- .*misspelt)/m, '']])
  expect(read(text)).toMatchObject({
    rows: rows.slice(3),
    findings: [
      expect.stringMatching(/^info: .* tells more of 3 rows of timeline that are no longer .* on lines \d+, \d+, \d+ /),
    ],
  })
})

test('the front matter restores its rows where it is preferred', async () => {
  const text = await document('alx', [
    ['restarted the web server', 'restarted all'],
    [/^.*no change.*\n/m, ''],
  ])
  expect(read(text, 'front-matter')).toEqual({ rows, findings: [] })
})

test('a link that a person corrects behind a row holds', async () => {
  const text = await document('alx', [['[Chat #web](https://chat.example/m1)', '[Chat #web](https://chat.example/p1)']])
  const { postmortem, findings } = readBack(text)
  expect([postmortem.timeline[0], findings]).toMatchObject([
    {
      text: 'Sipho sees errors on every page',
      source: { label: 'Chat #web', url: 'https://chat.example/p1', id: 'm1' },
    },
    [],
  ])
})

test('an item that a person wrote into the front matter alone is no row that was deleted', async () => {
  const text = (await document('alx', [])).replace('\ntimeline:\n', '\ntimeline:\n  - 00:05 the first call\n')
  expect(read(text)).toEqual({
    rows,
    findings: [
      `error: no row of timeline in the body is "00:05 the first call", of which the front matter tells more on line ${lineOf(text, '00:05')} (front-matter-conflict)`,
    ],
  })
})

test('rows that are all gone are asked for', async () => {
  const text = await document('alx', [[/^- 2026-01-15 00:15[\s\S]*(?=\n## Root Cause and)/m, 'Unknown.\n']])
  expect(read(text).findings).toEqual(
    rows.map(() => expect.stringMatching(/^error: no row of timeline in the body is .* \(front-matter-conflict\)$/)),
  )
})

test('a link that a person gives a source behind a row holds', async () => {
  const sourced = [{ at: '2026-01-15 00:20', text: 'restarted all', source: 'Chat #web' }]
  const made = written(incident(JSON.stringify({ ...facts, timeline: sourced }), 'alx'), await builtIn('alx'))
  const text = edited(made, [['all (Chat #web)', 'it ([Chat #web](https://chat.example/p2))']])
  const { postmortem, findings } = readBack(text)
  expect([postmortem.timeline[0], findings]).toMatchObject([
    { text: 'restarted it', source: { label: 'Chat #web', url: 'https://chat.example/p2' } },
    [],
  ])
})

test('a row without a time is known by its words alone', async () => {
  const untimed = [
    { at: 'unknown', text: 'a customer called', by: 'Ann' },
    { at: 'unknown', text: 'the provider called back', by: 'Lee' },
  ]
  const made = written(incident(JSON.stringify({ ...facts, timeline: untimed }), 'alx'), await builtIn('alx'))
  const text = edited(made, [
    ['a customer called', 'a customer called twice'],
    ['the provider called back', '???'],
  ])
  expect(read(text)).toEqual({
    rows: ['a customer called twice / Ann', '??? /'],
    findings: [expect.stringMatching(/^info: the front matter tells more of a row /)],
  })
})

test('a source that a person deletes from its cell is gone, with its id', async () => {
  const text = await document('pagerduty', [['restarted the web server | Chat #web |', 'restarted all | |']])
  const { postmortem, findings } = readBack(text)
  expect([postmortem.timeline[1], findings]).toEqual([
    { at: postmortem.timeline[1]?.at, text: 'restarted all', by: 'Thandi' },
    [],
  ])
})

test('a timeline deleted with its heading keeps what the front matter tells of it', async () => {
  const text = await document('pagerduty', [[/^## Timeline[\s\S]*(?=^## How)/m, '']])
  expect(read(text)).toEqual({ rows: rows.map((row) => row.replace(/ m\d$/, '')), findings: [] })
  const unknown = text.replace(/^timeline:\n(?: .*\n)+/m, 'timeline: unknown\n')
  expect(read(unknown)).toEqual({ rows: [], findings: [] })
  const byHand = text.replace('\ntimeline:\n', '\ntimeline:\n  - 2026-01-15 00:05 the first call\n')
  expect(read(byHand).rows[0]).toBe('15 00:05 the first call /')
})

test('what stands in brackets behind the words is theirs where sources are not shown', async () => {
  const text = await document('google-sre', [['restarted the web server', 'restarted all (Chat #web)']])
  expect(read(text)).toEqual({ rows: but({ 1: '15 00:20 restarted all (Chat #web) / Thandi m2' }), findings: [] })
})

describe('a template of a team', () => {
  const team = (row: string) =>
    compiledFile(
      `---\ntitle: Own\n---\n# {{title}}\n\nRead this.\n\n## Timeline\n\n{{#each timeline}}\n${row}\n{{/each}}\n`,
    )
  const teamDocument = (row: string, edits: readonly Edit[]): string => {
    const { postmortem, zone, extensions, facts: known } = incident(JSON.stringify(facts), 'own')
    return edited(teamDocumentText(postmortem, zone, team(row), extensions, { facts: known }), edits)
  }

  test('whose rows are read holds what a person makes of them', () => {
    const text = teamDocument('- {{time}} - {{item text}}', [
      ['restarted the web server', 'restarted all'],
      [/^.*no change.*\n/m, ''],
    ])
    expect(read(text)).toEqual({
      rows: but({ 1: '15 00:20 restarted all / Thandi m2', 2: '' }),
      findings: [expect.stringMatching(/^info: the front matter tells more of a row /)],
    })
  })

  test('whose rows are not read asks which holds', () => {
    const text = teamDocument('- {{time}} - {{item text}}, says {{by}}', [
      ['restarted the web server', 'restarted all'],
    ])
    expect(read(text).findings).toEqual(
      rows.map(() => expect.stringMatching(/^error: no row of timeline in the body is .* \(front-matter-conflict\)$/)),
    )
  })
})

test('the templates whose documents hold rows of a timeline are known by their names', async () => {
  const templates = await Promise.all(builtInNames.map(builtIn))
  const shown = templates.filter(({ audience, shows }) => audience !== 'public' && shows.includes('timeline[].time'))
  expect(shown.map(({ name }) => name).toSorted()).toEqual(WITH_TIMELINE.toSorted())
})
