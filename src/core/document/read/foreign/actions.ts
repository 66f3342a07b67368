import { type ActionLine, actionLinesOf, announcedItems } from './action-lines.ts'
import { type ActionParts, filled, partsIn } from './action-parts.ts'
import type { NamedDay } from './days.ts'
import type { DocumentLine } from './lines.ts'
import { findMoments } from './moments.ts'
import { isFollowUp } from './section-names.ts'
import { type Section, withSubsections } from './sections.ts'

export interface ReadAction {
  readonly text: string
  readonly list: 'improvements' | 'actions'
  readonly owner?: string
  readonly due?: NamedDay
  readonly isDone: boolean
  readonly line: number
  readonly column: number
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
  const task = below.find(({ said }) => /^task\s?:/i.test(said))?.said.replace(/^task\s?:\s?/i, '')
  const text = title.endsWith(':') && task !== undefined ? `${title} ${task}` : title
  if (NOTHING.test(text)) return []
  const parts = [line, ...below].map(({ said }) => partsIn(said))
  const isDone = IS_DONE.test(line.text.trim()) || IS_DONE.test(title)
  return [{ text, list, ...firstParts(parts), isDone, line: line.line, column: line.column }]
}

function firstParts(parts: readonly ActionParts[]): ActionParts {
  const owner = parts.find((part) => part.owner !== undefined)?.owner
  const due = parts.find((part) => part.due !== undefined)?.due
  return { ...(owner !== undefined && { owner }), ...(due && { due }) }
}

function actionOfRow(
  { cells = [], columns = [], line, column }: DocumentLine,
  list: ReadAction['list'],
): readonly ReadAction[] {
  const named = (pattern: RegExp): string | undefined => {
    const index = columns.findIndex((name) => pattern.test(name))
    return index === -1 ? undefined : filled(cells[index])
  }
  const text = named(/action|task|item|title|description|what|mesure|descripción|tarea/i) ?? cells[0] ?? ''
  const owner = named(/owner|assignee|responsible|responsable|who\b|dueño/i)
  const due = findMoments(named(/due|deadline|eta\b|date|prazo|límite/i) ?? '').find(
    ({ day }) => day !== undefined,
  )?.day
  const isDone = /done|complete|closed|finished|✅/i.test(named(/status|state|done|complete?t?/i) ?? '')
  if (NOTHING.test(text)) return []
  return [{ text, list, ...(owner !== undefined && { owner }), ...(due && { due }), isDone, line, column }]
}
