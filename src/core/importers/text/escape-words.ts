import { fromEntity } from '../../document/hidden-characters.ts'
import { flanksOf, type Reach } from './emphasis.ts'

/** Where words stand in the text that is written. */
export interface Place {
  readonly reach: Reach
  /** How much text comes before, as counted for `reach`. */
  readonly base: number
  readonly startsLine: boolean
  /** What is written behind: a line feed, which `escapeInline` gives a backslash, or nothing at the end of all. */
  readonly after: string
  readonly isLabel: boolean
  /** Other backticks in the line could make code of these. */
  readonly barsBackticks: boolean
}

/**
 * Words as inline Markdown that shows exactly them. Tags, single backticks and what begins a block stay as they are,
 * since `escapeInline` takes care of them; what it would take for a backslash of the words themselves gets an entity.
 */
export function escapeWords(text: string, place: Place): string {
  return text.replace(SPECIAL, (token: string, ...[offset]: number[]) => {
    const at = offset ?? 0
    const end = at + token.length
    switch (token.charAt(0)) {
      case '\\':
        return escapeBackslashes(text, at, end, place)
      case '`':
        return place.barsBackticks ? '&#96;'.repeat(token.length) : token
      case '[':
      case ']':
        if (token === '](') return place.isLabel ? '\\]\\(' : ']\\('
        return place.isLabel ? `\\${token}` : token
      case '&':
        return isHiddenEntity(text.slice(at, at + 9)) ? '&' : '\\&'
      case '!':
        return place.after === '[' && end === text.length ? '\\!' : '!'
      case '<':
        return '\\<'
      default:
        return escapeDelimiters(text, at, end, place)
    }
  })
}

/** Behind `&` an entity of CommonMark; behind `<` an address of mail that begins like no tag. */
const SPECIAL =
  /\\+|`+|\*+|_+|~+|\]\(|[[\]]|!$|&(?=#\d{1,7};|#[xX][\da-fA-F]{1,6};|[a-zA-Z][\da-zA-Z]{0,31};)|<(?=[\d.#$%&'*+=^_`{|}~-][\w.!#$%&'*+/=?^`{|}~-]*@)/g

function escapeBackslashes(text: string, start: number, end: number, place: Place): string {
  const run = text.slice(start, end)
  const next = text.charAt(end)
  if (next === '') return place.after === '\n' ? run : run + run
  if (place.startsLine && /^\d{0,9}$/.test(text.slice(0, start).slice(0, 10)) && /[!-/:-@[-`{-~]/.test(next)) {
    return `&#92;${escapeInside(run.slice(1), text, end, place)}`
  }
  return escapeInside(run, text, end, place)
}

/** Before what `escapeInline` escapes itself, it doubles the backslashes too. */
function escapeInside(run: string, text: string, end: number, place: Place): string {
  const following = text.slice(end, end + 9) + (text.length < end + 9 ? place.after : '')
  const isEscaped = /^<(?:[A-Za-z/!?]|$)/.test(following) || isHiddenEntity(following)
  if (isEscaped || (following.startsWith('`') && !place.barsBackticks)) return run
  return run.length === 1 && !/[!-/:-@[-`{-~]/.test(text.charAt(end)) ? run : run + run
}

/** `&#x202E;`, which `escapeInline` shows as it was typed. */
function isHiddenEntity(text: string): boolean {
  return fromEntity(/^&[^;]*;/.exec(text)?.[0] ?? '') !== undefined
}

function escapeDelimiters(text: string, start: number, end: number, { reach, base, startsLine }: Place): string {
  const run = text.slice(start, end)
  const char = run.charAt(0)
  const { canOpen, canClose } = flanksOf(text, start, end)
  const { firstOpener = 0, lastCloser = 0 } = reach.get(char) ?? {}
  const hasPartner = (canOpen && base + start < lastCloser) || (canClose && base + start > firstOpener)
  if (!hasPartner) return run
  const escaped = run.replaceAll(char, `\\${char}`)
  const looksLikeItem = run.length === 1 && /^\s?$/.test(text.charAt(end))
  return startsLine && start === 0 && looksLikeItem ? `&#${char.charCodeAt(0)};${escaped.slice(2)}` : escaped
}
