import type { Place } from '../../finding.ts'
import { DAY } from '../../time/calendar.ts'
import type { Instant } from '../../time/instant.ts'
import { entryTells } from '../entry-kind.ts'
import type { Subject } from '../subject.ts'
import { milestonesOf } from './milestones.ts'
import { timedEntries } from './timed-entries.ts'

/** When the incident was noticed and where that stands: as stated, else by the first entry that tells of it. */
export function detectionOf(subject: Subject): { readonly at: Instant; readonly place: Place } | undefined {
  const stated = milestonesOf(subject).find(({ name }) => name === 'detected')
  if (stated !== undefined)
    return stated.time.precision === 'day' ? undefined : { at: stated.time, place: subject.placeOf('detected') }
  const told = timedEntries(subject).find(({ entry }) => entryTells(entry, 'detection'))
  if (told !== undefined && isOnDoubtfulDay(told.at, subject)) return undefined
  return told && { at: told.at, place: subject.placeOf(`timeline[${told.index}]`) }
}

/** A stated milestone that is known to the minute. */
export function exactMilestone(subject: Subject, wanted: 'start' | 'end' | 'mitigated'): Instant | undefined {
  const time = milestonesOf(subject).find(({ name }) => name === wanted)?.time
  return time === undefined || time.precision === 'day' ? undefined : time
}

/** A clock without a day that lies more than half a day before the start may be meant for the day after. */
function isOnDoubtfulDay({ at, text }: Instant, subject: Subject): boolean {
  const start = exactMilestone(subject, 'start')
  return start !== undefined && start.at - at > DAY / 2 && !/\d{4}-\d{2}-\d{2}/.test(text)
}
