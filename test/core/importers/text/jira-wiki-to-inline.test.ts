import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jiraWikiToInline } from '../../../../src/core/importers/text/jira-wiki-to-inline.ts'
import { tries } from '../../../helpers/property-runs.ts'
import { hiddenCharacter, soup, strangers } from './shown.ts'

describe('jiraWikiToInline', () => {
  it.each([
    ['*down* _since_ {{10:04}}', '**down** _since_ `10:04`'],
    ['{code:sql}\nSELECT 1\nFROM t\n{code} {noformat}a *b*{noformat}', '`SELECT 1`\n`FROM t`\n`a *b*`'],
    [
      '[graph|https://x.example/g] [https://x.example/] [us|mailto:ops@x.example]',
      '[graph](https://x.example/g) https://x.example/ [us](mailto:ops@x.example)',
    ],
    ['[~accountid:5b10:aa] and [~ines], [not a link]', '@5b10:aa and @ines, [not a link]'],
    ['!graph.png|thumbnail! !https://x.example/g.png!', 'graph.png https://x.example/g.png'],
    ['h2. What\n* one\n** two\n# three\nbq. said', 'What\none\ntwo\nthree\nsaid'],
    ['{color:red}late{color} {panel:title=x}why{panel} {quote}so{quote}', 'late why so'],
    ['{code}never closed, it is down!', '{code}never closed, it is down!'],
  ])('writes %j as %j', (text, written) => {
    expect(jiraWikiToInline(text)).toBe(written)
  })

  it('lets nothing but lines, code, emphasis and links through', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const inline = jiraWikiToInline(text)
        expect(strangers(inline)).toEqual([])
        expect(inline).not.toMatch(hiddenCharacter)
      }),
      tries(80),
    )
  })

  it.each(['{code:a}', '{{', '[a|', '!a'])('takes any number of %j', (part) => {
    expect(strangers(jiraWikiToInline(part.repeat(200_000 / part.length)).slice(0, 100))).toEqual([])
  })

  it('takes long code', () => {
    expect(jiraWikiToInline(`{code}${'a{'.repeat(100_000)}{code}`)).toBe(`\`${'a{'.repeat(100_000)}\``)
  })
})
