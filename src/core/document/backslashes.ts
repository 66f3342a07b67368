import { fromEntity, HIDDEN, hasHidden, toEntity } from './hidden-characters.ts'

/**
 * Writes a backslash before each marked position, and hidden characters as entities. The k backslashes that already
 * stand there become 2k, so that the sum tells what was typed: `\<` becomes `\\\<`, and comes back as `\<`.
 */
export function writeBackslashes(typed: string, marks: ReadonlySet<number>): string {
  const hidden = [...typed.matchAll(HIDDEN)].map(({ index }) => index)
  const places = [...new Set([...marks, ...hidden])].toSorted((a, b) => a - b)
  let written = ''
  let from = 0
  for (const place of places) {
    const char = typed.charAt(place)
    const slashes = slashesBefore(typed, place)
    written += typed.slice(from, place) + slashes + (hasHidden(char) ? toEntity(char) : `\\${char}`)
    from = place + 1
  }
  return written + typed.slice(from)
}

function slashesBefore(text: string, place: number): string {
  let first = place
  while (text.charAt(first - 1) === '\\') first -= 1
  return text.slice(first, place)
}

/** Whether a written text can differ from what was typed. Most do not, and need not be looked at any closer. */
export function mayBeEscaped(written: string): boolean {
  return written.includes('\\') || written.includes('&')
}

/** Undoes `writeBackslashes`, where `marks` are the same places, found again in the written text. */
export function readBackslashes(written: string, marks: ReadonlySet<number>): string {
  const token = /(?<!\\)(\\*)(&#x[0-9A-F]{1,4};|[^\\])/g
  return written.replace(token, (all: string, slashes: string, char: string, offset: number) => {
    if (!marks.has(offset + slashes.length)) return all
    const half = slashes.slice(0, Math.floor(slashes.length / 2))
    if (slashes.length % 2 === 1) return half + char
    const hidden = fromEntity(char)
    return hidden === undefined ? all : half + hidden
  })
}
