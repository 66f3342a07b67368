import { facts, milestoneNames, type Postmortem } from '../model/facts.ts'
import { printDate } from '../time/calendar.ts'
import { type Instant, isKnown, type Time } from '../time/instant.ts'
import { localDate } from '../time/local-time.ts'
import { printClock } from '../time/print-time.ts'
import { fixedZone, offsetAt, printOffset, type Zone } from '../time/zone.ts'
import type { Form } from './fact-view.ts'
import { withOffset } from './period.ts'

/** A milestone that somebody said something about. */
export interface MilestoneRow {
  readonly name: string
  readonly label: string
  /** `2026-03-07 22:40 UTC-05:00` */
  readonly time: string
  readonly date: string | null
  /** None where only the day is known. */
  readonly clock: string | null
  readonly offset: string | null
}

/** In the order in which they came; those that nobody knows last. */
export function milestoneRows(postmortem: Postmortem, form: Pick<Form, 'zone' | 'clock'>): MilestoneRow[] {
  return milestoneNames
    .flatMap((name) => {
      const time = postmortem[name]
      return time === undefined ? [] : [{ name, time }]
    })
    .toSorted((a, b) => orderOf(a.time) - orderOf(b.time))
    .map(({ name, time }) => ({ name, label: facts[name].description.label, ...partsOf(time, form) }))
}

function orderOf(time: Time): number {
  return isKnown(time) ? time.at : Number.MAX_SAFE_INTEGER
}

function partsOf(time: Time, { zone, clock }: Pick<Form, 'zone' | 'clock'>): Omit<MilestoneRow, 'name' | 'label'> {
  if (!isKnown(time)) return { time, date: null, clock: null, offset: null }
  const whole = { time: withOffset(time, zone, clock), date: dateOf(time, zone) }
  if (time.precision === 'day') return { ...whole, clock: null, offset: null }
  const tilde = time.approximate ? '~' : ''
  return { ...whole, clock: `${tilde}${printClock(time, zone, clock)}`, offset: fixedZone(offsetAt(zone, time.at)) }
}

/** Every milestone as ISO 8601 has it; null where it is not known. */
export function instantsOfMilestones(postmortem: Postmortem, zone: Zone): Record<string, string | null> {
  return Object.fromEntries(milestoneNames.map((name) => [name, isoText(postmortem[name], zone)]))
}

/** `2026-03-07T22:40-05:00`, or the day alone. */
export function isoText(time: Time | undefined, zone: Zone): string | null {
  if (!isKnown(time)) return null
  const date = dateOf(time, zone)
  if (time.precision === 'day') return date
  const offset = offsetAt(zone, time.at)
  return `${date}T${printClock(time, zone)}${offset === 0 ? 'Z' : printOffset(offset)}`
}

/** The days from the start to the end: `2026-01-15`, `2026-03-07 to 2026-03-08`. */
export function datesText({ start, end }: Postmortem, zone: Zone): string | null {
  if (!isKnown(start)) return null
  const first = dateOf(start, zone)
  const last = isKnown(end) ? dateOf(end, zone) : first
  return last === first ? first : `${first} to ${last}`
}

/** `2026-01-15`, the local day of a time. */
export function dateOf(time: Instant, zone: Zone): string {
  return printDate(localDate(time.at, time.precision === 'day' ? time.zone : zone))
}
