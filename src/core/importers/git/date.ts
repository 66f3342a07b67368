import { MONTH, momentOn, monthNumber, WEEKDAY } from '../time/moment.ts'
import { readStamp } from '../time/stamp.ts'

/** A date at the start of a text. */
export interface GitDate {
  readonly at: string
  readonly length: number
  /** A day alone. */
  readonly isDay: boolean
}

const CLOCK = String.raw`(?<clock>\d{2}:\d{2}(?::\d{2})?)`
const END = String.raw`(?![\w:+])`

/** The forms of `git log --date`: its own, rfc, iso and iso-strict, short, raw and unix; `-local` ones have no offset. */
const FORMS = [
  `(?:(?:${WEEKDAY}) )?(?<month>${MONTH}) +(?<day>\\d{1,2}) ${CLOCK} (?<year>\\d{4})(?: (?<zone>[+-]\\d{4}))?`,
  `(?:(?:${WEEKDAY}), )?(?<day>\\d{1,2}) (?<month>${MONTH}) (?<year>\\d{4}) ${CLOCK} (?<zone>[+-]\\d{4})`,
  `(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:[T ]${CLOCK}(?: ?(?<zone>Z|[+-]\\d{2}:?\\d{2}))?)?`,
  String.raw`(?<epoch>\d{9,10})(?: [+-]\d{4})?`,
].map((form) => new RegExp(`^${form}${END}`))

export function scanGitDate(text: string): GitDate | undefined {
  for (const form of FORMS) {
    const match = form.exec(text)
    if (match === null) continue
    const { year = '', month = '', day = '', clock, zone, epoch } = match.groups ?? {}
    const date = { year: Number(year), month: monthNumber(month), day: Number(day) }
    const at = epoch === undefined ? momentOn(date, clock, zone) : readStamp(epoch)
    if (at !== undefined) return { at, length: match[0].length, isDay: epoch === undefined && clock === undefined }
  }
  return undefined
}

/** A text that is a date and nothing else. */
export function readGitDate(text: string): string | undefined {
  const trimmed = text.trim()
  const date = scanGitDate(trimmed)
  return date?.length === trimmed.length ? date.at : undefined
}
