/** A thing that wants to stand around a place, on a line, and takes up room there. */
export interface Wish {
  readonly center: number
  readonly size: number
}

/**
 * The centers of things that stand in a row without touching, each as near to its wish as the others let it be, all of
 * them between two ends. The wishes are in order. Room between the ends is enough for all.
 */
export function spread(wishes: readonly Wish[], from: number, to: number): readonly number[] {
  const groups: Group[] = []
  for (const wish of wishes) {
    let group = withinEnds({ wishes: [wish], size: wish.size, start: wish.center - wish.size / 2 }, from, to)
    for (let before = groups.at(-1); before && before.start + before.size > group.start; before = groups.at(-1)) {
      groups.pop()
      group = withinEnds(joined(before, group), from, to)
    }
    groups.push(group)
  }
  return groups.flatMap((group) => {
    let end = group.start
    return group.wishes.map(({ size }) => {
      end += size
      return end - size / 2
    })
  })
}

interface Group extends Pick<Wish, 'size'> {
  readonly wishes: readonly Wish[]
  readonly start: number
}

/** Two groups as one, where on average each of its members is nearest to its wish. */
function joined(a: Group, b: Group): Group {
  const wishes = [...a.wishes, ...b.wishes]
  let above = 0
  const starts = wishes.map(({ center, size }) => {
    const start = center - size / 2 - above
    above += size
    return start
  })
  return { wishes, size: a.size + b.size, start: starts.reduce((sum, start) => sum + start, 0) / starts.length }
}

function withinEnds(group: Group, from: number, to: number): Group {
  return { ...group, start: Math.max(from, Math.min(group.start, to - group.size)) }
}
