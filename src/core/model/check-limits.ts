import type { FieldDeclaration } from '../template/fields.ts'
import { exists } from '../time/calendar.ts'
import { readDuration } from '../time/duration.ts'

type Limit = 'min' | 'max'

/** What is wrong with the limits that a field declares: where they belong, what they are, how they lie to each other. */
export function limitProblems(declaration: FieldDeclaration): readonly {
  readonly key: Limit
  readonly what: string
  readonly hint: string
}[] {
  const { type, of, min, max } = declaration
  const each = type === 'list' ? (of ?? 'text') : type
  const given = (['min', 'max'] as const).flatMap((key) => {
    const limit = declaration[key]
    return limit === undefined ? [] : [{ key, limit }]
  })
  const form = FORMS[each]
  if (form === undefined)
    return given.map(({ key }) => ({ key, what: `has no meaning for a ${each}`, hint: 'leave it out' }))
  const wrong = given.filter(({ limit }) => form.valueOf(limit) === undefined)
  if (wrong.length > 0)
    return wrong.map(({ key, limit }) => ({ key, what: `is ${limit}, not ${form.what}`, hint: form.hint }))
  const [low, high] = [min, max].map((limit) => (limit === undefined ? undefined : form.valueOf(limit)))
  if (low === undefined || high === undefined || low <= high) return []
  return [{ key: 'min', what: `is ${min}, above max, which is ${max}`, hint: 'exchange them' }]
}

/** How the limits of a type are written, and the numbers that they are compared as. */
interface Form {
  readonly what: string
  readonly hint: string
  valueOf(limit: string | number): number | undefined
}

const characters: Form = {
  what: 'a number of characters',
  hint: 'write a whole number from 0 on',
  valueOf: (limit) => (typeof limit === 'number' && Number.isInteger(limit) && limit >= 0 ? limit : undefined),
}

const FORMS: Readonly<Partial<Record<FieldDeclaration['type'], Form>>> = {
  text: characters,
  markdown: characters,
  integer: {
    what: 'a whole number',
    hint: 'write digits alone',
    valueOf: (limit) => (typeof limit === 'number' && Number.isInteger(limit) ? limit : undefined),
  },
  number: {
    what: 'a number',
    hint: 'write digits with a point, such as 12.5',
    valueOf: (limit) => (typeof limit === 'number' && Number.isFinite(limit) ? limit : undefined),
  },
  percent: {
    what: 'a number from 0 to 100',
    hint: 'write it without a sign, such as 40',
    valueOf: (limit) => (typeof limit === 'number' && limit >= 0 && limit <= 100 ? limit : undefined),
  },
  date: {
    what: 'a date',
    hint: 'write year-month-day, such as 2026-02-01',
    valueOf: (limit) => dayNumber(String(limit)),
  },
  duration: {
    what: 'a duration',
    hint: 'write 3 hours, 1h30m, 90 min or PT3H',
    valueOf: (limit) => {
      const length = readDuration(String(limit))
      return length.ok ? length.value.milliseconds : undefined
    },
  },
}

/** Days in this form are in order as numbers of eight digits. */
function dayNumber(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const isDay = exists({ year: Number(year), month: Number(month), day: Number(day) })
  return isDay ? Number(`${year}${month}${day}`) : undefined
}
