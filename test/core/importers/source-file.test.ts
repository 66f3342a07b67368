import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { itemsOf, listOf, oneOrMany, partOf } from '../../../src/core/importers/json/items.ts'
import { toTally } from '../../../src/core/importers/json/tally.ts'
import { toSourceFile } from '../../../src/core/importers/source-file.ts'

const read = (text: string) => toSourceFile({ name: 'x.json', text })

describe('what JSON says', () => {
  test.each([
    ['one value', '{ "a": [1] }', { value: { a: [1] }, path: [] }],
    ['a byte order mark in front', '\uFEFF{}', { value: {}, path: [] }],
    ['a value a line', '{"a":1}\n\n{"b":"}{"}\n', { value: [{ a: 1 }, { b: '}{' }], path: [] }],
    ['lists one after the other', '[1,"]["][2]', { value: [[1, ']['], [2]], path: [] }],
    ['an envelope', '{"type":"x.y","data":{"id":1},"timestamp":"t"}', { value: { id: 1 }, path: ['data'] }],
    [
      'envelopes one after the other',
      '{"type":"x","data":{"id":1},"timestamp":"t"}{"type":"x","data":{"id":2},"timestamp":"t"}',
      { value: [{ id: 1 }, { id: 2 }], path: [] },
    ],
    [
      'a list of envelopes',
      '[{"type":"x","data":{"id":1},"timestamp":"t"},{"id":2},3]',
      { value: [{ id: 1 }, { id: 2 }, 3], path: [] },
    ],
    ['the body of a request', '{"headers":{"a":"b"},"query":{},"body":{"id":1}}', { value: { id: 1 }, path: ['body'] }],
    ['a body as a text', '{"headers":{},"body":"{\\"id\\":1}"}', { value: { id: 1 }, path: ['body'] }],
    ['a body that is no JSON', '{"body":"{id"}', { value: { body: '{id' }, path: [] }],
    [
      'a list as a payload',
      '{"payload":[{"json":{"id":1},"pairedItem":{}}]}',
      { value: [{ id: 1 }], path: ['payload'] },
    ],
    [
      'an envelope in a request',
      '{"body":{"type":"x","data":{"id":1},"timestamp":"t"}}',
      { value: { id: 1 }, path: ['body', 'data'] },
    ],
    ['a body beside anything else', '{"at":"t","body":{"id":1}}', { value: { at: 't', body: { id: 1 } }, path: [] }],
    [
      'what lacks a part of an envelope',
      '{"type":"x","data":{"id":1}}',
      { value: { type: 'x', data: { id: 1 } }, path: [] },
    ],
    [
      'what only begins like an envelope',
      '{"type":"x","data":1,"timestamp":"t"}',
      { value: { type: 'x', data: 1, timestamp: 't' }, path: [] },
    ],
    ['an escaped quote', '["\\""]["\\\\"]', { value: [['"'], ['\\']], path: [] }],
  ])('%s', (_, text, expected) => {
    expect(read(text).json).toEqual(expected)
  })

  test.each(['', 'text', '{ "a": ', '[1] text [', '{a: 1}', '14:05 {"a":1}', '{"a":1}{"b":}'])('%j is none', (text) => {
    expect(read(text).json).toBeUndefined()
  })
})

describe('lines between values', () => {
  test.each([
    ['no JSON', '{"a":1}\nnot json\n say "so" {\n\n{"b":2}\n', [{ a: 1 }, { b: 2 }], 2],
    ['a line that is cut off', '{"a":1}\n{"b": "\n{"c":3}\n', [{ a: 1 }, { c: 3 }], 1],
    ['words behind a value', '{"a":\n1} and\n[{"b":2}]', [{ a: 1 }, [{ b: 2 }]], 1],
    ['a bracket too many', '{"a":1}}\n{"b":2}\n{"c":3}\n', [{ a: 1 }, { b: 2 }, { c: 3 }], 1],
    ['words in brackets', '{"a":1}\n[warning]\n{"b":2}\n', [{ a: 1 }, { b: 2 }], 1],
    ['commas', '{"a":1},\n{"b":2},\n', [{ a: 1 }, { b: 2 }], 0],
  ])('%s', (_, text, value, otherLines) => {
    const file = read(text)
    expect([file.json?.value, file.otherLines]).toEqual([value, otherLines])
  })

  test('numbers in brackets are of a log, and one value with an error in it is none', () => {
    expect(read('[12] up\n[13] down\n').json).toBeUndefined()
    expect(read('[12]\nup\n[13]\n').json).toBeUndefined()
    expect(read('[\n{"a":1},\n{"b":2}\n{"c":3}\n{"d":4}\n]').json).toBeUndefined()
  })

  test('each value has its own place', () => {
    const { place } = read('{"a":1}\n{"b": \n  {"c":3}\n')
    const found = place({ value: undefined, path: [1, 'c'] })
    expect(found).toMatchObject({ line: 3, column: 8 })
  })
})

