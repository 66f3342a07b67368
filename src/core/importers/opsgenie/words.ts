import { plain } from '../entry/words.ts'
import type { ReadEntry } from '../importer.ts'
import type { Item } from '../json/items.ts'
import type { SourceFile } from '../source-file.ts'

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
