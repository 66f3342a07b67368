import { type Item, isRecord, listOf, partOf } from './items.ts'

/** Deeper no page stands: `data.repository.issue.timelineItems`, below the number of the page. */
const DEEPEST = 8

/** Lists beside which it stands how many items there are in all, and what the items are called. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ['workflow_runs', 'workflow runs'],
  ['items', 'items'],
  ['issues', 'issues'],
  ['comments', 'comments'],
  ['histories', 'changes'],
  ['values', 'items'],
])

/** One page of a list, or several of them together. */
interface Pages {
  readonly name: string
  readonly count: number
  readonly total: number
  /** Of a list that says no total: whether it goes on. */
  readonly isOpen: boolean
}

/** Says of which lists of an export not all pages are there. */
export function furtherPages(json: Item | undefined): readonly string[] {
  const lists = new Map<string, Pages>()
  for (const [key, page] of json === undefined ? [] : pagesIn(json, json.path.length)) {
    const count = (lists.get(key)?.count ?? 0) + page.count
    lists.set(key, { ...page, count })
  }
  return [...lists.values()].flatMap(({ name, count, total, isOpen }) => {
    if (isOpen) return [`more ${name} follow on further pages, which are not in this file`]
    return count < total ? [`${count} of ${total} ${name} are in this file: the rest is on further pages`] : []
  })
}

/** Pages by the list that they are of: the same way, but for the number of the document in the file. */
function pagesIn(item: Item, from: number): readonly (readonly [string, Pages])[] {
  const { value, path } = item
  if (path.length > from + DEEPEST) return []
  if (Array.isArray(value)) return listOf(item).flatMap((one) => pagesIn(one, from))
  if (!isRecord(value)) return []
  const way = path.slice(typeof path[0] === 'number' ? 1 : 0).join('.')
  const below = Object.keys(value).flatMap((key) => pagesIn(partOf(item, key), from))
  return [...pagesOf(value, path.at(-1)).map((page) => [`${way} ${page.name}`, page] as const), ...below]
}

function pagesOf(record: Readonly<Record<string, unknown>>, key: string | number | undefined): readonly Pages[] {
  const { total_count, total = total_count, pageInfo, more, offset } = record
  if (isRecord(pageInfo) && typeof key === 'string') {
    const name = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    return [{ name, count: 0, total: 0, isOpen: pageInfo.hasNextPage === true }]
  }
  if (typeof more === 'boolean' && typeof offset === 'number')
    return Object.keys(record)
      .filter((list) => Array.isArray(record[list]))
      .map((list) => ({ name: list.replaceAll('_', ' '), count: 0, total: 0, isOpen: more }))
  if (typeof total !== 'number') return []
  return [...LISTS].flatMap(([list, name]) => {
    const { [list]: items } = record
    return Array.isArray(items) ? [{ name, count: items.length, total, isOpen: false }] : []
  })
}
