import type { FactValue, ReadEntry, ReadFact, ReadIncident } from '../importer.ts'

/** What one item of an export says of an incident. */
export interface Part {
  /** The incident that it belongs to, where the item tells. */
  readonly id?: string | undefined
  readonly facts: readonly StatedFact[]
  readonly entries: readonly ReadEntry[]
  /** What a ticket says of its own end; an event that tells of it, and by whom it was, takes its place. */
  readonly ending?: ReadEntry | undefined
}

/** A fact; without a value what an earlier item said of it holds no longer, such as the end of a reopened ticket. */
export type StatedFact = Omit<ReadFact, 'value'> & { readonly value: FactValue | undefined }

/**
 * The incidents of which the parts speak. Of two items about one thing the last holds, but what was known first is known.
 * Where all parts speak of one incident, those that name none belong to it.
 */
export function incidentsOf(parts: readonly Part[]): readonly ReadIncident[] {
  const ids = new Set(parts.flatMap(({ id }) => id ?? []))
  const [only] = ids.size === 1 ? ids : []
  const groups = new Map<string | undefined, Part[]>()
  for (const part of parts) {
    const id = part.id ?? only
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [part])
    else group.push(part)
  }
  return [...groups].map(([id, own]) => ({
    ...(id !== undefined && { id }),
    facts: heldFacts(own.flatMap(({ facts }) => facts)),
    entries: heldEntries([...own.flatMap(({ entries }) => entries), ...untoldEndings(own)]),
  }))
}

/** Of several the earliest holds. */
const EARLIEST: readonly string[] = ['detected', 'acknowledged']

function heldFacts(facts: readonly StatedFact[]): readonly ReadFact[] {
  const held = new Map<string, StatedFact>()
  for (const fact of facts) {
    const { path, value } = fact
    const key = typeof value === 'object' ? `${path} ${Object.values(value)[0]}` : path
    const known = held.get(key)?.value
    const isLater = typeof known === 'string' && typeof value === 'string' && value >= known
    if (!(isLater && EARLIEST.includes(path))) held.set(key, fact)
  }
  return [...held.values()].flatMap(({ path, value, place }) => (value === undefined ? [] : [{ path, value, place }]))
}

function untoldEndings(parts: readonly Part[]): readonly ReadEntry[] {
  const told = new Set(parts.flatMap(({ entries }) => entries.map(momentAndVerb)))
  return parts.flatMap(({ ending }) => (ending === undefined || told.has(momentAndVerb(ending)) ? [] : [ending]))
}

/** `2026-01-15T14:05:07Z Closed` */
function momentAndVerb({ at, text }: ReadEntry): string {
  return `${at} ${text.split(' ', 1).join()}`
}

/** Who did it is not told by every item. */
function heldEntries(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const held = new Map<unknown, ReadEntry>()
  for (const entry of entries) {
    const key = entry.source.id ?? entry
    held.set(key, { ...entry, by: entry.by ?? held.get(key)?.by })
  }
  return [...held.values()]
}
