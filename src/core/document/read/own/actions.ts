import { unescapeInline } from '../../inline-text.ts'
import { DETAILS_END, unguarded } from '../../look-alikes.ts'
import { unescapePlain } from '../../plain-text.ts'
import { itemsOf, type OwnSection, tableOf } from './sections.ts'
import { dedented, inlineOfCell, isMissing, type OwnValue, ownMap, partsOf, pipesOf, plainOfCell } from './values.ts'

/** The actions of a section, from its table or its list. */
export function ownActions(section: OwnSection, hasBoxes: boolean): readonly OwnValue[] {
  const table = tableOf(section, /^Action$/)
  if (table === undefined) return itemsOf(section).flatMap((item) => actionOfItem(item.text, item.line, hasBoxes))
  return table.rows.flatMap(({ cells, line }) => {
    const cell = (name: string): string => cells[table.columns.indexOf(name)] ?? ''
    const parts = {
      type: cell('Type'),
      owner: plainOfCell(cell('Owner')),
      priority: cell('Priority'),
      due: cell('Due'),
      tracker: trackerOf(pipesOf(cell('Tracker'))),
    }
    const isBare = Object.values(parts).every((part) => part === '')
    const title = inlineOfCell(isBare ? unguarded(cell('Action'), DETAILS_END) : cell('Action'))
    return title === '' ? [] : [ownMap({ title, ...parts }, line)]
  })
}

function actionOfItem(item: string, line: number, hasBoxes: boolean): readonly OwnValue[] {
  const written = dedented(item)
  const [start = '', box] = hasBoxes ? (/^\[([ xX])\] /.exec(written) ?? []) : []
  const rest = written.slice(start.length)
  if (box === undefined && isMissing(rest)) return []
  const found = DETAILS_END.exec(rest)
  const hasDetails = found !== null && found[0] === ''
  const title = unescapeInline(hasDetails ? rest.slice(0, found.index - 1) : unguarded(rest, DETAILS_END))
  const details = hasDetails ? detailsOf(rest.slice(found.index + 1, -1)) : {}
  return title === '' ? [] : [ownMap({ title, ...details, ...(/x/i.test(box ?? '') && { status: 'done' }) }, line)]
}

function detailsOf(inside: string): Readonly<Record<string, string>> {
  return Object.assign(
    {},
    ...partsOf(inside).map((part) => {
      const [, owner] = /^owner: (.*)$/s.exec(part) ?? []
      if (owner !== undefined) return { owner: unescapePlain(owner) }
      const [, due] = /^due (.*)$/s.exec(part) ?? []
      if (due !== undefined) return { due }
      if (/^P[0-4]$/.test(part)) return { priority: part }
      if (/^[a-z]+$/.test(part)) return { type: part }
      return { tracker: trackerOf(part.replace(/^tracker /, '')) }
    }),
  )
}

function trackerOf(written: string): string {
  return /^<([^<>\s]+)>$/.exec(written)?.[1] ?? unescapePlain(written)
}
