import type { Skipped } from '../importer.ts'
import type { Skip } from './items.ts'

/** Counts what is left out, by reason, in the order in which the reasons came up. */
export interface Tally {
  readonly skip: Skip
  skipped(): readonly Skipped[]
}

export function toTally(): Tally {
  const counts = new Map<string, number>()
  return {
    skip: (reason) => void counts.set(reason, (counts.get(reason) ?? 0) + 1),
    skipped: () => Array.from(counts, ([reason, count]) => ({ reason, count })),
  }
}
