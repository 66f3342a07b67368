import { addDays, type CalendarDate, exists, printDate } from '../time/calendar.ts'
import type { Action } from './facts.ts'
import { actionTypes } from './facts.ts'

export interface ActionLine {
  readonly action: Action
  /** Tokens that stay text, with why. */
  readonly notes: readonly string[]
}

type Token = Partial<Action>

const PRIORITIES: Readonly<Record<string, Action['priority']>> = {
  high: 'P1',
  medium: 'P2',
  low: 'P3',
  p0: 'P0',
  p1: 'P1',
  p2: 'P2',
  p3: 'P3',
  p4: 'P4',
}
const TOKEN_LIKE = /^(?:[@!]\S+|~[a-z]\S*|due:\S+|\((?:#\d+|[A-Z][A-Z0-9]*-\d+)\)|https?:\/\/\S+)$/

/** Reads text with tokens as a run at its end, in any order: `verb … @owner !P1 due:2w ~prevent (#12)`. `due:2w` counts from `today`. */
export function readActionLine(line: string, today: CalendarDate): ActionLine {
  const [, box, rest = ''] = /^(?:[-*•]\s+)?(?:\[([ xX])\](?:\s+|$))?(.*)$/s.exec(line.trim()) ?? []
  // Read from the end, so that both lists begin with what comes last.
  const kept: string[] = []
  const notes: string[] = []
  let read: Token = {}
  let [title, word] = splitLastWord(rest)
  while (title !== '' && TOKEN_LIKE.test(word)) {
    const token = readToken(word, today)
    const name = Object.keys(token ?? {})[0]
    if (token !== undefined && name !== undefined && !(name in read)) {
      read = { ...read, ...token }
    } else {
      kept.push(word)
      notes.push(
        `"${word}" is ${token === undefined ? 'no owner, priority, due date, type or tracker' : `a second ${name}`}; it stays in the text`,
      )
    }
    ;[title, word] = splitLastWord(title)
  }
  const text = [title, word, ...kept.toReversed()].filter((part) => part !== '').join(' ')
  return {
    action: { title: text, ...read, ...(/x/i.test(box ?? '') && { status: 'done' }) },
    notes: notes.toReversed(),
  }
}

function splitLastWord(text: string): [string, string] {
  const trimmed = text.trimEnd()
  let start = trimmed.length
  while (start > 0 && !/\s/.test(trimmed.charAt(start - 1))) start--
  return [trimmed.slice(0, start).trimEnd(), trimmed.slice(start)]
}

function readToken(word: string, today: CalendarDate): Token | undefined {
  if (word.startsWith('@')) return /^@[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(word) ? { owner: word.slice(1) } : undefined
  if (word.startsWith('!')) {
    const name = word.slice(1).toLowerCase()
    const priority = Object.hasOwn(PRIORITIES, name) ? PRIORITIES[name] : undefined
    return priority && { priority }
  }
  if (word.startsWith('~')) {
    const type = actionTypes.find((name) => name === word.slice(1))
    return type && { type }
  }
  if (word.startsWith('due:')) return readDue(word.slice('due:'.length), today)
  return { tracker: word.startsWith('(') ? word.slice(1, -1) : word }
}

function readDue(text: string, today: CalendarDate): Token | undefined {
  const [, count, unit] = /^(\d{1,4})([dw])$/.exec(text) ?? []
  if (count !== undefined) return { due: printDate(addDays(today, Number(count) * (unit === 'w' ? 7 : 1))) }
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  return year !== undefined && exists(date) ? { due: printDate(date) } : undefined
}
