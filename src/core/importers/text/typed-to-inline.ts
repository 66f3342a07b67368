import { cleaned } from './cleaned.ts'
import { withAddresses } from './plain-to-inline.ts'
import { toInline } from './to-inline.ts'

/** What people type where no markup is known, such as chats and subjects of commits: between backticks is code. */
export function typedToInline(text: string): string {
  const parts = cleaned(text).split(/(?<!`)`([^`\n]+)`(?!`)/)
  return toInline(
    parts.flatMap((part, index) => (index % 2 === 1 ? [{ text: part, isCode: true }] : withAddresses(part))),
  )
}
