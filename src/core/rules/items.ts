import type { Place } from '../finding.ts'
import type { Action } from '../model/facts.ts'
import { printDate } from '../time/calendar.ts'
import { oneLine } from './one-line.ts'
import type { Subject } from './subject.ts'

/** Something that is to be done, with where it stands. */
export interface Item {
  readonly action: Action
  readonly list: 'actions' | 'improvements'
  /** What is to be done, without a label before it and words that only lead up to it: of `Alerts: we will add one` `add one`. */
  readonly order: string
  readonly place: Place
  /** Not settled. */
  readonly isOpen: boolean
}

/** What both lists hold, improvements first, but for a line that says that there is nothing. */
export function readItems(source: Pick<Subject, 'postmortem' | 'placeOf' | 'isOwn'>): readonly Item[] {
  return [...itemsIn('improvements', source), ...itemsIn('actions', source)]
}

function itemsIn(
  list: Item['list'],
  { postmortem, placeOf, isOwn }: Pick<Subject, 'postmortem' | 'placeOf' | 'isOwn'>,
): readonly Item[] {
  return postmortem[list].flatMap((action, index) =>
    isNothing(action)
      ? []
      : [
          {
            action,
            list,
            order: orderIn(action.title),
            place: placeOf(`${list}[${index}]`),
            isOpen: isOpen(action, isOwn),
          },
        ],
  )
}

/** What somebody is to do: the actions; improvements, which are broad ideas, only where nothing else is listed. */
export function tasksOf({ items }: Subject): readonly Item[] {
  const actions = items.filter(({ list }) => list === 'actions')
  return actions.length > 0 ? actions : items
}

/**
 * By its status; of a list by another hand, which seldom marks what is done, also by its tense. `Automated tests` may be
 * either, and is taken for what is to be done.
 */
function isOpen({ status, title }: Action, isOwn: boolean): boolean {
  if (status === 'done' || status === 'wont-do') return false
  return isOwn || status !== undefined || !(tellsOfThePast(title) || tellsOfThePast(labelIn(title).rest))
}

const PAST_FIRST =
  /^(?:we(?:\s+have|[’']ve)\s|(?:we\s+)?(?!need|embed|feed|speed|seed|shed|wed)[a-z-]+ed\s+(?!(?:tests?|testing|monitoring|alerts?|alerting|alarms?|checks?|logging|documentation|training|runbooks?|rollbacks?|reviews?)\b))/i
const PAST = /\b(?:ha(?:s|ve)\s+(?:now\s+)?(?:already\s+)?been|(?:was|were)\s+[a-z]+ed)\b/
const FIRST_SENTENCE = 90

function tellsOfThePast(text: string): boolean {
  return PAST_FIRST.test(text) || PAST.test(text.slice(0, FIRST_SENTENCE))
}

function isNothing({ title }: Action): boolean {
  return /^\W*(?:none(?! of\b)|no actions?(?: items?)?|n\/a|nothing)\b/i.test(title)
}

/** The title as messages quote it. */
export function quoted({ action: { title } }: Item): string {
  const line = oneLine(title)
  if (line.length <= 48) return `"${line}"`
  const cut = line.slice(0, 48)
  return `"${cut.slice(0, Math.max(cut.lastIndexOf(' '), 24)).trimEnd()}…"`
}

function orderIn(title: string): string {
  const { rest } = labelIn(title)
  return rest.replace(LEAD_IN, '')
}

const LEAD_IN =
  /^(?:\s*(?:(?:we|i|you)\s+(?:will|should|must|need\s+to|have\s+to|plan\s+to|are\s+going\s+to)|(?:we|i)[’']ll|please|also|then|need\s+to|should|must|to)\s+)+/i

/** `Label: the rest` or `**Label:** the rest`; a link or a number before it is none. */
export function labelIn(title: string): { readonly label: string; readonly rest: string } {
  const bare = title.replace(/^\[[^\]]{1,40}\]\s*[:\-–—]?\s*/, '').trim()
  const [whole, label = ''] = LABEL.exec(bare) ?? []
  return whole === undefined ? { label: '', rest: bare } : { label, rest: bare.slice(whole.length) }
}

const LABEL = /^(?:\*\*|__)?([^:.!?*]{2,60})(?::(?:\*\*|__)?|(?:\*\*|__):)\s+(?=\S)/

/** Whether something is linked that could hold a date or show what was done: its tracker, or an address in its lines. */
export function hasLink(item: Item, subject: Subject): boolean {
  return hasIssue(item, subject) || /https?:\/\/|\]\(|\]\[/.test(sourceOf(item, subject))
}

/** Whether the issue or the change is named in which it is planned. */
export function hasIssue(item: Item, subject: Subject): boolean {
  return item.action.tracker !== undefined || ISSUE.test(item.action.title) || ISSUE.test(sourceOf(item, subject))
}

const ISSUE =
  /(?<![\w&])#\d|\b[A-Z][A-Z0-9]+-\d+\b|\/(?:issues?|pulls?|merge_requests|browse|tickets?|tasks?|cards?)\/|\b(?:issue|ticket|PR|pull request)\b/

/** So many lines of an item are read. */
const MOST_LINES = 20

/** The lines of an item as they are written. */
function sourceOf({ place }: Item, { lines }: Subject): string {
  const first = place.kind === 'file' ? place.line : 1
  const [line = '', ...below] = lines.slice(first - 1, first - 1 + MOST_LINES)
  const end = below.findIndex((other) => other.trim() === '' || /^\s*[-*+#|]/.test(other))
  return [line, ...below.slice(0, end === -1 ? undefined : end)].join('\n')
}

/** `2026-02-01`, as due dates are written, which sort as text. */
export function todayText({ today }: Subject): string {
  return printDate(today)
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
