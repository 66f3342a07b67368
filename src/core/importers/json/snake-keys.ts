import { isRecord } from './items.ts'

/** Deeper than anything that is read of a value. */
const DEEPEST = 6

/** A value with the keys of REST where it has those of GraphQL: `createdAt` → `created_at`. */
export function snakeKeys(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return value
  if (Array.isArray(value)) return value.map((item) => snakeKeys(item, depth + 1))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      snakeKeys(part, depth + 1),
    ]),
  )
}
