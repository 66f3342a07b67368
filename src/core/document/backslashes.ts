import { fromEntity, hasHidden, toEntity } from './hidden-characters.ts'

/**
 * Writes a backslash before each marked position, and hidden characters as entities. The k backslashes that already
 * stand there become 2k, so that the sum tells what was typed: `\<` becomes `\\\<`, and comes back as `\<`.
 */
export function writeBackslashes(typed: string, marks: ReadonlySet<number>): string {
  return typed.replace(/(?<!\\)(\\*)([^\\])/g, (all: string, slashes: string, char: string, offset: number) => {
    if (hasHidden(char)) return slashes + slashes + toEntity(char)
    return marks.has(offset + slashes.length) ? `${slashes}${slashes}\\${char}` : all
  })
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
