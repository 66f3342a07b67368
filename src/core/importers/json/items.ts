import * as z from 'zod/mini'
import { lacksKey } from './lacks-key.ts'

/** The way to a value from the outermost one: keys, and positions from 0. */
export type JsonPath = readonly (string | number)[]

/** A value of a JSON file, and where it stands in it. */
export interface Item<Value = unknown> {
  readonly value: Value
  readonly path: JsonPath
}

/** Counts what is left out of a reading, by its reason: `a join or leave`. */
export type Skip = (reason: string) => void

/** What is said of an item without the form that its source documents. */
export const UNREADABLE = 'not in the documented form'

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What the JSON of a file holds; nothing of a file that is no JSON. */
export function jsonItems(
  { json }: { readonly json?: Item },
  itemsIn: (root: Item) => readonly Item[],
): readonly Item[] {
  return json === undefined ? [] : itemsIn(json)
}

/** The value under a key; `undefined` where there is none. */
export function partOf({ value, path }: Item, key: string): Item {
  return { value: isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined, path: [...path, key] }
}

/** The items of a list; none of what is no list. */
export function listOf({ value, path }: Item): readonly Item[] {
  return Array.isArray(value) ? value.map((item: unknown, index) => ({ value: item, path: [...path, index] })) : []
}

/** A list as its items, anything else but nothing as the only one: exports hold one, or many. */
export function oneOrMany(item: Item): readonly Item[] {
  if (Array.isArray(item.value)) return listOf(item)
  return item.value === undefined || item.value === null ? [] : [item]
}

/** The items in a form; of others it is counted that they were left out. */
export function itemsOf<Schema extends z.ZodMiniType>(
  items: readonly Item[],
  schema: Schema,
  skip: Skip,
): readonly Item<z.output<Schema>>[] {
  return items.flatMap(({ value, path }) => {
    const result = z.safeParse(schema, value)
    if (!result.success) skip(UNREADABLE)
    return result.success ? [{ value: result.data, path }] : []
  })
}

/** Whether a value has a form. */
export function matches(schema: z.ZodMiniType, { value }: Item): boolean {
  return !lacksKey(schema, value) && z.safeParse(schema, value).success
}
