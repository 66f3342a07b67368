import { mayBeEscaped } from './backslashes.ts'
import { fromEntity, HIDDEN, toEntity } from './hidden-characters.ts'

/** Titles, names and services on one line: line breaks become spaces. */
export function normalizePlain(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}

/** Plain text for a heading, a bullet or a paragraph: the page shows exactly what was typed. */
export function escapePlain(text: string): string {
  return normalizePlain(text)
    .replace(SPECIAL, '\\$&')
    .replace(UNDERSCORES, (run) => run.replaceAll('_', '\\_'))
    .replace(LINE_START, '$1\\$2')
    .replace(/(?<=[ \t])#+$/, '\\$&')
    .replace(HIDDEN, toEntity)
}

export function unescapePlain(text: string): string {
  if (!mayBeEscaped(text)) return text
  return text.replace(/\\([!-/:-@[-`{-~])|&#x[0-9A-F]{1,4};/g, (all: string, char: string | undefined) => {
    return char ?? fromEntity(all) ?? all
  })
}

/** A single `~` before a word can close no strikethrough, so `~5 min` stays as it is; `&` counts before an entity. */
const SPECIAL =
  /[\\*[\]<`]|~(?=~)|(?<=~)~|(?<=[\p{L}\p{N}])~|~(?![\p{L}\p{N}])|&(?=#\d{1,7};|#[xX][\da-fA-F]{1,6};|[a-zA-Z][\da-zA-Z]{0,31};)/gu

/** Underscores between letters or digits are no emphasis: mod_rewrite. */
const UNDERSCORES = /(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu

const LINE_START =
  /^(\d{0,9})((?<!\d)(?:#(?=#*(?:[ \t]|$))|[-+](?=[ \t]|$)|-(?=-*$)|=(?==*$)|>)|(?<=\d)[.)](?=[ \t]|$))/
