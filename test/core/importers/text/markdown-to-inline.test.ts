import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownToInline } from '../../../../src/core/importers/text/markdown-to-inline.ts'
import { tries } from '../../../helpers/property-runs.ts'
import { hiddenCharacter, soup, strangers } from './shown.ts'

describe('markdownToInline', () => {
  it.each([
    ['# What\n\nAll **down**, _see_ ~~x~~ `y`', 'What\nAll **down**, _see_ ~~x~~ `y`'],
    ['- one\n  - two\n\n1. three\n- [ ] four', 'one\ntwo\nthree\n[ ] four'],
    ['> it is down\n> now\n\nyes', 'it is down\nnow\nyes'],
    ['```sql\nSELECT 1\n```\n\n    indented', '`SELECT 1`\n`indented`'],
    ['<!-- hint -->\nreal <!-- x --> text', 'real text'],
    [
      '![graph](https://x.example/g.png) ![](https://x.example/h.png)',
      '[graph](https://x.example/g.png) [image](https://x.example/h.png)',
    ],
    ['[![badge](https://x.example/b.svg)](https://x.example/)', '[badge](https://x.example/)'],
    ['[**graph** `a`](https://x.example/g)', '[**graph**](https://x.example/g) [`a`](https://x.example/g)'],
    ['| a | b |\n|---|---|\n| c | d |', 'a b\nc d'],
    ['<details>\n<summary>Log</summary>\n\nit is *down*\n\n</details>', 'Log\nit is _down_'],
    ['one<br>two <kbd>x</kbd>\\\nthree', 'one\ntwo x\nthree'],
    ['[x]: https://x.example/\n\n[x] https://x.example/a_b', '[x](https://x.example/) https://x.example/a_b'],
    ['2 \\* 3, snake_case, Map<String>, &lt;b&gt;', '2 * 3, snake_case, Map<String>, <b>'],
    ['---\n\nend', 'end'],
  ])('writes %j as %j', (markdown, written) => {
    expect(markdownToInline(markdown)).toBe(written)
  })

  it('lets nothing but lines, code, emphasis and links through', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const inline = markdownToInline(text)
        expect(strangers(inline)).toEqual([])
        expect(inline).not.toMatch(hiddenCharacter)
      }),
      tries(60),
    )
  })

  it.each(['*a ', '`', '> ', '<!--'])('takes any number of %j', (part) => {
    expect(strangers(markdownToInline(part.repeat(200_000 / part.length)).slice(0, 100))).toEqual([])
  })
})
