import { normalizePlain } from '../../document/plain-text.ts'
import { cleaned } from '../text/cleaned.ts'
import { plainToInline } from '../text/plain-to-inline.ts'

type Words = string | null | undefined

/** Words of ours, and behind a colon what a person or a machine wrote. */
export function joined(words: string, text: Words): string {
  const inline = plainToInline(text ?? '')
  return inline === '' || words.includes(inline) ? words : `${words}: ${inline}`
}

/** `priority_updated`, `priorityUpdated` → `Priority updated` */
export function sentence(name: string): string {
  const words = name
    .replaceAll(/[._]/g, ' ')
    .replace(/(?<=[a-z])[A-Z](?=[a-z])/g, (capital) => ` ${capital.toLowerCase()}`)
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** A title or a name on one line; nothing for one without words. */
export function plain(text: Words): string | undefined {
  const line = normalizePlain(cleaned(text ?? ''))
  return line === '' ? undefined : line
}
