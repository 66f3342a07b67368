import { closest, distance } from 'fastest-levenshtein'
import { normalizeBlock } from '../document/block-text.ts'
import { normalizeInline } from '../document/inline-text.ts'
import { normalizePlain } from '../document/plain-text.ts'
import type { Problem } from '../finding.ts'
import { failure, type Result, success } from '../result.ts'
import { exists, MINUTE } from '../time/calendar.ts'
import { type Duration, printDuration, readDuration } from '../time/duration.ts'
import { readZone, type SettledAbbreviations } from '../time/zone.ts'
import type { Kind, TextLimits } from './kinds.ts'
import { LONGEST_MATCHED, matchesWhole } from './pattern.ts'
import { readNumber } from './read-number.ts'

/** Reads one text as a value of its kind. Times need their neighbours and are read elsewhere. */
export function readText(
  kind: Kind,
  text: string,
  field: string,
  abbreviations: SettledAbbreviations,
): Result<unknown> {
  switch (kind.name) {
    case 'plain':
      return success(normalizePlain(text))
    case 'inline':
      return limited(normalizeInline(text), kind, field)
    case 'block':
      return limited(normalizeBlock(text), kind, field)
    case 'zone':
      return readZone(text, abbreviations)
    case 'duration':
      return readLength(text, kind, field)
    case 'date':
      return readDate(text.trim(), kind, field)
    case 'integer':
    case 'number':
    case 'percent':
      return readNumber(text.trim(), kind, field)
    case 'boolean':
      return readBoolean(text.trim(), field)
    case 'share':
      return readShare(text.trim())
    case 'url':
      return readUrl(text.trim(), field)
    case 'choice':
      return readChoice(text.trim(), kind, field)
    case 'time':
    case 'list':
    case 'record':
    case 'open':
      return failure({ rule: 'invalid-value', message: `${field} is a text; it must be a ${kind.name}` })
  }
}

/** A text within its limits; `unknown` always is. */
function limited(text: string, { minLength = 0, maxLength, pattern }: TextLimits, field: string): Result<string> {
  const length = [...text].length
  if (text === '' || text === 'unknown') return success(text)
  if (length < minLength) return failure(wrongLength(field, length, 'least', minLength))
  if (maxLength !== undefined && length > maxLength) return failure(wrongLength(field, length, 'most', maxLength))
  if (pattern === undefined || matchesWhole(pattern, text)) return success(text)
  if (length > LONGEST_MATCHED) return failure(wrongLength(field, length, 'most', LONGEST_MATCHED))
  return failure({
    rule: 'invalid-value',
    message: `${field} is "${text}", which has another form`,
    hint: `its form is ${pattern}, or unknown`,
    values: { text, pattern },
  })
}

function wrongLength(field: string, length: number, end: 'least' | 'most', limit: number): Problem {
  return {
    rule: 'invalid-value',
    message: `${field} has ${length} ${length === 1 ? 'character' : 'characters'}; it must have at ${end} ${limit}`,
    hint: `write ${end === 'least' ? 'more' : 'less'}, or unknown`,
    values: { length, [end === 'least' ? 'min' : 'max']: limit },
  }
}

function readLength(text: string, { min, max }: Kind & { name: 'duration' }, field: string): Result<Duration> {
  const read = readDuration(text)
  if (!read.ok) return read
  const { milliseconds } = read.value
  const isShort = min !== undefined && milliseconds < min
  const limit = isShort ? min : max !== undefined && milliseconds > max ? max : undefined
  if (limit === undefined) return read
  return failure({
    rule: 'invalid-value',
    message: `${field} is ${printDuration(milliseconds)}; it must be at ${isShort ? 'least' : 'most'} ${printDuration(limit)}`,
    hint: 'correct it, or write unknown',
    values: { minutes: milliseconds / MINUTE, [isShort ? 'min' : 'max']: limit / MINUTE },
  })
}

function readBoolean(text: string, field: string): Result<boolean> {
  const lower = text.toLowerCase()
  if (YES.includes(lower)) return success(true)
  if (NO.includes(lower)) return success(false)
  return failure({
    rule: 'invalid-value',
    message: `${field} is "${text}", neither yes nor no`,
    hint: 'write yes, no or unknown',
    values: { text },
  })
}

