import { isPart } from './action-parts.ts'
import type { DocumentLine } from './lines.ts'
import { anyOf } from './match-at.ts'
import type { Section } from './sections.ts'
import { plainLabel } from './words.ts'

/** A line that begins an action, with those that belong to it. */
export interface ActionLine {
  readonly line: DocumentLine
  readonly below: readonly DocumentLine[]
}

/** The actions of a section: the items of its list, or lines and sentences that are one without its marks. */
export function actionLinesOf({ lines }: Section): readonly ActionLine[] {
  const items = itemsOf(lines)
  if (items.length > 0) return items
  const said = lines.filter(({ kind }) => kind === 'text')
  const numbered = grouped(said, ({ text }) => NUMBERED.test(text))
  if (numbered.length >= FEWEST) return numbered
  const plain = plainLines(said)
  return plain.length > 0 ? plain : ordersIn(said)
}

/** The items of a list that is announced in a text: `To prevent this in future, we have:` */
export function announcedItems({ lines }: Section): readonly ActionLine[] {
  const at = lines.findIndex(
    ({ kind, said }, index) =>
      kind === 'text' && lines[index + 1]?.kind === 'item' && said.endsWith(':') && isAnnouncement(said.slice(0, 300)),
  )
  if (at === -1) return []
  const end = lines.findIndex(({ kind, level }, index) => index > at && kind !== 'item' && level === 0)
  return itemsOf(lines.slice(at + 1, end === -1 ? undefined : end))
}

const ANNOUNCES = new RegExp(
  [
    '\\b(?:prevent|avoid|mitigate|reduce)\\b.{0,80}\\b(?:future|again|similar|recurrence|recurring|happening)\\b',
    '\\b(?:actions?|steps|measures) (?:planned|taken)\\b',
  ].join('|'),
  'i',
)

/** What the writers do, not what they advise. */
function isAnnouncement(said: string): boolean {
  return ANNOUNCES.test(said) && /\b(?:we|our|us)\b/i.test(said)
}

/** One line of several is no list. */
const FEWEST = 2
const NUMBERED = /^(?:\d{1,3}|[a-z]|[ivx]{1,4})[.,)]\s?\S/

/** The items of the outermost list; where one that counts and one that does not stand side by side, those that count. */
function itemsOf(lines: readonly DocumentLine[]): readonly ActionLine[] {
  const items = lines.filter(({ kind }) => kind === 'item')
  const depth = items.reduce((least, { level }) => Math.min(least, level), 99)
  const outer = items.filter(({ level }) => level === depth)
  const counted = outer.filter(({ isNumbered }) => isNumbered)
  const isMixed = counted.length >= FEWEST && counted.length < outer.length
  return grouped(
    lines,
    ({ kind, level, isNumbered }) => kind === 'item' && level === depth && (!isMixed || isNumbered === true),
  ).map(withoutParagraphs)
}

/** A paragraph behind a list is none of its items. */
function withoutParagraphs({ line, below }: ActionLine): ActionLine {
  const end = below.findIndex(({ kind, level, isFirst, said }) => {
    return kind === 'row' || (kind === 'text' && level === 0 && isFirst && !isPart(said))
  })
  return { line, below: end === -1 ? below : below.slice(0, end) }
}

function grouped(lines: readonly DocumentLine[], begins: (line: DocumentLine) => boolean): readonly ActionLine[] {
  const groups: { readonly line: DocumentLine; readonly below: DocumentLine[] }[] = []
  for (const line of lines) {
    if (begins(line)) groups.push({ line, below: [] })
    else if (line.kind !== 'code') groups.at(-1)?.below.push(line)
  }
  return groups
}

