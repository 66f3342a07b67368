import * as z from 'zod/mini'
import { type Item, matches } from './items.ts'
import { lacksKey } from './lacks-key.ts'

/** A form that items of an export have, and what is read of one. */
export interface Shape<Context, Result> {
  readonly matches: (item: Item) => boolean
  /** Nothing of an item in another form. */
  readonly read: (item: Item, context: Context) => Result | undefined
}

/** What the first form reads that an item has. */
export function readFirst<Context, Result>(
  shapes: readonly Shape<Context, Result | undefined>[],
  item: Item,
  context: Context,
): Result | undefined {
  for (const one of shapes) {
    const result = one.read(item, context)
    if (result !== undefined) return result
  }
  return undefined
}

export function shape<Schema extends z.ZodMiniType, Context, Result>(
  schema: Schema,
  read: (item: Item<z.output<Schema>>, context: Context) => Result,
): Shape<Context, Result> {
  return {
    matches: (item) => matches(schema, item),
    read: (item, context) => {
      if (lacksKey(schema, item.value)) return undefined
      const result = z.safeParse(schema, item.value)
      return result.success ? read({ value: result.data, path: item.path }, context) : undefined
    },
  }
}
