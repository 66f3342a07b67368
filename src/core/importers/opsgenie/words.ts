import { plain } from '../entry/words.ts'
import type { FactValue, ReadEntry, ReadFact } from '../importer.ts'
import type { Item } from '../json/items.ts'
import type { SourceFile } from '../source-file.ts'

/** The facts that have a value. */
export function factsOf(
  values: Readonly<Record<string, FactValue | undefined>>,
  item: Item,
  file: SourceFile,
): readonly ReadFact[] {
  return Object.entries(values).flatMap(([path, value]) =>
    value === undefined ? [] : [{ path, value, place: file.place(item) }],
  )
}

export function entryOf(
  entry: Omit<ReadEntry, 'source' | 'place'> & { readonly id?: string; readonly url?: string | undefined },
  item: Item,
  file: SourceFile,
): ReadEntry {
  const { id, url, ...said } = entry
  return { ...said, source: { label: 'Opsgenie', url, id }, place: file.place(item) }
}

/** What acts by itself is called System. */
export function personOf(name: string | null | undefined): string | undefined {
  const person = plain(name)
  return person?.toLowerCase() === 'system' ? undefined : person
}
