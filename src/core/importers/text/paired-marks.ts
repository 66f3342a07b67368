import type { Mark } from './styled-text.ts'

/** A part of a source within which the same marks hold, its delimiters left out. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly marks: readonly Mark[]
}

interface Delimiter {
  readonly at: number
  readonly opens: boolean
  readonly mark: Mark
}

/** A stretch of the source in which no delimiter counts. */
interface Token {
  readonly 0: string
  readonly index: number
}

/**
 * Pairs of single delimiters around words, as chat and wiki texts have them: the first stands before a word, the
 * second behind one, both on one line and with no letter or digit outside. Asked from left to right.
 */
export function pairsOf(source: string, kinds: ReadonlyMap<string, Mark>, tokens: readonly Token[]) {
  const delimiters = pairedDelimiters(source, kinds, tokens)
  const on = new Set<Mark>()
  let next = 0

  function marksAt(position: number): readonly Mark[] {
    for (let delimiter = delimiters[next]; delimiter && delimiter.at < position; delimiter = delimiters[++next]) {
      if (delimiter.opens) on.add(delimiter.mark)
      else on.delete(delimiter.mark)
    }
    return [...on]
  }

  function stretches(start: number, end: number): readonly Stretch[] {
    const found: Stretch[] = []
    let from = start
    for (let delimiter = delimiters[next]; delimiter && delimiter.at < end; delimiter = delimiters[next]) {
      found.push({ from, to: delimiter.at, marks: [...on] })
      from = delimiter.at + 1
      marksAt(from)
    }
    return [...found, { from, to: end, marks: [...on] }]
  }

  return { marksAt, stretches }
}

function pairedDelimiters(
  source: string,
  kinds: ReadonlyMap<string, Mark>,
  tokens: readonly Token[],
): readonly Delimiter[] {
  const found: Delimiter[] = []
  const waiting = new Map<Mark, number>()
  const words = tokens.values()
  let token = words.next().value
  for (let at = 0; at < source.length; at++) {
    if (token?.index === at) {
      at += token[0].length - 1
      token = words.next().value
      continue
    }
    const char = source.charAt(at)
    if (char === '\n') waiting.clear()
    const mark = kinds.get(char)
    if (mark === undefined) continue
    const opener = waiting.get(mark)
    if (opener !== undefined && opener < at - 1 && closes(source, at)) {
      found.push({ at: opener, opens: true, mark }, { at, opens: false, mark })
      waiting.delete(mark)
    } else if (opener === undefined && opens(source, at)) waiting.set(mark, at)
  }
  return found.toSorted((a, b) => a.at - b.at)
}

function opens(source: string, at: number): boolean {
  const char = source.charAt(at)
  return !isWord(source.charAt(at - 1), char) && /[^\s]/.test(source.charAt(at + 1)) && source.charAt(at + 1) !== char
}

function closes(source: string, at: number): boolean {
  const char = source.charAt(at)
  return /[^\s]/.test(source.charAt(at - 1)) && source.charAt(at - 1) !== char && !isWord(source.charAt(at + 1), char)
}

/** A letter, a digit or one more of the same: `**`, `2*3`. */
function isWord(char: string, delimiter: string): boolean {
  return char === delimiter || /[\p{L}\p{N}]/u.test(char)
}
