import { unescapeInline } from '../../inline-text.ts'
import { unescapePlain } from '../../plain-text.ts'
import { labels, roles } from './headings.ts'
import type { OwnText } from './sections.ts'
import {
  inlineOfCell,
  isMissing,
  namesOf,
  type OwnFact,
  type OwnValue,
  ownMap,
  ownText,
  plainOfCell,
  shareOf,
} from './values.ts'

/** What the value behind a label states; in a table each stands in a cell of its own. */
export function labelledFact(label: string, value: string, line: number, isCell: boolean): readonly OwnFact[] {
  const key = label.toLowerCase()
  const [reading, path] = (Object.hasOwn(labels, key) ? labels[key] : undefined) ?? []
  if (reading === undefined || path === undefined || isMissing(value)) return []
  const inline = isCell ? inlineOfCell : unescapeInline
  const fact = (part: string, text: string): OwnFact => ({ path: part, value: ownText(text, line) })
  switch (reading) {
    case 'plain':
      return [fact(path, isCell ? plainOfCell(value) : unescapePlain(value))]
    case 'inline':
      return [fact(path, inline(value))]
    case 'words':
      return [fact(path, value.trim().replaceAll(' ', '-'))]
    case 'text':
      return [fact(path, value.trim())]
    case 'names':
      return [{ path, value: namesList(namesOf(value), line) }]
    case 'share': {
      const { share, basis } = shareOf(value)
      return [
        ...(share === undefined ? [] : [fact(`${path}.usersAffected`, share)]),
        ...(basis === '' ? [] : [fact(`${path}.usersBasis`, inline(basis))]),
      ]
    }
    case 'detection': {
      const [, source = value, signal] = /^([^,]*), (.*)$/s.exec(value) ?? []
      return [
        ...(isMissing(source) ? [] : [fact(`${path}.source`, source.replaceAll(' ', '-'))]),
        ...(signal === undefined ? [] : [fact(`${path}.signal`, inline(signal))]),
      ]
    }
    case 'block':
      return []
  }
}

/** Who had the role that a label names; nothing where it names none. */
export function ownRole({ text, line }: OwnText): readonly OwnFact[] {
  const [, label = '', names = ''] = /^\*\*([^*]+):\*\* (.*)$/s.exec(text) ?? []
  const key = label.toLowerCase()
  const role = Object.hasOwn(roles, key) ? roles[key] : undefined
  if (role === undefined || names === '') return []
  if (role === 'responders') return [{ path: 'roles.responders', value: namesList(namesOf(names), line) }]
  return [{ path: `roles.${role}.name`, value: ownText(unescapePlain(names), line) }]
}

function namesList(names: readonly string[], line: number): OwnValue {
  return { kind: 'list', items: names.map((name) => ownMap({ name }, line)), line }
}
