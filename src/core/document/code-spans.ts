import { hasHidden } from './hidden-characters.ts'

/** A stretch of text, `end` excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * The code spans of typed text that every Markdown reader sees as code too. All other backticks are to be escaped:
 * those of a span over several lines, inside a link's target or an address, or in a line with hidden characters
 * (an entity is not read inside code); and where rows of a table may stand, those of a span that a `|` cuts in two.
 */
export function typedCodeSpans(text: string, { inTable = false } = {}): readonly Span[] {
  const isBarred = within([...linkTargets(text), ...addresses(text), ...linesWithHidden(text)])
  return codeSpans(text, ({ start, end }) => {
    if (inTable && /(?<!\\)\||\\\\\|/.test(text.slice(start, end))) return false
    return !isBarred(start)
  })
}

/** The code spans of text that we wrote, where each backtick outside of one has its backslash. */
export function writtenCodeSpans(text: string): readonly Span[] {
  return codeSpans(text, () => true)
}

/** Whether a position lies in any of the spans; to be asked from left to right. */
export function within(spans: readonly Span[]): (position: number) => boolean {
  const waiting = spans.toSorted((a, b) => b.start - a.start)
  let end = 0
  return (position) => {
    for (let next = waiting.at(-1); next && next.start <= position; next = waiting.at(-1)) {
      end = Math.max(end, next.end)
      waiting.pop()
    }
    return position < end
  }
}

function codeSpans(text: string, isCode: (span: Span) => boolean): readonly Span[] {
  const spans: Span[] = []
  const opener = /(?<!\\)(\\*)(`+)/g
  for (let match = opener.exec(text); match; match = opener.exec(text)) {
    const [, slashes = '', ticks = ''] = match
    const start = match.index + slashes.length
    if (slashes.length % 2 === 1) {
      opener.lastIndex = start + 1
      continue
    }
    const end = closerEnd(text, start + ticks.length, ticks.length)
    if (end === undefined || !isCode({ start, end })) continue
    spans.push({ start, end })
    opener.lastIndex = end
  }
  return spans
}

function closerEnd(text: string, from: number, length: number): number | undefined {
  const run = /`+|\n/g
  run.lastIndex = from
  for (let match = run.exec(text); match && match[0] !== '\n'; match = run.exec(text)) {
    if (match[0].length === length) return run.lastIndex
  }
  return undefined
}

/** What follows `](` up to its `)`: Markdown reads it before it looks for code. */
function linkTargets(text: string): readonly Span[] {
  return Array.from(text.matchAll(/\]\(/g), ({ index }) => ({ start: index, end: linkTargetEnd(text, index + 2) }))
}

/** An address with balanced parentheses, then perhaps a quoted title; no longer than its paragraph. */
function linkTargetEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_TARGET)
  let depth = 0
  let quote = ''
  for (let at = start; at < limit; at++) {
    const char = text.charAt(at)
    if (char === '\\') at++
    else if (text.startsWith('\n\n', at)) return start
    else if (quote !== '') quote = char === quote ? '' : quote
    else if (char === ')' && depth === 0) return at + 1
    else if (char === ')') depth--
    else if (char === '(') depth++
    else if (depth === 0 && (char === '"' || char === "'") && ' \t\n>'.includes(text.charAt(at - 1))) quote = char
  }
  if (limit === text.length) return start
  // Not followed to its end, it may reach as far as its paragraph: barring too much code does no harm.
  const paragraphEnd = text.indexOf('\n\n', limit)
  return paragraphEnd < 0 ? text.length : paragraphEnd
}

const LONGEST_TARGET = 2000

/** GitHub makes a link of a bare address, backticks included. */
function addresses(text: string): readonly Span[] {
  return Array.from(text.matchAll(/(?:(?:https?|ftp):\/\/|www\.)\w[^\s<]*/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function linesWithHidden(text: string): readonly Span[] {
  return Array.from(text.matchAll(/[^\n]+/g))
    .filter(([line]) => hasHidden(line))
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length }))
}
