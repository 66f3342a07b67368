import { aboutLogin } from '../example-text.ts'
import type { Edit, Found, Rule } from '../rule.ts'

export const hiddenCharacters: Rule = {
  id: 'hidden-characters',
  summary: 'the text holds characters that nobody sees',
  why: 'They change in which order text is shown, keep words from being found, and hide text from reviewers.',
  source: 'Trojan Source (CVE-2021-42574); Unicode Technical Report 36',
  levels: { about: 'leak', usual: 'warning' },
  good: [
    { text: aboutLogin('Emoji 👩‍💻 and ❤️, Persian می‌خواهم, Hindi क्‍ष and Thai ภาษา\u200Bไทย are whole.\n') },
    { text: aboutLogin('Hebrew with its mark: שלום\u200F (1)\n') },
    { text: aboutLogin('Arabic letters ordered by a mark: ا\u061Cب and by another: ا\u200Eب\n') },
    { text: aboutLogin('The flag of Scotland: \u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}\n') },
  ],
  bad: [
    {
      text: aboutLogin('The user adm\u200Bin\u202E was renamed.\n'),
      says: ['8:13 2 invisible characters: U+200B zero-width space, U+202E right-to-left override'],
      fixed: aboutLogin('The user admin was renamed.\n'),
    },
    {
      text: aboutLogin(
        'Joined a\u200Cb, c\u200Dd, marked e\u200Ef, turned g\u2066h, tagged i\u{E0041}j, and k\u0085l.\n',
      ),
      says: [
        '8:9 6 invisible characters: U+200C zero-width non-joiner, U+200D zero-width joiner, U+200E left-to-right mark, U+2066 direction control, U+E0041 format character, U+0085 control character',
      ],
      fixed: aboutLogin('Joined ab, cd, marked ef, turned gh, tagged ij, and kl.\n'),
    },
    {
      text: aboutLogin('It printed \u001B[31mred.\n'),
      says: ['8:12 an invisible character: U+001B control character'],
      fixed: aboutLogin('It printed [31mred.\n'),
    },
  ],
  check: ({ text, lines, at, startOf }) => {
    if (!HIDDEN.test(text)) return []
    return lines.flatMap((line, index): readonly Found[] => {
      const found = [...line.matchAll(ALL)].filter(({ 0: char, index: column }) => !isOfUse(char, line, column))
      const [first] = found
      if (first === undefined) return []
      const start = startOf(index + 1)
      const names = [...new Set(found.map(([char]) => nameOf(char)))]
      const count = found.length === 1 ? 'an invisible character' : `${found.length} invisible characters`
      return [
        {
          place: at(index + 1, first.index + 1),
          message: `${count}: ${names.join(', ')}`,
          hint: 'remove what was pasted with the text; check --fix does',
          fix: found.map(
            ({ 0: char, index: column }): Edit => ({
              from: start + column,
              to: start + column + char.length,
              text: '',
            }),
          ),
        },
      ]
    })
  },
}

const CHARACTERS =
  '[\\0-\\x08\\x0B\\x0E-\\x1F\\x7F-\\x9F\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF]|[\\u{E0001}-\\u{E007F}]'
const HIDDEN = new RegExp(CHARACTERS, 'u')
const ALL = new RegExp(CHARACTERS, 'gu')

/** What joins emoji and letters that need it, parts words of scripts that have no spaces, or orders what runs both ways. */
function isOfUse(char: string, line: string, index: number): boolean {
  const [before, after] = [
    line.slice(Math.max(0, index - 3), index),
    line.slice(index + char.length, index + char.length + 2),
  ]
  switch (char) {
    case '\u200C':
    case '\u200D':
      return JOINED.test(before) || JOINED.test(after)
    case '\u200B':
      return UNSPACED.test(before) || UNSPACED.test(after)
    case '\u061C':
    case '\u200E':
    case '\u200F':
      return RIGHT_TO_LEFT.test(line)
    default:
      // The flag of a country's part ends in such characters.
      return char >= '\u{E0001}' && /\u{1F3F4}[\u{E0001}-\u{E007F}]*$/u.test(line.slice(0, index))
  }
}

const JOINED =
  /\u{FE0F}|\p{Emoji_Modifier}|[\p{Extended_Pictographic}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}]/u
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u

const names: Readonly<Record<string, string>> = {
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
  '\uFEFF': 'byte order mark',
}

function nameOf(char: string): string {
  const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return `${code} ${names[char] ?? kindOf(char)}`
}

function kindOf(char: string): string {
  if (char < ' ' || (char >= '\x7F' && char <= '\x9F')) return 'control character'
  return char >= '\u202A' && char <= '\u2069' ? 'direction control' : 'format character'
}