describe('where it stands', () => {
  const text = '{\r\n  "list": [\r\n    { "id": 1 },\r\n\t{ "id": "two" }\r\n  ]\r\n}\r\n'

  test.each([
    [[], 1, 1],
    [['list'], 2, 11],
    [['list', 0], 3, 5],
    [['list', 1, 'id'], 4, 10],
    [['list', 7, 'id'], 2, 11],
    [['none'], 1, 1],
    [['list', 0, 'id', 'below'], 3, 13],
  ])('%j', (path, line, column) => {
    expect(lineOf(read(text).place({ value: undefined, path }))).toEqual({ line, column })
  })

  test('of several values each has its own place', () => {
    const { place } = read('{"a":1}\n\n  {"b":\n [2]}\n')
    expect([[0], [0, 'a'], [1], [1, 'b', 0]].map((path) => lineOf(place({ value: undefined, path })))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 6 },
      { line: 3, column: 3 },
      { line: 4, column: 3 },
    ])
  })

  test('a line is its number', () => {
    expect(read('a\nb').place(2)).toEqual({ kind: 'file', file: 'x.json', line: 2, column: 1 })
  })

  function lineOf(place: ReturnType<ReturnType<typeof read>['place']>) {
    if (place.kind !== 'file') throw new Error('a place in a file')
    return { line: place.line, column: place.column }
  }
})

test('the first lines are those that are not empty', () => {
  const file = read('\uFEFFone\r\n\r\n  \r\ntwo\r\n')
  expect([file.head, file.text]).toEqual([['one', 'two'], 'one\n\n  \ntwo\n'])
})

test('the text is read anew, so that nobody keeps it', () => {
  let readings = 0
  const file = toSourceFile({
    name: 'x.json',
    get text() {
      readings++
      return '{}'
    },
  })
  const before = readings
  expect([file.text, file.text, readings - before]).toEqual(['{}', '{}', 2])
})

describe('items', () => {
  const root = { value: { list: [{ id: 1 }, { id: 'x' }], one: {}, none: null }, path: [] }

  test('parts, lists, and what is none', () => {
    expect(partOf(root, 'one')).toEqual({ value: {}, path: ['one'] })
    expect(partOf(root, 'toString').value).toBeUndefined()
    expect(partOf({ value: 'text', path: [0] }, 'one')).toEqual({ value: undefined, path: [0, 'one'] })
    expect(listOf(partOf(root, 'one'))).toEqual([])
    expect(oneOrMany(partOf(root, 'list')).map(({ path }) => path)).toEqual([
      ['list', 0],
      ['list', 1],
    ])
    expect(oneOrMany(partOf(root, 'one'))).toEqual([{ value: {}, path: ['one'] }])
    expect([oneOrMany(partOf(root, 'none')), oneOrMany(partOf(root, 'other'))]).toEqual([[], []])
  })

  test('those without their form are counted', () => {
    const { skip, skipped } = toTally()
    expect(itemsOf(listOf(partOf(root, 'list')), z.looseObject({ id: z.number() }), skip)).toEqual([
      { value: { id: 1 }, path: ['list', 0] },
    ])
    skip('a join')
    skip('a join')
    expect(skipped()).toEqual([
      { reason: 'not in the documented form', count: 1 },
      { reason: 'a join', count: 2 },
    ])
  })
})
