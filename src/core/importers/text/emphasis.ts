/** The characters that Markdown makes emphasis of: `*`, `_` and, on GitHub, `~`. */
type Delimiter = string

/** Between which positions of a text a run of a delimiter can find a partner. */
export type Reach = ReadonlyMap<Delimiter, { readonly firstOpener: number; readonly lastCloser: number }>

/** What a run of delimiters can do, as far as that can be told without what comes around the text. */
export interface Flanks {
  readonly canOpen: boolean
  readonly canClose: boolean
}

/**
 * A run of `*`, `_` or `~` in a text, by the rules of CommonMark 6.2. At the ends of the text, and beside symbols,
 * on which versions of the standard differ, everything possible is assumed.
 */
export function flanksOf(text: string, start: number, end: number): Flanks {
  const befores = kindsOf(start === 0 ? '' : text.charAt(start - 1))
  const afters = kindsOf(text.charAt(end))
  const isUnderscore = text.charAt(start) === '_'
  const around = befores.flatMap((before) => afters.map((after) => [before, after] as const))
  return {
    canOpen: around.some(([before, after]) => opens(before, after, isUnderscore)),
    canClose: around.some(([before, after]) => opens(after, before, isUnderscore)),
  }
}

/** The reach of each delimiter in texts that follow one another; `used` ones stand around the texts as marks. */
export function reachOf(texts: readonly string[], used: ReadonlySet<Delimiter>): Reach {
  const reach = new Map(
    ['*', '_', '~'].map((char) => [
      char,
      used.has(char)
        ? { firstOpener: -1, lastCloser: Number.POSITIVE_INFINITY }
        : { firstOpener: Number.POSITIVE_INFINITY, lastCloser: -1 },
    ]),
  )
  let base = 0
  for (const text of texts) {
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const known = reach.get(run.charAt(0))
      const { canOpen, canClose } = flanksOf(text, index, index + run.length)
      if (known && canOpen) known.firstOpener = Math.min(known.firstOpener, base + index)
      if (known && canClose) known.lastCloser = Math.max(known.lastCloser, base + index)
    }
    base += text.length
  }
  return reach
}

const RUN = /\*+|_+|~+/g

export type Kind = 'space' | 'punctuation' | 'word'

/** What a character counts as beside a delimiter; the end of a text may be followed by anything. */
export function kindsOf(char: string): readonly Kind[] {
  if (char === '') return ['space', 'punctuation', 'word']
  if (/\s/.test(char)) return ['space']
  if (/[!-/:-@[-`{-~]/.test(char)) return ['punctuation']
  return /[\p{P}\p{S}\p{Surrogate}]/u.test(char) ? ['punctuation', 'word'] : ['word']
}

/** Whether a delimiter can open between two characters; asked with the two exchanged, whether it can close. */
export function opens(outside: Kind, inside: Kind, isUnderscore: boolean): boolean {
  if (inside === 'space' || (inside === 'punctuation' && outside === 'word')) return false
  return !isUnderscore || outside !== 'word'
}
