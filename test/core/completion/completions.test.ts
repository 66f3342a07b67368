import { expect, test } from 'vitest'
import { type CommandShape, slotOf } from '../../../src/core/completion/command-line.ts'
import { type Completions, completionLines } from '../../../src/core/completion/completions.ts'
import { flagSuggestions, setSuggestions } from '../../../src/core/completion/fact-values.ts'
import { factsOf } from '../../../src/core/model/facts.ts'
import { FieldDeclarations } from '../../../src/core/template/fields.ts'

const program: CommandShape = {
  name: 'postmortem',
  summary: '',
  commands: [],
  arguments: [],
  options: [
    { flag: '--set', short: undefined, summary: '', isHidden: false, value: { name: 'path=value', choices: [] } },
  ],
}

function lines(words: readonly string[], values: readonly string[], orElse: Completions['orElse'] = 'nothing'): string {
  const suggestions = values.map((value) => ({ value, description: `about ${value}` }))
  return completionLines({ suggestions, orElse }, slotOf(program, words))
}

test('what begins as the word does is printed with its description', () => {
  expect(lines(['a'], ['alx', 'brief', 'atlassian'])).toBe('alx\tabout alx\natlassian\tabout atlassian\n:4\n')
})

test.each([
  ['nothing', ':4\n'],
  ['files', ':0\n'],
  ['folders', ':16\n'],
] as const)('where nothing fits the shell looks for %s', (orElse, expected) => {
  expect(lines(['x'], ['alx'], orElse)).toBe(expected)
})

test('of --flag=value the flag is left out, with all that comes before the last =', () => {
  expect(lines(['--set=a=b'], ['a=bc', 'a=d'])).toBe('bc\tabout a=bc\n:4\n')
  expect(lines(['--set', 'a=b'], ['a=bc', 'a=d'])).toBe('a=bc\tabout a=bc\n:4\n')
})

test('no space follows what ends in =', () => {
  expect(lines(['--set', 't'], ['tickets='])).toBe('tickets=\tabout tickets=\n:6\n')
})

test('a value that could do something to a terminal is not offered, and its description is one line', () => {
  expect(lines([''], ['', 'two\nlines', '\u001b[31mred', '\u202eright', 'plain'])).toBe('plain\tabout plain\n:4\n')
  const suggestions = [{ value: 'a', description: 'one\ttwo\nthree\u001b[31m' }]
  expect(completionLines({ suggestions, orElse: 'nothing' }, slotOf(program, ['']))).toBe('a\tone two three [31m\n:4\n')
})

const fields = FieldDeclarations.parse({
  region: { type: 'choice', choices: ['eu', 'us'], label: 'Region' },
  refunds: { type: 'boolean', label: 'Refunds' },
  ticketsOpened: { type: 'integer', label: 'Tickets opened' },
  teams: { type: 'list', of: 'choice', choices: ['web', 'data'], label: 'Teams' },
})

test("--set takes the team's fields first, then every fact without a flag of its own", () => {
  const names = setSuggestions(factsOf({ fields }), '').map(({ value }) => value)
  expect(names.slice(0, 4)).toEqual(['region=', 'refunds=', 'ticketsOpened=', 'teams='])
  expect(names).toMatchInlineSnapshot(`
    [
      "region=",
      "refunds=",
      "ticketsOpened=",
      "teams=",
      "kind=",
      "environment=",
      "regions=",
      "introduced=",
      "identified=",
      "closed=",
      "firstPublicUpdate=",
      "windows=",
      "background=",
      "impact=",
      "impact.extent=",
      "impact.usersBasis=",
      "impact.requests=",
      "impact.revenue=",
      "impact.supportTickets=",
      "detection=",
      "detection.signal=",
      "mitigation=",
      "verification=",
      "fiveWhys=",
      "surprises=",
      "openQuestions=",
      "roles.commander=",
      "roles.communications=",
      "roles.scribe=",
      "roles.responders=",
      "audience=",
      "related=",
      "communications.internal=",
      "communications.external=",
      "closing=",
      "notes=",
      "template=",
    ]
  `)
})

test.each([
  ['region=', ['region=eu', 'region=us']],
  ['region=e', ['region=eu', 'region=us']],
  ['refunds=', ['refunds=yes', 'refunds=no', 'refunds=unknown']],
  ['teams=', ['teams=web', 'teams=data']],
  ['ticketsOpened=', []],
  ['nonsense=', []],
  ['kind=dr', 'incident near-miss false-alarm security data-loss drill'.split(' ').map((kind) => `kind=${kind}`)],
])('--set %s', (typed, expected) => {
  expect(setSuggestions(factsOf({ fields }), typed).map(({ value }) => value)).toEqual(expected)
})

test.each([
  ['--status', ['draft', 'in-review', 'final', 'closed']],
  ['--title', []],
  ['--nonsense', []],
])('the values of %s', (flag, expected) => {
  expect(flagSuggestions(factsOf({}), flag).map(({ value }) => value)).toEqual(expected)
})
