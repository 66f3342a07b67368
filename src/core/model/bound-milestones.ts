import type { Place } from '../finding.ts'
import { isKnown } from '../time/instant.ts'
import type { Claim } from './claims.ts'
import type { MilestoneName } from './facts.ts'
import type { WrittenList } from './pick.ts'
import type { Milestones } from './read-milestones.ts'
import type { PlacedRow } from './read-timeline.ts'

/** The time of the entry that is bound to the start, where nothing else says when it started. */
export function startOfEntries(timelines: readonly WrittenList[]): Claim | undefined {
  for (const { source, claims } of timelines) {
    for (const { raw } of claims) {
      if (raw.kind !== 'map') continue
      const { entries } = raw
      const text = (name: string) => entries.find(({ key }) => key === name)?.value
      const milestone = text('milestone')
      const at = text('at')
      if (milestone?.kind === 'text' && milestone.text.trim().toLowerCase() === 'start' && at !== undefined)
        return { path: 'start', raw: at, source }
    }
  }
  return undefined
}

/** An entry bound to a milestone sets it where nothing else does. */
export function boundTimes(rows: readonly PlacedRow[]): Milestones {
  const bound = rows.flatMap(({ entry }) =>
    entry.milestone !== undefined && isKnown(entry.at) ? [[entry.milestone, entry.at] as const] : [],
  )
  return Object.fromEntries(bound.toReversed())
}

/** Where a milestone is stated that only an entry states. */
export function boundPlaces(rows: readonly PlacedRow[]): (readonly [MilestoneName, Place])[] {
  const bound = rows.flatMap(({ entry, place }) =>
    entry.milestone === undefined ? [] : [[entry.milestone, place] as const],
  )
  return bound.toReversed()
}
