/** A label that hangs on a line from its mark, to the right of the line or to its left. */
export interface Hanging {
  readonly x: number
  readonly width: number
}

export interface Hung {
  /** Counted from 0, the nearest to the marks. */
  readonly lane: number
  readonly isLeft: boolean
}

interface Placed extends Hung {
  readonly x: number
  /** What the text covers. */
  readonly from: number
  readonly to: number
}

/** From a label's line to its text. */
export const FLAG = 5

/** Between two texts, and between a text and a line. */
const GAP = 12
const CLEARANCE = 3

/**
 * A lane for each label, so that no two labels touch, no line runs through one, and none leaves the room. Nothing where
 * that takes more lanes than there may be.
 */
export function hang(labels: readonly Hanging[], right: number, lanes: number): readonly Hung[] | undefined {
  const placed = new Map<Hanging, Placed>()
  // From the right, each label finds those on its right in place already: a staircase, in which no line meets a text.
  const order = labels.toSorted((a, b) => b.x - a.x)
  const fits = ({ x, width }: Hanging): boolean => x + FLAG + width <= right
  const leftward = order.filter((label) => !fits(label)).toReversed()
  for (const label of [...leftward, ...order.filter(fits)]) {
    const place = findPlace(label, [...placed.values()], right, lanes)
    if (place === undefined) return undefined
    placed.set(label, place)
  }
  return labels.flatMap((label) => placed.get(label) ?? [])
}

function findPlace(label: Hanging, placed: readonly Placed[], right: number, lanes: number): Placed | undefined {
  // On the left of its line a label may stand in the way of the staircase.
  for (const isLeft of [false, true]) {
    for (let lane = 0; lane < lanes; lane++) {
      const place = placeAt(label, lane, isLeft)
      if (place.from >= 0 && place.to <= right && !placed.some((other) => collide(place, other))) return place
    }
  }
  return undefined
}

function placeAt({ x, width }: Hanging, lane: number, isLeft: boolean): Placed {
  const from = isLeft ? x - FLAG - width : x + FLAG
  return { x, lane, isLeft, from, to: from + width }
}

function collide(a: Placed, b: Placed): boolean {
  if (a.lane === b.lane) return a.from < b.to + GAP && b.from < a.to + GAP
  const [near, far] = a.lane < b.lane ? [a, b] : [b, a]
  return far.x > near.from - CLEARANCE && far.x < near.to + CLEARANCE
}
