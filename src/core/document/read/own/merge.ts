import type { Finding, Place } from '../../../finding.ts'
import { facts } from '../../../model/facts.ts'
import type { Kind } from '../../../model/kinds.ts'
import { isUnknown, type Located, type LocatedEntry, type LocatedMap } from '../../../model/located.ts'
import { matchingKeys } from '../../parts.ts'
import { droppedItems, frontMatterConflict, unmatchedItem } from './conflict.ts'
import { asEdited, editedRows, showsSources, tellsMore, withoutBareSource } from './edited-rows.ts'
import { candidatesIn, isSame, kindOf, type OwnMap, type RecordKind } from './same-row.ts'
import type { OwnFact, OwnValue } from './values.ts'

/** Which of two statements holds, where front matter and body differ. */
export type Preferred = 'body' | 'front-matter'

/** How the two halves of a document are put together. */
export interface MergeOptions {
  /** A place of the document, by its line. */
  readonly place: (line: number) => Place
  readonly prefer: Preferred | undefined
  /** Whether the body was written with every row of the timeline, so that one which is not there was deleted. */
  readonly showsTimeline: boolean
}

interface Merging extends MergeOptions {
  readonly findings: Finding[]
}

/** What a document states as one incident file would, and where its two halves contradict each other. */
export function mergeOwn(
  frontMatter: LocatedMap,
  body: readonly OwnFact[],
  options: MergeOptions,
): { readonly root: LocatedMap; readonly findings: readonly Finding[] } {
  const merging: Merging = { ...options, findings: [] }
  const kind: RecordKind = { name: 'record', fields: facts, required: [] }
  const root = mergeRecord('', kind, frontMatter, treeOf(body), merging)
  return { root, findings: merging.findings }
}

/** The facts of the body, `impact.extent` as a part of `impact`. */
function treeOf(body: readonly OwnFact[]): OwnMap {
  // Above those that are parts of others, in their order, nothing has to be copied.
  const parts: Record<string, OwnValue> = {}
  for (const { path, value } of body) {
    const [name = '', ...names] = path.split('.')
    const held = Object.hasOwn(parts, name) ? parts[name] : undefined
    const inner: OwnMap = held?.kind === 'map' ? held : { kind: 'map', parts: {}, line: value.line }
    parts[name] = names.length === 0 ? value : withPart(inner, names, value)
  }
  return { kind: 'map', parts, line: 1 }
}

function withPart(tree: OwnMap, [name = '', ...names]: readonly string[], value: OwnValue): OwnMap {
  const held = Object.hasOwn(tree.parts, name) ? tree.parts[name] : undefined
  const inner: OwnMap = held?.kind === 'map' ? held : { kind: 'map', parts: {}, line: value.line }
  return { ...tree, parts: { ...tree.parts, [name]: names.length === 0 ? value : withPart(inner, names, value) } }
}

function merged(path: string, kind: Kind, stated: Located | undefined, shown: OwnValue, merging: Merging): Located {
  if (stated === undefined || (isUnknown(stated) && !isEmptyList(shown))) return located(shown, merging)
  if (kind.name === 'list' && shown.kind === 'list') return mergeList(path, kind.item, stated, shown, merging)
  if (kind.name === 'record' && shown.kind === 'map') {
    const parts = asMap(kind, stated)
    if (parts !== undefined) return mergeRecord(path, kind, parts, shown, merging)
  }
  return mergeText(path, stated, shown, merging)
}

function mergeRecord(path: string, kind: RecordKind, stated: LocatedMap, shown: OwnMap, merging: Merging): LocatedMap {
  const names = stated.entries.map(({ key }) => key)
  const both = stated.entries.map((entry): LocatedEntry => {
    const part = Object.hasOwn(shown.parts, entry.key) ? shown.parts[entry.key] : undefined
    if (part === undefined) return isOfRows(joined(path, entry.key), merging) ? withoutRows(entry) : entry
    return { ...entry, value: merged(joined(path, entry.key), kindOf(kind, entry.key), entry.value, part, merging) }
  })
  const added = Object.entries(shown.parts).flatMap(([key, part]): LocatedEntry[] =>
    names.includes(key) || isEmptyList(part)
      ? []
      : [{ key, keyPlace: merging.place(part.line), value: located(part, merging) }],
  )
  return { ...stated, entries: [...both, ...added] }
}

