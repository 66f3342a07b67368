import { type ActionLine, actionLinesOf, announcedItems } from './action-lines.ts'
import { type ActionParts, filled, partsIn } from './action-parts.ts'
import { partOf, priorityOf, statusOf, typeOf, withoutTail } from './action-tail.ts'
import { asWritten, writtenRest } from './as-written.ts'
import { joinLines } from './join-lines.ts'
import type { DocumentLine } from './lines.ts'
import { findMoments } from './moments.ts'
import { isFollowUp } from './section-names.ts'
import { type Section, withSubsections } from './sections.ts'

export interface ReadAction extends ActionParts {
  /** Inline Markdown. */
  readonly text: string
  readonly list: 'improvements' | 'actions'
  readonly line: number
  readonly column: number
  /** What of the document it holds. */
  readonly taken: readonly DocumentLine[]
}

/** What every section of follow-up lists, with all its sub-sections; where there is none, a list that a text announces. */
export function readDocumentActions(sections: readonly Section[]): readonly ReadAction[] {
  const listed = followUpOf(sections).flatMap(actionsOf)
  if (listed.length > 0) return listed
  return sections
    .filter(({ kind }) => kind !== 'timeline' && kind !== 'key-events')
    .flatMap((section) => announcedItems(section).flatMap((line) => toAction(line, 'actions')))
}

function followUpOf(sections: readonly Section[]): readonly Section[] {
  const hasActions = sections.some(({ kind }) => kind === 'actions')
  // Where actions are listed, `Prevention` tells of earlier incidents and of what would have helped.
  const counts = ({ kind, heading }: Section): boolean =>
    isFollowUp(kind) && !(hasActions && /^prevention\W*$/i.test(heading))
  const wanted = new Set(sections.filter(counts).flatMap((section) => withSubsections(sections, section)))
  return sections.filter((section) => wanted.has(section) && (section.kind === undefined || isFollowUp(section.kind)))
}

function actionsOf(section: Section): readonly ReadAction[] {
  const list = section.kind === 'improvements' ? 'improvements' : 'actions'
  const rows = section.lines.filter(({ kind }) => kind === 'row')
  return rows.length > 0
    ? rows.flatMap((row) => actionOfRow(row, list))
    : actionLinesOf(section).flatMap((line) => toAction(line, list))
}

const BOX = /^\[[ xX]\]\s?/
const MARK = /^(?:(?:\d{1,3}|[a-z]|[ivx]{1,4})[.,)]\s?)?[-•*=>]?\s?/
const NOTHING = /^(?:none|n\/a|tbd)?\.?$/i
const IS_DONE = /^\[[xX]\]|^✅|\((?:completed|finished|done|fixed|closed)[^()]{0,20}\)\.?$/i

function toAction({ line, below }: ActionLine, list: ReadAction['list']): readonly ReadAction[] {
  const title = line.said.replace(BOX, '').replace(MARK, '')
  if (NOTHING.test(title)) return []
  const isPlain = line.said === line.text && title !== line.said
  const written = isPlain ? title : writtenRest(line.text.replace(BOX, ''), line.said.replace(BOX, ''), title)
  const { text, parts } = withoutTail(written)
  const lines = below.map((part) => ({ part, parts: partOf(part.said) }))
  const rest = lines.flatMap(({ part, parts: read }) => (read === undefined ? [withoutTask(part)] : []))
  const found = [line, ...below].map(({ said }) => partsIn(said))
  const isDone = IS_DONE.test(line.text.trim()) || IS_DONE.test(title)
  return [
    {
      ...firstParts([parts, ...lines.flatMap(({ parts: read }) => read ?? []), ...found]),
      ...(isDone && { status: 'done' }),
      text: joinLines(text, rest),
      list,
      line: line.line,
      column: line.column,
      taken: line.isSentence === true ? [] : [line, ...below],
    },
  ]
}

/** `Task: …` below the name of an action. */
function withoutTask(line: DocumentLine): DocumentLine {
  const text = line.text.replace(/^(?:\*\*)?task\s?:\s?(?:\*\*)?\s?/i, '')
  return text === line.text ? line : { ...line, text, kind: 'text' }
}

/** Of each part the first that says something. */
function firstParts(parts: readonly ActionParts[]): ActionParts {
  return Object.assign({}, ...parts.toReversed())
}

const COLUMNS = {
  title: /action|task|item|title|description|what|mesure|descripción|tarea/i,
  owner: /owner|assignee|responsible|responsable|who\b|dueño/i,
  due: /due|deadline|eta\b|date|prazo|límite/i,
  status: /status|state|done|complete?t?/i,
  priority: /priority|^prio\b/i,
  type: /^(?:type|category|kind)\b/i,
  tracker: /tracker|tracking|ticket|issue|jira|bug|^link|^pr\b/i,
  number: /^(?:#|no\.?|nr\.?|id|s\/?n)?$/i,
} as const

function actionOfRow(row: DocumentLine, list: ReadAction['list']): readonly ReadAction[] {
  const { cells = [], columns = [], written = cells, line, column } = row
  const indexOf = (name: keyof typeof COLUMNS): number => columns.findIndex((head) => COLUMNS[name].test(head))
  const titled = indexOf('title')
  const first = columns.findIndex((head) => !COLUMNS.number.test(head))
  const at = filled(cells[titled]) === undefined ? Math.max(0, first) : titled
  const title = asWritten(written[at] ?? '')
  if (NOTHING.test(cells[at] ?? '')) return []
  const { text, parts } = withoutTail(title)
  const read = cells.map((cell, index) => (index === at ? {} : partOfCell(cell, index, indexOf)))
  const rest = cells.flatMap((cell, index) => {
    const isHeld = index === at || read[index] !== undefined || cell === ''
    return isHeld ? [] : [`${columns[index] ?? ''}: ${asWritten(written[index] ?? cell)}`.replace(/^: /, '')]
  })
  const found = firstParts([...read.map((part) => part ?? {}), parts, partsIn(cells[at] ?? '')])
  const told = rest.length === 0 ? text : `${text} (${rest.join('; ')})`
  return [{ ...found, text: told, list, line, column, taken: [row] }]
}

/** What a cell says of the action; nothing where its column is none of ours, or it says it in other words. */
function partOfCell(
  cell: string,
  index: number,
  indexOf: (name: keyof typeof COLUMNS) => number,
): ActionParts | undefined {
  const is = (name: keyof typeof COLUMNS): boolean => indexOf(name) === index
  const value = filled(cell)
  if (value === undefined) return {}
  if (is('owner')) return { owner: value }
  if (is('due')) {
    const days = findMoments(value).filter(({ day }) => day !== undefined)
    return days.length === 1 && days[0]?.day !== undefined ? { due: days[0].day } : undefined
  }
  const [status, type] = [statusOf(value), typeOf(value)]
  if (is('status')) return status === undefined ? undefined : { status }
  if (is('type')) return type === undefined ? undefined : { type }
  if (is('priority')) return priorityOf(value) ?? priorityOf(`priority: ${value}`)
  if (is('tracker')) return { tracker: value }
  return is('number') && /^\d{1,4}\.?$/.test(value) ? {} : undefined
}
