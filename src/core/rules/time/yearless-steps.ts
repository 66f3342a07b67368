import { findMoments } from '../../document/read/foreign/moments.ts'
import type { Found } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** A row that names its day without a year: minutes from the beginning of any year. */
interface Row {
  readonly line: number
  readonly column: number
  readonly minutes: number
  readonly shown: string
}

/** Steps back between entries whose days lack the year, so that no instant is read from them. */
export function yearlessSteps(subject: Subject): readonly Found[] {
  const { postmortem, isOwn, form, at } = subject
  if (isOwn || form !== 'document' || !postmortem.timeline.every((entry) => entry.at === 'unknown')) return []
  const rows = rowsOf(subject)
  const back = rows.flatMap((row, index) => {
    const above = rows[index - 1]
    return above !== undefined && row.minutes < above.minutes ? [{ row, above }] : []
  })
  // Newest first, or over the end of a year.
  if (back.length * 2 >= rows.length) return []
  return back
    .filter(({ row, above }) => above.minutes - row.minutes < MONTH)
    .map(({ row, above }) => ({
      place: at(row.line, row.column),
      message: `the entry on line ${row.line} (${row.shown}) is before the one on line ${above.line} (${above.shown})`,
      hint: 'correct the time or the day, or move the entry',
    }))
}

const DAY = 24 * 60
const MONTH = 31 * DAY

function rowsOf({ postmortem, placeOf, lines }: Subject): readonly Row[] {
  return postmortem.timeline.flatMap((_, index): readonly Row[] => {
    const place = placeOf(`timeline[${index}]`)
    if (place.kind !== 'file') return []
    const moments = findMoments((lines[place.line - 1] ?? '').slice(0, 60))
    const day = moments.find((moment) => moment.day !== undefined)?.day
    const clock = moments.find((moment) => moment.clock !== undefined)?.clock
    if (day === undefined || clock === undefined) return []
    const minutes = ((day.month - 1) * 31 + day.day) * DAY + clock.hour * 60 + clock.minute
    const shown = `${day.month}/${day.day} ${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`
    return [{ line: place.line, column: place.column, minutes, shown }]
  })
}
