import { type ActionParts, DUE, filled, OWNER } from './action-parts.ts'
import { anyOf } from './match-at.ts'
import { endOf, findMoments } from './moments.ts'
import { spoken } from './words.ts'

/** An action without what its end says of owner, day, priority, status, type and tracker. */
export interface ActionTail {
  readonly text: string
  readonly parts: ActionParts
}

/** `Test it (owner: thandi, P1)`, `Test it — @thandi`, `Test it. Owner: Thandi, due: 2026-02-01`. */
export function withoutTail(text: string): ActionTail {
  const [lead = '', priority] = /^(?:\*\*)?[([]?(P[0-4])[)\]]?(?:\*\*)?\s?[:–-]\s+(?=\S)/.exec(text) ?? []
  let rest = text.slice(lead.length).trimEnd()
  let parts: ActionParts = priority === undefined ? {} : { priority }
  for (let found = tailOf(rest); found !== undefined; found = tailOf(rest)) {
    rest = found.text
    parts = { ...found.parts, ...parts }
  }
  return { text: rest, parts }
}

/** The parts that a text is and nothing else: `Owner: thandi`, `P1`, `due 2026-02-01`. */
export function partOf(text: string): ActionParts | undefined {
  const said = spoken(text)
    .replace(/^[-–—•\s]+/, '')
    .replace(/[.;,\s]+$/, '')
  return ownerPart(said) ?? duePart(said) ?? priorityOf(said) ?? statusPart(said) ?? typePart(said) ?? trackerPart(said)
}

export function priorityOf(said: string): ActionParts | undefined {
  const [, code, label, word] =
    /^(?:(?:priority\s?[:=]?\s?)?(p[0-4])|(priority)\s?[:=]\s?(high|medium|low)|(?:high|medium|low) priority)$/i.exec(
      said,
    ) ?? []
  if (code !== undefined) return { priority: code.toUpperCase() }
  const named = label === undefined ? /^(high|medium|low) priority$/i.exec(said)?.[1] : word
  return named === undefined ? undefined : { priority: named.toLowerCase() }
}

const STATES: readonly (readonly [RegExp, string])[] = [
  [/^(?:done|completed?|closed|finished|fixed|resolved|✅.*|yes|x)$/i, 'done'],
  [/^(?:in[ -]progress|doing|started|ongoing|wip)$/i, 'in-progress'],
  [/^(?:to[ -]?do|open|not started|planned|pending|backlog|new)$/i, 'todo'],
  [/^(?:won[’']?t[ -](?:do|fix)|cancell?ed|rejected)$/i, 'wont-do'],
]

/** The status that a word stands for. */
export function statusOf(said: string): string | undefined {
  return STATES.find(([words]) => words.test(said.trim()))?.[1]
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^prevent(?:ion|ive|ative|ing)?$/i, 'prevent'],
  [/^mitigat(?:e|ion|ive|ing)$/i, 'mitigate'],
  [/^detect(?:ion|ive|ing)?$/i, 'detect'],
  [/^repair(?:ing)?$/i, 'repair'],
  [/^investigat(?:e|ion|ive|ing)$/i, 'investigate'],
  [/^process$/i, 'process'],
  [/^other$/i, 'other'],
]

/** The type that a word stands for. */
export function typeOf(said: string): string | undefined {
  return TYPES.find(([words]) => words.test(said.trim()))?.[1]
}

const OWNED = new RegExp(`^(?:${OWNER}|担当)\\s?[:=：]\\s?@?(.{0,60})$`, 'iu')
const DUE_ON = new RegExp(`^(?:${DUE}|期限)\\s?[:=：]?\\s?(?:(?:on|by) )?`, 'iu')
const TRACKED = new RegExp(`^${anyOf(['tracker', 'ticket', 'issue', 'jira', 'tracking'])}\\s?[:=]?\\s?(?=\\S)`, 'i')

function ownerPart(said: string): ActionParts | undefined {
  const written = OWNED.exec(said)?.[1] ?? /^@([a-z][\w.-]{0,38})$/i.exec(said)?.[1]
  if (written === undefined || /[,;|()[\]{}–—:]/.test(written)) return undefined
  const owner = filled(written)
  return owner === undefined ? {} : { owner }
}

function duePart(said: string): ActionParts | undefined {
  const label = DUE_ON.exec(said)?.[0]
  const rest = label === undefined ? '' : said.slice(label.length)
  const [moment, ...others] = findMoments(rest)
  if (moment?.day === undefined || others.length > 0 || moment.index > 0 || endOf(moment) < rest.length)
    return undefined
  return { due: moment.day }
}

function statusPart(said: string): ActionParts | undefined {
  const word = /^status\s?[:=]\s?(.{1,20})$/i.exec(said)?.[1]
  const status = word === undefined ? undefined : statusOf(word)
  return status === undefined ? undefined : { status }
}

function typePart(said: string): ActionParts | undefined {
  const type = typeOf(said.replace(/^type\s?[:=]\s?/i, ''))
  return type === undefined ? undefined : { type }
}

function trackerPart(said: string): ActionParts | undefined {
  const tracker = /^(?:#\d{1,9}|[A-Z][A-Z0-9]{0,14}-\d{1,9})$/.exec(said.replace(TRACKED, ''))?.[0]
  return tracker === undefined ? undefined : { tracker }
}

/** Parts stand within so much of the end. */
const LONGEST_TAIL = 160

function tailOf(text: string): ActionTail | undefined {
  const start = Math.max(0, text.length - LONGEST_TAIL)
  const tail = text.slice(start)
  const found = inBrackets(tail) ?? behindSeparator(tail)
  const rest = found && (text.slice(0, start) + found.text).replace(/[\s,;|–—-]{1,9}$/, '')
  return found === undefined || rest === undefined || rest === '' ? undefined : { text: rest, parts: found.parts }
}

function inBrackets(tail: string): ActionTail | undefined {
  const [whole, inside = ''] = /[([]([^()[\]]{1,150})[)\]]\.?$/.exec(tail) ?? []
  if (whole === undefined) return undefined
  const parts = partsOfList(inside)
  return parts && { text: tail.slice(0, -whole.length), parts }
}

/** `owner: thandi, due December 22, 2026`: a comma may stand in a part, too. */
function partsOfList(text: string): ActionParts | undefined {
  const whole = partOf(text)
  if (whole !== undefined) return whole
  for (const { index } of text.matchAll(/[,;|]|\s[–—-]\s/g)) {
    const first = partOf(text.slice(0, index))
    const others = first && partsOfList(text.slice(index).replace(/^(?:[,;|]|\s[–—-]\s)/, ''))
    if (others !== undefined) return { ...others, ...first }
  }
  return undefined
}

/** The type and the tracker are words that a sentence may end with, too. */
function behindSeparator(tail: string): ActionTail | undefined {
  const separators = [...tail.matchAll(/\s[–—-]{1,2}\s|[,;|.)]\s|\s(?=@)/g)].slice(-3)
  for (const { index, 0: separator } of separators.toReversed()) {
    const segment = tail.slice(index + separator.length)
    const parts = partOf(segment)
    if (parts === undefined || (parts.type !== undefined && !/^type/i.test(segment))) continue
    return { text: tail.slice(0, index) + (/^[.)]/.test(separator) ? separator.trim() : ''), parts }
  }
  return undefined
}
