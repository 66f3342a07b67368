/** What was read at a place of a text, and how many characters it takes. */
export interface Scanned<Value> {
  readonly value: Value
  readonly length: number
}

/**
 * What a sticky pattern finds at a place of a text and nowhere behind it, so that no part of a long text is walked
 * through twice. The place is set before each use: the pattern keeps nothing from one call to the next.
 */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}

/** The source of a pattern that takes any of the words. */
export function anyOf(words: readonly string[]): string {
  return `(?:${words.join('|')})`
}
