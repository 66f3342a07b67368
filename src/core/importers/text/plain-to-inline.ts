import { cleaned } from './cleaned.ts'
import type { StyledText } from './styled-text.ts'
import { toInline } from './to-inline.ts'

/** Text of a machine as inline Markdown that shows exactly it, with the fewest escapes. */
export function plainToInline(text: string): string {
  return toInline(withAddresses(cleaned(text)))
}

/** Text whose bare addresses stand alone, so that they can be followed. */
export function withAddresses(text: string): readonly StyledText[] {
  const pieces: StyledText[] = []
  let from = 0
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    pieces.push({ text: text.slice(from, index) }, { text: address, href: address })
    from = index + address.length
  }
  return [...pieces, { text: text.slice(from) }]
}

/** Without the marks behind it that belong to the sentence. */
const ADDRESS = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"'`\\()[\]]*[\p{L}\p{N}/=#&;%$+@-]/gu
