import * as z from 'zod/mini'
import type { Place } from '../../finding.ts'
import { type Event, entryOfTracker } from '../entry/of-tracker.ts'
import { personBy } from '../entry/tracker-fields.ts'
import { isRecord, type Skip } from '../json/items.ts'
import type { Part } from '../json/parts.ts'
import { snakeKeys } from '../json/snake-keys.ts'

/** What is read with an item. */
export interface GitHubContext {
  readonly place: Place
  readonly skip: Skip
  /** Who sent a webhook. */
  readonly sender?: string | undefined
  /** The issue that the item is of. */
  readonly number?: string | undefined
  /** Whether the file is of a pull request, which is no ticket. */
  readonly isOfPull: boolean
}

/** A value of `gh … --json` or GraphQL in the form of REST. Whatever the form, `html_url` is the page to look at. */
export function inRestForm(value: unknown): unknown {
  const known = snakeKeys(value)
  return isRecord(known) && !('html_url' in known) ? { ...known, html_url: known.url } : known
}

/** A page; in REST some things have an address in the API alone. */
export const page = z.optional(
  z.pipe(
    z.unknown(),
    z.transform((value) => (typeof value === 'string' && !API.test(value) ? value : undefined)),
  ),
)

const API = /^https?:\/\/(?:api\.|[^/]+\/api\/v3\/)/

/** A person, an app, an author of a commit. */
export const who = personBy('name', 'login')

/** One entry, and nothing else. */
export function entryAlone(event: Omit<Event, 'label' | 'place'>, { place, number }: GitHubContext): Part {
  return { id: number, facts: [], entries: [entryOfTracker({ ...event, label: 'GitHub', place })] }
}
