import { expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'

test.each([
  ['a table', 'moment,"who, and what"\n2026-01-15T14:05:00Z,Alarm rings\n', 'CSV'],
  ['one object', '{"moment":"2026-01-15T14:05:00Z","who, and what":"Alarm rings"}\n', 'JSON records'],
])('%s whose shape tells nobody what it is, is read by its --map', async (_, stdin, title) => {
  expect(await cli(['import', '-', '--map', 'time=moment, text=who, and what'], { stdin })).toEqual({
    stdout: 'timeline:\n  - at: "2026-01-15 14:05:00 UTC"\n    text: Alarm rings\n    source: stdin\n',
    stderr: `note: stdin is read as ${title}: 1 entry\n`,
    code: 0,
    files: {},
  })
})

test('a flag of another form says how it is written', async () => {
  expect(await cli(['import', '-', '--map', 'moment'])).toEqual({
    stdout: '',
    stderr: `error: option '--map <column=name>' argument 'moment' is invalid. write it as time=at,text=message; what a column can hold is time, until, text, by, kind, url, id.
  hint: postmortem --help and postmortem import --help list what there is
`,
    code: 2,
    files: {},
  })
})
