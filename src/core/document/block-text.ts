import { mayBeEscaped, readBackslashes, writeBackslashes } from './backslashes.ts'
import { typedCodeSpans, writtenCodeSpans } from './code-spans.ts'
import { inlineMarks, lineMarks } from './inline-text.ts'

/**
 * Long facts: CRLF is LF, no spaces at the ends of lines, no lines of other spaces alone and none at the end, no
 * empty lines around the text.
 */
export function normalizeBlock(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(LINE_OF_SPACES, '')
    .replace(/(?<![ \t])[ \t]+(?![^\n])/g, '')
    .replace(/^\n+|(?<!\n)\n+$/g, '')
    .replace(SPACES_AT_END, '')
}

/** Spaces of all sorts, but for hidden characters, which are shown. */
const SPACES = String.raw`[ \t\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`
const LINE_OF_SPACES = new RegExp(`(?<![^\\n])${SPACES}+(?![^\\n])`, 'g')
const SPACES_AT_END = new RegExp(`(?<!${SPACES})${SPACES}+$`)

/**
 * Block Markdown whose lists, fenced code, quotes and tables pass, and which cannot leave its section: no heading,
 * no HTML, no fence that stays open. Nothing is changed in code that is surely code.
 */
export function escapeBlock(text: string): string {
  return chunks(normalizeBlock(text))
    .map((chunk) => (chunk.isCode ? chunk.text : escapeProse(chunk.text)))
    .join('\n')
}

export function unescapeBlock(text: string): string {
  if (!mayBeEscaped(text)) return text
  return chunks(text)
    .map((chunk) => (chunk.isCode ? chunk.text : unescapeProse(chunk.text)))
    .join('\n')
}

function escapeProse(typed: string): string {
  const code = typedCodeSpans(typed, { inTable: typed.split('\n').some(isDelimiterRow) })
  return writeBackslashes(typed, new Set([...inlineMarks(typed, code), ...lineMarks(typed, LINE_START)]))
}

function unescapeProse(written: string): string {
  const code = writtenCodeSpans(written)
  return readBackslashes(written, new Set([...inlineMarks(written, code), ...lineMarks(written, LINE_START)]))
}

/** The row of dashes under the head of a table, in a quote or not. */
export function isDelimiterRow(line: string): boolean {
  return /^[ \t>]*[-:|][-:| \t]*$/.test(line) && /[:|]/.test(line)
}

/** Behind quote and list markers: a heading, an underline that makes one of the line above, a fence of tildes. */
const LINE_START =
  /(?<![^\n])(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*[ \t]*\\*(?=#{1,6}(?:[ \t]|(?![^\n]))|(?:-+|=+)(?![^\n])|~~~)/g

interface Chunk {
  readonly isCode: boolean
  readonly text: string
}

/**
 * Code and the prose between. Typed and written text give the same chunks, as escaping changes no line that decides:
 * that is what makes it reversible.
 */
function chunks(text: string): readonly Chunk[] {
  // A raw NUL must not stand in a file and has no spelling inside code, so a text with one has no code.
  const mayHaveCode = !/\0|&#x0;/.test(text)
  const lines = text.split('\n')
  const closers = lines.map(closingFence)
  const found: Chunk[] = []
  let prose: string[] = []
  let mayBeInList = false
  for (let at = 0; at < lines.length; ) {
    const end = mayHaveCode
      ? (fenceEnd(lines, closers, at) ?? (mayBeInList ? undefined : indentedEnd(lines, at)))
      : undefined
    if (end !== undefined) {
      if (prose.length > 0) found.push({ isCode: false, text: prose.join('\n') })
      found.push({ isCode: true, text: lines.slice(at, end).join('\n') })
      prose = []
      at = end
      continue
    }
    const line = lines[at++] ?? ''
    prose.push(line)
    mayBeInList ||= CONTAINER.test(line)
  }
  return prose.length > 0 ? [...found, { isCode: false, text: prose.join('\n') }] : found
}

/** A list item or a footnote, in which four spaces need not mean code; `-` alone is no item, it is escaped. */
const CONTAINER = /^[ \t>]*(?:-[ \t]|(?:[+*]|\d{1,9}[.)])(?:[ \t]|$)|\[\^)/

/**
 * The line after a fenced block that begins here. Up to three spaces a fence is one in every list; as long as its
 * lines keep the opener's indent no list ends inside it, and a closer with another indent is not for certain one.
 */
function fenceEnd(
  lines: readonly string[],
  closers: readonly (string | undefined)[],
  start: number,
): number | undefined {
  const [, indent = '', fence] = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/.exec(lines[start] ?? '') ?? []
  if (fence === undefined) return undefined
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const closer = closers[at]
    if (closer?.startsWith(fence)) return line === indent + closer ? at + 1 : undefined
    if (line !== '' && !line.startsWith(indent)) return undefined
  }
  return undefined
}

/** A line's run of backticks or tildes, when there is nothing else in it. */
function closingFence(line: string): string | undefined {
  return /^[ \t]*(`{3,}|~{3,})$/.exec(line)?.[1]
}

/** The line after indented code that begins here: after an empty line, four spaces are code outside of lists. */
function indentedEnd(lines: readonly string[], start: number): number | undefined {
  if (start > 0 && lines[start - 1] !== '') return undefined
  let end: number | undefined
  for (let at = start; lines[at]?.startsWith('    ') || (end !== undefined && lines[at] === ''); at++) {
    if (lines[at] !== '') end = at + 1
  }
  return end
}
