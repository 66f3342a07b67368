import * as z from 'zod/mini'
import type { ReadEntry, ReadFact } from './importer.ts'
import { type Item, itemsOf, partOf, type Skip } from './items.ts'
import { factsAt } from './read-facts.ts'
import type { SourceFile } from './source-file.ts'
import { earliest, maybeStamp, stamp } from './stamp.ts'
import { cleaned } from './text/cleaned.ts'
import { markdownToInline } from './text/markdown-to-inline.ts'
import { plainToInline } from './text/plain-to-inline.ts'
import { webAddress } from './web-address.ts'

/** The names of people by their ids. */
export type Names = ReadonlyMap<string, string>

/** Harm to customers: https://docs.datadoghq.com/api/latest/incidents/#list-an-incidents-impacts */
export const Impact = z.looseObject({
  id: z.string(),
  attributes: z.looseObject({
    description: z.nullish(z.string()),
    start_at: stamp,
    end_at: z.optional(maybeStamp),
  }),
})
export type Impact = z.output<typeof Impact>

const Todo = z.looseObject({
  id: z.string(),
  attributes: z.looseObject({ content: z.string(), created: stamp, completed: z.optional(maybeStamp) }),
})

const Cell = z.looseObject({
  id: z.string(),
  attributes: z.looseObject({
    cell_type: z.string(),
    created: stamp,
    /** When it happened, where that is not when it was written down. */
    display_time: z.optional(maybeStamp),
    content: z.nullish(z.looseObject({ message: z.nullish(z.string()), content: z.nullish(z.string()) })),
  }),
})

const Attachment = z.looseObject({
  attributes: z.looseObject({
    attachment: z.looseObject({ documentUrl: z.optional(z.unknown()), title: z.nullish(z.string()) }),
  }),
})

/** The first and last harm that impacts state; the last is not known while one goes on. */
export function factsOfImpacts(impacts: readonly Item<Impact>[], file: SourceFile): readonly ReadFact[] {
  const first = earliest(impacts.map(({ value }) => value.attributes.start_at))
  const ends = impacts.flatMap(({ value }) => value.attributes.end_at ?? []).toSorted()
  const last = ends.length === impacts.length ? ends.at(-1) : undefined
  return [
    ...impacts
      .filter(({ value }) => value.attributes.start_at === first)
      .slice(0, 1)
      .flatMap((impact) => factsAt(partOf(impact, 'attributes'), file)('start', 'start_at', first)),
    ...impacts
      .filter(({ value }) => value.attributes.end_at === last)
      .slice(0, 1)
      .flatMap((impact) => factsAt(partOf(impact, 'attributes'), file)('end', 'end_at', last)),
  ]
}

/** The pages that were attached to an incident. */
export function linksOf(parts: readonly Item[], file: SourceFile, skip: Skip): readonly ReadFact[] {
  const attachments = parts.filter((part) => partOf(part, 'type').value === 'incident_attachments')
  return itemsOf(attachments, Attachment, skip).flatMap((item) => {
    const { documentUrl, title } = item.value.attributes.attachment
    const url = webAddress(documentUrl)
    if (url === undefined) skip('an attachment without an address')
    const label = title ? cleaned(title) : undefined
    return url === undefined ? [] : [{ path: 'links', value: { label, url }, place: file.place(item) }]
  })
}

/** What an impact, a todo or a cell of the timeline says that happened. */
export function entriesOf(part: Item, names: Names, file: SourceFile, skip: Skip): readonly ReadEntry[] {
  const entry = (entry: Omit<ReadEntry, 'source' | 'place'>, id: string): ReadEntry => ({
    ...entry,
    source: { label: 'Datadog', id },
    place: file.place(part),
  })
  const by = authorOf(part, names)
  switch (partOf(part, 'type').value) {
    case 'incident_impacts':
      return itemsOf([part], Impact, skip).map(({ value: { id, attributes } }) => {
        const said = plainToInline(attributes.description ?? '')
        const text = said === '' ? 'Impact on customers' : `Impact on customers: ${said}`
        return entry({ at: attributes.start_at, until: attributes.end_at, text, kind: 'impact' }, id)
      })
    case 'incident_todos':
      return itemsOf([part], Todo, skip).flatMap(({ value: { id, attributes } }) => {
        const { content, created, completed } = attributes
        const task = markdownToInline(content)
        return [
          entry({ at: created, text: `Task added: ${task}`, by }, `${id} added`),
          ...(completed === undefined
            ? []
            : [entry({ at: completed, text: `Task done: ${task}`, kind: 'action' }, `${id} done`)]),
        ]
      })
    case 'incident_timeline_cells':
      return itemsOf([part], Cell, skip).map(({ value: { id, attributes } }) => {
        const { cell_type, created, display_time, content } = attributes
        const said = markdownToInline(content?.message ?? content?.content ?? '')
        const isNote = cell_type === 'markdown' && said !== ''
        const text = [...(isNote ? [] : [cell_type === 'markdown' ? 'Note' : wordsOf(cell_type)]), ...(said === '' ? [] : [said])].join(': ')
        return entry({ at: display_time ?? created, text, kind: isNote ? 'note' : undefined, by }, id)
      })
    case 'incident_attachments':
      return []
    default:
      skip('what is no event of an incident')
      return []
  }
}

/** Who made a resource, where the answer includes the people. */
export function authorOf(item: Item, names: Names, relation = 'created_by_user'): string | undefined {
  const { value } = ['relationships', relation, 'data', 'id'].reduce<Item>(partOf, item)
  const name = names.get(String(value))
  return name === undefined ? undefined : cleaned(name)
}

/** `incident_status_change` → `Incident status change` */
function wordsOf(type: string): string {
  const words = type.replaceAll('_', ' ')
  return plainToInline(words.slice(0, 1).toUpperCase() + words.slice(1))
}
