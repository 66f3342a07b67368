import { closest, distance } from 'fastest-levenshtein'
import { normalizeBlock } from '../document/block-text.ts'
import { normalizeInline } from '../document/inline-text.ts'
import { normalizePlain } from '../document/plain-text.ts'
import type { Problem } from '../finding.ts'
import { failure, type Result, success } from '../result.ts'
import { exists } from '../time/calendar.ts'
import { readDuration } from '../time/duration.ts'
import { readZone, type SettledAbbreviations } from '../time/zone.ts'
import type { Kind } from './kinds.ts'

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
      return success(normalizeInline(text))
    case 'block':
      return success(normalizeBlock(text))
    case 'zone':
      return readZone(text, abbreviations)
    case 'duration':
      return readDuration(text)
    case 'date':
      return readDate(text.trim(), field)
    case 'integer':
      return readInteger(text.trim(), kind.min, field)
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

function readDate(text: string, field: string): Result<string> {
  if (text === 'unknown') return success(text)
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined)
    return failure({
      rule: 'invalid-date',
      message: `${field} is "${text}", not a date`,
      hint: 'write year-month-day, such as 2026-02-01',
      values: { text },
    })
  if (exists({ year: Number(year), month: Number(month), day: Number(day) })) return success(text)
  return failure({
    rule: 'invalid-date',
    message: `${text} does not exist`,
    hint: 'write year-month-day, such as 2026-02-01',
    values: { text },
  })
}

function readInteger(text: string, min: number, field: string): Result<number | 'unknown'> {
  if (text === 'unknown') return success(text)
  const digits = text.replaceAll(/(?<=\d)[,_ ](?=\d{3}(?!\d))/g, '')
  if (!/^-?\d{1,15}$/.test(digits))
    return failure({
      rule: 'invalid-value',
      message: `${field} is "${text}", not a whole number`,
      hint: 'write digits alone, or unknown',
      values: { text },
    })
  const value = Number(digits)
  return value >= min
    ? success(value)
    : failure({
        rule: 'invalid-value',
        message: `${field} is ${value}; it must be at least ${min}`,
        hint: 'is the sign right?',
        values: { value, min },
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
