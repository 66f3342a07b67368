import type { FactValue, ReadEntry, ReadFact, ReadIncident } from './importer.ts'

/** What one item of an export says of an incident. */
export interface Part {
  /** The incident that it belongs to, where the item tells. */
  readonly id?: string | undefined
  readonly facts: readonly StatedFact[]
  readonly entries: readonly ReadEntry[]
}

/** A fact; without a value what an earlier item said of it holds no longer, such as the end of a reopened ticket. */
export type StatedFact = Omit<ReadFact, 'value'> & { readonly value: FactValue | undefined }

/** Facts of which an incident has many. */
const LISTS: readonly string[] = ['services', 'links']

/**
 * The incidents of which the parts speak. The last of two items holds, of two states of one thing too. Where all parts
 * speak of one incident, those that name none belong to it.
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
    facts: lastOfEach(
      own.flatMap(({ facts }) => facts),
      ({ path, value }) => (LISTS.includes(path) ? `${path} ${JSON.stringify(value)}` : path),
    ).flatMap(({ path, value, place }) => (value === undefined ? [] : [{ path, value, place }])),
    entries: lastOfEach(
      own.flatMap(({ entries }) => entries),
      (entry) => entry.source.id ?? entry,
    ),
  }))
}

function lastOfEach<Value>(values: readonly Value[], keyOf: (value: Value) => unknown): readonly Value[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()]
}
