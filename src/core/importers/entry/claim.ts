import type { Place } from '../../finding.ts'
import { type Located, type LocatedEntry, type LocatedMap, locatedText } from '../../model/located.ts'
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
    const { place } = this
    const parts: LocatedEntry[] = []
    for (const key of texts) addPart(parts, key, this.#entry[key], place)
    parts.push({ key: 'source', keyPlace: place, value: this.#source })
    return parts
  }

  partAt(key: string): Located | undefined {
    if (key === 'source') return this.#source
    const text = isPart(key) ? this.#entry[key] : undefined
    return text === undefined ? undefined : locatedText(text, this.place)
  }

  get #source(): LocatedMap {
    const { source, place } = this.#entry
    return mapOf({ label: source.label, url: source.url, id: source.id }, place)
  }
}

/** The parts of an entry that are texts. */
const texts = ['at', 'until', 'text', 'kind', 'by'] as const

function isPart(key: string): key is (typeof texts)[number] {
  return texts.some((known) => known === key)
}

/** A record of texts, each at the place of the whole. */
export function mapOf(record: Readonly<Record<string, string | undefined>>, place: Place): LocatedMap {
  const entries: LocatedEntry[] = []
  for (const key of Object.keys(record)) addPart(entries, key, record[key], place)
  return { kind: 'map', entries, place }
}

function addPart(parts: LocatedEntry[], key: string, text: string | undefined, place: Place): void {
  if (text !== undefined) parts.push({ key, keyPlace: place, value: locatedText(text, place) })
}
