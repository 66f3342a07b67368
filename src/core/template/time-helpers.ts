import { type CalendarDate, exists, MINUTE, printDate, wallTime } from '../time/calendar.ts'
import { printDuration, readDuration } from '../time/duration.ts'
import type { Precision } from '../time/instant.ts'
import { instantsOf, localDate, toLocal } from '../time/local-time.ts'
import { printClock } from '../time/print-time.ts'
import { readOffset, readZone, type Zone } from '../time/zone.ts'
import { toText } from './helper-values.ts'
import type { HelperCall } from './helpers.ts'

/** The clock of a time of the view, in any zone and as any language writes it; of a day alone, its date. */
export function timeText([value]: readonly unknown[], call: HelperCall): string {
  return textOf('time', value, call)
}

/** The date of a time of the view, in any zone and as any language writes it. */
export function dateText([value]: readonly unknown[], call: HelperCall): string {
  return textOf('date', value, call)
}

/** A length of the view, `3 hours`, in short as `3h` or in minutes as `180`. */
export function lengthText([value]: readonly unknown[], { options }: HelperCall): string {
  const text = toText(value)
  if (text === '' || text === 'unknown') return text
  const length = readDuration(text)
  if (!length.ok) throw new TypeError(`expected a length such as duration, got "${text}"`)
  const { milliseconds, approximate } = length.value
  const style = choiceOf('style', options.style ?? 'long', ['long', 'short', 'minutes'])
  if (style === 'minutes') return `${Math.round(milliseconds / MINUTE)}`
  const words = printDuration(milliseconds)
  const printed = style === 'long' ? words : words.replaceAll(/ ([dhms])[a-z]+ ?/g, '$1')
  return `${approximate ? (style === 'long' ? 'about ' : '~') : ''}${printed}`
}

/** A time of the view, read back. */
interface ShownTime {
  readonly at: number
  readonly precision: Precision
  readonly tilde: string
}

function textOf(part: 'time' | 'date', value: unknown, { options, view }: HelperCall): string {
  const text = toText(value)
  if (text === '' || text === 'unknown') return text
  const own = typeof view.timezone === 'string' ? view.timezone : 'UTC'
  const time = readShownTime(text, own)
  if (time === undefined) throw new TypeError(`expected a time such as start, got "${text}"`)
  const zone = options.zone === undefined ? own : zoneOf(toText(options.zone))
  const { at, precision, tilde } = time
  // A day is the same everywhere, and has no clock.
  const shown = precision === 'day' ? { date: localDate(at, 'UTC'), zone: 'UTC' } : { date: localDate(at, zone), zone }
  const isDate = part === 'date' || precision === 'day'
  const locale = options.locale ?? view.locale
  if (locale === null || locale === undefined) {
    if (options.style !== undefined) throw new TypeError('style needs a locale beside it')
    const clock = view.clock === '12h' ? '12h' : '24h'
    return tilde + (isDate ? printDate(shown.date) : printClock({ ...unwritten, at, precision }, zone, clock))
  }
  const style = choiceOf('style', options.style ?? (isDate ? 'long' : 'short'), isDate ? dateStyles : timeStyles)
  // Told apart from its zone, so that offsets work too, which not every engine knows as zones.
  const { date, clock } = toLocal(at, shown.zone)
  const format = new Intl.DateTimeFormat(localeOf(toText(locale)), {
    timeZone: 'UTC',
    ...(isDate ? { dateStyle: style } : { timeStyle: style }),
  })
  return tilde + format.format(wallTime(date, clock)).replaceAll('\u202F', ' ')
}

const unwritten = { approximate: false, zone: 'UTC', text: '' } as const
const dateStyles = ['full', 'long', 'medium', 'short'] as const
const timeStyles = ['medium', 'short'] as const

function choiceOf<Choice extends string>(option: string, value: unknown, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value)
  if (found === undefined) throw new TypeError(`${option} is ${String(value)}; it can be ${choices.join(', ')}`)
  return found
}

function zoneOf(text: string): Zone {
  const zone = readZone(text)
  if (zone.ok) return zone.value
  const { message, hint } = zone.problem
  throw new TypeError(hint === undefined ? message : `${message}; ${hint}`)
}

function localeOf(text: string): string {
  try {
    const [locale] = Intl.DateTimeFormat.supportedLocalesOf(text)
    if (locale !== undefined) return locale
  } catch {
    // Not even the form of a locale.
  }
  throw new TypeError(`"${text}" is not a locale that can be written here; write one such as de or en-GB`)
}

const SHOWN =
  /^(~?)(\d{4})-(\d\d)-(\d\d)(?:[ T](\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(?: ([AP]M))? ?(Z|UTC|(?:UTC)?[+-]\d\d:\d\d)?)?$/

/** A time as the view shows it, or in ISO 8601; one without an offset is told in the view's own zone. */
function readShownTime(text: string, own: Zone): ShownTime | undefined {
  const match = SHOWN.exec(text)
  if (match === null) return undefined
  const [, tilde = '', year, month, day, hour, minute, second, fraction = '', half, offset] = match
  const date: CalendarDate = { year: Number(year), month: Number(month), day: Number(day) }
  if (!exists(date)) return undefined
  if (hour === undefined) return { at: wallTime(date, { hour: 0, minute: 0 }), precision: 'day', tilde }
  const clock = {
    hour: half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'PM' ? 12 : 0),
    minute: Number(minute),
    second: Number(second ?? 0),
    millisecond: Number(fraction.padEnd(3, '0')),
  }
  const precision = second === undefined ? 'minute' : 'second'
  const [first] =
    offset === undefined ? instantsOf(date, clock, own) : [wallTime(date, clock) - minutesOf(offset) * MINUTE]
  return first === undefined ? undefined : { at: first, precision, tilde }
}

function minutesOf(offset: string): number {
  return /^(?:Z|UTC)$/.test(offset) ? 0 : (readOffset(offset) ?? 0)
}
