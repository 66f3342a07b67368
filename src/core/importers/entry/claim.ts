import type { Place } from '../../finding.ts'
import { type LocatedEntry, type LocatedMap, locatedText } from '../../model/located.ts'
import type { ReadEntry } from '../importer.ts'

/**
 * An entry as an incident file would state it. Its parts are made only when somebody asks for them: a large export has
 * so many entries that these would need more memory than what they say.
 */
export class EntryAsMap implements LocatedMap {
  readonly kind = 'map'
  readonly place: Place
  readonly #entry: ReadEntry

  constructor(entry: ReadEntry) {
    this.place = entry.place
    this.#entry = entry
  }

  get entries(): readonly LocatedEntry[] {
    const { at, until, text, kind, by, source, place } = this.#entry
    const { label, url, id } = source
    const parts = partsOf({ at, until, text, kind, by }, place)
    return [...parts, { key: 'source', keyPlace: place, value: mapOf({ label, url, id }, place) }]
  }
}

/** A record of texts, each at the place of the whole. */
export function mapOf(record: Readonly<Record<string, string | undefined>>, place: Place): LocatedMap {
  return { kind: 'map', entries: partsOf(record, place), place }
}

function partsOf(record: Readonly<Record<string, string | undefined>>, place: Place): readonly LocatedEntry[] {
  return Object.entries(record).flatMap(([key, text]): LocatedEntry[] =>
    text === undefined ? [] : [{ key, keyPlace: place, value: locatedText(text, place) }],
  )
}
