import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { escapeBlock, normalizeBlock, unescapeBlock } from '../../src/core/document/block-text.ts'
import { dedentBlock, indentBlock } from '../../src/core/document/indent-block.ts'
import {
  escapeCell,
  escapeInline,
  normalizeInline,
  unescapeCell,
  unescapeInline,
} from '../../src/core/document/inline-text.ts'
import { escapePlain, normalizePlain, unescapePlain } from '../../src/core/document/plain-text.ts'
import { tries } from '../helpers/property-runs.ts'

const runs = tries(150)

const fragment = fc.constantFrom(
  ...['|', '\\', '`', '``', '```', '~', '~~~', '<script>', '<!-- ', '<', '>', '{{', '\n', '\n\n', '\r\n', '\r', ' '],
  ...['---', '===', '-', '=', '+', '*', '_', '#', '##', '- ', '* ', '> ', '1.', '1. ', '2) ', '```js', ':--', '--|--'],
  ...['  ', '    ', '\t', '\u202E', '\u200B', '\0', '\x1B', '\x85', '&amp;', '&#x202E;', '&#x0;', '&#65;', '&'],
  ...['[a]: b', '[', ']', '](', '(', ')', '"', "'", ':', '!', '.', 'a', 'b', '1', 'é', '\u00A0', '\u2028', '😀'],
  ...['http://x', 'mod_rewrite', '<br>', '[^1]: ', '](b "t', '\n> ', '\n  '],
)
const soup = fc.array(fragment, { maxLength: 16 }).map((fragments) => fragments.join(''))

const line = fc
  .tuple(
    fc.constantFrom('', '', ' ', '  ', '   ', '    ', '      ', '\t'),
    fc.constantFrom('', '', '', '- ', '-   ', '> ', '1. ', '2. ', '10. ', '* > ', '- - '),
    fc.oneof(
      fc.constantFrom(
        '',
        '',
        '```',
        '```',
        '```js',
        '~~~',
        '~~~~',
        '# h',
        '---',
        '===',
        '-',
        '***',
        '| --- | --- |',
        '-|-',
      ),
      fc.constantFrom(
        '<script>',
        'a',
        'a | `b | <b>`',
        '| `a | <i> | b` |',
        '[a](b "t',
        '`") <s>`',
        '[a](`b) <s> `',
        '[^1]: a',
      ),
      fc.constantFrom('`<b>`', '``` <b> ```', '` <b>', 'a`', '    <b>', '\0', '\x1B', 'www.a`<b>`', '[a]:', '\\', '<'),
      soup,
    ),
  )
  .map((parts) => parts.join(''))
const lines = fc.array(line, { maxLength: 8 }).map((all) => all.join('\n'))

const nasty = fc.oneof(soup, lines)

const markdown = new MarkdownIt({ html: true })

const facts = { plain: 'a', inline: 'a', block: 'a', cell: 'a' }
const sound = { headings: ['h1', 'h2 A', 'h2 B', 'h2 C', 'h2 D'], html: [], columns: 2, last: 'end' }

