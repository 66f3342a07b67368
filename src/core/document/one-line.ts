import { typedCodeSpans } from './code-spans.ts'
import { inlineMarks, toCell } from './inline-text.ts'

/** An escaped fact on one line, its paragraphs one after the other. */
export function toOneLine(escaped: string): string {
  const line = escaped
    .replaceAll(LINE_END, (_all, slashes: string) => `${slashes.slice(0, Math.floor(slashes.length / 2))} `)
    .replaceAll(/[ \t]+/g, ' ')
    .trim()
  return withMarks(line).replace(BLOCK_START, '\\$&')
}

/** An escaped fact in a cell of a table, its lines one below the other. */
export function toCellLines(escaped: string): string {
  const lines = withMarks(escaped.replace(/^\s+/, ''))
  return toCell(lines.replaceAll(LINE_END, (_all, slashes: string) => `${slashes.slice(slashes.length % 2)}\\\n`))
}

/** A hard line break is an odd number of backslashes at the end of its line. */
const LINE_END = /(?<!\\)(\\*)\n/g

/**
 * What was code in a block is text in a line: what is special there gets its backslash. In a fact of one line everything
 * special has one, and nothing is changed.
 */
function withMarks(text: string): string {
  let marked = ''
  let from = 0
  for (const mark of inlineMarks(text, typedCodeSpans(text)).toSorted((a, b) => a - b)) {
    const [slashes = ''] = /\\*$/.exec(text.slice(from, mark)) ?? []
    if (slashes.length % 2 === 1 || MEANT.test(text.slice(mark))) continue
    marked += `${text.slice(from, mark)}\\`
    from = mark
  }
  return marked + text.slice(from)
}

/** What we write on purpose: the spelling of a hidden character, and an address that can be followed. */
const MEANT = /^(?:&|<https?:\/\/[^\s<>]+>)/

const BLOCK_START = /^(?:#{1,6}(?=[ \t]|$)|[-+*](?=[ \t]|$)|>|~~~|([-*_])(?=[ \t]*(?:\1[ \t]*){2,}$))/
