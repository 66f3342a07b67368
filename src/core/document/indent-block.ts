import { isDelimiterRow } from './block-text.ts'

/**
 * Puts escaped block text into a list item, after a label that ends in a space: the first line goes on behind the
 * label, the others are indented. What would not be read as a block there begins a paragraph of its own.
 */
export function indentBlock(text: string, columns: number): string {
  const indented = indentLines(text, columns)
  return beginsBlock(text) ? `\n\n${' '.repeat(columns)}${indented}` : indented
}

/** Puts escaped text right behind the marker of a list item, where every block is read as one. */
export function indentLines(text: string, columns: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(columns)}`)
}

/** Undoes `indentBlock`; lines that a person indented less lose what they have. */
export function dedentBlock(text: string, columns: number): string {
  const indent = new RegExp(`\\n {1,${columns}}`, 'g')
  return text.replace(indent, '\n').replace(/^\n+/, '')
}

function beginsBlock(text: string): boolean {
  const [first = '', second = ''] = text.split('\n', 2)
  return BLOCK_START.test(first) || isDelimiterRow(second)
}

/** A list, quote, fence, table row, indented line, thematic break or link definition. */
const BLOCK_START = /^(?:[ \t>|]|(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|```|~~~|[*_]{3}|\[.*\]:)/
