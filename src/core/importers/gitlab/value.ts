import * as z from 'zod/mini'
import type { Place } from '../../finding.ts'
import { type Event, entryOfTracker } from '../entry/of-tracker.ts'
import { personBy } from '../entry/tracker-fields.ts'
import type { Skip } from '../json/items.ts'
import type { Part } from '../json/parts.ts'

/** What is read with an item. */
export interface GitLabContext {
  readonly place: Place
  readonly skip: Skip
  /** The issue in whose list it stands. */
  readonly number?: string | undefined
}

/** The number in the project; GraphQL writes it as a text. */
export const iid = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value) => String(value)),
)

export const who = personBy('name', 'username')

/** One entry, and nothing else. */
export function entryAlone(event: Omit<Event, 'label' | 'place'>, { place, number }: GitLabContext): Part {
  return { id: number, facts: [], entries: [entryOfTracker({ ...event, label: 'GitLab', place })] }
}
