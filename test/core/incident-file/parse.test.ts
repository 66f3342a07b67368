import { describe, expect, it } from 'vitest'
import { type ParsedFile, parseIncidentFile } from '../../../src/core/incident-file/parse.ts'
import type { Located } from '../../../src/core/model/located.ts'
import { toPlain } from '../../../src/core/model/read-value.ts'

/** Each problem as `line:column message; hint`. */
function found({ findings }: ParsedFile): string[] {
  return findings.map(({ place, rule, message, hint }) => {
    const at = place.kind === 'file' ? `${place.line}:${place.column}` : ''
    return `${at} ${rule}: ${message}; ${hint}`
  })
}

function contents(text: string, name = 'incident.yaml'): unknown {
  const { root, findings } = parseIncidentFile(text, name)
  expect(findings).toEqual([])
  return root && toPlain(root)
}

describe('YAML', () => {
  it.each([
    ['title: Website down', { title: 'Website down' }],
    ['\uFEFFtitle: Website down\r\nseverity: SEV1\r\n', { title: 'Website down', severity: 'SEV1' }],
    ['---\ntitle: Website down\n', { title: 'Website down' }],
    ['title: Website down\n...\n', { title: 'Website down' }],
    [
      'a: 14:05\nb: 2026-01-15\nc: 1.50\nd: 0x1F\ne: 012',
      { a: '14:05', b: '2026-01-15', c: '1.50', d: '0x1F', e: '012' },
    ],
    ['a: yes\nb: true\nc: null\nd: ~\ne:\nf: ""', { a: 'yes', b: true, c: '', d: '', e: '', f: '' }],
    ['a: |\n  one\n  two\nb: >\n  one\n  two\n', { a: 'one\ntwo\n', b: 'one two\n' }],
    ['a: &all [b, c]\nd: *all', { a: ['b', 'c'], d: ['b', 'c'] }],
    [
      'timeline:\n  - 00:15: alert fired\n  - 00:20 restarted',
      { timeline: [{ '00:15': 'alert fired' }, '00:20 restarted'] },
    ],
    ['? [a, b]\n: c', { '[a, b]': 'c' }],
    ['? a', { a: '' }],
    [': c', { '': 'c' }],
    ['12: c', { 12: 'c' }],
    ['a: !!str 12', { a: '12' }],
    [
      'title:\u00a0Website\u00a0down\ntimeline:\n\u00a0\u00a0-\u00a000:15 a',
      { title: 'Website\u00a0down', timeline: ['00:15 a'] },
    ],
    ['{title: Website down, tags: [a, b]}', { title: 'Website down', tags: ['a', 'b'] }],
    ['{\n\ttitle: Website down\n}', { title: 'Website down' }],
    ['- a', ['a']],
    ['hello', 'hello'],
  ])('%j', (text, values) => {
    expect(contents(text)).toEqual(values)
  })

  it('knows where each value stands', () => {
    expect(parseIncidentFile('title: Website down\nservices:\n  - web\n', 'incident.yaml').root).toEqual({
      kind: 'map',
      place: { kind: 'file', file: 'incident.yaml', line: 1, column: 1 },
      entries: [
        {
          key: 'title',
          keyPlace: { kind: 'file', file: 'incident.yaml', line: 1, column: 1 },
          value: {
            kind: 'text',
            text: 'Website down',
            place: { kind: 'file', file: 'incident.yaml', line: 1, column: 8 },
          },
        },
        {
          key: 'services',
          keyPlace: { kind: 'file', file: 'incident.yaml', line: 2, column: 1 },
          value: {
            kind: 'list',
            place: { kind: 'file', file: 'incident.yaml', line: 3, column: 3 },
            items: [{ kind: 'text', text: 'web', place: { kind: 'file', file: 'incident.yaml', line: 3, column: 5 } }],
          },
        },
      ],
    })
  })
})

