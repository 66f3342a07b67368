import { type IncidentData, printYaml, toIncidentData } from '../incident-file/write.ts'
import { factNames, facts, milestoneNames, type Postmortem } from '../model/facts.ts'
import type { Kind } from '../model/kinds.ts'
import type { Zone } from '../time/zone.ts'
import { durationText } from '../view/period.ts'
import { coverage } from '../view/view.ts'

/** What stands first in every document, whatever its body shows. */
const head = [
  'id',
  'title',
  'status',
  'severity',
  'services',
  'timezone',
  ...milestoneNames,
  'duration',
  'owner',
  'authors',
  'tags',
  'template',
  'created',
] as const

/** By what an item of a list is matched with the row that the body shows. */
const matchedBy: Readonly<Record<string, readonly string[]>> = {
  timeline: ['at', 'text'],
  actions: ['title'],
  improvements: ['title'],
}

/**
 * The front matter of a document: the head, and below it every fact that the body does not show, so that the document
 * is a complete record. `shows` are the paths of the view that the template prints.
 */
export function frontMatterOf(
  postmortem: Postmortem,
  zone: Zone,
  shows: readonly string[],
  extensions: IncidentData,
): string {
  const data = toIncidentData(postmortem, zone)
  const covered = new Set(shows.flatMap((path) => coverage[path] ?? [path]))
  const first = head.map((name) => [name, name === 'duration' ? durationText(postmortem) : data[name]] as const)
  const rest = factNames
    .filter((name) => !isHead(name))
    .map((name) => [name, uncovered(name, facts[name].kind, data[name], covered)] as const)
  return printYaml(
    Object.fromEntries([...first, ...rest, ...Object.entries(extensions)].filter(([, value]) => value !== undefined)),
  )
}

function isHead(name: string): boolean {
  return head.some((key) => key === name)
}

/** The part of a value that the body does not show, or nothing. */
function uncovered(path: string, kind: Kind, value: unknown, covered: ReadonlySet<string>): unknown {
  if (value === undefined || covered.has(path)) return undefined
  if (kind.name === 'list' && Array.isArray(value)) return uncoveredItems(path, kind.item, value, covered)
  if (kind.name !== 'record') return value
  const parts = partsOf(kind, value)
  const left = Object.entries(parts).filter(([part]) => !covered.has(`${path}.${part}`))
  if (left.length === 0) return undefined
  return left.length === Object.keys(parts).length ? value : Object.fromEntries(left)
}

/** Of a list that the body shows only the items with parts that it does not, each with what it is matched by. */
function uncoveredItems(path: string, item: Kind, items: readonly unknown[], covered: ReadonlySet<string>): unknown {
  if (covered.has(`${path}[]`)) return undefined
  const isShown = [...covered].some((shown) => shown.startsWith(`${path}[].`))
  if (!isShown || item.name !== 'record') return items
  const keys = matchedBy[path] ?? (item.shorthand === undefined ? Object.keys(item.fields) : [item.shorthand])
  const kept = items.flatMap((value) => {
    const parts = partsOf(item, value)
    const left = Object.entries(parts)
      .filter(([part, text]) => !covered.has(`${path}[].${part}`) && !covered.has(`${path}[].${part}=${text}`))
      .map(([part]) => part)
    return left.length === 0
      ? []
      : [Object.fromEntries(Object.entries(parts).filter(([part]) => keys.includes(part) || left.includes(part)))]
  })
  return kept.length === 0 ? undefined : kept
}

function partsOf(kind: Kind & { name: 'record' }, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null) return { ...value }
  return kind.shorthand === undefined ? {} : { [kind.shorthand]: value }
}
