import { isDuration } from '../time/duration.ts'
import { isFactName, kindAt } from './claims.ts'
import type { Facts, Postmortem } from './facts.ts'
import type { Condition, Kind, Scalar } from './kinds.ts'
import { readText } from './read-text.ts'
import { partOf, valueAt } from './value-at.ts'

/** What a condition says of a fact that must have some value, whichever. */
export const KNOWN = 'known'

/** Whether every fact of the condition has the value, or one of the values, that it asks for. */
export function holds(condition: Condition | undefined, postmortem: Postmortem, facts: Facts): boolean {
  return Object.entries(condition ?? {}).every(([name, wanted]) => {
    const path = factPath(name, facts)
    const kind = kindAt(path, facts)
    const value = valueAt(path, postmortem)
    return kind !== undefined && [wanted].flat().some((each) => isValue(kind, value, each))
  })
}

/** The path of a fact, which for a team's own field may be its name alone. */
export function factPath(name: string, { fields }: Facts): string {
  const isField = !isFactName(name) && fields.kind.name === 'record' && Object.hasOwn(fields.kind.fields, name)
  return isField ? `fields.${name}` : name
}

function isValue(kind: Kind, value: unknown, wanted: Scalar): boolean {
  if (value === undefined) return false
  if (kind.name === 'list' && Array.isArray(value)) return value.some((item) => isValue(kind.item, item, wanted))
  if (wanted === KNOWN) return value !== 'unknown'
  if (kind.name === 'record') {
    const shorthand = kind.shorthand === undefined ? undefined : kind.fields[kind.shorthand]
    return shorthand !== undefined && isValue(shorthand.kind, partOf(value, kind.shorthand ?? ''), wanted)
  }
  if (value === 'unknown' || kind.name === 'time') return value === wanted
  const read = readText(kind, String(wanted), '', {})
  if (!read.ok) return false
  return isDuration(value) && isDuration(read.value)
    ? value.milliseconds === read.value.milliseconds
    : value === read.value
}
