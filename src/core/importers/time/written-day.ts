import type { CalendarDate } from '../../time/calendar.ts'
import { lastYearWith, MONTH, monthNumber } from './moment.ts'

const YEAR = String.raw`(?<year>\d{4}|\d{2}(?!\d))`
const MONTH_NAME = `(?<month>${MONTH})[a-z]*\\.?`
const WEEKDAY_NAME = '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\.?,? )?'

const FORMS = [
  String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`,
  String.raw`(?<one>\d{1,2})(?<mark>[./])(?<two>\d{1,2})[./]${YEAR}`,
  String.raw`(?<day>\d{1,2})[ -](?:of )?${MONTH_NAME}(?:,?[ -]${YEAR})?`,
  String.raw`${MONTH_NAME} (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?:\d{2}:\d{2}:\d{2} )?${YEAR})?`,
].map((form) => `${WEEKDAY_NAME}${form}`)

/** For patterns: a day as people and chats write it, in any of its forms. */
export const DAY = `(?:${FORMS.map(unnamed).join('|')})`

/** In numbers that are a day only where a clock stands behind them. */
const BESIDE_CLOCK = [
  String.raw`(?<year>\d{4})/(?<month>\d{1,2})/(?<day>\d{1,2})`,
  String.raw`(?<one>\d{1,2})(?<mark>/)(?<two>\d{1,2})`,
]

/** For patterns: a day with a clock behind it. */
export const DAY_BESIDE_CLOCK = [DAY, ...BESIDE_CLOCK.map(unnamed)].join('|')

const WHOLE = [...FORMS, ...BESIDE_CLOCK].map((form) => new RegExp(`^${form}$`, 'i'))

/** How the days of a text are read. */
export interface DayContext {
  /** Milliseconds since 1970: a day without a year is the last one that is not ahead. */
  readonly now: number
  /** Whether `03/04/2026` is 3 April; nothing where nobody knows. */
  readonly isDayFirst?: boolean | undefined
}

/** A text that is a day and nothing else. */
export function readDay(text: string, { now, isDayFirst }: DayContext): CalendarDate | undefined {
  const groups = groupsOf(text)
  if (groups === undefined) return undefined
  const { one, two, mark } = groups
  if (one !== undefined && two !== undefined) {
    if (mark === '/' && isDayFirst === undefined) return undefined
    const [day, month] = mark === '.' || isDayFirst ? [one, two] : [two, one]
    return dateOf({ ...groups, day, month }, now)
  }
  return dateOf(groups, now)
}

/** Whether days with slashes begin with the day of the month: so it is where one cannot be read otherwise, or lies ahead. */
export function isDayFirstIn(days: readonly string[], now: number): boolean | undefined {
  for (const text of days) {
    const { one, two, mark, year } = groupsOf(text) ?? {}
    if (mark !== '/' || one === undefined || two === undefined) continue
    const isRefuted = (day: string, month: string) => {
      const date = dateOf({ day, month, year }, now)
      return (
        date === undefined || date.month > 12 || Date.UTC(date.year, date.month - 1, date.day) > now + 24 * 3_600_000
      )
    }
    const [dayFirst, monthFirst] = [isRefuted(one, two), isRefuted(two, one)]
    if (dayFirst !== monthFirst) return monthFirst
  }
  return undefined
}

/** The year that was read for a day which was written without one. */
export function unwrittenYear(text: string, days: DayContext): number | undefined {
  return groupsOf(text)?.year === undefined ? readDay(text, days)?.year : undefined
}

/** Says aloud which years were read where none was written, in order. */
export function yearNote(years: readonly number[]): readonly string[] {
  return years.length === 0 ? [] : [`its lines name no year: they are read as of ${years.join(' and ')}`]
}

/** A pattern that is used more than once in another one. */
function unnamed(form: string): string {
  return form.replace(/\(\?<\w+>/g, '(?:')
}

type Groups = Readonly<Record<string, string | undefined>>

function groupsOf(text: string): Groups | undefined {
  return WHOLE.map((form) => form.exec(text.trim())?.groups).find((groups) => groups !== undefined)
}

function dateOf({ year, month = '', day = '' }: Groups, now: number): CalendarDate | undefined {
  const date = { month: monthNumber(month), day: Number(day) }
  if (year !== undefined) return { ...date, year: year.length === 2 ? 2000 + Number(year) : Number(year) }
  const last = lastYearWith(date.month, date.day, now)
  return last === undefined ? undefined : { ...date, year: last }
}

const HEADING = new RegExp(
  `^(?:[-=—*#]{2,} ?)?(?:Day changed(?: to)? |Log (?:opened|closed) |Session (?:Start|Time): )?(${DAY})[:]?(?: ?[-=—*#]{2,})?$`,
  'i',
)

/** The day of a line that stands above its entries: `--- Day changed Fri Jan 16 2026`, `Friday, January 16th`. */
export function headingDay(text: string): string | undefined {
  return HEADING.exec(text.trim())?.[1]
}
