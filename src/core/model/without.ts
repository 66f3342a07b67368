import type { Located, LocatedMap } from './located.ts'
import type { Path } from './located-path.ts'

/** A map without the values at some paths, so that the rest of it can be read; what stands around them keeps its place. */
export function without(root: LocatedMap, paths: readonly Path[]): LocatedMap {
  const kept = part(root, paths)
  return kept?.kind === 'map' ? kept : { ...root, entries: [] }
}

function part(value: Located, paths: readonly Path[]): Located | undefined {
  if (paths.some((path) => path.length === 0)) return undefined
  if (paths.length === 0 || value.kind === 'text') return value
  const below = (key: PropertyKey): readonly Path[] =>
    paths.filter(([first]) => first === key).map(([, ...rest]) => rest)
  if (value.kind === 'list') return { ...value, items: value.items.flatMap((item, at) => part(item, below(at)) ?? []) }
  const entries = value.entries.flatMap((entry) => {
    const kept = part(entry.value, below(entry.key))
    return kept === undefined ? [] : [{ ...entry, value: kept }]
  })
  return { ...value, entries }
}
