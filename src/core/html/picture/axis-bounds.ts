import { HOUR } from '../../time/calendar.ts'

/** From one instant to another, in milliseconds since the epoch. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** How much longer than all that is on the axis an empty stretch may be: a fault that waited for weeks is not drawn to scale. */
const LONGEST_GAP = 3

/**
 * What the axis covers: the harm, and outwards from it every moment that does not lie far off. The others are shown at
 * its ends.
 */
export function axisBounds(harm: Stretch, moments: readonly number[]): Stretch {
  let { from, to } = harm
  for (;;) {
    const earlier = Math.max(...moments.filter((at) => at < from))
    const later = Math.min(...moments.filter((at) => at > to))
    const reach = LONGEST_GAP * (to - from || HOUR)
    const [before, after] = [from - earlier, later - to]
    if (Math.min(before, after) > reach) return { from, to }
    if (before < after) from = earlier
    else to = later
  }
}
