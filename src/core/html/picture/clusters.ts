/** Neighbours that are drawn as one. */
export interface Cluster<Item> {
  readonly items: readonly [Item, ...Item[]]
  /** Milliseconds since the epoch. */
  readonly from: number
  readonly to: number
}

/** Each on its own, in the order of time. */
export function single<Item extends { readonly shownAt: number }>(items: readonly Item[]): readonly Cluster<Item>[] {
  return items
    .toSorted((a, b) => a.shownAt - b.shownAt)
    .map((item) => ({ items: [item], from: item.shownAt, to: item.shownAt }))
}

/** At most so many clusters, but one at least: of all neighbours the two that together span the least time become one. */
export function atMost<Item>(clusters: readonly Cluster<Item>[], most: number): readonly Cluster<Item>[] {
  // Changed in place, since there may be thousands of entries.
  const fewer = [...clusters]
  while (fewer.length > Math.max(most, 1)) {
    const index = nearestPair(fewer)
    const [first, second] = fewer.slice(index, index + 2)
    if (first === undefined || second === undefined) break
    fewer.splice(index, 2, { items: [...first.items, ...second.items], from: first.from, to: second.to })
  }
  return fewer
}

/** The position of the first of two. */
function nearestPair(clusters: readonly Cluster<unknown>[]): number {
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  for (let index = 1; index < clusters.length; index++) {
    const span = (clusters[index]?.to ?? 0) - (clusters[index - 1]?.from ?? 0)
    if (span < least) {
      least = span
      nearest = index - 1
    }
  }
  return nearest
}
