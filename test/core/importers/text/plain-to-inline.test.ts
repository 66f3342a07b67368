import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleaned } from '../../../../src/core/importers/text/cleaned.ts'
import { plainToInline } from '../../../../src/core/importers/text/plain-to-inline.ts'
import { tries } from '../../../helpers/property-runs.ts'
import { codeUnits, hiddenCharacter, normalized, shown, soup, strangers } from './shown.ts'

const ordinary = [
  '2 * 3 * 4',
  'foo_bar_baz is slow',
  'got <script> in <body>, latency < 5 s',
  '[ERROR] pool is empty [500] after 3 tries (see [1])',
  '# down',
  '- down\n> 99 %\n1. first\n---\n===\n| a | b |',
  'one ` alone',
  '```json',
  'C:\\temp\\new is full',
  'AT&T R&D, a && b',
  'rm *.log took ~5 min, then ~10 min',
  'https://kibana.example/app#/?_g=(time:now)&_a=(query:x) is red!',
  'down (see https://status.example/i/1).',
  '[a]: b',
  'it\'s 50 % + 10 %, cost $5 = 4.50 €; "fine" {ok} 12:30:45 😀',
]

describe('plainToInline', () => {
  it.each(ordinary)('leaves %j as it is', (text) => {
    expect(plainToInline(text)).toBe(text)
    expect(shown(text)).toBe(text)
  })

  it.each([
    ['*all* of _them_ ~gone~', '\\*all\\* of \\_them\\_ \\~gone\\~'],
    ['*all*\nof *them', '\\*all\\*\nof *them'],
    ['*a\n* b', '\\*a\n&#42; b'],
    ['[500](x) ![a](b)', '[500]\\(x) ![a]\\(b)'],
    ['`x` and `y`', '&#96;x&#96; and &#96;y&#96;'],
    ['&lt; &#65; &#x202E;', '\\&lt; \\&#65; &#x202E;'],
    ['\\\\server\\share\\', '\\\\\\\\server\\share\\\\'],
    ['\\# down\n1\\. up', '&#92;# down\n1&#92;. up'],
    ['ends in \\\nnext', 'ends in \\\nnext'],
    ['a \\<b> \\`', 'a \\<b> \\`'],
    ['<5@b.example>', '\\<5@b.example>'],
    ['https://x.example/_a_/', '[https://x.example/\\_a\\_/](https://x.example/_a_/)'],
    [' \x1B[31mred\x1B[0m \r\n\r\n end ', 'red\nend'],
  ])('writes %j as %j', (text, written) => {
    expect(plainToInline(text)).toBe(written)
    expect(shown(written)).toBe(normalized(cleaned(text)))
  })

  it('shows exactly the text, and no tag of it', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string(), codeUnits), (text) => {
        const inline = plainToInline(text)
        expect(shown(inline)).toBe(normalized(cleaned(text)))
        expect(strangers(inline)).toEqual([])
        expect(inline).not.toMatch(hiddenCharacter)
      }),
      tries(100),
    )
  })

  it.each(['*a ', '` ', '\\', '<0', 'https://x '])('takes any number of %j', (part) => {
    const text = part.repeat(200_000 / part.length)
    expect(plainToInline(text).length).toBeLessThan(1_500_000)
  })
})
