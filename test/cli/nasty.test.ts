import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { cli } from '../helpers/cli.ts'
import { tries } from '../helpers/property-runs.ts'
import { readDocument, sections } from './document.ts'

const strings = [
  ...[
    'a | b',
    'a \\| b',
    'C:\\new\\',
    '\\',
    'restarted `apache2`',
    'a ` alone',
    '`` ` ``',
    'mod_rewrite',
    '*',
    '**bold',
    '_x_',
  ],
  ...[
    '<script>alert(1)</script>',
    '<!-- hidden',
    '</h1>',
    '<https://example.com>',
    '&lt;b&gt; &#x7; &amp;',
    'a < b > c',
  ],
  ...['{{title}}', '{{{rootCause}}}', '{{#each timeline}}', '{{/if}}', '\\{{title}}', '{% raw %}', '$HOME', '$(id)'],
  ...[
    '---',
    '--- x',
    '...',
    '***',
    '===',
    '~~~',
    '```',
    '```yaml\ntitle: x',
    '# heading',
    '#',
    '- item',
    '+ item',
    '* item',
    '> quote',
  ],
  ...[
    '1. one',
    '10) ten',
    '[label]: https://example.com',
    '[x](y)',
    '![x](y)',
    '[ ] task',
    '| a | b |\n| - | - |',
    'x\n---',
    'x\n===',
  ],
  ...[
    'two\nlines',
    'two\n\nparagraphs',
    'carriage\rreturn',
    'both\r\nof them',
    '    indented',
    'tab\tinside',
    'trailing  ',
    ' leading',
  ],
  ...[
    '\u0000',
    'bell \u0007',
    '\u001b[31mred\u001b[0m',
    '\u009b31m',
    '\u202eright to left\u202c',
    '\u200b',
    '\ufeffmark',
    '\u2028line',
    'שלום',
    '🔥',
  ],
  ...[
    'yes',
    'no',
    'null',
    '~',
    'true',
    '12:30',
    '0x1F',
    '0o17',
    '1e3',
    '.inf',
    '2026-01-15',
    '=',
    '<<',
    "it's",
    '"quoted"',
    "''",
  ],
  ...[
    'key: value',
    'x #comment',
    '#12',
    '@thandi',
    '%x',
    '!tag',
    '&anchor',
    '*alias',
    '? key',
    ': x',
    '- - -',
    '[a',
    '{a',
    '|',
    '>-',
    'x: |\n  y',
  ],
] as const

test.each(strings)('%j in every answer breaks no document and is not lost', expectKept)

test('whatever the answers, the sections are the same and the front matter reads back equal', async () => {
  const piece = fc.oneof(fc.constantFrom(...strings), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
  const several = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' '))
  const numberLike = fc.stringMatching(/^[-+.~]?[\d_a-foxXE:.+-]{1,8}$/)
  const answer = fc.oneof({ weight: 3, arbitrary: several }, numberLike)
  const hasWord = (text: string): boolean => text.trim() !== ''
  await fc.assert(fc.asyncProperty(answer.filter(hasWord), expectKept), tries(60))
})

describe('what is typed for one place', () => {
  test('comes out as it was typed', async () => {
    const stdin = JSON.stringify({
      ...least,
      rootCause:
        'The module mod_rewrite read `.htaccess` of *every* folder, see [the log](https://logs.example.com/1).',
      timeline: ['14:07 restarted `apache2`', '14:30 ran `a | b` in C:\\temp'],
      actions: ['Run `apachectl configtest` before every reload @thandi'],
    })
    const { stdout } = await cli(['new', '--from', '-', '-n', '-q'], { stdin })
    for (const line of [
      'The module mod_rewrite read `.htaccess` of *every* folder, see [the log](https://logs.example.com/1).',
      '- 14:07 - restarted `apache2`',
      '- 14:30 - ran `a | b` in C:\\temp',
      '- [ ] Run `apachectl configtest` before every reload (owner: thandi)',
    ]) {
      expect(stdout.split('\n')).toContain(line)
    }
  })

  test('steers no terminal', async () => {
    const { stdout } = await cli(['new', '--from', '-', '-n', '-q'], {
      stdin: JSON.stringify(everywhere('\u001b[31mred\u0007\u009b31m\u202e')),
      tty: true,
      env: { CI: 'true' },
    })
    expect(stdout).toContain('# &#x1B;\\[31mred')
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/)
  })
})

