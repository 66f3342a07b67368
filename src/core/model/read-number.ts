import type { Problem } from '../finding.ts'
import { failure, type Result, success } from '../result.ts'
import type { Kind } from './kinds.ts'

type NumberKind = Kind & { readonly name: 'integer' | 'number' | 'percent' }

/** Reads a number; commas, spaces and underscores part thousands only: 0,5 could be a half or five. */
export function readNumber(text: string, kind: NumberKind, field: string): Result<number | 'unknown'> {
  if (text === 'unknown') return success(text)
  const digits = text.replaceAll(/(?<=\d)[,_ ](?=\d{3}(?!\d))/g, '').replace(kind.name === 'percent' ? / ?%$/ : '', '')
  if (!FORMS[kind.name].test(digits)) return failure(notANumber(text, kind, field))
  const value = Number(digits)
  const { min, max } = { ...(kind.name === 'percent' && { min: 0, max: 100 }), ...kind }
  if (min !== undefined && value < min) return failure(outside(value, 'least', min, kind, field))
  if (max !== undefined && value > max) return failure(outside(value, 'most', max, kind, field))
  return success(value)
}

const FORMS: Readonly<Record<NumberKind['name'], RegExp>> = {
  integer: /^-?\d{1,15}$/,
  number: /^-?\d{1,15}(?:\.\d{1,9})?$/,
  percent: /^-?\d{1,15}(?:\.\d{1,9})?$/,
}

function notANumber(text: string, { name }: NumberKind, field: string): Problem {
  const words = {
    integer: ['not a whole number', 'write digits alone, or unknown'],
    number: ['not a number', 'write digits with a point, such as 12.5, or unknown'],
    percent: ['not a percentage', 'write a number from 0 to 100, such as 40%, or unknown'],
  } as const
  const [what, hint] = words[name]
  return { rule: 'invalid-value', message: `${field} is "${text}", ${what}`, hint, values: { text } }
}

function outside(value: number, end: 'least' | 'most', limit: number, { name }: NumberKind, field: string): Problem {
  const unit = name === 'percent' ? '%' : ''
  const isSign = value < 0 && limit >= 0
  return {
    rule: 'invalid-value',
    message: `${field} is ${value}${unit}; it must be at ${end} ${limit}${unit}`,
    hint: isSign ? 'is the sign right?' : 'correct it, or write unknown',
    values: { value, [end === 'least' ? 'min' : 'max']: limit },
  }
}