/** What is left of a list whose rows a person deleted with their heading. */
function withoutRows(entry: LocatedEntry): LocatedEntry {
  if (entry.value.kind !== 'list') return entry
  const items = entry.value.items.map((item) => (item.kind === 'map' ? withoutBareSource(item) : item))
  return { ...entry, value: { ...entry.value, items } }
}

function mergeText(path: string, stated: Located, shown: OwnValue, merging: Merging): Located {
  const value = located(shown, merging)
  if (stated.kind === 'text' && value.kind === 'text' && stated.text.trim() === value.text.trim()) return stated
  if (merging.prefer === undefined) merging.findings.push(frontMatterConflict(path, stated, value))
  return merging.prefer === 'body' ? value : stated
}

/** The lists that the front matter always holds whole. */
const WHOLE: readonly string[] = ['services', 'authors', 'tags']

function mergeList(
  path: string,
  item: Kind,
  stated: Located,
  shown: OwnValue & { kind: 'list' },
  merging: Merging,
): Located {
  const kept = stated.kind === 'list' ? stated.items : []
  // Of its notes the front matter holds those that the body does not.
  if (path === 'notes')
    return { kind: 'list', items: [...shown.items.map((one) => located(one, merging)), ...kept], place: stated.place }
  if (item.name !== 'record') return shown.items.length === 0 ? stated : mergeTexts(path, stated, shown, merging)
  const place = merging.place(shown.line)
  const { rows, left, isInOrder } = mergeRows(path, item, kept, shown.items, merging)
  if (WHOLE.includes(path)) {
    if (isInOrder) return stated
    if (merging.prefer === undefined) merging.findings.push(frontMatterConflict(path, stated, located(shown, merging)))
    return merging.prefer === 'body' ? { kind: 'list', items: rows, place } : stated
  }
  if (merging.prefer === 'front-matter') return { kind: 'list', items: withLeft(rows, left), place }
  if (merging.prefer === undefined) merging.findings.push(...leftFindings(path, shown, left, merging))
  return { kind: 'list', items: rows, place }
}

/** An item of the front matter that no row of the body is, and the row, by its index, that it stood below. */
interface Left {
  readonly statement: Located
  readonly below: number
}

/** The rows of a list with what the front matter tells more of them, and the items that are none of the rows. */
function mergeRows(
  path: string,
  item: RecordKind,
  kept: readonly Located[],
  shown: readonly OwnValue[],
  merging: Merging,
): { readonly rows: readonly Located[]; readonly left: readonly Left[]; readonly isInOrder: boolean } {
  const found = matchedRows(path, item, kept, shown)
  const edited = isOfRows(path, merging) ? editedRows(kept, shown, found) : new Map<number, number>()
  const isSourceShown = edited.size > 0 && showsSources(kept, shown, found)
  const merged = new Map<number, Located>()
  const left: Left[] = []
  let below = -1
  for (const [position, statement] of kept.entries()) {
    const index = found.get(position) ?? edited.get(position) ?? -1
    const [map, row] = [asMap(item, statement), shown[index]]
    if (row?.kind !== 'map' || map === undefined) {
      left.push({ statement, below })
      continue
    }
    const isOfBody = edited.has(position) && merging.prefer !== 'front-matter'
    const both = isOfBody ? asEdited(map, row, isSourceShown) : { map, row }
    merged.set(index, mergeRow(path, item, both, merging))
    below = index
  }
  return {
    rows: shown.map((row, index) => merged.get(index) ?? located(row, merging)),
    left,
    isInOrder: kept.length === shown.length && kept.every((_, position) => found.get(position) === position),
  }
}

/** Whether a list is what the rows of the body say, and the front matter only tells more of them. */
function isOfRows(path: string, { showsTimeline }: Merging): boolean {
  return path === 'timeline' && showsTimeline
}

