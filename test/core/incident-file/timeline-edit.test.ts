import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseIncidentFile } from '../../../src/core/incident-file/parse.ts'
import { addItems, itemsOf, takeBackItem } from '../../../src/core/incident-file/timeline-edit.ts'
import { inputKey } from '../../../src/core/model/located.ts'
import { tries } from '../../helpers/property-runs.ts'

const items = ['"14:05 a: \\"b\\""', '{ at: "14:06", text: "c" }']

function added(text: string): string {
  const edit = addItems(text, 'a.yaml', items)
  switch (edit.kind) {
    case 'append':
      return `+${edit.text}`
    case 'rewrite':
      return edit.text
    default:
      return JSON.stringify(edit)
  }
}

const lines = `  - ${items.join('\n  - ')}\n`

describe('items are added at the end of a file where they are read as the next ones', () => {
  test.each([
    ['timeline:\n  - "x"\n', lines],
    ['timeline:\n', lines],
    ['timeline: # so far\n', lines],
    ['title: x\ntimeline:\n- x\n', `- ${items.join('\n- ')}\n`],
    ['timeline:\n    - x\n    - at: "14:00"\n      text: y\n', `    - ${items.join('\n    - ')}\n`],
    ['timeline:\n  - x\n# mine\n\n', lines],
    ['timeline:\n  - |\n    a\n    b\n', lines],
    ['timeline:\n  - x', `\n${lines}`],
    ['timeline:\r\n  - x\r\n', lines],
    ['\uFEFFtimeline:\n  - x\n', lines],
  ])('%j', (text, end) => {
    expect(added(text)).toBe(`+${end}`)
  })
})

describe('elsewhere they are put where they belong, and all else stays as it was written', () => {
  test.each([
    [
      'timeline:\n  - x # mine\n\n# the rest\ntitle:   "x"\n',
      `timeline:\n  - x # mine\n${lines}\n# the rest\ntitle:   "x"\n`,
    ],
    ['timeline:\n- >\n  a\n\nend: x\n', `timeline:\n- >\n  a\n- ${items.join('\n- ')}\n\nend: x\n`],
    ['title:   x # mine\n', `title:   x # mine\ntimeline:\n${lines}`],
    ['title: x', `title: x\ntimeline:\n${lines}`],
    ['', `timeline:\n${lines}`],
    ['# mine\n', `# mine\ntimeline:\n${lines}`],
    [
      'timeline: [x, {at: "14:00", text: y}] # mine\ntitle: x\n',
      'timeline: [ x, { at: "14:00", text: y }, "14:05 a: \\"b\\"", { at: "14:06", text: "c" } ] # mine\ntitle: x\n',
    ],
    [
      '{"title": "x", "timeline": []}\n',
      '{ "title": "x", "timeline": [ "14:05 a: \\"b\\"", { at: "14:06", text: "c" } ] }\n',
    ],
    ['{"title": "x"}\n', '{ "title": "x", timeline: [ "14:05 a: \\"b\\"", { at: "14:06", text: "c" } ] }\n'],
    [
      '# mine\ntimeline: unknown\ntitle: x\n',
      '# mine\ntimeline: [ "14:05 a: \\"b\\"", { at: "14:06", text: "c" } ]\ntitle: x\n',
    ],
  ])('%j', (text, changed) => {
    expect(added(text)).toBe(changed)
  })
})

describe('a file that cannot be read is left as it is', () => {
  test.each([
    ['timeline:\n  - "x\n', 2, 5, 'the quote that opens here is never closed'],
    ['timeline:\n  - x\n bad\n', 3, 1, expect.stringContaining('mapping')],
    ['- x\n', 1, 1, 'this file takes no entries: it holds no facts, written as name: value'],
    ['timeline: 14:05 x\n', 1, 1, 'this file takes no entries: its timeline is no list'],
    ['timeline: {}\n', 1, 1, 'this file takes no entries: its timeline is no list'],
    [`timeline: ${'['.repeat(200)}`, 1, 1, expect.stringContaining('levels')],
  ])('%j', (text, line, column, message) => {
    const finding = { message, place: { kind: 'file', file: 'a.yaml', line, column } }
    expect(addItems(text, 'a.yaml', items)).toMatchObject({ kind: 'refused', finding })
    expect(takeBackItem(text, 'a.yaml')).toMatchObject({ edit: { kind: 'refused', finding } })
  })
})

