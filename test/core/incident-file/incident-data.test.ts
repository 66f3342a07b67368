import { describe, expect, it } from 'vitest'
import { toIncidentData } from '../../../src/core/incident-file/incident-data.ts'
import { printYaml } from '../../../src/core/incident-file/print-yaml.ts'
import { printJson } from '../../../src/core/output/print-json.ts'
import { file, resolved } from '../given.ts'

const facts = `title: "Website: down"
timezone: Africa/Johannesburg
start: 2026-01-15 00:00
end: "03:00"
duration: about 3 hours
impact: Every page answered 500
services: [web, { name: api, role: cause }]
timeline:
  - 00:05-00:10 alert fired
  - { at: unknown, text: "yes", kind: note }
actions: [Test it @thandi !P1 (#12)]
x-team: web
`
const { postmortem, zone, extensions } = resolved([file(facts)])
const data = toIncidentData(postmortem, zone, extensions)

/** What is written in another way than plain, or could be taken for something else, alone and with more behind it. */
const starts = [
  '',
  'a',
  'e5',
  'yes',
  'Amara',
  'y',
  'n',
  'On',
  'off',
  'True',
  'false',
  'NO',
  'null',
  '~',
  '<<',
  '=',
  '5',
  '-5',
  '+1',
  '0x1F',
  '0b1',
  '0o17',
  '1_000',
  '1:20',
  '.5',
  '.inf',
  '...',
  '---',
  '--',
  '- a',
  '-a',
  '? a',
  '?a',
  '% a',
  '@a',
  '`a`',
  '*a*',
  '**a**',
  '&a',
  '!a',
  '|',
  '>',
  '#a',
  'a#b',
  '[a](b)',
  '{a}',
  ', a',
  '"a"',
  "'a'",
  "it's",
  'a\\b',
  'a:b',
  'a: b',
  'a:',
  'a #b',
  '2026-01-15',
  '2026-01-15T14:05:07Z',
  '14:05',
  '~14:05',
  '500 errors',
  '- 5',
  'https://a.example/b?c=d#e',
  'a, b',
  '\u00e9t\u00e9',
  '\u00a0a',
  '\u0085',
  '\u2028',
  '\ufeffa',
  '\ud83d\udc40',
  '\ud83d',
  '(a)',
  '/a',
  '$a',
  '^a',
  ';',
  '\ta',
  'a\tb',
  'a\nb',
  '\na',
  'a\n- b',
]
const hardTexts = starts.flatMap((text) => [
  text,
  `${text} `,
  ` ${text}`,
  `${text} and more`,
  `${text}\u00e9`,
  `${text}5`,
  `a${text}`,
  `5 ${text}`,
])

describe('an incident as data', () => {
  it('has every time with its offset, shorthands where they suffice, and nothing that is missing', () => {
    expect(data).toEqual({
      title: 'Website: down',
      services: ['web', { name: 'api', role: 'cause' }],
      timezone: 'Africa/Johannesburg',
      start: '2026-01-15 00:00 +02:00',
      end: '2026-01-15 03:00 +02:00',
      duration: 'about 3 hours',
      impact: 'Every page answered 500',
      timeline: [
        { at: '2026-01-15 00:05 +02:00', until: '2026-01-15 00:10 +02:00', text: 'alert fired' },
        { at: 'unknown', text: 'yes', kind: 'note' },
      ],
      actions: [{ title: 'Test it', owner: 'thandi', priority: 'P1', tracker: '#12' }],
      'x-team': 'web',
    })
  })

  it('is written as YAML in parts where a list is long, as it would be at once', () => {
    const actions = Array.from({ length: 2_001 }, (_, index) => ({ title: `Task ${index}`, due: '2026-02-01' }))
    const items = actions.map(({ title }) => `  - title: ${title}\n    due: "2026-02-01"\n`).join('')
    expect(printYaml({ title: 'Website: down', tags: [], actions, 'x-team': 'web' })).toBe(
      `title: "Website: down"\ntags: []\nactions:\n${items}x-team: web\n`,
    )
  })

  it('is written as YAML in a long list as it would be in a short one', () => {
    const short = (text: string): string => printYaml({ timeline: [{ text, source: { label: `${text}: x` } }] })
    const items = hardTexts.map((text) => ({ text, source: { label: `${text}: x` } }))
    const others = [{ text: 'a', tags: ['b'] }, { 'two words': 'a' }, { yes: 'a' }, {}, { text: 5 }, 'one line', ['a']]
    const plain = Array.from({ length: 1_000 }, () => ({ text: 'plain' }))
    const timeline = [...items, ...others, ...plain, ...Array.from({ length: 1_001 }, () => 'line')]
    const printed = printYaml({ timeline })
    const expected = [
      ...hardTexts.map((text) => short(text)),
      ...others.map((item) => printYaml({ timeline: [item] })),
      ...plain.map((item) => printYaml({ timeline: [item] })),
    ].map((text) => text.slice('timeline:\n'.length))
    expect(printed).toBe(`timeline:\n${expected.join('')}${'  - line\n'.repeat(1_001)}`)
    expect(printYaml({ 'x- y: z': timeline })).toBe(printed.replace('timeline', '"x- y: z"'))
  })

  it('is written as YAML with quotes around what a reader could take for something else', () => {
    expect(printYaml(data)).toBe(`title: "Website: down"
services:
  - web
  - name: api
    role: cause
timezone: Africa/Johannesburg
start: "2026-01-15 00:00 +02:00"
end: "2026-01-15 03:00 +02:00"
duration: about 3 hours
impact: Every page answered 500
timeline:
  - at: "2026-01-15 00:05 +02:00"
    until: "2026-01-15 00:10 +02:00"
    text: alert fired
  - at: unknown
    text: "yes"
    kind: note
actions:
  - title: Test it
    owner: thandi
    priority: P1
    tracker: "#12"
x-team: web
`)
  })

  it('is written as JSON', () => {
    expect(printJson({ title: 'Website down', tags: ['a'] })).toBe(
      '{\n  "title": "Website down",\n  "tags": [\n    "a"\n  ]\n}\n',
    )
  })

  it('leaves out records and lists of nothing', () => {
    const { postmortem: little } = resolved([
      file('title: Website down\nroles: { responders: [] }\nfields: {}\nservices: []'),
    ])
    expect(toIncidentData(little, 'UTC')).toEqual({ title: 'Website down' })
  })
})
