import { asWritten } from './as-written.ts'
import type { DocumentLine } from './lines.ts'

/** A text and the lines that go on with it as one line of Markdown; the items of a list below it are set apart. */
export function joinLines(text: string, more: readonly DocumentLine[]): string {
  return more.reduce((joined, line) => {
    const next = line.cells === undefined ? asWritten(line.text) : line.cells.filter((cell) => cell !== '').join(' - ')
    if (next === '') return joined
    const isApart = line.kind === 'item' && /[^\s.:;,!?–—-]$/.test(joined)
    return joined === '' ? next : `${joined}${isApart ? ';' : ''} ${next}`
  }, text)
}
