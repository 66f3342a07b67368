import type { Place } from '../finding.ts'

/** Input as it was given, every value with its place. Scalars keep their text: what a number or a time means is decided by its fact. */
export type Located = LocatedText | LocatedMap | LocatedList

export interface LocatedText {
  readonly kind: 'text'
  readonly text: string
  /** The number or boolean that the file's own syntax makes of it, for what passes through untouched. */
  readonly scalar?: number | boolean
  /** An empty text in quotes, where nothing at all would say nothing. */
  readonly isQuoted?: true
  readonly place: Place
}

export interface LocatedMap {
  readonly kind: 'map'
  readonly entries: readonly LocatedEntry[]
  readonly place: Place
  /** The value of an entry, where not all of them have to be made for it. */
  readonly partAt?: (key: string) => Located | undefined
}

export interface LocatedEntry {
  readonly key: string
  readonly keyPlace: Place
  readonly value: Located
}

export interface LocatedList {
  readonly kind: 'list'
  readonly items: readonly Located[]
  readonly place: Place
}

export function locatedText(text: string, place: Place): LocatedText {
  return { kind: 'text', text, place }
}

/** A part of a map, such as the `source` of an entry. */
export function partOf(value: Located | undefined, key: string): Located | undefined {
  if (value?.kind !== 'map') return undefined
  return value.partAt === undefined ? value.entries.find((entry) => entry.key === key)?.value : value.partAt(key)
}

/** The statement that nobody knows it. */
export function isUnknown(value: Located): boolean {
  return value.kind === 'text' && /^\s*unknown\s*$/i.test(value.text)
}

/** Equal for inputs that say the same, wherever each was given. */
export function inputKey(value: Located): string {
  return JSON.stringify(withoutPlaces(value))
}

/** Without what says the same as something above it; a moment is the same however it was written. */
export function distinct<Item>(
  items: readonly Item[],
  wordingOf: (item: Item) => unknown,
  /** A part of the wording by which most are told apart, so that few have to be looked at whole. */
  partOf: (item: Item) => string = () => '',
): Item[] {
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  for (const item of items) counts.set(partOf(item), (counts.get(partOf(item)) ?? 0) + 1)
  return items.filter((item) => {
    if (counts.get(partOf(item)) === 1) return true
    const key = JSON.stringify(wordingOf(item), momentAlone)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

function momentAlone(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('precision' in value)) return value
  return { ...value, zone: undefined, text: undefined }
}

function withoutPlaces(value: Located): unknown {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'map':
      return value.entries.map((entry) => [entry.key, withoutPlaces(entry.value)])
    case 'list':
      return value.items.map(withoutPlaces)
  }
}
