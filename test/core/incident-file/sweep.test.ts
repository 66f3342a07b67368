import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ParsedFile } from '../../../src/core/incident-file/parse.ts'
import { parseFrontMatter, parseIncidentFile } from '../../../src/core/incident-file/parse.ts'
import { printYaml } from '../../../src/core/incident-file/print-yaml.ts'
import { sweepFrontMatter, sweepIncidentFile } from '../../../src/core/incident-file/sweep.ts'
import { tries } from '../../helpers/property-runs.ts'

/** A sweep's places tell their lines only when asked, which `toEqual` does not. */
function plain({ root, findings }: ParsedFile): unknown {
  const asked = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'line' in value && 'column' in value
      ? { ...value, line: value.line, column: value.column }
      : value
  return JSON.parse(JSON.stringify({ root, findings }, asked))
}

function expectSame(text: string): void {
  expect(plain(sweepIncidentFile(text, 'a.yaml'))).toEqual(plain(parseIncidentFile(text, 'a.yaml')))
  expect(plain(sweepFrontMatter(`\n${text}`, 'a.md'))).toEqual(plain(parseFrontMatter(`\n${text}`, 'a.md')))
}

const scalars = [
  ...[
    '-0',
    '0',
    '0b11',
    '0o17',
    '0x1F',
    '012',
    '1_000',
    '1.50',
    '1.5',
    '.5',
    '5.',
    '1e3',
    '1e+21',
    '-1',
    '+1',
    '12:30',
  ],
  ...['.inf', '-.Inf', '.nan', 'NaN', 'Infinity', 'true', 'True', 'TRUE', 'yes', 'no', 'on', 'y', '190:20:30'],
  ...['12345678901234567890', '0.1', '100%', '2026-01-15', '2026-01-15 00:15', '2026-01-15T00:15:00Z', '14:05', '~'],
  ...['~5', '', 'null', 'Null', 'NULL', 'nULL', '""', "''", '"a\\nb"', '"\\u00e9\\x41\\U0001F600"', '"\\ud83d\\ude00"'],
  ...["'it''s'", '"\\/"', '"\\q"', '"open', "'open", '"a" b', "'a' # b", '"a"#b', '#12', 'a #12', 'a#12', '"see #12"'],
  ...[
    '&a x',
    '*a',
    '!!str 1',
    '!x y',
    '? a',
    '- a',
    '-',
    '--- a',
    '...',
    '%a',
    '@a',
    '`a`',
    '|',
    '>',
    '|-',
    '>+ x',
    '|2',
  ],
  ...[
    '[]',
    '{}',
    '[a, b]',
    '[a, b',
    '{a: b}',
    '{a}',
    '{a: }',
    '[a: b]',
    '[[a], {b: c}]',
    '{"a":1}',
    '{a:1}',
    '[,]',
    '[a,]',
  ],
  ...[
    'a: b',
    'a:b',
    'a:',
    ':a',
    ': a',
    'a\tb',
    '\ta',
    'a\u00a0b',
    '\u00a0a',
    'a\u2028b',
    'a\u0085b',
    'a\0b',
    'a\u200bb',
  ],
  ...[
    '<<',
    '<< : a',
    '{<<: {a: b}}',
    '=',
    '|\n    a\n     b\n\n',
    '|-\n    a\n',
    '|+\n    a\n\n',
    '|\n\n    a',
    '>\n    a\n    b',
  ],
  ...[
    'a\n    b',
    'a\n\n    b',
    '"a\n    b"',
    '"a\\\n    b"',
    "'a\n\n    b'",
    '|\n    # a\n',
    'a\n    # b\n    c',
    'a\n  - b',
  ],
]

describe('a sweep says what the exact reading says', () => {
  test.each(scalars)('of the value %j', (scalar) => {
    expectSame(`title: ${scalar}\nend: x\n`)
    expectSame(`timeline:\n  - ${scalar}\n  - x\n`)
    expectSame(`timeline:\n  - at: ${scalar}\n    text: x\n`)
    expectSame(`${scalar}: x\n`)
    expectSame(scalar)
  })

  test.each([
    ...['a: 1\na: 2', 'a: 1\n"a": 2', 'a:\n  b: 1\n  b: 2', '1: a\n0: b', '"1": a', '__proto__: a', 'constructor: a'],
    ...['toString: a', '"a b": c', 'a b: c', '? a\n: b', '? [a]\n: b', '~: a', 'null: a', 'true: a', '"": a', 'é: a'],
    ...['base: &b\n  x: 1\nother: *b', 'a: &x 1\nb: [*x, *x]', 'a: *none', '<<: a', 'a: &b\n  c: *b'],
    ...['# only', '', '\n\n', '---\na: b', 'a: b\n---\nc: d', 'a: b\n...\n', '%YAML 1.1\n---\na: yes', '\ufeffa: b'],
    ...['a: b\r\nc: d\r\n', 'a:\r  b: c', 'a: b # c', '# c\na: b', 'a: b\n # c\nd: e', 'a:\n\tb: c', 'a:\n- b\n- c'],
    ...[
      'a:\n  - b\n - c',
      ' a: b\n c: d',
      ' a: b\nc: d',
      'a: b\n c: d',
      '- a\n- b',
      '"a"',
      'a',
      '{"a": [1, 2]}',
      '{a: b}',
    ],
    ...[
      'a:\n  - - b\n    - c',
      'a:\n  -   b: c\n      d: e',
      'a:    b',
      'a: b   ',
      'a:\n\n\n  b',
      'a: "b"\n\n\nc: "d"\n',
    ],
  ])('of the file %j', (text) => expectSame(text))

  test('of nesting that is too deep', () => {
    for (const depth of [40, 51, 99, 100, 101, 5000]) {
      expectSame(`a: ${'['.repeat(depth)}${']'.repeat(depth)}`)
      expectSame(Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`).join(''))
    }
  }, 60_000)

  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { weight: 4, arbitrary: fc.oneof(fc.constantFrom(...scalars), fc.string({ unit: 'grapheme' }), fc.double()) },
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.constantFrom('a', 'text', 'x-b', 'at'), fc.string({ maxLength: 4 })), tie('value'), {
        maxKeys: 4,
      }),
    ),
  })).value

  test('of everything that the tool prints', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('title', 'timeline', 'end', 'x-a'), value), (data) =>
        expectSame(printYaml(data)),
      ),
      tries(400),
    )
  })

  test('of lines that no tool prints', { timeout: 120_000 }, () => {
    const start = fc.constantFrom(
      '',
      '  ',
      '    ',
      '- ',
      '  - ',
      'a: ',
      '  b: ',
      '  - c: ',
      '    d: ',
      'e:',
      ' ',
      '"f": ',
      '[',
      '{',
    )
    const end = fc.constantFrom('', ' ', ',', ']', '}', ' # x', ':', '"', "'")
    const line = fc.tuple(start, fc.oneof(fc.constantFrom(...scalars), fc.string({ maxLength: 6 })), end)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) =>
        expectSame(lines.map((parts) => parts.join('')).join('\n')),
      ),
      tries(1_000),
    )
  })
})

test('the places are those of the file', () => {
  const { root, findings } = sweepFrontMatter('\ntitle: a\nservices:\n  - b\n', 'a.md')
  expect(findings).toEqual([])
  const service = root?.kind === 'map' && root.entries[1]?.value.kind === 'list' ? root.entries[1].value.items[0] : root
  expect(service?.place).toMatchObject({ kind: 'file', file: 'a.md', line: 4, column: 5 })
})
