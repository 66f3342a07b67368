import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlToInline } from '../../../../src/core/importers/text/html-to-inline.ts'
import { tries } from '../../../helpers/property-runs.ts'
import { hiddenCharacter, soup, strangers } from './shown.ts'

describe('htmlToInline', () => {
  it.each([
    [
      '<p>All <b>down</b>.</p><p>We are <em>looking</em> <del>away</del>.</p>',
      'All **down**.\nWe are _looking_ ~~away~~.',
    ],
    ['one<br/>two<BR>three', 'one\ntwo\nthree'],
    ['<a class="x" href="https://x.example/?a=1&amp;b=2">status</a>', '[status](https://x.example/?a=1&b=2)'],
    ["<a href='javascript:alert(1)'>x</a> <a href=https://x.example/>y</a> <a>z</a>", 'x [y](https://x.example/) z'],
    ['<ul>\n  <li>one</li>\n  <li>two</li>\n</ul>', 'one\ntwo'],
    ['<pre>a\n  b</pre> <code>x &lt; y</code>', '`a`\n`b`\n`x < y`'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>', 'a b\nc'],
    ['a<script>alert("<p>")</script>b<style>p{}</style>c<!-- <p>no -->d', 'abcd'],
    ['a<script>never ends', 'a'],
    ['a<!-- never ends', 'a'],
    ['<img alt="graph" src="https://x.example/g.png"> <img>', '[graph](https://x.example/g.png)'],
    ['<at id="0">Ines</at> 5 &lt; 6 &euro; &#x2014; &#8230; &nope; &#0;', 'Ines 5 < 6 € — … \\&nope; \uFFFD'],
    [
      'latency <5 ms, Map<String>, a\nb see https://x.example/ok',
      'latency <5 ms, Map<String>, a\nb see https://x.example/ok',
    ],
    ['&lt;script&gt; 2 * 3', '<script> 2 * 3'],
    ['</b>stray', 'stray'],
  ])('writes %j as %j', (html, written) => {
    expect(htmlToInline(html)).toBe(written)
  })

  it('lets nothing but lines, code, emphasis and links through', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const inline = htmlToInline(text)
        expect(strangers(inline)).toEqual([])
        expect(inline).not.toMatch(hiddenCharacter)
      }),
      tries(80),
    )
  })

  it.each(['<a "', '<!--', '&#', '<b>x'])('takes any number of %j', (part) => {
    expect(strangers(htmlToInline(part.repeat(200_000 / part.length)).slice(0, 100))).toEqual([])
  })

  it('takes a tag of any length', () => {
    expect(htmlToInline(`<a ${'b'.repeat(200_000)} href="https://x.example/">x</a>`)).toBe('[x](https://x.example/)')
  })
})
