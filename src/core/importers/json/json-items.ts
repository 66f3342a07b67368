import type { SourceFile } from '../source-file.ts'
import type { Item } from './items.ts'

/** What the JSON of a file holds; nothing of a file that is no JSON. */
export function jsonItems({ json }: SourceFile, itemsIn: (root: Item) => readonly Item[]): readonly Item[] {
  return json === undefined ? [] : itemsIn(json)
}
