import { DAY, HOUR, MINUTE } from '../../../time/calendar.ts'
import { anyOf, matchAt } from './match-at.ts'

/** A length of time as it stands in a text at `index`. */
export interface WrittenLength {
  /** As written, with `about` or what else stands before it. */
  readonly text: string
  readonly milliseconds: number
  readonly isAbout: boolean
  readonly index: number
}

/** Every length that a text states: `1h 30m`, `about two hours`, `6 hours and 33 minutes`. */
export function findLengths(text: string): readonly WrittenLength[] {
  const found: WrittenLength[] = []
  let end = 0
  for (const { index } of text.matchAll(MAY_BEGIN)) {
    if (index < end) continue
    const length = lengthAt(text, index)
    if (length === undefined) continue
    found.push(length)
    end = length.index + length.text.length
  }
  return found
}

const numbers: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['forty-five', 45],
  ['fifty', 50],
  ['half an', 0.5],
])

const units: readonly (readonly [RegExp, number])[] = [
  [/^w/i, 7 * DAY],
  [/^d/i, DAY],
  [/^h/i, HOUR],
  [/^m/i, MINUTE],
  [/^s/i, 1000],
]

const LONG_UNITS = ['weeks?', 'days?', 'hours?', 'hrs?', 'minutes?', 'mins?', 'seconds?', 'secs?']
const DIGITS = '\\d{1,6}(?:\\.\\d{1,3})?'
const WORDS = anyOf([...numbers.keys()].toReversed())
const PART = new RegExp(
  `(${DIGITS})\\s?-?(${anyOf(LONG_UNITS)}|[dhms])(?![a-z])|(${WORDS})[\\s-](${anyOf(LONG_UNITS)})(?![a-z])`,
  'iy',
)
/** `an hour and a half`: half of the unit before it. */
const AND_A_HALF = /\sand a half(?![a-z])/iy
/** `two and a half hours`, `2 1/2 hours`. */
const HALVES = new RegExp(`(${DIGITS}|${WORDS})(?:\\sand a half|½|\\s1\\/2)[\\s-](${anyOf(LONG_UNITS)})(?![a-z])`, 'iy')
const BETWEEN = /\s?(?:,\s?)?(?:and\s)?/iy
const MAY_BEGIN = /(?<![\p{L}\p{N}.:+/-])(?=[\daefhnost])/giu
const ABOUT =
  /(?:(?:just )?(?:over|under)|about|approximately|approx\.?|around|roughly|a total of|nearly|almost|more than|less than|~)\s?$/i

function lengthAt(text: string, index: number): WrittenLength | undefined {
  let end = index
  let milliseconds = 0
  for (let next = index; ; ) {
    const part = partAt(text, next)
    if (part === undefined) break
    milliseconds += part.milliseconds
    end = next + part.length
    next = end + (matchAt(BETWEEN, text, end)?.[0].length ?? 0)
  }
  if (end === index) return undefined
  const about = ABOUT.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? ''
  const isAbout = about !== '' && !/total/i.test(about)
  return { text: `${about}${text.slice(index, end)}`, milliseconds, isAbout, index: index - about.length }
}

function partAt(text: string, index: number): { readonly milliseconds: number; readonly length: number } | undefined {
  const halves = matchAt(HALVES, text, index)
  if (halves !== null) {
    const [whole, amount = '', unit = ''] = halves
    return { milliseconds: (amountOf(amount) + 0.5) * unitOf(unit), length: whole.length }
  }
  const part = matchAt(PART, text, index)
  if (part === null) return undefined
  const [whole, digits, unitOfDigits, word, unitOfWord] = part
  const unit = unitOf(unitOfDigits ?? unitOfWord ?? '')
  const half = matchAt(AND_A_HALF, text, index + whole.length)?.[0] ?? ''
  const amount = amountOf(digits ?? word ?? '') + (half === '' ? 0 : 0.5)
  return { milliseconds: amount * unit, length: whole.length + half.length }
}

function amountOf(written: string): number {
  return numbers.get(written.toLowerCase()) ?? Number(written)
}

function unitOf(written: string): number {
  return units.find(([name]) => name.test(written))?.[1] ?? 0
}
