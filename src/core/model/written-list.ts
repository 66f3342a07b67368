import * as z from 'zod/mini'
import { addDays, compareDates, printDate } from '../time/calendar.ts'
import { isBefore, isKnown } from '../time/instant.ts'
import { localDate } from '../time/local-time.ts'
import { printLocalTime } from '../time/print-time.ts'
import { type ConsistencyContext, type Contradiction, report } from './contradiction.ts'
import type { Entry } from './facts.ts'

/** One list of entries in the order in which somebody wrote it. */
interface WrittenList {
  readonly entries: readonly Entry[]
  readonly context: ConsistencyContext
  /** What messages call the entry at an index: `entry 2 on line 14`. */
  positionOf(index: number): string
}

export const orderedList = z
  .custom<WrittenList>()
  .check(z.superRefine((list, issues) => report(issues, stepsBack(list))))

function stepsBack({ entries, positionOf, context: { zone } }: WrittenList): Contradiction[] {
  const timed = entries.flatMap(({ at, until }, index) => (isKnown(at) ? [{ at, until, index }] : []))
  const reversed = timed.flatMap(({ at, until, index }): Contradiction[] => {
    if (!isKnown(until) || !isBefore(until, at)) return []
    return [
      [
        [index],
        {
          rule: 'timeline-out-of-order',
          message: `${printLocalTime(until, zone)} is before ${printLocalTime(at, zone)}, where the entry begins`,
          hint: 'write the earlier time first; add the date if it was the next day',
        },
      ],
    ]
  })
  const back = timed.flatMap(({ at, index }, position): Contradiction[] => {
    const above = timed[position - 1]
    if (above === undefined || !isBefore(at, above.at)) return []
    const isSameDay = compareDates(localDate(at.at, zone), localDate(above.at.at, zone)) === 0
    const [text, aboveText] = [at, above.at].map((time) =>
      isSameDay ? printLocalTime(time, zone).replace(/\d{4}-\d{2}-\d{2} /, '') : printLocalTime(time, zone),
    )
    const [entry, entryAbove] = [positionOf(index), positionOf(above.index)]
    return [
      [
        [index],
        {
          rule: 'timeline-out-of-order',
          message: `${entry} (${text}) is before ${entryAbove} (${aboveText})`,
          hint: 'add the date if it was another day, or sort with --sort',
          values: {
            entry: text ?? '',
            above: aboveText ?? '',
            nextDay: printDate(addDays(localDate(above.at.at, zone), 1)),
          },
        },
      ],
    ]
  })
  return [...reversed, ...back]
}