test('what cannot be read is not written anew', () => {
  const finding = {
    message: 'there is no anchor &b for *b',
    place: { kind: 'file', file: 'a.yaml', line: 1, column: 6 },
  }
  expect(addItems('x-c: *b\ntimeline: []\n', 'a.yaml', items)).toMatchObject({ kind: 'refused', finding })
  expect(added('x-c: *b\ntimeline:\n  - x\n')).toBe(`+${lines}`)
})

/** The file without its last item, and whether it was written over in place. */
function takenBack(text: string): readonly [string, string] | undefined {
  const taken = takeBackItem(text, 'a.yaml')
  if (taken === undefined) return undefined
  const { edit } = taken
  if (edit.kind === 'overwrite')
    return [edit.kind, `${text.slice(0, edit.at)}${edit.text}${text.slice(edit.at + edit.old.length)}`]
  return [edit.kind, 'text' in edit ? edit.text : '']
}

describe('the last item is taken back', () => {
  test.each([
    ['overwrite', 'timeline:\n  - "14:05 été"\n  - "14:06 €"\n', 'timeline:\n  - "14:05 été"\n  # taken back \n'],
    ['overwrite', 'timeline:\n  - "14:05 only"\n', 'timeline:\n  # taken back  \n'],
    ['overwrite', 'timeline:\n- a\n- b\n', 'timeline:\n- a\n#  \n'],
    [
      'overwrite',
      'timeline:\n  - a\n  - "14:06 b" # mine\ntitle: x\n',
      'timeline:\n  - a\n  #           # mine\ntitle: x\n',
    ],
    [
      'overwrite',
      'timeline:\n  - a\n  - at: "14:06"\n    # why\n    text: é\n',
      'timeline:\n  - a\n  # taken back \n    # why\n            \n',
    ],
    [
      'overwrite',
      'timeline:\n  - a\n  - |\n    b\n\n    c\ntitle: x\n',
      'timeline:\n  - a\n  #  \n     \n\n     \ntitle: x\n',
    ],
    ['rewrite', '# mine\ntimeline: [a, b]\ntitle: x\n', '# mine\ntimeline: [ a ]\ntitle: x\n'],
    ['overwrite', 'timeline:\n  - a\n  -\n    b\n', 'timeline:\n  - a\n  #\n     \n'],
    ['rewrite', '{"timeline": ["a"]}\n', '{ "timeline": [] }\n'],
  ])('%s %j', (kind, text, changed) => {
    expect(takenBack(text)).toEqual([kind, changed])
  })

  test.each(['', 'title: x\n', 'timeline:\n', 'timeline: []\n', 'timeline: unknown\n'])(
    'of %j there is none',
    (text) => {
      expect(takenBack(text)).toBeUndefined()
    },
  )
})

test('whatever stands in a file, all that changes is its last items', () => {
  const part = fc.constantFrom(
    'title: x\n',
    '# c\n',
    '\n',
    'timeline:\n',
    'timeline: []\n',
    'timeline: [a, "b"]\n',
    '  - x\n',
    '- y # c\n',
    '  - |\n    z\n',
    '  - { at: "14:05", text: é }\n',
    '    # d\n',
    'impact:\n  extent: y\n',
    'summary: >\n  long\n\n  text\n',
    'x-a: &b [1]\n',
    'x-c: *b\n',
    '---\n',
    '  - "#1"',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const text = parts.join('')
      const edit = addItems(text, 'a.yaml', items)
      if (edit.kind === 'refused' || edit.kind === 'overwrite') return
      const changed = edit.kind === 'append' ? text + edit.text : edit.text
      const [before, after] = [text, changed].map((each) => parseIncidentFile(each, 'a.yaml').root)
      const keys = (root: typeof before) => itemsOf(root).map(inputKey)
      expect(keys(after)).toEqual([...keys(before), '"14:05 a: \\"b\\""', '[["at","14:06"],["text","c"]]'])
      const rest = (root: typeof before) =>
        root?.kind === 'map'
          ? root.entries.filter(({ key }) => key !== 'timeline').map(({ key, value }) => [key, inputKey(value)])
          : []
      expect(rest(after)).toEqual(rest(before))
      const [, once] = takenBack(changed) ?? []
      expect(keys(parseIncidentFile(once ?? '', 'a.yaml').root)).toEqual(keys(after).slice(0, -1))
    }),
    tries(150),
  )
})
