import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleaned } from '../../../../src/core/importers/text/cleaned.ts'
import { toInline } from '../../../../src/core/importers/text/to-inline.ts'
import { tries } from '../../../helpers/property-runs.ts'
import { normalized, shown, soup, strangers } from './shown.ts'

describe('toInline', () => {
  it.each([
    [[{ text: 'all ' }, { text: 'down', marks: ['strong'] }], 'all **down**'],
    [[{ text: ' down ', marks: ['em'] }, { text: 'now' }], '_down_ now'],
    [[{ text: 'un' }, { text: 'likely', marks: ['em'] }], 'un*likely*'],
    [[{ text: 'both', marks: ['strong', 'em', 'strike'] }], '**~~_both_~~**'],
    [[{ text: 'two\nlines', marks: ['strong'] }], '**two**\n**lines**'],
    [[{ text: 'a' }, { text: '"b"', marks: ['strong'] }], 'a"b"'],
    [
      [
        { text: 'a', marks: ['strong'] },
        { text: 'b', marks: ['em'] },
      ],
      '**a**b',
    ],
    [[{ text: 'a', marks: ['strong'] }, { text: ' ', marks: ['em'] }, { text: '*b*' }], '**a** \\*b\\*'],
    [[{ text: 'a ` b', isCode: true }], '``a ` b``'],
    [[{ text: '`', isCode: true }, { text: ' `' }], '`` ` `` &#96;'],
    [[{ text: 'x\ny', isCode: true, marks: ['strong'] }], '`x`\n`y`'],
    [[{ text: 'see [1]', href: 'https://x.example/(a) b' }], '[see \\[1\\]](https://x.example/%28a%29%20b)'],
    [[{ text: 'run', href: 'https://x.example/', isCode: true }], '[`run`](https://x.example/)'],
    [[{ text: 'a[0]', href: 'https://x.example/', isCode: true }], '[a\\[0\\]](https://x.example/)'],
    [
      [{ text: 'see', href: 'https://x.example/?a=1&copy;=2', marks: ['em'] }],
      '[_see_](https://x.example/?a=1&amp;copy;=2)',
    ],
    [[{ text: 'see', href: 'javascript:alert(1)' }], 'see'],
    [[{ text: 'see', href: `https://x.example/${'a'.repeat(1500)}` }], 'see'],
    [[{ text: 'Look!' }, { text: 'here', href: 'https://x.example/' }], 'Look\\![here](https://x.example/)'],
    [[{ text: 'www.x.example/' }, { text: 'a', isCode: true }], 'www.x.example/a'],
    [[{ text: 'f](x', isCode: true }], 'f]\\(x'],
    [[{ text: 'a](b', href: 'https://x.example/' }], '[a\\]\\(b](https://x.example/)'],
  ] as const)('writes %j as %j', (pieces, written) => {
    expect(toInline(pieces)).toBe(written)
  })

  it('shows the words of all pieces, whatever their style', () => {
    const style = fc.record({
      text: soup,
      isCode: fc.boolean(),
      marks: fc.subarray(['strong', 'em', 'strike'] as const),
      href: fc.constantFrom(undefined, undefined, 'https://x.example/a_b*c', 'mailto:m@n.example'),
    })
    fc.assert(
      fc.property(fc.array(style, { maxLength: 6 }), (pieces) => {
        const inline = toInline(pieces)
        expect(shown(inline)).toBe(normalized(pieces.map(({ text }) => cleaned(text)).join('')))
        expect(strangers(inline)).toEqual([])
      }),
      tries(100),
    )
  })
})
