import * as z from 'zod/mini'
import { webAddress } from '../entry/web-address.ts'
import { sentence } from '../entry/words.ts'
import type { ReadEntry, ReadFact } from '../importer.ts'
import { type Item, itemsOf, partOf, type Skip } from '../json/items.ts'
import { factsAt } from '../json/read-facts.ts'
import type { SourceFile } from '../source-file.ts'
import { cleaned } from '../text/cleaned.ts'
import { markdownToInline } from '../text/markdown-to-inline.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { earliest, maybeStamp, stamp } from '../time/stamp.ts'

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
  return momentsOf(part, skip).map(({ id, isByAuthor, ...moment }) => ({
    ...moment,
    by: isByAuthor ? authorOf(part, names) : undefined,
    source: { label: 'Datadog', id },
    place: file.place(part),
  }))
}

interface Moment extends Pick<ReadEntry, 'at' | 'until' | 'text' | 'kind'> {
  readonly id: string
  /** Whether who made the part did this too. */
  readonly isByAuthor?: boolean
}

function momentsOf(part: Item, skip: Skip): readonly Moment[] {
  switch (partOf(part, 'type').value) {
    case 'incident_impacts':
      return itemsOf([part], Impact, skip).map(({ value }) => momentOfImpact(value))
    case 'incident_todos':
      return itemsOf([part], Todo, skip).flatMap(({ value }) => momentsOfTodo(value))
    case 'incident_timeline_cells':
      return itemsOf([part], Cell, skip).map(({ value }) => momentOfCell(value))
    case 'incident_attachments':
      return []
    default:
      skip('what is no event of an incident')
      return []
  }
}

function momentOfImpact({ id, attributes: { description, start_at, end_at } }: Impact): Moment {
  return { id, at: start_at, until: end_at, text: impactText(description), kind: 'impact' }
}

export function impactText(description: string | null | undefined): string {
  const said = plainToInline(description ?? '')
  return said === '' ? 'Impact on customers' : `Impact on customers: ${said}`
}

function momentsOfTodo({ id, attributes: { content, created, completed } }: z.output<typeof Todo>): readonly Moment[] {
  const task = markdownToInline(content)
  return [
    { id: `${id} added`, at: created, text: `Task added: ${task}`, isByAuthor: true },
    ...(completed === undefined
      ? []
      : [{ id: `${id} done`, at: completed, text: `Task done: ${task}`, kind: 'action' as const }]),
  ]
}

function momentOfCell({ id, attributes }: z.output<typeof Cell>): Moment {
  const { cell_type, created, display_time, content } = attributes
  const said = markdownToInline(content?.message ?? content?.content ?? '')
  const isNote = cell_type === 'markdown'
  const text =
    isNote && said !== ''
      ? said
      : [isNote ? 'Note' : plainToInline(sentence(cell_type)), said].filter(Boolean).join(': ')
  return { id, at: display_time ?? created, text, kind: isNote ? 'note' : undefined, isByAuthor: true }
}

/** Who made a resource, where the answer includes the people. */
export function authorOf(item: Item, names: Names, relation = 'created_by_user'): string | undefined {
  const { value } = ['relationships', relation, 'data', 'id'].reduce<Item>(partOf, item)
  const name = names.get(String(value))
  return name === undefined ? undefined : cleaned(name)
}
