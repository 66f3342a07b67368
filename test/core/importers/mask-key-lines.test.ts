import { expect, test } from 'vitest'
import { maskKeyLines } from '../../../src/core/importers/merge/mask-key-lines.ts'

const begin = `-----BEGIN RSA PRIVATE${' '}KEY-----`
const end = `-----END RSA PRIVATE${' '}KEY-----`
const line = 'MIIEowIBAAKCAQEA7xq0kZk3v9dYt2pWn8LrQ5sHcJfGmVbXeUiOaTyRzKlDwSqP'

test.each([
  [
    'a text a line, with where each comes from',
    [`dumped ${begin}`, 'Slack', line, 'Slack', 'kZ7dQ2sL9p=', 'Slack', end, 'Slack', 'rotated'],
    ['dumped #', 'Slack', '#', 'Slack', '#', 'Slack', '#', 'Slack', 'rotated'],
    1,
  ],
  ['a line with its writer', [begin, `app: ${line} (1)`, end], ['#', 'app: # (1)', '#'], 1],
  ['the last lines beside the end', [begin, line, `kZ7dQ2sL9p=\n${end} oops`], ['#', '#', '# oops'], 1],
  ['no end', [begin, line, 'restarted search'], ['#', '#', 'restarted search'], 1],
  ['two', [begin, line, begin, line, end], ['#', '#', '#', '#', '#'], 2],
  ['what has no lines', [begin, 'restarted', end], [begin, 'restarted', end], 0],
  ['one text with all of it', [`${begin}\n${line}\n${end}`, line], [`${begin}\n${line}\n${end}`, line], 0],
  [
    'other long words',
    [begin, line, '4f9a1b2c3d4e5f60718293a4b5c6d7e8f9012345', 'x/'.repeat(30), end],
    ['#', '#', '4f9a1b2c3d4e5f60718293a4b5c6d7e8f9012345', 'x/'.repeat(30), '#'],
    1,
  ],
])('the lines of a torn key: %s', (_, texts, shown, count) => {
  expect(maskKeyLines(texts, '#')).toEqual({ texts: shown, count })
})
