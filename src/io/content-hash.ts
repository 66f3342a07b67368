import { createHash } from 'node:crypto'

/** What tells whether anybody edited a file that we wrote. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
