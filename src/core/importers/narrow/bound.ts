import { type CalendarDate, compareDates, printDate } from '../../time/calendar.ts'
import { span } from '../../time/instant.ts'
import { readingsOfDated, type ZoneContext } from '../../time/resolve-point.ts'
import { readWrittenTime } from '../../time/written-time.ts'

/** What a bound of a timeline is read against. */
export interface BoundContext extends ZoneContext {
  /** Whether `zone` is the incident's, and not what stands in for one that nobody stated. */
  readonly isZoneKnown: boolean
  /** The local days of the entries. */
  readonly days: readonly CalendarDate[]
}

/** Why a bound cannot be read, and what to write. */
export interface BoundProblem {
  readonly message: string
  readonly hint: string
}

/** The first and the last millisecond since 1970 that the time of `--since` or `--until` can mean. */
export function readBound(text: string, context: BoundContext): readonly [number, number] | BoundProblem {
  const scan = readWrittenTime(text)
  if (scan.kind === 'problem') return { message: scan.problem.message, hint: scan.problem.hint ?? EXAMPLE }
  if (scan.time.kind !== 'point') return { message: `"${text}" is no moment`, hint: EXAMPLE }
  const [day, ...others] = context.days
  const date = scan.time.date ?? day
  if (date === undefined) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  if (scan.time.date === undefined && others.length > 0)
    return {
      message: `"${text}" has no date, and the entries are of ${context.days.length} days`,
      hint: `write the date before it, such as ${printDate(date)} ${text}`,
    }
  if (scan.time.zone === undefined && !context.isZoneKnown)
    return {
      message: `"${text}" has no time zone, and nobody states that of the incident`,
      hint: `write it behind the time, such as ${printDate(date)} 14:05 UTC`,
    }
  const read = readingsOfDated(scan.time, date, context)
  if (!read.ok) return { message: read.problem.message, hint: read.problem.hint ?? EXAMPLE }
  const spans = read.value.instants.map(span)
  return [Math.min(...spans.map(([first]) => first)), Math.max(...spans.map(([, last]) => last))]
}

const EXAMPLE = 'write a time such as 2026-01-15 14:05'

/** Each day once, in order. */
export function distinctDays(dates: readonly CalendarDate[]): readonly CalendarDate[] {
  const days = new Map(dates.map((date) => [printDate(date), date]))
  return [...days.values()].toSorted(compareDates)
}
