import { expect, test } from 'vitest'
import type { ColumnMap } from '../../../src/core/importers/importer.ts'
import { chooseColumns } from '../../../src/core/importers/table/columns.ts'

/** The columns and what is said of them, or what is wrong and what to do. */
function choose(names: readonly string[], map: ColumnMap = {}, first: Readonly<Record<string, 'time' | 'text'>> = {}) {
  const chosen = chooseColumns(names, map, (name) => first[name])
  return chosen.ok ? [chosen.value.columns, ...chosen.value.notes] : [chosen.problem.message, chosen.problem.hint]
}

test.each([
  [['Timestamp', 'Event'], 'columns: time = "Timestamp", text = "Event"'],
  [['created_at', 'Description', 'msg'], 'columns: time = "created_at", text = "msg"; not read: "Description"'],
  [['Occurred At (UTC)', 'What happened?'], 'columns: time = "Occurred At (UTC)", text = "What happened?"'],
  [['date', 'time', 'timestamp', 'text'], 'columns: time = "timestamp", text = "text"; not read: "date", "time"'],
  [['Date', 'Summary'], 'columns: time = "Date", text = "Summary"'],
  [
    ['ts', 'text', 'a', 'b', 'c', 'd', 'e', 'f', 'g'],
    'columns: time = "ts", text = "text"; not read: "a", "b", "c", "d", "e", and 2 more',
  ],
])('%j: %s', (names, note) => {
  expect(choose(names)[1]).toBe(note)
})

test('a map comes before the names, and takes several columns together', () => {
  expect(choose(['Day', 'at', 'Note', 'text'], { time: 'day+AT', text: 'note' })).toEqual([
    { time: ['Day', 'at'], text: ['Note'] },
  ])
  expect(choose(['a+b', 'a', 'b', 'text'], { time: 'a+b' })).toEqual([
    { time: ['a+b'], text: ['text'] },
    'columns: time = "a+b", text = "text"; not read: "a", "b"',
  ])
})

test.each<[readonly string[], ColumnMap, Readonly<Record<string, 'time' | 'text'>>, readonly string[]]>([
  [
    ['Wann', 'Was ist los'],
    {},
    { Wann: 'time', 'Was ist los': 'text' },
    [
      'no column is known by its name for the time and the text: the columns are "Wann", "Was ist los"',
      "say which is which, such as --map 'time=Wann,text=Was ist los'",
    ],
  ],
  [
    ["Wie's war", 'time'],
    {},
    { "Wie's war": 'text', time: 'time' },
    [
      'no column is known by its name for the text: the columns are "Wie\'s war", "time"',
      "say which is which, such as --map 'text=Wie'\\''s war'",
    ],
  ],
  [
    ['a', 'b', 'text'],
    {},
    { a: 'time', b: 'time' },
    [
      'no column is known by its name for the time: the columns are "a", "b", "text"',
      'say which is which, such as --map time=COLUMN',
    ],
  ],
  [['time', 'text'], { by: 'Author name' }, {}, ['there is no column "Author name"', 'the columns are "time", "text"']],
  [['a', 'b'], { time: 'a+c' }, {}, ['there is no column "a+c"', 'the columns are "a", "b"']],
])('%j with %j is refused', (names, map, first, expected) => {
  expect(choose(names, map, first)).toEqual(expected)
})
