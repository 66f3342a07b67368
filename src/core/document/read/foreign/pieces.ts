/** A part of a document that can be parsed by itself. */
export interface Piece {
  readonly text: string
  /** The line of the whole that it begins on, from 0. */
  readonly line: number
}

/** The parser's tree of more lines at once would take more memory than there is. */
const LARGEST = 150_000

/** A very long document in pieces, which end at blank lines outside of fences and lists where there are any. */
export function piecesOf(text: string): readonly Piece[] {
  const lines = text.split('\n')
  if (lines.length <= LARGEST) return [{ text, line: 0 }]
  const starts = [0, ...cutsIn(lines)]
  return starts.map((start, index) => ({ text: lines.slice(start, starts[index + 1]).join('\n'), line: start }))
}

function cutsIn(lines: readonly string[]): readonly number[] {
  const cuts: number[] = []
  let last = 0
  let fence = ''
  for (const [index, line] of lines.entries()) {
    const size = index - last
    const isGap = fence === '' && line.trim() === '' && /^\S/.test(lines[index + 1] ?? '')
    if (size >= 2 * LARGEST || (size >= LARGEST && isGap)) {
      last = index + 1
      cuts.push(last)
    }
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1]
    if (mark !== undefined && (fence === '' || fence === mark)) fence = fence === '' ? mark : ''
  }
  return cuts.filter((cut) => cut < lines.length)
}
