import { type Facts, facts, type Postmortem } from '../model/facts.ts'
import type { Fields, Kind } from '../model/kinds.ts'
import { isDuration, writeDuration } from '../time/duration.ts'
import { isTime } from '../time/instant.ts'
import { printTime } from '../time/print-time.ts'
import type { Zone } from '../time/zone.ts'

/** Plain data under the incident file's keys: what YAML and JSON hold. */
export type IncidentData = Readonly<Record<string, unknown>>

/** The facts as an incident file states them, in the order of the model: every time with its offset, nothing that is missing. */
export function toIncidentData(
  postmortem: Postmortem,
  zone: Zone,
  extensions: IncidentData = {},
  within: Facts = facts,
): IncidentData {
  const { fields, ...data } = dataOfFields(within, postmortem, zone)
  const own = { ...undeclared(postmortem.fields, within), ...(isObject(fields) && fields) }
  return { ...data, ...(Object.keys(own).length > 0 && { fields: own }), ...extensions }
}

/** What was said of fields that the template does not declare: another one may. */
function undeclared(fields: Postmortem['fields'], { fields: { kind } }: Facts): IncidentData {
  const isOwn = (name: string): boolean => kind.name === 'record' && Object.hasOwn(kind.fields, name)
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([name]) => !isOwn(name)))
}

function dataOfFields(fields: Fields, value: object, zone: Zone): Record<string, unknown> {
  const held: Readonly<Record<string, unknown>> = { ...value }
  const entries = Object.entries(fields).map(([name, { kind }]) => [name, dataOf(kind, held[name], zone)] as const)
  return Object.fromEntries(entries.filter(([, data]) => data !== undefined))
}

function dataOf(kind: Kind, value: unknown, zone: Zone): unknown {
  // Also of a kind that has no word for it: a team's own field can be of any.
  if (value === undefined || value === 'unknown') return value
  switch (kind.name) {
    case 'list':
      return Array.isArray(value) && value.length > 0 ? value.map((item) => dataOf(kind.item, item, zone)) : undefined
    case 'record':
      return recordData(kind, value, zone)
    case 'time':
      return isTime(value) ? printTime(value, zone) : undefined
    case 'duration':
      return isDuration(value) ? writeDuration(value) : undefined
    case 'open':
      return typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? value : undefined
    default:
      return value
  }
}

/** A record of which only the shorthand part is known is that part. */
function recordData(kind: Kind & { name: 'record' }, value: unknown, zone: Zone): unknown {
  if (!isObject(value)) return undefined
  const data = dataOfFields(kind.fields, value, zone)
  const [only, ...others] = Object.keys(data)
  if (only === undefined) return undefined
  return only === kind.shorthand && others.length === 0 ? data[only] : data
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
