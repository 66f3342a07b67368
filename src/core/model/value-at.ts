import { isTime, type Time } from '../time/instant.ts'
import type { Postmortem } from './facts.ts'

/** The value of the fact at a path, without list positions: `impact.extent`, `fields.ticketsOpened`. */
export function valueAt(path: string, postmortem: Postmortem): unknown {
  return path.split('.').reduce<unknown>((value, part) => partOf(value, part), postmortem)
}

/** The time at a path: a milestone's, or that of a team's own field. */
export function timeAt(path: string, postmortem: Postmortem): Time | undefined {
  const value = valueAt(path, postmortem)
  return isTime(value) ? value : undefined
}

export function partOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([part]) => part === name)?.[1]
}