/** Lines that are a list without its marks. One that ends in a colon announces others, or is the name of a task. */
function plainLines(said: readonly DocumentLine[]): readonly ActionLine[] {
  const groups = upToNextName(grouped(said, (line) => !isPart(line.said) && !goesOn(line)))
  const actions = groups.filter(
    ({ line, below }) => !isIntroduction(line.said) && (!line.said.endsWith(':') || below.length > 0),
  )
  const ordered = actions.filter(({ line, below }) => below.length > 0 || isOrder(line.said))
  const isList = ordered.length >= actions.length / 2 || actions.every(({ line }) => line.said.length <= SHORT)
  return actions.length >= FEWEST && isList ? actions : []
}

/** A line of a paragraph that begins in the middle of a sentence. */
function goesOn({ isFirst, said }: DocumentLine): boolean {
  return !isFirst && /^[\p{Ll}(,;]/u.test(said)
}

/** A catchword is no longer. */
const SHORT = 140

/** `Enhance monitoring`, and `Monitoring: add …`. */
function isOrder(said: string): boolean {
  const label = plainLabel(said.slice(0, SHORT))
  return isImperative(said) || (label !== undefined && said.split(' ').length > label.label.split(' ').length)
}

/** A name with a colon and no part of an action below it begins something else, once there are actions above it. */
function upToNextName(groups: readonly ActionLine[]): readonly ActionLine[] {
  const isName = ({ line, below }: ActionLine): boolean => line.said.endsWith(':') && below.length === 0
  const end = groups.findIndex(
    (group, index) => isName(group) && index >= FEWEST && !groups.slice(0, index).every(isName),
  )
  return end === -1 ? groups : groups.slice(0, end)
}

const OPENINGS = [
  'by (?:implementing|addressing|taking|following)',
  'this (?:post-?mortem|report|incident)',
  'in conclusion',
  'to (?:prevent|avoid|address)',
  'we (?:have|will|are)',
  'in (?:order|response|the last)',
  'based on',
  'the (?:incident|team|following)',
]
const INTRODUCES = new RegExp(`^${anyOf(OPENINGS)}\\b|\\bfollowing\\b`, 'i')

function isIntroduction(said: string): boolean {
  return INTRODUCES.test(said.slice(0, 60))
}

/** In prose the sentences that are orders are actions. */
function ordersIn(said: readonly DocumentLine[]): readonly ActionLine[] {
  const orders = said.flatMap((line) =>
    sentencesOf(line.said)
      .filter(isImperative)
      .map(
        (text): ActionLine => ({
          line: { ...line, text, said: text, column: line.column + line.said.indexOf(text), isSentence: true },
          below: [],
        }),
      ),
  )
  return orders.length >= FEWEST ? orders : []
}

function sentencesOf(said: string): readonly string[] {
  return said.split(/(?<=[.!])\s/)
}

function isImperative(said: string): boolean {
  const word = /^[A-Za-z-]{2,20}(?=[ ,])/.exec(said)?.[0].toLowerCase()
  return word !== undefined && verbs.has(word)
}

/** What measures begin with. */
const verbs: ReadonlySet<string> = new Set([
  ...['add', 'adjust', 'alert', 'apply', 'assign', 'audit', 'automate', 'avoid', 'build', 'change', 'check', 'clarify'],
  ...['conduct', 'configure', 'consider', 'create', 'define', 'deploy', 'develop', 'disable', 'discuss', 'document'],
  ...['double-check', 'educate', 'enable', 'enforce', 'enhance', 'ensure', 'establish', 'evaluate', 'expand', 'fix'],
  ...['have', 'identify', 'implement', 'improve', 'include', 'increase', 'install', 'integrate', 'introduce'],
  ...['investigate', 'limit', 'look', 'maintain', 'make', 'migrate', 'minimize', 'monitor', 'move', 'optimize'],
  ...['organize', 'patch', 'perform', 'plan', 'prevent', 'provide', 'reduce', 'refactor', 'regularly', 'remove'],
  ...['replace', 'require', 'review', 'revise', 'roll', 'rotate', 'run', 'schedule', 'set', 'standardize', 'stop'],
  ...[
    'strengthen',
    'switch',
    'test',
    'track',
    'train',
    'tune',
    'update',
    'upgrade',
    'use',
    'validate',
    'verify',
    'write',
  ],
])