describe('escapePlain', () => {
  it.each([
    ['mod_rewrite and _this_', 'mod_rewrite and \\_this\\_'],
    ['C:\\temp', 'C:\\\\temp'],
    ['*all* [x] `a` <b>', '\\*all\\* \\[x\\] \\`a\\` \\<b>'],
    ['~5 min, ~~gone~~', '~5 min, \\~\\~gone\\~\\~'],
    ['AT&T &amp; R&D', 'AT&T \\&amp; R&D'],
    ['Ticket #', 'Ticket \\#'],
    ['# down', '\\# down'],
    ['#1 is down', '#1 is down'],
    ['- down', '\\- down'],
    ['-1 is no status', '-1 is no status'],
    ['> 99 % of errors', '\\> 99 % of errors'],
    ['1. day', '1\\. day'],
    ['2026. A year', '2026\\. A year'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['two\n lines', 'two lines'],
    ['\u202Egnp.exe', '&#x202E;gnp.exe'],
    ['&#x202E;', '\\&#x202E;'],
    ['a\0b', 'a&#x0;b'],
  ])('writes %j as %j', (typed, written) => {
    expect(escapePlain(typed)).toBe(written)
    expect(unescapePlain(written)).toBe(normalizePlain(typed))
  })
})

describe('escapeInline', () => {
  it.each([
    [
      'restarted `apache2`, *then* [mod_rewrite](http://x/a_b)',
      'restarted `apache2`, *then* [mod_rewrite](http://x/a_b)',
    ],
    ['latency < 5 s, <5, `a<b`, a<b', 'latency < 5 s, <5, `a<b`, a\\<b'],
    ['C:\\<dir>', 'C:\\\\\\<dir>'],
    ['one ` alone', 'one \\` alone'],
    ['\\` is no code`', '\\\\\\` is no code\\`'],
    ['# down', '\\# down'],
    ['#12 is down', '#12 is down'],
    ['- [ ] x', '\\- [ ] x'],
    ['1) first\n2. second', '1\\) first\\\n2\\. second'],
    ['a\n---', 'a\\\n\\---'],
    ['a | b\n--|--', 'a | b\\\n\\--|--'],
    ['* * *', '\\* * *'],
    ['ends in \\\nnext', 'ends in \\\\\\\nnext'],
    ['[a]: http://x', '\\[a]: http://x'],
    ['[a](`b) <s>`', '[a](\\`b) \\<s>\\`'],
    ['http://x/`<s>`', 'http://x/\\`\\<s>\\`'],
    ['`a\u202Eb`', '\\`a&#x202E;b\\`'],
    ['&amp; and &#x202E;', '&amp; and \\&#x202E;'],
  ])('writes %j as %j', (typed, written) => {
    expect(escapeInline(typed)).toBe(written)
    expect(unescapeInline(written)).toBe(typed)
  })

  it('reads a line break that a person made as a space', () => {
    expect(unescapeInline('one\ntwo')).toBe('one two')
  })
})

describe('escapeCell', () => {
  it.each([
    ['`ps | grep x`', '`ps \\| grep x`'],
    ['a \\| b', 'a \\\\| b'],
    ['one\ntwo', 'one<br>two'],
    ['one\\\ntwo', 'one\\\\<br>two'],
    ['a<br>b `<br>`', 'a\\<br>b `<br>`'],
  ])('writes %j as %j', (typed, written) => {
    expect(escapeCell(typed)).toBe(written)
    expect(unescapeCell(written)).toBe(typed)
  })
})

describe('escapeBlock', () => {
  it.each([
    ['a list', '- one\n- two\n  1. three'],
    ['a fence', '```sh\n# <comment>\n---\n```'],
    ['a fence in a list', '- run\n  ```\n  <x>\n  ```'],
    ['a quote', '> said\n> again'],
    ['a table', '| a | b |\n|---|---|\n| `c` | d |'],
    ['indented code', 'trace:\n\n    at <anonymous>\n\n    # end'],
    ['emphasis and code', '*so* `<b>` and mod_rewrite, `ps | grep`'],
    ['a rule of stars', 'a\n\n***'],
  ])('leaves %s as it is', (_what, text) => {
    expect(escapeBlock(text)).toBe(text)
    expect(unescapeBlock(text)).toBe(text)
  })

  it.each([
    ['# heading', '\\# heading'],
    ['- # heading', '- \\# heading'],
    ['> 1. ## heading', '> 1. \\## heading'],
    ['\\# typed so', '\\\\\\# typed so'],
    ['a\n---', 'a\n\\---'],
    ['a\n  ==', 'a\n  \\=='],
    ['<script>', '\\<script>'],
    ['a <!-- b', 'a \\<!-- b'],
    ['```\nopen', '\\`\\`\\`\nopen'],
    ['~~~\nopen', '\\~~~\nopen'],
    ['```\na\n ```', '\\`\\`\\`\na\n \\`\\`\\`'],
    ['- a\n  ```\n<b>\n  ```', '- a\n  \\`\\`\\`\n\\<b>\n  \\`\\`\\`'],
    ['- a\n\n      <b>', '- a\n\n      \\<b>'],
    ['`a\nb` <i>', '\\`a\nb\\` \\<i>'],
    ['a\0\n```\nb\n```', 'a&#x0;\n\\`\\`\\`\nb\n\\`\\`\\`'],
  ])('writes %j as %j', (typed, written) => {
    expect(escapeBlock(typed)).toBe(written)
    expect(unescapeBlock(written)).toBe(typed)
  })

  it.each([
    ['a cell that cuts code in two', '`a | <script>`\n-|-\n`b | <i>`'],
    ['a fence that is a paragraph', 'a\n    ```\n    b ``` <i>\n    ```'],
    ['a fence that its list item ends', '- a\n  ```\n<i>\n  ```'],
    ['a link whose target holds a backtick', '[a](b "c) `d") <i>`'],
    ['a target longer than we follow', `[a](b "${'c'.repeat(2000)}\`") <i>\``],
    ['a target that goes on in a quote', '> [a](b\n> "`") <i>`'],
  ])('is not misled by %s', (_what, block) => {
    expect(outline(document({ ...facts, block }))).toEqual(sound)
  })
})

describe('indentBlock', () => {
  it.each([
    ['one\n\ntwo', 'one\n\n  two'],
    ['- one\n- two', '\n\n  - one\n  - two'],
    ['```\na\n```', '\n\n  ```\n  a\n  ```'],
    ['    code', '\n\n      code'],
    ['a | b\n--|--', '\n\n  a | b\n  --|--'],
    ['> said', '\n\n  > said'],
    ['', ''],
  ])('writes %j as %j', (block, item) => {
    expect(indentBlock(block, 2)).toBe(item)
    expect(dedentBlock(item, 2)).toBe(block)
  })
})

describe('properties', () => {
  it.each([
    ['plain', escapePlain, unescapePlain, normalizePlain],
    ['inline', escapeInline, unescapeInline, normalizeInline],
    ['cell', escapeCell, unescapeCell, normalizeInline],
    ['block', escapeBlock, unescapeBlock, normalizeBlock],
  ])('reads %s text back exactly', (_kind, write, read, normalize) => {
    fc.assert(
      fc.property(nasty, (text) => {
        const written = write(text)
        expect(read(written)).toBe(normalize(text))
        expect(written).not.toContain('\0')
      }),
      runs,
    )
  })

  it('reads an indented block back exactly', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const block = escapeBlock(text)
        expect(dedentBlock(indentBlock(block, 2), 2)).toBe(block)
      }),
      runs,
    )
  })

  it('keeps the structure of the document, whatever is typed', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (plain, inline, block, cell) => {
        expect(outline(document({ plain, inline, block, cell }))).toEqual(sound)
      }),
      runs,
    )
  })

  it('shows plain text exactly as typed', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const [, heading] = markdown.parse(`# ${escapePlain(text)}\n`, {})
        expect(shownText(heading)).toBe(normalizePlain(text).replace(/[\0-\x08\x0B-\x1F\x7F-\x9F]/g, '\uFFFD'))
      }),
      runs,
    )
  })
})