/** What a file, a flag or a person writes for yes and for no, in lower case. */
export const YES: readonly string[] = ['yes', 'true', 'y', 'on']
export const NO: readonly string[] = ['no', 'false', 'n', 'off']

function readDate(text: string, kind: Kind & { name: 'date' }, field: string): Result<string> {
  if (text === 'unknown') return success(text)
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined)
    return failure({
      rule: 'invalid-date',
      message: `${field} is "${text}", not a date`,
      hint: 'write year-month-day, such as 2026-02-01',
      values: { text },
    })
  if (exists({ year: Number(year), month: Number(month), day: Number(day) })) return inTime(text, kind, field)
  return failure({
    rule: 'invalid-date',
    message: `${text} does not exist`,
    hint: 'write year-month-day, such as 2026-02-01',
    values: { text },
  })
}

/** Days in this form are in order as texts. */
function inTime(day: string, { min, max }: Kind & { name: 'date' }, field: string): Result<string> {
  const isEarly = min !== undefined && day < min
  const limit = isEarly ? min : max !== undefined && day > max ? max : undefined
  if (limit === undefined) return success(day)
  return failure({
    rule: 'invalid-value',
    message: `${field} is ${day}; it must be ${limit} or ${isEarly ? 'later' : 'earlier'}`,
    hint: 'correct it, or write unknown',
    values: { day, [isEarly ? 'min' : 'max']: limit },
  })
}

/** `100%`, `~40%`, `1200`, `~1,200` or `unknown`; "users" after it may stay. */
function readShare(text: string): Result<string> {
  if (text.toLowerCase() === 'unknown') return success('unknown')
  const [, about = '', amount, percent] = SHARE.exec(text) ?? []
  const value = Number(amount?.replaceAll(/[, ]/g, ''))
  if (amount === undefined || (percent === undefined && value >= 0 && !Number.isInteger(value))) {
    return failure({
      rule: 'invalid-value',
      message: `"${text}" is no number of users`,
      hint: 'write 100%, 1200, ~1200 or unknown',
      values: { text },
    })
  }
  if (value < 0 || (percent !== undefined && value > 100)) {
    const unit = percent === undefined ? 'users' : '% of users'
    return failure({
      rule: 'impact-percent-out-of-range',
      message: `${value}${percent === undefined ? ' ' : ''}${unit} cannot be affected`,
      hint: 'write a share from 0% to 100%, or a number of users',
      values: { value },
    })
  }
  return success(`${about}${value}${percent ?? ''}`)
}

/** Commas and spaces part thousands only: 0,5% could be a half or five. */
const SHARE = /^(~?) ?(-?(?:\d{1,3}(?:[, ]\d{3})+|\d{1,15})(?:\.\d{1,9})?) ?(%)?(?: (?:of )?users)?$/i

/** A web or mail address, or a path beside the document; `javascript:` and the like are refused. */
function readUrl(text: string, field: string): Result<string> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase()
  const isAllowed = scheme === undefined || scheme === 'http' || scheme === 'https' || scheme === 'mailto'
  if (isAllowed && !/[\s\p{Cc}]/u.test(text)) return success(text)
  return failure({
    rule: 'invalid-value',
    message: `${field} is "${text}", not a link`,
    hint: 'write an address that starts with https://',
    values: { text },
  })
}

function readChoice(text: string, { choices, aliases }: Kind & { name: 'choice' }, field: string): Result<string> {
  const lower = text.toLowerCase()
  const exact =
    choices.find((choice) => choice.toLowerCase() === lower) ??
    (Object.hasOwn(aliases, lower) ? aliases[lower] : undefined)
  if (exact !== undefined) return success(exact)
  const likely = closest(
    lower,
    choices.map((choice) => choice.toLowerCase()),
  )
  const isLikely = lower.length > 2 && distance(lower, likely) <= 2
  return failure(
    notAChoice(text, field, choices, isLikely ? choices.find((choice) => choice.toLowerCase() === likely) : undefined),
  )
}

function notAChoice(text: string, field: string, choices: readonly string[], likely: string | undefined): Problem {
  return {
    rule: 'invalid-value',
    message: `${field} is "${text}", which is none of its choices`,
    hint:
      likely === undefined
        ? `write one of ${choices.join(', ')}`
        : `did you mean ${likely}? the choices are ${choices.join(', ')}`,
    values: { text, choices },
  }
}
