import * as z from 'zod/mini'

/**
 * Whether a value lacks a key without which it cannot have a form. That is found out much quicker than what else is wrong
 * with it, and true of most of what every tool looks at.
 */
export function lacksKey(schema: z.ZodMiniType, value: unknown): boolean {
  const keys = requiredKeys.get(schema) ?? findRequiredKeys(schema)
  requiredKeys.set(schema, keys)
  if (keys.length === 0) return false
  return typeof value !== 'object' || value === null || !keys.every((key) => key in value)
}

const requiredKeys = new WeakMap<z.ZodMiniType, readonly string[]>()

/** The keys that an object has to have; none of what is no object. */
function findRequiredKeys(schema: z.ZodMiniType): readonly string[] {
  if (!(schema instanceof z.ZodMiniObject)) return []
  return Object.entries(schema.shape).flatMap(([key, part]) => (part._zod.optin === undefined ? [key] : []))
}
