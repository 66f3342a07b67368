import type { Located, LocatedMap } from '../../../model/located.ts'
import { unescapeInline } from '../../inline-text.ts'
import { likeness, wordsOf } from './likeness.ts'
import { isSameTime, type OwnMap, textAt, withoutSource } from './same-row.ts'
import { linkOf, type OwnValue, ownMap, ownText } from './values.ts'

/**
 * The rows of a timeline that a person reworded or moved, by their index, for the items of the front matter that say none
 * of the rows as it stands, by their position. The most alike go first: by the address of their source, their time and
 * their words. `found` are those that say the same.
 */
export function editedRows(
  kept: readonly Located[],
  rows: readonly OwnValue[],
  found: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const taken = new Set(found.values())
  const left = rows.flatMap((row, index) =>
    row.kind === 'map' && !taken.has(index) ? [{ ...traitsOf(row), index }] : [],
  )
  const items = kept.flatMap((item, position) =>
    tellsMore(item) && !found.has(position)
      ? [{ map: item, words: wordsOf(textAt(item, 'text') ?? ''), position }]
      : [],
  )
  const pairs = items.flatMap(({ map, words, position }, rank) => {
    const from = Math.max(0, rank - REACH)
    return left.slice(from, rank + REACH).flatMap((row, offset) => {
      const score = Math.max(...row.words.map((some) => likeness(words, some))) + evidence(map, row)
      return score < ALIKE ? [] : [{ position, index: row.index, score, distance: Math.abs(from + offset - rank) }]
    })
  })
  const edited = new Map<number, number>()
  for (const { position, index } of pairs.toSorted((a, b) => b.score - a.score || a.distance - b.distance)) {
    if (edited.has(position) || taken.has(index)) continue
    edited.set(position, index)
    taken.add(index)
  }
  return edited
}

/** Whether an item of the front matter stands there for what its row does not show, as the tool writes it. */
export function tellsMore(item: Located): item is LocatedMap {
  return item.kind === 'map' && item.entries.some(({ key }) => !['at', 'until', 'text'].includes(key))
}

/** Of very many edited rows an item is sought only among so many on either side. */
const REACH = 100
/** Words of which half are the same, or the same time, or the same address. */
const ALIKE = 0.5
const SAME_TIME = 0.6
const SAME_ADDRESS = 1

interface Traits {
  readonly row: OwnMap
  /** Those of the whole row, and of the row without what stands in brackets at its end: a source may. */
  readonly words: readonly ReadonlySet<string>[]
  readonly url: string | undefined
}

function traitsOf(row: OwnMap): Traits {
  const { text, source } = row.parts
  const words = text?.kind === 'text' ? text.text : ''
  const behind = sourceBehind(row)
  const link = source?.kind === 'map' ? source.parts.url : behind?.source.parts.url
  return {
    row,
    words: [words, behind?.text ?? words.replace(/ \([^()]*\)$/, '')].map(wordsOf),
    url: link?.kind === 'text' ? link.text : undefined,
  }
}

function evidence(map: LocatedMap, { row, url }: Traits): number {
  const stated = sourceOf(map)?.url
  return (isAtSameTime(map, row) ? SAME_TIME : 0) + (url !== undefined && url === stated ? SAME_ADDRESS : 0)
}

/** A row without a day stands below the same date as before, or that row is gone. */
function isAtSameTime(map: LocatedMap, { parts: { at }, clock }: OwnMap): boolean {
  const stated = textAt(map, 'at')
  if (stated === undefined || at?.kind !== 'text' || at.text === 'unknown') return false
  return isSameTime(stated, at.text) || (clock !== undefined && isSameTime(stated.replace(DAY, '$1'), clock))
}

const DAY = /^(~?)\d{4}-\d{2}-\d{2} /

/**
 * An item of the front matter and the row that a person edited, so that the row's time, words and link hold. What is not
 * edited is as the front matter says: a time with its day and its offset.
 */
export function asEdited(
  map: LocatedMap,
  row: OwnMap,
  isSourceShown: boolean,
): { readonly map: LocatedMap; readonly row: OwnMap } {
  const link = isSourceShown ? linkBehind(map, row) : undefined
  const bare = isSourceShown ? withoutSource(map, row) : undefined
  const text = bare ?? link?.text
  const parts = {
    ...row.parts,
    ...(text !== undefined && { text: ownText(text, row.line) }),
    ...(bare === undefined && link !== undefined && { source: link.source }),
  }
  const isTimeKept = isAtSameTime(map, row)
  const entries = map.entries.flatMap((entry) => {
    if (entry.key === 'text' || (entry.key === 'at' && !isTimeKept)) return []
    if (entry.key !== 'source' || parts.source === undefined) return [entry]
    return entry.value.kind === 'map' ? [{ ...entry, value: withoutKeys(entry.value, ['label', 'url']) }] : []
  })
  return { map: { ...map, entries }, row: { ...row, parts } }
}

/** Whether sources stand behind the words of their rows: no row that a person left alone shows that they do not. */
export function showsSources(
  kept: readonly Located[],
  rows: readonly OwnValue[],
  found: ReadonlyMap<number, number>,
): boolean {
  return !Array.from(found).some(([position, index]) => {
    const [item, row] = [kept[position], rows[index]]
    const text = row?.kind === 'map' ? row.parts.text : undefined
    const isSourced = item?.kind === 'map' && sourceOf(item)?.label !== undefined
    return isSourced && text?.kind === 'text' && text.text === textAt(item, 'text')
  })
}

/** The link behind the words of a row whose label or address is that of the source: a person corrected the other. */
function linkBehind(map: LocatedMap, row: OwnMap): ReturnType<typeof sourceBehind> {
  const source = sourceOf(map)
  const behind = sourceBehind(row)
  const isSame = (part: 'label' | 'url'): boolean => {
    const shown = behind?.source.parts[part]
    return shown?.kind === 'text' && shown.text === source?.[part]
  }
  return isSame('label') || isSame('url') ? behind : undefined
}

/** What stands as a link in brackets behind the words of a row, and the words. */
function sourceBehind({ written = '', line }: OwnMap): { readonly text: string; readonly source: OwnMap } | undefined {
  const start = written.lastIndexOf(' ([')
  const link = written.slice(start + 2, -1)
  if (start === -1 || !written.endsWith(')') || !LINK.test(link)) return undefined
  const { label, url } = linkOf(link)
  return { text: unescapeInline(written.slice(0, start)), source: ownMap({ label, url }, line) }
}

const LINK = /^\[(?:\\.|[^\\\]])*\]\((?:\\.|[^\\)])*\)$/s

function sourceOf(
  map: LocatedMap,
): { readonly label: string | undefined; readonly url: string | undefined } | undefined {
  const source = map.entries.find(({ key }) => key === 'source')?.value
  if (source?.kind === 'text') return { label: source.text, url: undefined }
  return source?.kind === 'map' ? { label: textAt(source, 'label'), url: textAt(source, 'url') } : undefined
}

function withoutKeys(map: LocatedMap, keys: readonly string[]): LocatedMap {
  return { ...map, entries: map.entries.filter(({ key }) => !keys.includes(key)) }
}

/** Without a source of which only the id is left: a person deleted it from its row. */
export function withoutBareSource(map: LocatedMap): LocatedMap {
  const isBare = map.entries.some(
    ({ key, value }) => key === 'source' && value.kind === 'map' && textAt(value, 'label') === undefined,
  )
  return isBare ? withoutKeys(map, ['source']) : map
}
