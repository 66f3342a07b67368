import { type Item, partOf } from '../json/items.ts'

/** Says that a file ends before its channel or search does: of several answers the last tells. */
export function furtherMessages({ value, path }: Item): readonly string[] {
  const last: Item = { value: Array.isArray(value) ? value.at(-1) : value, path }
  const paging = partOf(partOf(last, 'messages'), 'paging')
  const isOpen =
    partOf(last, 'has_more').value === true ||
    Number(partOf(paging, 'page').value) < Number(partOf(paging, 'pages').value)
  return isOpen ? ['more messages follow on further pages, which are not in this file'] : []
}
