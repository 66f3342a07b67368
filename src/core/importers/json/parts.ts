import type { FactValue, ReadEntry, ReadFact, ReadIncident } from '../importer.ts'
import type { Stamp } from '../time/stamp.ts'

/** What one item of an export says of an incident. */
export interface Part {
  /** The incident that it belongs to, where the item tells. */
  readonly id?: string | undefined
  /** Since when it is so; without it, parts are in the order of what they tell. */
  readonly asOf?: Stamp
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
    facts: heldFacts(inOrder(own).flatMap(({ facts }) => facts)),
    entries: heldEntries([...own.flatMap(({ entries }) => entries), ...untoldEndings(own)]),
  }))
}

function inOrder(parts: readonly Part[]): readonly Part[] {
  return parts.toSorted(({ asOf: a = '' }, { asOf: b = '' }) => (a < b ? -1 : Number(a > b)))
}

/** Of several the earliest holds. */
const EARLIEST: readonly string[] = ['detected', 'acknowledged', 'declared']

function heldFacts(facts: readonly StatedFact[]): readonly ReadFact[] {
  const held = new Map<string, StatedFact>()
  for (const fact of facts) {
    const { path, value } = fact
    const key = keyOf(fact)
    const known = held.get(key)?.value
    const isLater = typeof known === 'string' && typeof value === 'string' && value >= known
    if (!(isLater && EARLIEST.includes(path))) held.set(key, fact)
  }
  return [...held.values()].flatMap(({ path, value, place }) => (value === undefined ? [] : [{ path, value, place }]))
}

/** Of links and services an incident has several: a link is known by its label. */
function keyOf({ path, value }: StatedFact): string {
  const name = typeof value === 'object' ? Object.values(value)[0] : value
  return path === 'links' || path === 'services' ? `${path} ${name}` : path
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
    const { at, by, source } = entry
    // An alert that fired and ended is two moments with one id.
    const key = source.id === undefined ? entry : `${at} ${source.id}`
    held.set(key, { ...entry, by: by ?? held.get(key)?.by })
  }
  return [...held.values()]
}
