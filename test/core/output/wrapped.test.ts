import { expect, test } from 'vitest'
import { wrappedCommand } from '../../../src/core/output/wrapped.ts'

test.each([
  ['git log --since=yesterday', ['$ git log --since=yesterday']],
  [
    `curl -H "Authorization: Token token=$TOKEN" 'https://api.example.com/incidents/Q1/log_entries?a=1&b=2' > entries.json`,
    [
      '$ curl -H "Authorization: Token token=$TOKEN" \\',
      "    'https://api.example.com/incidents/Q1/log_entries?a=1&b=2' > entries.json",
    ],
  ],
  [`gh api '${'x y'.repeat(30)}' --paginate`, ['$ gh api \\', `    '${'x y'.repeat(30)}' \\`, '    --paginate']],
  ["echo it's fine", ["$ echo it's fine"]],
])('%s is broken between the words of a shell', (command, lines) => {
  expect(wrappedCommand(command, '$ ', '    ').split('\n')).toEqual(lines)
})
