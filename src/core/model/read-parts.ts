import type { Finding, Place } from '../finding.ts'
import type { PlacingContext } from '../time/place-milestone.ts'
import { type Claim, isExtension, kindAt, type Source, shownName } from './claims.ts'
import { type Facts, milestoneNames } from './facts.ts'
import type { Kind } from './kinds.ts'
import { distinct, isUnknown } from './located.ts'
import type { WrittenList } from './pick.ts'
import type { Milestones } from './read-milestones.ts'
import { readValue, toPlain, type ValueContext } from './read-value.ts'
import { readWindows } from './read-windows.ts'

/** What one step of reading adds. */
export interface Step {
  readonly values: Readonly<Record<string, unknown>>
  readonly places: readonly (readonly [path: string, place: Place])[]
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
}

/** Where a source's times are read: its own zone, and the milestones that are known so far. */
export type Placing = (source: Source, known: Milestones) => PlacingContext

/** What the value at a path is read with, as a source wrote it. */
export type ValuesAt = (path: string, source: Source, known: Milestones) => ValueContext

/** Reads a single value. Milestones, the zone and the user's own keys are read elsewhere. */
export function readScalar(path: string, { raw }: Claim, context: ValueContext, facts: Facts): Step {
  if (path === 'fields') return { values: { fields: toPlain(raw) }, places: [], findings: [], notes: [] }
  const kind = kindAt(path, facts)
  const isElsewhere = kind === undefined || isMilestone(path) || path === 'timezone' || isExtension(path)
  if (isElsewhere) return { values: {}, places: [], findings: [], notes: [] }
  const isField = path.startsWith('fields.')
  if (isField && isUnknown(raw)) return { values: { [path]: 'unknown' }, places: [], findings: [], notes: [] }
  const { value, findings, notes } = readValue(kind, raw, shownName(path), context)
  // Also where a kind has no word for it: it is said, and shown as unknown.
  if (value === undefined && isUnknown(raw)) return { values: {}, places: [], findings: [], notes: [] }
  return { values: value === undefined ? {} : { [path]: value }, places: [[path, raw.place]], findings, notes }
}

/** Whether an item says no more than the word `unknown` alone would. */
function isUnknownItem(kind: Kind, value: unknown): boolean {
  if (kind.name !== 'record' || kind.shorthand === undefined || typeof value !== 'object' || value === null)
    return false
  const [[name, text] = [], ...others] = Object.entries(value)
  return others.length === 0 && name === kind.shorthand && typeof text === 'string' && /^\s*unknown\s*$/i.test(text)
}

function isMilestone(path: string): boolean {
  return milestoneNames.some((name) => name === path)
}

/** Reads the items of a list, from whatever sources. The timeline is read elsewhere. */
export function readList(
  path: string,
  lists: readonly WrittenList[],
  known: Milestones,
  placing: Placing,
  valuesAt: ValuesAt,
  facts: Facts,
): Step {
  const kind = kindAt(path, facts)
  if (path === 'timeline' || kind?.name !== 'list') return { values: {}, places: [], findings: [], notes: [] }
  // Nobody knows of any, which a team's own field says too.
  if (lists.length === 0 && path.startsWith('fields.'))
    return { values: { [path]: 'unknown' }, places: [], findings: [], notes: [] }
  const items =
    path === 'windows'
      ? lists.flatMap(({ source, claims }) =>
          readWindows(
            claims.map(({ raw }) => raw),
            placing(source, known),
          ),
        )
      : lists.flatMap(({ source, claims }) =>
          claims.map(({ raw }) => ({
            place: raw.place,
            ...readValue(kind.item, raw, shownName(path), valuesAt(path, source, known)),
          })),
        )
  const stated = items.filter(({ value }) => value !== undefined && !isUnknownItem(kind.item, value))
  // Once they are read it is known what says the same in other spellings.
  const read = distinct(stated, ({ value }) => value)
  return {
    values: { [path]: read.map(({ value }) => value) },
    places: read.map(({ place }, index) => [`${path}[${index}]`, place]),
    findings: items.flatMap(({ findings }) => findings),
    notes: items.flatMap(({ notes }) => notes),
  }
}
