import type { Kind } from '../model/kinds.ts'

/** The paths of the facts that a document's body shows: `impact.description`, `timeline[].at`, `actions[].status=done`. */
export type Covered = ReadonlySet<string>

/** By what an item of a list is matched with the row that the body shows. */
const matchedBy: Readonly<Record<string, readonly string[]>> = {
  timeline: ['at', 'text'],
  actions: ['title'],
  improvements: ['title'],
}

type RecordKind = Kind & { readonly name: 'record' }

/**
 * The part of a value that the body does not show, or nothing. A body shows alike what nobody knows and what nobody said:
 * to tell them apart, `unknown` is kept.
 */
export function hiddenPart(path: string, kind: Kind, value: unknown, covered: Covered, keep?: 'unknown'): unknown {
  if (keep !== undefined && isUnknown(value) && !path.includes('[]')) return value
  if (value === undefined || covered.has(path) || covered.has(`${path}=${value}`)) return undefined
  if (kind.name === 'list' && Array.isArray(value)) return hiddenItems(path, kind.item, value, covered)
  if (kind.name !== 'record') return value
  const parts = Object.entries(partsOf(kind, value))
  const hidden = parts.map(([part, text]) => [
    part,
    hiddenPart(`${path}.${part}`, kindOf(kind, part), text, covered, keep),
  ])
  const left = hidden.filter(([, text]) => text !== undefined)
  if (left.length === 0) return undefined
  return typeof value === 'object' ? Object.fromEntries(left) : value
}

/** Of a list that the body shows only the items with parts that it does not, each with what it is matched by. */
function hiddenItems(path: string, item: Kind, items: readonly unknown[], covered: Covered): unknown {
  if (covered.has(`${path}[]`)) return undefined
  const isShown = [...covered].some((shown) => shown.startsWith(`${path}[].`))
  if (!isShown || item.name !== 'record') return items
  const keys = matchingKeys(path, item)
  const rows = items.map((value) => {
    const parts = Object.entries(partsOf(item, value))
    const hidden = parts
      .map(([part, text]) => [part, hiddenPart(`${path}[].${part}`, kindOf(item, part), text, covered)] as const)
      .filter(([, text]) => text !== undefined)
    const matching = parts.filter(([part]) => keys.includes(part))
    return { parts, hidden, matching, key: JSON.stringify(matching) }
  })
  const keptKeys = new Set(rows.filter(({ hidden }) => hidden.length > 0).map(({ key }) => key))
  // Items that are matched by the same come all or not at all, so that they are told apart by their order.
  const kept = rows.flatMap(({ parts, hidden, matching, key }) => {
    if (!keptKeys.has(key)) return []
    const left = Object.fromEntries([...hidden, ...matching])
    return [Object.fromEntries(parts.flatMap(([part]) => (part in left ? [[part, left[part]] as const] : [])))]
  })
  return kept.length === 0 ? undefined : kept
}

/** The parts by which an item of the list at a path is matched with the row that the body shows. */
export function matchingKeys(path: string, item: Kind & { readonly name: 'record' }): readonly string[] {
  return matchedBy[path] ?? (item.shorthand === undefined ? Object.keys(item.fields) : [item.shorthand])
}

function isUnknown(value: unknown): boolean {
  return typeof value === 'string' && /^\s*unknown\.?\s*$/i.test(value)
}

/** The part of a value that the body shows, or nothing. */
export function shownPart(path: string, kind: Kind, value: unknown, covered: Covered): unknown {
  if (value === undefined || covered.has(path)) return value
  if (kind.name === 'list' && Array.isArray(value)) {
    if (covered.has(`${path}[]`)) return value
    const items = value.map((item) => shownPart(`${path}[]`, kind.item, item, covered))
    return items.some((item) => item === undefined) ? undefined : items
  }
  if (kind.name !== 'record') return undefined
  const parts = Object.entries(partsOf(kind, value))
  const shown = parts
    .map(([part, text]) => [part, shownPart(`${path}.${part}`, kindOf(kind, part), text, covered)] as const)
    .filter(([, text]) => text !== undefined)
  const [[only, text] = [], ...others] = shown
  if (only === undefined) return undefined
  return only === kind.shorthand && others.length === 0 ? text : Object.fromEntries(shown)
}

function kindOf({ fields }: RecordKind, part: string): Kind {
  return fields[part]?.kind ?? { name: 'open' }
}

function partsOf(kind: RecordKind, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null) return { ...value }
  return kind.shorthand === undefined ? {} : { [kind.shorthand]: value }
}