interface Facts {
  readonly plain: string
  readonly inline: string
  readonly block: string
  readonly cell: string
}

function document({ plain, inline, block, cell }: Facts): string {
  const written = escapeBlock(block)
  return [
    `# ${escapePlain(plain)}\n\n## A\n\n- **L:** ${escapeInline(inline)}\n- **B:** ${indentBlock(written, 2)}\n`,
    `## B\n\n${written}\n\n${escapeInline(inline)}\n`,
    `## C\n\n| a | b |\n|---|---|\n| ${escapeCell(cell)} | x |\n\n## D\n\nend\n`,
  ].join('\n')
}

type Token = ReturnType<typeof markdown.parse>[number]

function outline(text: string) {
  const tokens = markdown.parse(text, {})
  const inline = tokens.flatMap((token) => token.children ?? [])
  const table = tokens.slice(
    tokens.findLastIndex(({ type }) => type === 'table_open'),
    tokens.findLastIndex(({ type }) => type === 'table_close'),
  )
  return {
    headings: tokens.flatMap(({ type, tag, level }, index) =>
      type === 'heading_open'
        ? `${'nested '.repeat(level)}${tag}${tag === 'h1' ? '' : ` ${tokens[index + 1]?.content}`}`
        : [],
    ),
    html: [...tokens, ...inline].filter(({ type, content }) => type.startsWith('html') && content !== '<br>'),
    columns: table.filter(({ type }) => /^t[hd]_open$/.test(type)).length / 2,
    last: tokens.at(-2)?.type === 'inline' ? tokens.at(-2)?.content : undefined,
  }
}

function shownText(token: Token | undefined): string {
  return (token?.children ?? []).map(({ content }) => content).join('')
}
