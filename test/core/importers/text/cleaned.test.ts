import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleaned } from '../../../../src/core/importers/text/cleaned.ts'
import { tries } from '../../../helpers/property-runs.ts'
import { codeUnits, hiddenCharacter, soup } from './shown.ts'

describe('cleaned', () => {
  it.each([
    ['\x1B[1;31mdown\x1B[0m', 'down'],
    ['\x9B31mdown', 'down'],
    ['\x1B]8;;https://x.example/\x1B\\here\x1B]8;;\x1B\\', 'here'],
    ['\x1B]0;title\x07down', 'down'],
    ['\x1B]0;no end\ndown', '0;no end\ndown'],
    ['\x1BPq#0\x1B\\down\x1B(B\x1Bc', 'down'],
    ['a\x1B', 'a'],
    ['a\0b\x7Fc\x85d', 'abcd'],
    ['a\tb\r\nc\rd\u2028e', 'a\tb\nc\nd\ne'],
    ['\u202Egnp.exe\u2066', 'gnp.exe'],
    ['a\u200Bb\u2060c\u00ADd\uFEFF', 'abcd'],
    ['a\u200Cb\u200Dc', 'abc'],
    ['👩\u200D🚒 🏳\uFE0F\u200D🌈 👩🏽\u200D💻', '👩\u200D🚒 🏳\uFE0F\u200D🌈 👩🏽\u200D💻'],
    ['می\u200Cخواهم क\u094D\u200Dष', 'می\u200Cخواهم क\u094D\u200Dष'],
    ['می\u200C', 'می'],
    [
      '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
      '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    ],
    ['ok\u{E0068}\u{E0069}', 'ok'],
    ['\uD800 lone', '\uFFFD lone'],
  ])('makes %j into %j', (text, clean) => {
    expect(cleaned(text)).toBe(clean)
  })

  it('leaves nothing that is hidden, and nothing to do', () => {
    fc.assert(
      fc.property(fc.oneof(soup, codeUnits), (text) => {
        const clean = cleaned(text)
        expect(clean).not.toMatch(hiddenCharacter)
        expect(cleaned(clean)).toBe(clean)
      }),
      tries(60),
    )
  })

  it.each(['\x1B]a', '\x9D', '\x1B[', '\u200D', '\u{1F3F4}\u{E0067}'])('takes any number of %j', (part) => {
    expect(cleaned(part.repeat(200_000 / part.length))).not.toMatch(hiddenCharacter)
  })
})
