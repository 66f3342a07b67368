import { expect, test } from 'vitest'
import { printable, styleFor } from '../../src/io/style.ts'

const red = '\u001b[31mx\u001b[39m'

test.each([
  ['a terminal', true, {}, undefined, red],
  ['a file', false, {}, undefined, 'x'],
  ['--color beats NO_COLOR', false, { NO_COLOR: '1' }, true, red],
  ['--no-color beats FORCE_COLOR', true, { FORCE_COLOR: '1' }, false, 'x'],
  ['NO_COLOR beats FORCE_COLOR', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, undefined, 'x'],
  ['an empty NO_COLOR is none', true, { NO_COLOR: '' }, undefined, red],
  ['FORCE_COLOR in a file', false, { FORCE_COLOR: '1' }, undefined, red],
  ['FORCE_COLOR=3', false, { FORCE_COLOR: '3' }, undefined, red],
  ['FORCE_COLOR=0 on a terminal', true, { FORCE_COLOR: '0' }, undefined, 'x'],
  ['FORCE_COLOR beats TERM=dumb', true, { FORCE_COLOR: 'true', TERM: 'dumb' }, undefined, red],
  ['CLICOLOR_FORCE in a file', false, { CLICOLOR_FORCE: '1' }, undefined, red],
  ['CLICOLOR_FORCE=0 forces nothing', false, { CLICOLOR_FORCE: '0' }, undefined, 'x'],
  ['CLICOLOR=0', true, { CLICOLOR: '0' }, undefined, 'x'],
  ['TERM=dumb', true, { TERM: 'dumb' }, undefined, 'x'],
  ['CI does not force', false, { CI: 'true' }, undefined, 'x'],
])('%s', async (_, isTTY, env, color, expected) => {
  const { red } = await styleFor({ isTTY }, env, color)
  expect(red('x')).toBe(expected)
})

test.each([
  ['plain text stays', 'Café – 日本 👩‍🚒\n\tx', 'Café – 日本 👩‍🚒\n\tx'],
  ['colours and cursor movements go', '\u001b[31mred\u001b[2J\u001b]0;title\u0007!', 'red!'],
  ['what follows a colour stays', '\u001b[31mred\u0007', 'red'],
  ['single control characters go', 'a\u0000\u0007\u0008\r\u007f\u0085b', 'ab'],
  ['C1 sequences go', 'a\u009b31mb', 'ab'],
  ['what reorders text is shown', 'a\u202eb\u2066c', 'a\\u{202e}b\\u{2066}c'],
])('%s', (_, text, expected) => {
  expect(printable(text)).toBe(expected)
})