/** Every section is there, in its order; the front matter says what JSON says; the title shows as it was typed. */
async function expectKept(text: string): Promise<void> {
  const stdin = JSON.stringify(everywhere(text))
  const document = await cli(['new', '--from', '-', '-n', '-q'], { stdin })
  const asJson = await cli(['new', '--from', '-', '-n', '-q', '--format', 'json'], { stdin })
  expect({ stderr: document.stderr, code: document.code }).toEqual({ stderr: '', code: 0 })
  const facts = JSON.parse(asJson.stdout)
  const { frontMatter, headings, html } = readDocument(document.stdout)
  expect(headings.slice(1)).toEqual(allSections)
  expect(html).not.toMatch(/<script|<!--/)
  const { timeline, improvements, actions, impact, trigger, duration, ...whole } = frontMatter
  expect(facts).toMatchObject(whole)
  expect(facts).toMatchObject({ impact, trigger })
  for (const [name, kept] of Object.entries({ timeline, improvements, actions }))
    expect(facts[name]).toEqual([expect.objectContaining(firstOf(kept))])
  expect(titleShown(document.stdout)).toBe(facts.title.replaceAll(unseen, '\ufffd'))
  expect(parse(document.stdout.split('\n---\n')[0] ?? '', { version: '1.1' })).toEqual(frontMatter)
}

/** What markdown-it shows as a replacement character although it is spelled out: HTML forbids it. */
const unseen = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g

const least = { title: 'Checkout down', timezone: 'Africa/Johannesburg', start: '2026-01-15 14:05', end: '15:10' }

const allSections = [
  ...sections.slice(0, 4),
  ...['### Trigger', '### Contributing Factors', '### Mitigation'],
  ...sections.slice(4),
  '## Closing Statement',
]

function everywhere(text: string) {
  return {
    ...least,
    title: text,
    services: [text, { name: text, team: text }],
    environment: text,
    regions: [text],
    summary: text,
    background: text,
    impact: { description: text, usersBasis: text, requests: text, revenue: text },
    detection: { source: 'audit', signal: text },
    trigger: { text, type: text },
    contributingFactors: [{ text, category: text }],
    rootCause: text,
    mitigation: text,
    resolution: text,
    verification: text,
    fiveWhys: [{ question: text, answer: text }],
    timeline: [{ at: '14:07', text, by: text, source: { label: text, url: 'https://example.com' } }],
    improvements: [{ title: text, owner: text, tracker: text, doneWhen: text }],
    actions: [{ title: text, owner: text, tracker: text, doneWhen: text }],
    wentWell: [text],
    owner: { name: text, role: text },
    authors: [text],
    roles: { commander: text, responders: [text] },
    tags: [text],
    links: [{ label: text, url: 'https://example.com' }],
    communications: { internal: text },
    closing: text,
    fields: { note: text },
    'x-note': text,
  }
}

function firstOf(list: unknown): object {
  const first: unknown = Array.isArray(list) ? list[0] : undefined
  return typeof first === 'object' && first !== null ? first : {}
}

function titleShown(document: string): string {
  const tokens = new MarkdownIt().parse(document.replace(/^---\n.*?\n---\n/s, ''), {})
  const [heading] = tokens.filter(({ type }) => type === 'inline')
  return (heading?.children ?? []).map(({ type, content }) => (type === 'softbreak' ? '\n' : content)).join('')
}
