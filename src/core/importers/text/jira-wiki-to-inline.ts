import { cleaned } from './cleaned.ts'
import { markedPieces } from './marked-pieces.ts'
import { withAddresses } from './plain-to-inline.ts'
import type { Mark, StyledText } from './styled-text.ts'
import { toInline } from './to-inline.ts'

/** Jira's wiki text as inline Markdown of several lines: marks of blocks go, their words stay. */
export function jiraWikiToInline(text: string): string {
  return toInline(jiraWikiPieces(text))
}

function jiraWikiPieces(text: string): readonly StyledText[] {
  return markedPieces(cleaned(text), { tokens: TOKEN, delimiters: DELIMITERS, pieceOf, words: withAddresses })
}

const DELIMITERS: ReadonlyMap<string, Mark> = new Map([
  ['*', 'strong'],
  ['_', 'em'],
])

/** Code, then code in a line, a person, a link, an image; last what marks a block and has no words. */
const TOKEN = new RegExp(
  [
    String.raw`\{(?<block>code|noformat)(?::[^{}\n]*)?\}(?<code>(?:[^{]|\{(?!(?:code|noformat)[:}]))+)\{\k<block>\}`,
    String.raw`\{\{(?<mono>[^{}\n]+)\}\}`,
    String.raw`\[~(?:accountid:)?(?<person>[^[\]|\n]+)\]`,
    String.raw`\[(?:(?<label>[^[\]|\n]+)\|)?(?<href>(?:https?:\/\/|mailto:)[^[\]|\s]+)(?:\|[^[\]\n]*)?\]`,
    String.raw`(?<![\p{L}\p{N}!])!(?<image>[^\s!|]+\.[A-Za-z]{3,4})(?:\|[^!\n]*)?!`,
    String.raw`(?<mark>\{(?:color|panel|quote|expand)(?::[^{}\n]*)?\}|(?<![^\n])[ \t]*(?:h[1-6]\.|bq\.|[*#-]+)(?=[ \t]))`,
  ].join('|'),
  'gu',
)

function pieceOf(token: readonly (string | undefined)[]): readonly StyledText[] {
  const [, , block, mono, person, label, href, image] = token
  if (block !== undefined) return [{ text: '\n' }, { text: block, isCode: true }, { text: '\n' }]
  if (mono !== undefined) return [{ text: mono, isCode: true }]
  if (person !== undefined) return [{ text: `@${person}` }]
  if (href !== undefined) return [{ text: label ?? href.replace(/^mailto:/, ''), href }]
  return image === undefined ? [] : [{ text: image, ...(image.includes('://') ? { href: image } : {}) }]
}
