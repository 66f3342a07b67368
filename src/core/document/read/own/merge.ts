import type { Finding, Place } from '../../../finding.ts'
import { facts } from '../../../model/facts.ts'
import type { Kind } from '../../../model/kinds.ts'
import { isUnknown, type Located, type LocatedEntry, type LocatedMap } from '../../../model/located.ts'
import { escapings } from '../../../view/escaping.ts'
import { unescapeInline } from '../../inline-text.ts'
import { guarded, RELATION_END } from '../../look-alikes.ts'
import { toOneLine } from '../../one-line.ts'
import { matchingKeys } from '../../parts.ts'
import { frontMatterConflict, unmatchedItem } from './conflict.ts'
import type { OwnFact, OwnValue } from './values.ts'

/** Which of two statements holds, where front matter and body differ. */
export type Preferred = 'body' | 'front-matter'

interface Merging {
  readonly place: (line: number) => Place
  readonly prefer: Preferred | undefined
  readonly findings: Finding[]
}

/** What a document states as one incident file would, and where its two halves contradict each other. */
export function mergeOwn(
  frontMatter: LocatedMap,
  body: readonly OwnFact[],
  place: (line: number) => Place,
  prefer: Preferred | undefined,
): { readonly root: LocatedMap; readonly findings: readonly Finding[] } {
  const merging: Merging = { place, prefer, findings: [] }
  const kind: RecordKind = { name: 'record', fields: facts, required: [] }
  const root = mergeRecord('', kind, frontMatter, treeOf(body), merging)
  return { root, findings: merging.findings }
}

type RecordKind = Kind & { readonly name: 'record' }
type OwnMap = OwnValue & { readonly kind: 'map' }

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
    if (part === undefined) return entry
    return { ...entry, value: merged(joined(path, entry.key), kindOf(kind, entry.key), entry.value, part, merging) }
  })
  const added = Object.entries(shown.parts).flatMap(([key, part]): LocatedEntry[] =>
    names.includes(key) || isEmptyList(part)
      ? []
      : [{ key, keyPlace: merging.place(part.line), value: located(part, merging) }],
  )
  return { ...stated, entries: [...both, ...added] }
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
  const isWhole = WHOLE.includes(path)
  const keys = matchingKeys(path, item)
  const rows: (Located | undefined)[] = shown.items.map(() => undefined)
  const left: Located[] = []
  let isInOrder = kept.length === shown.items.length
  for (const [position, statement] of kept.entries()) {
    const map = asMap(item, statement)
    const index = shown.items.findIndex(
      (row, at) => rows[at] === undefined && map !== undefined && isSame(map, row, keys, item),
    )
    const row = shown.items[index]
    if (index !== position) isInOrder = false
    if (row === undefined || map === undefined || row.kind !== 'map') left.push(statement)
    else
      rows[index] = {
        ...mergeRecord(path, item, map, withoutMatched(row, map, keys), merging),
        place: merging.place(row.line),
      }
  }
  if (isWhole && isInOrder) return stated
  if (isWhole) {
    if (merging.prefer === undefined) merging.findings.push(frontMatterConflict(path, stated, located(shown, merging)))
    if (merging.prefer !== 'body') return stated
  } else if (merging.prefer === undefined) {
    for (const statement of left) merging.findings.push(unmatchedItem(path, statement, merging.place(shown.line)))
  }
  const items = shown.items.map((row, at) => rows[at] ?? located(row, merging))
  return {
    kind: 'list',
    items: [...items, ...(merging.prefer === 'front-matter' ? left : [])],
    place: merging.place(shown.line),
  }
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

function isSame(map: LocatedMap, row: OwnValue, keys: readonly string[], item: RecordKind): boolean {
  if (row.kind !== 'map') return false
  return keys.every((key) => {
    const [stated, shown] = [textAt(map, key), row.parts[key]]
    const text = shown?.kind === 'text' ? shown.text : undefined
    if (kindOf(item, key).name === 'time') return isSameTime(stated, text)
    return stated === text || (key === 'text' && stated !== undefined && stated === withoutSource(map, row))
  })
}

/** The front matter tells every time with its offset; a row only where it has to. */
function isSameTime(stated: string | undefined, shown: string | undefined): boolean {
  if (stated === undefined || shown === undefined) return stated === shown
  const [whole, part] = [stated, shown].map((text) => text.replace(/ UTC(?=[+-])/, ' '))
  return whole === part || whole?.replace(/ (?:UTC|[+-]\d{2}:\d{2})$/, '') === part
}

/** The text of a row without the source that stands behind it, where the front matter knows one. */
function withoutSource(map: LocatedMap, { written = '' }: OwnMap): string | undefined {
  const source = map.entries.find(({ key }) => key === 'source')?.value
  if (source === undefined) return undefined
  const [label, url] =
    source.kind === 'text'
      ? [source.text]
      : source.kind === 'map'
        ? [textAt(source, 'label'), textAt(source, 'url')]
        : []
  const { plain, link } = escapings.md
  const name = label ?? ''
  const shown = ` (${toOneLine(url === undefined ? guarded(plain(name), RELATION_END) : link(name, url))})`
  return written.endsWith(shown) ? unescapeInline(written.slice(0, -shown.length)) : undefined
}

function textAt({ entries }: LocatedMap, name: string): string | undefined {
  const value = entries.find(({ key }) => key === name)?.value
  return value?.kind === 'text' ? value.text : undefined
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

function kindOf({ fields }: RecordKind, part: string): Kind {
  return (Object.hasOwn(fields, part) ? fields[part]?.kind : undefined) ?? { name: 'open' }
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function isEmptyList(value: OwnValue): boolean {
  return value.kind === 'list' && value.items.length === 0
}
