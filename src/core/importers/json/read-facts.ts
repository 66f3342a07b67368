import type { FactValue, ReadFact } from '../importer.ts'
import type { SourceFile } from '../source-file.ts'
import { type Item, partOf } from './items.ts'

/** The fact that a key of an item states; none where it states none. */
export type FactsAt = (path: string, key: string, value: FactValue | null | undefined) => readonly ReadFact[]

export function factsAt(item: Item, file: SourceFile): FactsAt {
  return (path, key, value) =>
    value === undefined || value === null || value === '' ? [] : [{ path, value, place: file.place(partOf(item, key)) }]
}
