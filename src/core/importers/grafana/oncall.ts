import * as z from 'zod/mini'
import { webAddress } from '../entry/web-address.ts'
import { plain } from '../entry/words.ts'
import type { ReadEntry, ReadIncident } from '../importer.ts'
import { type Item, itemsOf, matches, partOf, type Skip } from '../json/items.ts'
import { factsAt } from '../json/read-facts.ts'
import type { SourceFile } from '../source-file.ts'
import { cleaned } from '../text/cleaned.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { maybeStamp, stamp } from '../time/stamp.ts'

/** https://grafana.com/docs/oncall/latest/oncall-api-reference/alertgroups/ */
const AlertGroup = z.looseObject({
  id: z.string(),
  alerts_count: z.number(),
  title: z.nullish(z.string()),
  created_at: stamp,
  acknowledged_at: z.optional(maybeStamp),
  resolved_at: z.optional(maybeStamp),
  permalinks: z.nullish(z.looseObject({ web: z.optional(z.unknown()), slack: z.optional(z.unknown()) })),
})
type AlertGroup = z.output<typeof AlertGroup>

/** What an outgoing webhook says beside the group: https://grafana.com/docs/oncall/latest/outgoing-webhooks/ */
const Happening = z.looseObject({
  event: z.looseObject({ type: z.string(), time: stamp }),
  user: z.nullish(z.looseObject({ username: z.nullish(z.string()) })),
})

const Recognised = z.looseObject({
  id: z.string(),
  alerts_count: z.number(),
  created_at: z.unknown(),
  state: z.unknown(),
})

/** A group as the API lists it, or the body of a webhook with one. */
export function isAlertGroup(item: Item): boolean {
  return matches(Recognised, groupIn(item))
}

function groupIn(item: Item): Item {
  const group = partOf(item, 'alert_group')
  return group.value === undefined ? item : group
}

/** An alert group is to OnCall what an incident is to others. The bodies of several webhooks tell of one again and again. */
export function readAlertGroups(items: readonly Item[], file: SourceFile, skip: Skip): readonly ReadIncident[] {
  const groups = new Map<string, ReadIncident>()
  for (const item of items)
    for (const group of itemsOf([groupIn(item)], AlertGroup, skip)) {
      const { id } = group.value
      groups.set(id, merged(groups.get(id), readGroup(group, item, file)))
    }
  return [...groups.values()]
}

/** The facts of the body that knows most, and every entry once. */
function merged(known: ReadIncident | undefined, read: ReadIncident): ReadIncident {
  if (known === undefined) return read
  const told = new Set(known.entries.map(({ source }) => source.id))
  return {
    ...(known.facts.length > read.facts.length ? known : read),
    entries: [...known.entries, ...read.entries.filter(({ source }) => !told.has(source.id))],
  }
}

function readGroup(group: Item<AlertGroup>, body: Item, file: SourceFile): ReadIncident {
  const { id, title, created_at, acknowledged_at, resolved_at, permalinks } = group.value
  const url = webAddress(permalinks?.web, permalinks?.slack)
  const fact = factsAt(group, file)
  return {
    id,
    facts: [
      ...fact('title', 'title', cleaned(title ?? '')),
      ...fact('detected', 'created_at', created_at),
      ...fact('acknowledged', 'acknowledged_at', acknowledged_at),
      ...fact('resolved', 'resolved_at', resolved_at),
      ...fact('links', 'permalinks', url === undefined ? undefined : { label: `Grafana OnCall ${id}`, url }),
    ],
    entries: momentsOf(group.value, body).map(({ at, text, kind, by }) => ({
      at,
      text: plainToInline(text),
      kind,
      by,
      source: { label: 'Grafana OnCall', url, id: `${id} ${text.split(':')[0]} ${at}` },
      place: file.place(group),
    })),
  }
}

type Moment = Pick<ReadEntry, 'at' | 'text' | 'kind' | 'by'>

function momentsOf(group: AlertGroup, body: Item): readonly Moment[] {
  const { title, created_at, acknowledged_at, resolved_at } = group
  const happening = z.safeParse(Happening, body.value).data
  const { type, time } = happening?.event ?? {}
  const by = plain(happening?.user?.username)
  const byOf = (happened: string) => (type === happened ? by : undefined)
  const fired: Moment = { at: created_at, text: title ? `Alert fired: ${title}` : 'Alert fired', kind: 'detection' }
  return [
    fired,
    ...(acknowledged_at === undefined
      ? []
      : [{ at: acknowledged_at, text: 'Acknowledged', kind: 'action', by: byOf('acknowledge') } as const]),
    ...(resolved_at === undefined
      ? []
      : [{ at: resolved_at, text: 'Resolved', kind: 'resolution', by: byOf('resolve') } as const]),
    ...(type === undefined || time === undefined || TOLD.has(type)
      ? []
      : [{ at: time, text: `${type.slice(0, 1).toUpperCase()}${type.slice(1)}`, kind: kindOf(type), by }]),
  ]
}

/** Events that the group itself has a moment of. */
const TOLD: ReadonlySet<string> = new Set(['alert group created', 'acknowledge', 'resolve'])

function kindOf(type: string): ReadEntry['kind'] {
  return type === 'escalation' ? 'escalation' : 'action'
}
