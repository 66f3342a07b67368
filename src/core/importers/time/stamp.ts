import * as z from 'zod/mini'

/**
 * A moment as a machine wrote it, in UTC to the second: `2026-01-15T14:05:07Z`. Two of them compare as texts. Fractions
 * of a second are cut off.
 */
export type Stamp = string

/**
 * A moment in any of the forms of machines: ISO 8601 with `Z` or an offset (also `+0000`, a space for the T, the word
 * UTC, and any number of fractional digits), or the time since 1970 in seconds, milliseconds, microseconds or
 * nanoseconds, as a number or in digits. Nothing for a clock without a zone, which no export can place.
 */
export function readStamp(value: unknown): Stamp | undefined {
  if (typeof value === 'number') return ofEpoch(value)
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  return /^\d{9,19}(?:\.\d+)?$/.test(text) ? ofEpoch(Number(text)) : ofText(text)
}

/** Whether a text is a `Stamp` as it stands. */
export function isStamp(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text)
}

/** Forms that mean "never", such as the end of an alert that still fires. */
function isNever(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === 0 || /^0001-01-01T/.test(String(value))
}

/** A moment that has to be there. */
export const stamp = z.pipe(
  z.unknown().check(z.refine((value) => readStamp(value) !== undefined)),
  z.transform((value) => readStamp(value) ?? ''),
)

/** A moment that may not be there, or not yet. */
export const maybeStamp = z.pipe(
  z.unknown().check(z.refine((value) => isNever(value) || readStamp(value) !== undefined)),
  z.transform((value) => (isNever(value) ? undefined : readStamp(value))),
)

/** The earliest of some moments. */
export function earliest(stamps: readonly (Stamp | undefined)[]): Stamp | undefined {
  return stamps.filter((one) => one !== undefined).toSorted()[0]
}

/** `2026-01-15T14:05:07.123456789Z`, `2026-01-15 14:05:07 UTC`, `2026-01-15T16:05:07+0200`. */
const ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(?:(Z|UTC|GMT)|([+-]\d{2}):?(\d{2})?)$/i

function ofText(text: string): Stamp | undefined {
  const [, date, clock = '', utc, hours, minutes = '00'] = ISO.exec(text) ?? []
  if (date === undefined) return undefined
  const at = Date.parse(`${date}T${clock}${utc === undefined ? `${hours}:${minutes}` : 'Z'}`)
  // Date.parse takes 30 February for 2 March.
  const isDay = !Number.isNaN(Date.parse(date)) && new Date(Date.parse(date)).toISOString().startsWith(date)
  return isDay ? print(at) : undefined
}

/** Seconds have ten digits from 2001 to 2286; each finer unit has three more. */
function ofEpoch(value: number): Stamp | undefined {
  if (!(value >= FIRST_SECOND)) return undefined
  const unit = [1e3, 1, 1e-3, 1e-6].find((factor) => value * factor < LAST_MILLISECOND)
  return unit === undefined ? undefined : print(value * unit)
}

/** 2001-09-09, before any export, and 2286-11-20. */
const FIRST_SECOND = 1e9
const LAST_MILLISECOND = 1e13

function print(at: number): Stamp | undefined {
  const whole = Math.floor(at / 1000) * 1000
  return Number.isNaN(whole) ? undefined : `${new Date(whole).toISOString().slice(0, 19)}Z`
}
