import { pairsOf } from './paired-marks.ts'
import type { Mark, StyledText } from './styled-text.ts'

/** A markup of chats and wikis: tokens, and between them words with delimiters around. */
export interface Markup {
  /** Needs the flag `g`. */
  readonly tokens: RegExp
  readonly delimiters: ReadonlyMap<string, Mark>
  /** What a token says; of its groups only those are given that matched. */
  readonly pieceOf: (token: readonly (string | undefined)[]) => readonly StyledText[]
  readonly words: (words: string) => readonly StyledText[]
}

/** A source in such a markup, piece by piece; marks go over the tokens within them. */
export function markedPieces(source: string, { tokens, delimiters, pieceOf, words }: Markup): readonly StyledText[] {
  const found = Array.from(source.matchAll(tokens))
  const pairs = pairsOf(source, delimiters, found)
  const pieces: StyledText[] = []
  function addWords(start: number, end: number): void {
    for (const { from, to, marks } of pairs.stretches(start, end)) {
      for (const piece of words(source.slice(from, to))) pieces.push(withMarks(piece, marks))
    }
  }
  let from = 0
  for (const token of found) {
    addWords(from, token.index)
    const marks = pairs.marksAt(token.index)
    for (const piece of pieceOf(token)) pieces.push(withMarks(piece, marks))
    from = token.index + token[0].length
  }
  addWords(from, source.length)
  return pieces
}

/** Most pieces have none, and stay as they are. */
function withMarks(piece: StyledText, marks: readonly Mark[]): StyledText {
  return marks.length === 0 && piece.marks === undefined ? piece : { ...piece, marks }
}