/** The rows, and below each the items that stood there. */
function withLeft(rows: readonly Located[], left: readonly Left[]): readonly Located[] {
  const grouped = new Map<number, Located[]>()
  for (const { statement, below } of left) grouped.set(below, [...(grouped.get(below) ?? []), statement])
  return [...(grouped.get(-1) ?? []), ...rows.flatMap((row, index) => [row, ...(grouped.get(index) ?? [])])]
}

/** What is said of the items that are no row: one that was deleted is gone; what a person added, or all of them, is not. */
function leftFindings(
  path: string,
  shown: OwnValue & { kind: 'list' },
  left: readonly Left[],
  merging: Merging,
): readonly Finding[] {
  const place = merging.place(shown.line)
  const isGone = (item: Located): boolean => isOfRows(path, merging) && shown.items.length > 0 && tellsMore(item)
  const items = left.map(({ statement }) => statement)
  const gone = items.filter(isGone)
  const others = items.filter((item) => !isGone(item)).map((item) => unmatchedItem(path, item, place))
  return gone.length === 0 ? others : [droppedItems(path, gone, place), ...others]
}

/** The row, by its index, that says the same as an item of the front matter, by its position. */
function matchedRows(
  path: string,
  item: RecordKind,
  kept: readonly Located[],
  rows: readonly OwnValue[],
): ReadonlyMap<number, number> {
  const keys = matchingKeys(path, item)
  const found = new Map<number, number>()
  const taken = new Set<number>()
  const candidates = candidatesIn(rows, keys)
  for (const [position, statement] of kept.entries()) {
    const map = asMap(item, statement)
    if (map === undefined) continue
    const index = candidates(map).find((at) => {
      const row = rows[at]
      return row !== undefined && !taken.has(at) && isSame(map, row, keys, item)
    })
    if (index === undefined) continue
    found.set(position, index)
    taken.add(index)
  }
  return found
}

/** A row of the body with what the front matter tells more of it. */
function mergeRow(
  path: string,
  item: RecordKind,
  { map, row }: { readonly map: LocatedMap; readonly row: OwnMap },
  merging: Merging,
): LocatedMap {
  const parts = withoutMatched(row, map, matchingKeys(path, item))
  const record = { ...mergeRecord(path, item, map, parts, merging), place: merging.place(row.line) }
  return isOfRows(path, merging) ? withoutBareSource(record) : record
}

/** A list of texts stands either in the front matter or in the body. */
function mergeTexts(path: string, stated: Located, shown: OwnValue & { kind: 'list' }, merging: Merging): Located {
  const value = located(shown, merging)
  const textsOf = (list: Located): string =>
    list.kind === 'list' ? list.items.map((one) => (one.kind === 'text' ? one.text.trim() : '')).join('\n\n') : ''
  if (textsOf(stated) === textsOf(value)) return stated
  if (merging.prefer === undefined) merging.findings.push(frontMatterConflict(path, stated, value))
  return merging.prefer === 'body' ? value : stated
}

/** What the front matter matched is as it says: a time with its offset, a text without what is shown behind it. */
function withoutMatched(row: OwnMap, { entries }: LocatedMap, keys: readonly string[]): OwnMap {
  const isMatched = (name: string): boolean => keys.includes(name) && entries.some(({ key }) => key === name)
  return { ...row, parts: Object.fromEntries(Object.entries(row.parts).filter(([name]) => !isMatched(name))) }
}

function asMap(kind: Kind, value: Located): LocatedMap | undefined {
  if (value.kind === 'map') return value
  if (value.kind === 'list' || kind.name !== 'record' || kind.shorthand === undefined) return undefined
  return { kind: 'map', entries: [{ key: kind.shorthand, keyPlace: value.place, value }], place: value.place }
}

function located(value: OwnValue, merging: Merging): Located {
  const place = merging.place(value.line)
  switch (value.kind) {
    case 'text':
      return { kind: 'text', text: value.text, place }
    case 'list':
      return { kind: 'list', items: value.items.map((one) => located(one, merging)), place }
    case 'map': {
      const entries = Object.entries(value.parts).map(([key, part]) => ({
        key,
        keyPlace: place,
        value: located(part, merging),
      }))
      return { kind: 'map', entries, place }
    }
  }
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function isEmptyList(value: OwnValue): boolean {
  return value.kind === 'list' && value.items.length === 0
}
