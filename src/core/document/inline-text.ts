import { mayBeEscaped, readBackslashes, writeBackslashes } from './backslashes.ts'
import { type Span, typedCodeSpans, within, writtenCodeSpans } from './code-spans.ts'
import { fromEntity } from './hidden-characters.ts'

/** One-line facts: lines trimmed, empty ones dropped. */
export function normalizeInline(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Inline Markdown whose code spans, emphasis and links pass and which cannot become a block; line breaks are hard. */
export function escapeInline(text: string): string {
  const typed = normalizeInline(text)
  const marks = new Set([...inlineMarks(typed, typedCodeSpans(typed)), ...lineMarks(typed, LINE_START)])
  return writeBackslashes(typed, marks).replace(/(?<!\\)(\\*)\n/g, '$1$1\\\n')
}

/** Undoes `escapeInline`; a line break without its backslash, which a person may have made, is a space. */
export function unescapeInline(text: string): string {
  if (!mayBeEscaped(text)) return text.replaceAll('\n', ' ')
  const written = text.replace(/(?<!\\)(\\*)\n/g, (all: string, slashes: string) =>
    slashes.length % 2 === 1 ? `${slashes.slice(0, slashes.length >> 1)}\n` : all.replace('\n', ' '),
  )
  const marks = new Set([...inlineMarks(written, writtenCodeSpans(written)), ...lineMarks(written, LINE_START)])
  return readBackslashes(written, marks)
}

export function escapeCell(text: string): string {
  return toCell(escapeInline(text))
}

export function unescapeCell(text: string): string {
  return unescapeInline(fromCell(text))
}

/** Text that is escaped already, plain or inline, made fit for a cell: GFM wants `\|` even inside code. */
export function toCell(escaped: string): string {
  return escaped.replaceAll('\\\n', '<br>').replaceAll('|', '\\|')
}

function fromCell(cell: string): string {
  if (!cell.includes('\\') && !cell.includes('<br>')) return cell
  const text = cell.replaceAll('\\|', '|')
  const isCode = within(writtenCodeSpans(text))
  return text.replace(/(?<!\\)(\\*)<br>/g, (all: string, slashes: string, offset: number) =>
    slashes.length % 2 === 1 || isCode(offset + slashes.length) ? all : `${slashes}\\\n`,
  )
}

/** What is special anywhere in a line but in code: a tag, a backtick, an entity that spells a hidden character. */
export function inlineMarks(text: string, code: readonly Span[]): readonly number[] {
  const isCode = within(code)
  return Array.from(text.matchAll(/[`]|<(?=[A-Za-z/!?]|$)|&#x[0-9A-F]{1,4};/g))
    .filter(([token]) => !token.startsWith('&') || fromEntity(token) !== undefined)
    .map(({ index }) => index)
    .filter((index) => !isCode(index))
}

/** The places right after each match of `starts`, which looks ahead to a marker that would begin a block. */
export function lineMarks(text: string, starts: RegExp): readonly number[] {
  return Array.from(text.matchAll(starts), (match) => match.index + match[0].length)
}

/** `^` and `$` with the flag `m` would also stop at U+2028, which ends no line in Markdown. */
const BEGIN = '(?<![^\\n])'
const END = '(?![^\\n])'

const LINE_START = new RegExp(
  [
    `${BEGIN}\\d{1,9}\\\\*(?=[.)](?:[ \\t]|${END}))`,
    `${BEGIN}\\\\*(?=${[
      `#{1,6}(?:[ \\t]|${END})`,
      `[-+*](?:[ \\t]|${END})`,
      '>',
      '~~~',
      `([*_])[ \\t]*(?:\\1[ \\t]*){2,}${END}`,
      // A setext underline, and the row of dashes that would make a table of two lines.
      `=+${END}`,
      `[-:|][-:| \\t]*${END}`,
      // `[label]: target` defines a link and is shown nowhere; a label may go over several lines.
      '\\[(?:\\\\[\\s\\S]|[^\\]\\\\])*\\]:',
    ].join('|')})`,
  ].join('|'),
  'g',
)
