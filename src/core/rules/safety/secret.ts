/** What opens a door and stands in a text, where everybody can read it. */
export interface Secret {
  /** `GitHub token`, as it follows "a". */
  readonly kind: string
  /** UTF-16 units from the beginning of the text, from 0. */
  readonly from: number
  readonly to: number
  /** The text between the two: never printed, whatever the output. */
  readonly value: string
}

/** Shorter lines of a key of several lines tell nothing, and would be found everywhere. */
const SHORTEST_LINE = 6

/**
 * A text with every secret in it replaced by as many asterisks, so that columns stay what they are. Everything that
 * `check` prints goes through here: messages, source lines, differences, JSON and all other formats.
 */
export function masked(text: string, secrets: readonly Secret[]): string {
  if (secrets.length === 0) return text
  const values = secrets.flatMap(({ value }) => value.split('\n').filter((line) => line.trim().length >= SHORTEST_LINE))
  const whole = secrets.map(({ value }) => value).filter((value) => !value.includes('\n'))
  const longestFirst = [...new Set([...values, ...whole])].toSorted((a, b) => b.length - a.length)
  return longestFirst.reduce((left, value) => left.replaceAll(value, (hidden) => '*'.repeat(hidden.length)), text)
}
