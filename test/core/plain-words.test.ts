import { expect, test } from 'vitest'
import { plainWords } from '../../src/core/html/markdown.ts'

test.each([
  ['words alone', 'restarted apache', 'restarted apache'],
  [
    'emphasis, code and links',
    '**restarted** `apache` by [the page](https://acme.net/p)',
    'restarted apache by the page',
  ],
  ['what a picture shows', 'saw ![a *steep* rise](rise.png) at once', 'saw a steep rise at once'],
  ['line breaks', 'restarted\napache  \nagain', 'restarted apache again'],
  ['nothing', '', ''],
])('%s', (_, markdown, words) => {
  expect(plainWords(markdown)).toBe(words)
})
