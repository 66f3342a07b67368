import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadEmojiNames } from '../../../../src/core/importers/text/emoji-names.ts'
import { type SlackNames, slackToInline } from '../../../../src/core/importers/text/slack-to-inline.ts'
import { tries } from '../../../helpers/property-runs.ts'
import { hiddenCharacter, soup, strangers } from './shown.ts'

let names: SlackNames = {}

beforeAll(async () => {
  names = { user: (id) => ({ U07: 'ines' })[id], emoji: await loadEmojiNames() }
})

describe('slackToInline', () => {
  it.each([
    ['<@U07> paged <@U08|omar>, <@U09>', '@ines paged @omar, @U09'],
    ['in <#C01|ops> and <#C02>', 'in #ops and #C02'],
    ['<!here> <!channel|@channel> <!subteam^S01|@sre> <!subteam^S02>', '@here @channel @sre @S02'],
    ['at <!date^1771236000^{date_num} {time}|2026-02-16 10:00>', 'at 2026-02-16 10:00'],
    ['see <https://x.example/a?b=1&amp;c=2|the graph>', 'see [the graph](https://x.example/a?b=1&c=2)'],
    ['see <https://x.example/a>', 'see https://x.example/a'],
    ['<mailto:ops@x.example|ops@x.example> <mailto:ops@x.example|us>', 'ops@x.example [us](mailto:ops@x.example)'],
    ['*db down* _again_ ~no~', '**db down** _again_ ~~no~~'],
    ['*<https://x.example/|graph> is _red_*', '[**graph**](https://x.example/) **is** **_red_**'],
    ['2*3*4 and a_b_c, 2 * 3 * 4', '2\\*3\\*4 and a_b_c, 2 * 3 * 4'],
    ['*one\nline*', '\\*one\nline\\*'],
    ['run `a &lt; b *c* :tada:`', 'run `a < b *c* :tada:`'],
    [
      '```SELECT 1;\n\nSELECT <https://x.example>, <@U07>, <x>;```',
      '`SELECT 1;`\n`SELECT https://x.example, @ines, <x>;`',
    ],
    ['&amp;lt; &lt;b&gt;', '\\&lt; <b>'],
    [':tada::+1::skin-tone-2: :fire::skin-tone-3: :our-own: 12:30:45 1:100:2', '🎉👍🏻 🔥 :our-own: 12:30:45 1:100:2'],
    [':constructor: <https://x.example|:tada:>', ':constructor: [🎉](https://x.example)'],
    ['&gt; it is down\nyes', '> it is down\nyes'],
    ['<what> [x](y)', '<what> [x]\\(y)'],
  ])('writes %j as %j', (text, written) => {
    expect(slackToInline(text, names)).toBe(written)
  })

  it('leaves names of emoji where nobody knows them', () => {
    expect(slackToInline(':tada: <@U07>')).toBe(':tada: @U07')
  })

  it('lets nothing but lines, code, emphasis and links through', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const inline = slackToInline(text, names)
        expect(strangers(inline)).toEqual([])
        expect(inline).not.toMatch(hiddenCharacter)
      }),
      tries(80),
    )
  })

  it.each(['*a ', '``', '<@', ':a'])('takes any number of %j', (part) => {
    expect(slackToInline(part.repeat(200_000 / part.length), names)).not.toBe('')
  })
})
