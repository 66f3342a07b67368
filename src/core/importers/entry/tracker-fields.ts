import * as z from 'zod/mini'
import { isRecord } from '../json/items.ts'
import { cleaned } from '../text/cleaned.ts'

export const optionalText = z.optional(z.nullable(z.string()))
export const optionalId = z.optional(z.nullable(z.union([z.string(), z.number()])))

/** A person by the first of some names that is known; nobody where the account is gone. */
export function personBy(...keys: readonly string[]) {
  return z.optional(
    z.pipe(
      z.unknown(),
      z.transform((value) => {
        const names = isRecord(value) ? keys.map((key) => value[key]) : []
        const known = names.find((name) => typeof name === 'string' && name !== '')
        return typeof known === 'string' ? cleaned(known) : undefined
      }),
    ),
  )
}
