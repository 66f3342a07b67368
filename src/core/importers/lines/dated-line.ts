import { printDate } from '../../time/calendar.ts'
import { plainSpaces } from '../../time/written-time.ts'
import { DAY_BESIDE_CLOCK, type DayContext, readDay } from '../time/written-day.ts'

/** `- [15 Jan 2026, 14:05] text`, `15/01/2026 at 2 pm text`: the mark before the day, the day, and the rest from the clock on. */
const DATED = new RegExp(
  `^(\\s*(?:[-*•]\\s+)?\\[?~?)(${DAY_BESIDE_CLOCK}),?\\s+(?:(?:at|@|[-–—])\\s+)?(?=\\d{1,2}(?::\\d{2}|\\s?[ap]\\.?m\\b))`,
  'i',
)

/** The day that a line begins with, as it is written, where a clock follows it. */
export function dayOfLine(line: string): string | undefined {
  return DATED.exec(plainSpaces(line))?.[2]
}

/** A line from its clock on; one that begins with no day as it is. */
export function withoutDay(line: string): string {
  return plainSpaces(line).replace(DATED, '$1')
}

/** A line with its day, which is `written` so, as `2026-01-15`; without it where nobody knows which day it is. */
export function withReadDay(line: string, written: string, days: DayContext): string {
  const day = readDay(written, days)
  return day === undefined ? withoutDay(line) : plainSpaces(line).replace(DATED, `$1${printDate(day)} `)
}
