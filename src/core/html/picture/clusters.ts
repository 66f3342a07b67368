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

/** At most so many clusters, and each no longer than it must be. */
export function atMost<Item>(clusters: readonly Cluster<Item>[], most: number): readonly Cluster<Item>[] {
  let fewer = clusters
  while (fewer.length > most) fewer = withOneFewer(fewer)
  return fewer
}

/** One cluster fewer: of all neighbours the two that together span the least time are put together. */
export function withOneFewer<Item>(clusters: readonly Cluster<Item>[]): readonly Cluster<Item>[] {
  const spans = clusters.slice(1).map((cluster, index) => cluster.to - (clusters[index]?.from ?? 0))
  const index = spans.indexOf(Math.min(...spans))
  const [first, second] = clusters.slice(index, index + 2)
  if (first === undefined || second === undefined) return clusters
  const both: Cluster<Item> = { items: [...first.items, ...second.items], from: first.from, to: second.to }
  return clusters.toSpliced(index, 2, both)
}
