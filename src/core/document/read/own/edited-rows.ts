import type { Located, LocatedMap } from '../../../model/located.ts'
import { unescapeInline } from '../../inline-text.ts'
import { likeness, wordsOf } from './likeness.ts'
import { type OwnMap, shownTime, textAt, timesOf, withoutSource } from './same-row.ts'
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
    row.kind === 'map' && !taken.has(index) ? { traits: traitsOf(row), index } : [],
  )
  const items = kept.flatMap((item, position) =>
    tellsMore(item) && !found.has(position) ? { traits: traitsOfItem(item), position } : [],
  )
  const pairs = items.flatMap(({ position, traits: item }, rank) => {
    const from = Math.max(0, rank - REACH)
    return left.slice(from, rank + REACH).flatMap(({ index, traits: row }, offset) => {
      const score = alikeness(item, row)
      return score < ALIKE ? [] : { position, index, score, distance: Math.abs(from + offset - rank) }
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
const REACH = 50
/** Words of which half are the same, or the same time, or the same address. */
const ALIKE = 0.5
const SAME_TIME = 0.6
const SAME_ADDRESS = 1

/** By what a row is known again. */
interface Traits {
  /** In the forms of `shownTime`, with its day, and without where its row says none; not where nobody knows it. */
  readonly times: readonly string[]
  /** Those of the whole row, and of the row without what stands in brackets at its end: a source may. */
  readonly words: readonly ReadonlySet<string>[]
  readonly url: string | undefined
}

function traitsOf(row: OwnMap): Traits {
  const { at, text, source } = row.parts
  const words = text?.kind === 'text' ? text.text : ''
  const behind = sourceBehind(row)
  const bare = behind?.text ?? words.replace(/ \([^()]*\)$/, '')
  const link = source?.kind === 'map' ? source.parts.url : behind?.source.parts.url
  return {
    times: [at?.kind === 'text' ? at.text : UNKNOWN, row.clock ?? UNKNOWN]
      .filter((time) => time !== UNKNOWN)
      .map(shownTime),
    words: (bare === words ? [words] : [words, bare]).map(wordsOf),
    url: link?.kind === 'text' ? link.text : undefined,
  }
}

/** A row without a day stands below the same date as before, or that row is gone: its clock is enough. */
function traitsOfItem(map: LocatedMap): Traits {
  const at = textAt(map, 'at') ?? UNKNOWN
  return {
    times: [at, at.replace(DAY, '$1')].flatMap(timesOf),
    words: [wordsOf(textAt(map, 'text') ?? '')],
    url: sourceOf(map)?.url,
  }
}

const UNKNOWN = 'unknown'
const DAY = /^(~?)\d{4}-\d{2}-\d{2} /

function alikeness(item: Traits, row: Traits): number {
  let words = 0
  for (const one of item.words) for (const other of row.words) words = Math.max(words, likeness(one, other))
  const isSameAddress = row.url !== undefined && row.url === item.url
  return words + (isSameTime(item, row) ? SAME_TIME : 0) + (isSameAddress ? SAME_ADDRESS : 0)
}

function isSameTime(item: Pick<Traits, 'times'>, row: Pick<Traits, 'times'>): boolean {
  return row.times.some((time) => item.times.includes(time))
}

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
  const isTimeKept = isSameTime(traitsOfItem(map), traitsOf(row))
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
