/** A part of a regular expression. */
export type Part =
  /** What one character must be: a character, an escape, a class or a dot, as it is written. */
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'sequence' | 'alternatives'; readonly parts: readonly Part[] }
  | Repeated

export interface Repeated {
  readonly kind: 'repeated'
  readonly part: Part
  readonly min: number
  readonly max: number
  readonly source: string
}

/** The parts of a pattern that JavaScript takes, or what it uses that cannot be matched without going back. */
export function partsOf(pattern: string): Part | { readonly kind: 'refused'; readonly uses: string } {
  let position = 0
  let refused: string | undefined

  function take(token: RegExp): string | undefined {
    token.lastIndex = position
    const text = token.exec(pattern)?.[0]
    if (text !== undefined) position += text.length
    return text
  }

  function alternatives(): Part {
    const parts = [sequence()]
    while (take(/\|/y) !== undefined) parts.push(sequence())
    return { kind: 'alternatives', parts }
  }

  function sequence(): Part {
    const parts: Part[] = []
    while (position < pattern.length && refused === undefined && !/[|)]/.test(pattern.charAt(position)))
      parts.push(repeated())
    return { kind: 'sequence', parts }
  }

  function repeated(): Part {
    const begin = position
    const part = single()
    const quantifier = take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/uy)
    if (quantifier === undefined) return part
    return { kind: 'repeated', part, ...countsOf(quantifier), source: pattern.slice(begin, position) }
  }

  function single(): Part {
    if (take(/\^/y) !== undefined) return { kind: 'start' }
    if (take(/\$/y) !== undefined) return { kind: 'end' }
    refused = take(UNSUPPORTED)
    if (take(/\((?:\?:|\?<[^>]*>)?/y) !== undefined) {
      const part = alternatives()
      take(/\)/y)
      return part
    }
    return { kind: 'character', source: take(CHARACTER) ?? '' }
  }

  const parts = alternatives()
  return refused === undefined ? parts : { kind: 'refused', uses: refused }
}

/** Looking ahead and behind, other flags, the edges of words, and what a group has matched. */
const UNSUPPORTED = /\(\?(?:<?[=!]|[a-z-]+:)|\\(?:[bB]|[1-9]\d*|k<[^>]*>)/y

const CHARACTER =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[dD][89abAB]..\\u[dD][c-fC-F]..|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|.)|\[(?:\\.|[^\]\\])*\]|./suy

function countsOf(quantifier: string): { readonly min: number; readonly max: number } {
  const [, from, comma, to] = /^\{(\d+)(,?)(\d*)/.exec(quantifier) ?? []
  if (from === undefined)
    return { min: quantifier.startsWith('+') ? 1 : 0, max: quantifier.startsWith('?') ? 1 : Number.POSITIVE_INFINITY }
  const min = Number(from)
  return { min, max: comma === '' ? min : to === '' ? Number.POSITIVE_INFINITY : Number(to) }
}
