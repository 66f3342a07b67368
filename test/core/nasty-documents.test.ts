import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { documentText } from '../../src/core/document/document-text.ts'
import { builtInNames, loadBuiltIn } from '../../src/core/template/built-in.ts'
import type { PrecompiledTemplate } from '../../src/core/template/template.ts'
import { tries } from '../helpers/property-runs.ts'
import { file, resolved } from './given.ts'

const nasty = [
  ...['# heading', '## Timeline', 'Timeline\n---', 'x\n===', '---\ntitle: other\n---', '---', '...', '***'],
  ...['```', '```js\nopen', '~~~', '    indented <b>', '<!-- hidden', '<script>alert(1)</script>', '</table>', '<br>'],
  ...['a | b', '| a | b |\n| - | - |\n| c | d |', '- [ ] task', '1. one', '> quote', '[a]: https://example.com'],
  ...[
    '{{title}}',
    '{{> actions}}',
    '`',
    '\\',
    '**',
    '*a',
    'two\n\nparagraphs',
    '- a\n- b\n\n# c',
    '&#x202E;',
    '%%{init}%%',
  ],
]

describe.each(builtInNames)('the template %s', { timeout: 60_000 }, (name) => {
  let template: PrecompiledTemplate
  let sound: Shape

  beforeAll(async () => {
    const found = await loadBuiltIn(name)
    if (found === undefined) throw new Error(name)
    template = found
    sound = shapeOf(written('plain'))
  })

  test.each(nasty)('keeps its sections whatever the answers are: %j', (text) => {
    expect(shapeOf(written(text))).toEqual(sound)
  })

  test('keeps its sections whatever is typed', () => {
    const answer = fc.array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme' })), {
      minLength: 1,
      maxLength: 3,
    })
    const typed = answer.map((pieces) => pieces.join('\n')).filter((text) => /\w/.test(text))
    fc.assert(
      fc.property(typed, (text) => {
        expect(shapeOf(written(text))).toEqual(sound)
      }),
      tries(15),
    )
  })

  function written(text: string): string {
    const { postmortem, zone, extensions, findings } = resolved([file(JSON.stringify(everywhere(text)))])
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    return documentText(postmortem, zone, template, extensions)
  }
})

interface Shape {
  readonly headings: readonly string[]
  readonly tables: number
  readonly html: readonly string[]
  readonly keys: readonly string[]
}

const markdown = new MarkdownIt({ html: true })

/** What no answer may change: the headings below the title, the tables outside of long texts, HTML, the front matter. */
function shapeOf(document: string): Shape {
  const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(document) ?? []
  const tokens = markdown.parse(body, {})
  const headings = tokens.flatMap(({ type, tag, level }, index) =>
    type === 'heading_open' && level === 0 ? [`${tag} ${tokens[index + 1]?.content}`] : [],
  )
  const ours = tokens.filter(
    ({ type }, index) =>
      type === 'th_open' && /^(?:Action|Measure|Metric|Time \()/.test(tokens[index + 1]?.content ?? ''),
  )
  const html = tokens.flatMap(({ type, content, children }) => [
    ...(type === 'html_block' ? [content] : []),
    ...(children ?? []).flatMap((child) =>
      child.type === 'html_inline' && child.content !== '<br>' ? [child.content] : [],
    ),
  ])
  return { headings: headings.slice(1), tables: ours.length, html, keys: Object.keys(parse(frontMatter)) }
}

function everywhere(text: string) {
  const person = { name: text, handle: text, role: text, team: text }
  const action = { title: text, owner: text, tracker: text, doneWhen: text, priority: 'P1', type: 'detect' }
  return {
    title: text,
    severity: 'SEV1',
    services: [{ name: text, team: text }, text],
    timezone: 'Africa/Johannesburg',
    start: '2026-01-15 14:05',
    detected: '14:07',
    acknowledged: '14:08',
    mitigated: '15:00',
    end: '15:10',
    resolved: '15:20',
    environment: text,
    summary: text,
    background: text,
    impact: {
      description: text,
      extent: 'degradation',
      usersAffected: '10%',
      usersBasis: text,
      requests: text,
      revenue: text,
    },
    detection: { source: 'audit', signal: text },
    trigger: { text, type: text },
    contributingFactors: [{ text, category: text }, text],
    rootCause: text,
    mitigation: text,
    resolution: text,
    verification: text,
    fiveWhys: [{ question: text, answer: text }, text],
    timeline: [
      {
        at: '14:07',
        text,
        by: text,
        milestone: 'detected',
        source: { label: text, url: 'https://example.com/a|b(c)' },
      },
      { at: '14:30', text, source: { label: text } },
    ],
    improvements: [action],
    actions: [action, { title: text, tracker: 'https://example.com/7|8', status: 'done' }],
    wentWell: [text],
    wentWrong: [text],
    gotLucky: [text],
    surprises: [text],
    openQuestions: [text],
    owner: person,
    authors: [person, text],
    reviewers: [text],
    roles: { commander: person, communications: text, scribe: text, responders: [text, person] },
    tags: [text],
    links: [{ label: text, url: 'https://example.com/(a', kind: text }, 'https://example.com/x'],
    related: [{ id: text, relation: 'similar', url: 'https://example.com/y' }, { id: text }],
    communications: { internal: text, external: text },
    closing: text,
    'x-note': text,
  }
}
