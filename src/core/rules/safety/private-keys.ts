import type { Secret } from './secret.ts'

/** `RSA PRIVATE KEY`, `PGP PRIVATE KEY BLOCK`. A list can have taken the first of the dashes for its own. */
const NAME = String.raw` ?(?:[A-Z\d]{1,10} ){0,3}PRIVATE KEY(?: BLOCK)?`
export const BEGINNING_OF_KEY = new RegExp(`-{2,5}BEGIN${NAME}-{2,5}`)
export const END_OF_KEY = new RegExp(`-{2,5}END${NAME}-{2,5}`)

/** Up to its end, or where none is written the lines that can only be its own. */
const KEY = new RegExp(
  `${BEGINNING_OF_KEY.source}(?:(?:[^\\0-]|-(?!-{1,4}BEGIN)){0,20000}?${END_OF_KEY.source}|(?:(?:\\s|\\\\[nr]){0,9}[A-Za-z\\d+/]{30,}={0,2})+)`,
  'g',
)

/** The private keys of a text, whole. */
export function privateKeysIn(text: string): readonly Secret[] {
  if (!text.includes('PRIVATE KEY')) return []
  return Array.from(text.matchAll(KEY), ({ 0: value, index }) => ({
    kind: 'private key',
    from: index,
    to: index + value.length,
    value,
  })).filter(({ value }) => isKey(value))
}

/** Many different characters in long words; what was cut short with `...` opens nothing. */
function isKey(value: string): boolean {
  const body = value.replace(BEGINNING_OF_KEY, '').replace(END_OF_KEY, '')
  if (/[<>{}$*…•█]|\.\.\./.test(body)) return false
  const words = body.match(/[A-Za-z\d+/]{16,}/g) ?? []
  return new Set(words.join('')).size >= FEWEST_CHARACTERS
}

/** Of 40 by chance about 30 differ; `YourPrivateKeyHere` has 14. */
const FEWEST_CHARACTERS = 20
