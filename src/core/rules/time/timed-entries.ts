import type { Entry } from '../../model/facts.ts'
import { type Instant, isKnown } from '../../time/instant.ts'
import type { Subject } from '../subject.ts'

/** An entry of the timeline whose clock is known. */
export interface TimedEntry {
  readonly entry: Entry
  readonly at: Instant
  /** Its position in the timeline, from 0. */
  readonly index: number
}

/** The entries with a clock, in the order of the document. A day alone says nothing of the hours. */
export function timedEntries({ postmortem }: Pick<Subject, 'postmortem'>): readonly TimedEntry[] {
  const known = entriesOf.get(postmortem)
  if (known !== undefined) return known
  const entries = postmortem.timeline.flatMap((entry, index): readonly TimedEntry[] =>
    hasClock(entry.at) ? [{ entry, at: entry.at, index }] : [],
  )
  entriesOf.set(postmortem, entries)
  return entries
}

/** Several rules ask for the same entries of a document. */
const entriesOf = new WeakMap<Subject['postmortem'], readonly TimedEntry[]>()

/** Whether a time is known to the minute. */
export function hasClock(time: Entry['at'] | undefined): time is Instant {
  return isKnown(time) && time.precision !== 'day'
}