describe('malformed YAML', () => {
  const quotes = 'put quotes around the value if it holds : # @ ` { [ or starts with one of them'
  it.each([
    ['title: a: b', ['1:8', 'nested mappings are not allowed in compact mappings', quotes]],
    ['title: a\n\tseverity: SEV1', ['2:1', 'tabs are not allowed as indentation', 'indent with spaces']],
    [
      'title: a\nsummary: "b\nseverity: SEV1\n',
      ['2:10', 'the quote that opens here is never closed', 'close it with " at the end of the value'],
    ],
    [
      "title: a\nsummary: 'b\nseverity: SEV1\n",
      ['2:10', 'the quote that opens here is never closed', "close it with ' at the end of the value"],
    ],
    ['title: a\n   severity: SEV1', ['1:8', 'nested mappings are not allowed in compact mappings', quotes]],
    ['title: @thandi', ['1:8', 'plain value cannot start with reserved character @', quotes]],
    ['title: `apache`', ['1:8', 'plain value cannot start with reserved character `', quotes]],
    ['title: [a', ['1:10', 'flow sequence in block collection must be sufficiently indented and end with a ]', quotes]],
    ['title: {a: b', ['1:13', 'flow map in block collection must be sufficiently indented and end with a }', quotes]],
    ['title: *bold* text', ['1:15', 'unexpected scalar at node end', quotes]],
    ['title: !important a', ['1:8', 'unresolved tag: !important', 'leave the tag out']],
    [
      'title: a\n---\ntitle: b',
      ['2:1', 'the file holds several YAML documents', 'one incident per file: remove the line ---'],
    ],
    ['', ['1:1', 'the file is empty', 'postmortem schema --example prints one to start from']],
    ['---\n', ['1:1', 'the file is empty', 'postmortem schema --example prints one to start from']],
    ['# nothing\n', ['1:1', 'the file is empty', 'postmortem schema --example prints one to start from']],
    ['title: *bold*', ['1:8', 'there is no anchor &bold* for *bold*', 'put quotes around a value that starts with *']],
  ])('%j', (text, [place, message, hint]) => {
    expect(found(parseIncidentFile(text, 'incident.yaml'))).toEqual([`${place} malformed-yaml: ${message}; ${hint}`])
  })

  it.each([
    ['title: a\ntitle: b', '2:1', 'title'],
    ['impact:\n  extent: none\n  extent: none', '3:3', 'extent'],
    ['"root cause": a\n"root cause": b', '2:1', 'root cause'],
    ['{"title": "a", "title": "b"}', '1:16', 'title'],
    ['root cause: a\nroot cause: b', '2:1', 'root cause'],
  ])('%j gives a key twice', (text, place, key) => {
    expect(found(parseIncidentFile(text, 'incident.yaml'))).toEqual([
      `${place} duplicate-key: "${key}" is given twice; keep one of them`,
    ])
  })

  it('tells all that is wrong at once where the rest can be relied on', () => {
    expect(
      found(parseIncidentFile('title: a\ntitle: b\nsummary: !x c\ntimeline:\n  - 00:15 a #12', 'incident.yaml')),
    ).toEqual([
      '2:1 duplicate-key: "title" is given twice; keep one of them',
      '3:10 malformed-yaml: unresolved tag: !x; leave the tag out',
      '5:5 invalid-value: YAML takes "#12" for a comment and drops it; put quotes around the line: "00:15 a #12"',
    ])
  })
})

describe('what YAML takes for a comment', () => {
  it.each([
    ['timeline:\n  - 00:15 restarted #12', '2:5', '#12', '00:15 restarted #12'],
    ['timeline:\n  - 00:15 restarted #12 by hand', '2:5', '#12 by hand', '00:15 restarted #12 by hand'],
    ['timeline:\n  - 00:15: restarted #12', '2:12', '#12', 'restarted #12'],
    ['timeline:\n  - at: "00:15"\n    text: restarted #12', '3:11', '#12', 'restarted #12'],
    ['timeline: [00:15 restarted #12\n]', '1:12', '#12', '00:15 restarted #12'],
    ['timeline:\n  - #12 restarted', '2:5', '#12 restarted', '#12 restarted'],
    ['actions:\n  - Test it @thandi #12', '2:5', '#12', 'Test it @thandi #12'],
    ['actions:\n  - title: Test it #12', '2:12', '#12', 'Test it #12'],
    ['actions:\n  - "Test it" #12', '2:5', '#12', 'Test it #12'],
    ['improvements:\n  - Say "no" #12', '2:5', '#12', 'Say \\"no\\" #12'],
  ])('%j is an error that shows the quoted line', (text, place, dropped, line) => {
    expect(found(parseIncidentFile(text, 'incident.yaml'))).toEqual([
      `${place} invalid-value: YAML takes "${dropped}" for a comment and drops it; put quotes around the line: "${line}"`,
    ])
  })

  it.each([
    ['timeline:\n  - 00:15 restarted # twice', { timeline: ['00:15 restarted'] }],
    ['timeline:\n  - "00:15 restarted #12"', { timeline: ['00:15 restarted #12'] }],
    ['timeline:\n  - 00:15 restarted (#12)', { timeline: ['00:15 restarted (#12)'] }],
    ['timeline:\n  - 00:15 restarted\n  #12\n  - 00:20 b', { timeline: ['00:15 restarted', '00:20 b'] }],
    ['tags:\n  - web #12', { tags: ['web'] }],
    ['title: Website down #12', { title: 'Website down' }],
  ])('%j is one', (text, values) => {
    expect(contents(text)).toEqual(values)
  })
})

