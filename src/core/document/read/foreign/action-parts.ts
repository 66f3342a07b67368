import type { NamedDay } from './days.ts'
import { anyOf } from './match-at.ts'
import { findMoments } from './moments.ts'

/** What a line says of an action besides what is to be done. */
export interface ActionParts {
  readonly owner?: string
  readonly due?: NamedDay
  readonly priority?: string
  readonly status?: string
  readonly type?: string
  readonly tracker?: string
}

export const OWNER = anyOf([
  'owner',
  'assignee',
  'assigned to',
  'responsible',
  'responsible team',
  'dueño',
  'responsable',
  'dono',
])
export const DUE = anyOf([
  'due',
  'due date',
  'deadline',
  'due by',
  'target date',
  'eta',
  'prazo',
  'fecha límite',
  'échéance',
])
const OWNER_LABEL = new RegExp(`(?:\\b${OWNER}|担当)\\s?[:=：]\\s?@?([^,;|()[\\]{}–—]{1,60})`, 'iu')
const OWNED_BY =
  /\b(?:owned|assigned|handled) (?:and maintained )?(?:by|to) (?:the )?(@?[\w][\w .-]{1,40}?)(?=[,;.)]|$)/i
const HANDLE = /(?<![\w./@`])@([a-z][\w-]{1,38})(?![\w/.]*[/@])/i
const DUE_LABEL = new RegExp(`(?:\\b${DUE}|期限)\\s?[:=：]?\\s(?:(?:on|by) )?(?=\\S)`, 'iu')
const DUE_BEFORE = /\bby (?:the )?$/i
const NO_VALUE = /^(?:n\/a|tbd|tbc|none|unknown|unassigned|xxx|name|-+|–|—|\?+|\[.*\]|<.*>|@?github-username)?$/i
/** Owner and due date stand within so much of a line. */
const LOOKED_AT = 600

/** `Owner: thandi`, `(owner: thandi, due 2026-02-01)`, `@thandi`, `Deadline: December 22, 2023`. */
export function partsIn(said: string): Pick<ActionParts, 'owner' | 'due'> {
  const text = said.slice(0, LOOKED_AT)
  const owner = ownerIn(text)
  const due = dueIn(text)
  return { ...(owner !== undefined && { owner }), ...(due && { due }) }
}

/** A value of a table's column, or of a label, unless it only says that there is none. */
export function filled(value: string | undefined): string | undefined {
  const text = value?.trim().replace(/^@/, '').replace(/ -$/, '')
  return text === undefined || NO_VALUE.test(text) ? undefined : text
}

/** Whether a line holds a part of the action above it and nothing else. */
export function isPart(said: string): boolean {
  return new RegExp(`^(?:${OWNER}|${DUE}|担当|期限|task|priority|status|type)\\s?[:=：]`, 'i').test(said)
}

function ownerIn(text: string): string | undefined {
  const labelled = OWNER_LABEL.exec(text)?.[1]?.split(/\s[-–—]\s|\s(?:due|deadline)\b/i, 1)[0]
  return filled(labelled) ?? filled(OWNED_BY.exec(text)?.[1]) ?? filled(HANDLE.exec(text)?.[1])
}

function dueIn(text: string): NamedDay | undefined {
  const label = DUE_LABEL.exec(text)
  const labelEnd = label === null ? -1 : label.index + label[0].length
  const days = findMoments(text).filter(({ day }) => day !== undefined)
  const stated = days.find(({ index }) => labelEnd !== -1 && index >= labelEnd && index - labelEnd <= 5)
  const before = days.find(({ index }) => DUE_BEFORE.test(text.slice(Math.max(0, index - 10), index)))
  return (stated ?? before)?.day
}
