import fc from 'fast-check'
import MarkdownIt, { type Token } from 'markdown-it'
import { escapeInline } from '../../../../src/core/document/inline-text.ts'

const markdown = new MarkdownIt({ html: true })

/** The tokens of a document in which a fact stands as a paragraph. */
function tokensOf(inline: string): readonly Token[] {
  return markdown.parse(`${escapeInline(inline)}\n`, {}).flatMap((token) => [token, ...(token.children ?? [])])
}

/** What a reader sees of a fact in a document, a line each, spaces as a browser shows them. */
export function shown(inline: string): string {
  return normalized(
    tokensOf(inline)
      .filter(({ type }) => type !== 'inline')
      .map(({ type, content }) => (type.endsWith('break') ? '\n' : content))
      .join(''),
  )
}

export function normalized(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Everything in a document that is no paragraph of text, code, emphasis and links. */
export function strangers(inline: string): readonly string[] {
  return tokensOf(inline)
    .map(({ type }) => type)
    .filter((type) => !KNOWN.test(type))
}

const KNOWN =
  /^(?:inline|text|text_special|code_inline|softbreak|hardbreak|(?:paragraph|strong|em|s|link)_(?:open|close))$/

export const hiddenCharacter = /[\0-\x08\x0B-\x1F\x7F-\x9F\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/

const fragment = fc.constantFrom(
  ...['*', '**', '_', '__', '~', '~~', '~~~', '`', '``', '```', '\\', '\\\\', '<', '>', '<b>', '</p>', '<!--', '-->'],
  ...['[', ']', '](', '(', ')', '[a]: b', '![', '!', '[^1]', '&', '&amp;', '&#65;', '&#x202E;', '&lt;', '&gt;', ';'],
  ...[
    '# ',
    '- ',
    '+ ',
    '* ',
    '> ',
    '1. ',
    '1',
    '.',
    '---',
    '===',
    '|',
    '|-|',
    ':',
    ':+1:',
    '{',
    '}',
    '{{',
    '}}',
    '{code}',
  ],
  ...['\n', '\n', '\n\n', '\r\n', ' ', '  ', '\t', '\x1B[31m', '\x1B]8;;', '\x07', '\u202E', '\u200D', '\u00A0', '\0'],
  ...['a', 'b', 'é', '😀', '€', '"', "'", 'https://x.example/a_b', 'https://', 'www.a', 'm@n.example', '<5@b.example>'],
  ...['<@U1>', '<https://x.example|a>', '<script>', '<a href="', '">', '<br>', '\uD800', '\u2028'],
)

/** Text with much in it that one format or another takes for markup. */
export const soup = fc.array(fragment, { maxLength: 16 }).map((fragments) => fragments.join(''))

/** Characters of all sorts, halves of surrogate pairs among them. */
export const codeUnits = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
})
