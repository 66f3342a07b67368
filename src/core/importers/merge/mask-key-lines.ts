import { BEGINNING_OF_KEY, END_OF_KEY } from '../../rules/safety/private-keys.ts'

/** Texts without the private keys that go from one over the next, and how many keys those were. */
export interface WithoutKeyLines {
  readonly texts: readonly string[]
  readonly count: number
}

/** So many texts can stand between the beginning and the end of a key: its lines, with where each comes from. */
const LONGEST = 400

/** Hides the lines of private keys that a log or a chat has torn apart: each line is a text of its own then. */
export function maskKeyLines(texts: readonly string[], mask: string): WithoutKeyLines {
  const shown = [...texts]
  let count = 0
  for (const [first, text] of texts.entries()) {
    const from = beginningIn(text)
    if (from === undefined) continue
    const rest = texts.slice(first + 1, first + LONGEST)
    const end = rest.findIndex((other) => END_OF_KEY.test(other) || BEGINNING_OF_KEY.test(other))
    const between = end < 0 ? rest : rest.slice(0, end)
    const isTorn = between.some((line) => withoutKeyWords(line, mask) !== line)
    if (!isTorn) continue
    count += 1
    shown[first] = `${text.slice(0, from)}${mask}`
    for (const [index, line] of between.entries()) shown[first + 1 + index] = withoutKeyWords(line, mask)
    const last = rest[end]
    if (last !== undefined && END_OF_KEY.test(last)) shown[first + 1 + end] = last.replace(UP_TO_END, mask)
  }
  return { texts: shown, count }
}

const UP_TO_END = new RegExp(`^[A-Za-z\\d+/=\\s]*${END_OF_KEY.source}`)

/** Where a key begins that does not end in the same text. */
function beginningIn(text: string): number | undefined {
  const match = BEGINNING_OF_KEY.exec(text)
  return match === null || END_OF_KEY.test(text.slice(match.index)) ? undefined : match.index
}

/** Long words of a key's characters, and a short one alone, which is the last line of a key. */
function withoutKeyWords(text: string, mask: string): string {
  if (/^(?=.*\d)(?=.*[A-Z])(?=.*[a-z])[A-Za-z\d+/]{8,}={0,2}$|^[A-Za-z\d+/]+={1,2}$/.test(text)) return mask
  return text.replace(/(?<![\w+/.:-])[A-Za-z\d+/]{40,}={0,2}(?![\w+/=])/g, (word) =>
    /\d/.test(word) && /[A-Z]/.test(word) && /[a-z]/.test(word) ? mask : word,
  )
}
