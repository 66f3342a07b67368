import * as z from 'zod/mini'
import type { Place } from '../../finding.ts'
import { type Event, entryOfTracker } from '../entry/of-tracker.ts'
import { isRecord, type Skip } from '../json/items.ts'
import type { Part } from '../json/parts.ts'
import { cleaned } from '../text/cleaned.ts'

/** What is read with an item. */
export interface GitLabContext {
  readonly place: Place
  readonly skip: Skip
  /** The issue in whose list it stands. */
  readonly number?: string | undefined
}

export const optionalText = z.optional(z.nullable(z.string()))
export const optionalId = z.optional(z.nullable(z.union([z.string(), z.number()])))
/** The number in the project; GraphQL writes it as a text. */
export const iid = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value) => String(value)),
)

/** A person; nobody where the account is gone. */
export const who = z.optional(
  z.pipe(
    z.unknown(),
    z.transform((value) => {
      const { name, username } = isRecord(value) ? value : {}
      const known = [name, username].find((one) => typeof one === 'string' && one !== '')
      return typeof known === 'string' ? cleaned(known) : undefined
    }),
  ),
)

/** One entry, and nothing else. */
export function entryAlone(event: Omit<Event, 'label' | 'place'>, { place, number }: GitLabContext): Part {
  return { id: number, facts: [], entries: [entryOfTracker({ ...event, label: 'GitLab', place })] }
}

export const NOTHING: Part = { facts: [], entries: [] }