describe('JSON', () => {
  it.each([
    ['{"title": "Website down", "tags": ["a"]}', { title: 'Website down', tags: ['a'] }],
    [
      '{\n\t"title": "Website\\tdown",\n\t"impact": {"supportTickets": 12}\n}',
      { title: 'Website\tdown', impact: { supportTickets: 12 } },
    ],
    ['{"a": null, "b": true, "c": 1e5, "d": "\\ud83d\\ude00\\/"}', { a: '', b: true, c: '1e5', d: '😀/' }],
    ['\uFEFF{"title": "Website down"}', { title: 'Website down' }],
    ['{"a": "x # y: z", "b": "- c"}', { a: 'x # y: z', b: '- c' }],
    [`{"${'k'.repeat(2000)}": 1}`, { ['k'.repeat(2000)]: 1 }],
    ['[1]', [1]],
  ])('%j', (text, values) => {
    expect(contents(text, 'incident.json')).toEqual(values)
  })

  const hint = 'check the commas, quotes and brackets before it'
  it.each([
    ['{"a": 1,}', '1:9', 'unexpected "}"'],
    ['{"a": }', '1:7', 'unexpected "}"'],
    ['{"a" 1}', '1:6', 'unexpected "1"'],
    ['{"a": 1 "b": 2}', '1:9', `unexpected '"'`],
    ["{'a': 1}", '1:2', 'unexpected "\'"'],
    ['{"a": 1} x', '1:10', 'unexpected "x"'],
    ['{"a": 1}}', '1:9', 'unexpected "}"'],
    ['{"a": [1}', '1:9', 'unexpected "}"'],
    ['{\n\t"a": 1,\n\t"b": tru\n}', '3:7', 'unexpected "tru"'],
    ['{"a": 01}', '1:8', 'unexpected "1"'],
    ['{"a": "b\nc"}', '1:9', 'unexpected "\\n"'],
    ['{"a": "\\x"}', '1:8', 'unexpected "\\\\"'],
    ['{"a": // c\n 1}', '1:7', 'unexpected "/"'],
    ['{a: 1}', '1:2', 'unexpected "a"'],
    ['{"a": 1', '1:8', 'the JSON ends too early'],
    ['{"a": "b', '1:9', 'the JSON ends too early'],
    ['[1,', '1:4', 'the JSON ends too early'],
    ['', '1:1', 'the JSON ends too early'],
  ])('%j is malformed', (text, place, message) => {
    expect(found(parseIncidentFile(text, 'incident.json'))).toEqual([`${place} malformed-json: ${message}; ${hint}`])
  })

  it('is known by its shape too, as from a pipe', () => {
    expect(found(parseIncidentFile('{\n"title": "Website down"\n"start": 1}', 'stdin'))).toEqual([
      `3:1 malformed-json: unexpected '"'; ${hint}`,
    ])
  })
})

describe('a file made to do harm', () => {
  const tooMuch =
    "1:1 malformed-yaml: the file's aliases or nesting make more than 200,000 values or 100 levels; write the values out instead of using aliases"
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x, x]',
    ...[...'bcdefg'].map(
      (name, index) =>
        `${name}: &${name} [${Array(10)
          .fill(`*${'abcdef'.charAt(index)}`)
          .join(', ')}]`,
    ),
  ].join('\n')
  it.each([
    ['aliases of aliases', bomb, 'incident.yaml'],
    ['an alias of itself', 'a: &a [*a]', 'incident.yaml'],
    ['a map of itself', 'a: &a { b: *a }', 'incident.yaml'],
    ['lists in lists', `a: ${'['.repeat(150)}${']'.repeat(150)}`, 'incident.yaml'],
    ['very many lists in lists', '['.repeat(50_000), 'incident.yaml'],
    ['very many dashes', `${'- '.repeat(10_000)}x`, 'incident.yaml'],
    ['very many maps in maps', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'incident.json'],
  ])('is refused: %s', (_what, text, name) => {
    expect(found(parseIncidentFile(text, name))).toEqual([tooMuch])
  })

  it.each([
    ['a line of 10 MB', `title: ${'x'.repeat(10_000_000)}`, 10_000_000],
    ['a line of 2 MB in quotes', `title: "${'x'.repeat(2_000_000)}"`, 2_000_000],
    ['10 MB of spaces', `title: x${' '.repeat(10_000_000)}`, 1],
  ])('is read in linear time: %s', (_what, text, length) => {
    const start = performance.now()
    const { root } = parseIncidentFile(text, 'incident.yaml')
    expect(firstText(root)).toHaveLength(length)
    expect(performance.now() - start).toBeLessThan(8000)
  })

  it.each([
    ['aliases', `x-a: [&a b, ${'*a, '.repeat(5000)}]`],
    ['keys', `x-a: {${Array.from({ length: 10_000 }, (_, index) => `k${index}: 1`).join(', ')}}`],
  ])('with very many %s is read at once', (_what, text) => {
    const start = performance.now()
    expect(parseIncidentFile(text, 'incident.yaml').findings).toEqual([])
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

function firstText(root: Located | undefined): string {
  const value = root?.kind === 'map' ? root.entries[0]?.value : undefined
  return value?.kind === 'text' ? value.text : ''
}
