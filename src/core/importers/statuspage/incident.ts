import * as z from 'zod/mini'
import { webAddress } from '../entry/web-address.ts'
import { plain, sentence } from '../entry/words.ts'
import type { EntryKind, ReadEntry, ReadFact } from '../importer.ts'
import { type Item, itemsOf, listOf, matches, partOf, type Skip } from '../json/items.ts'
import type { Part, StatedFact } from '../json/parts.ts'
import { factsAt } from '../json/read-facts.ts'
import type { SourceFile } from '../source-file.ts'
import { htmlToInline } from '../text/html-to-inline.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { maybeStamp, stamp } from '../time/stamp.ts'

/** https://developer.statuspage.io, "Incidents", and https://support.atlassian.com/statuspage/docs/enable-webhook-notifications/ */
const Incident = z.looseObject({
  id: z.string(),
  name: z.string(),
  shortlink: z.optional(z.unknown()),
  created_at: stamp,
  updated_at: z.optional(maybeStamp),
  started_at: z.optional(maybeStamp),
  resolved_at: z.optional(maybeStamp),
  /** Of a maintenance alone: when it is to begin. */
  scheduled_for: z.optional(maybeStamp),
  /** Entered afterwards: its times but those of the updates are those of the entering. */
  backfilled: z.nullish(z.boolean()),
  incident_updates: z.array(z.unknown()),
})
type Incident = z.output<typeof Incident>

const Update = z.looseObject({
  id: z.string(),
  status: z.string(),
  body: z.nullish(z.string()),
  created_at: stamp,
  /** When the public was told, where that is not when it was written. */
  display_at: z.optional(maybeStamp),
})
type Update = z.output<typeof Update>

const Component = z.looseObject({ name: z.string() })

export function isIncident(item: Item): boolean {
  return matches(Incident, item)
}

/** Each time that an incident is told of, as the bodies of several webhooks do. */
export function incidentParts(items: readonly Item[], file: SourceFile, skip: Skip): readonly Part[] {
  return itemsOf(items, Incident, skip).map((item) => {
    const { id, name, created_at, updated_at, scheduled_for } = item.value
    const updates = itemsOf(listOf(partOf(item, 'incident_updates')), Update, skip)
    const url = webAddress(item.value.shortlink)
    const fact = factsAt(item, file)
    return {
      id,
      asOf: updated_at ?? created_at,
      facts: [
        ...fact('title', 'name', plain(name)),
        // What is planned is neither opened as an incident nor over when it is done.
        ...(scheduled_for === undefined ? milestones(item, updates, file) : []),
        ...fact('links', 'shortlink', url === undefined ? undefined : { label: 'Statuspage', url }),
        ...services(item, updates, file, skip),
      ],
      entries: updates.map((update) => readUpdate(update, url, file)),
    }
  })
}

function milestones(item: Item<Incident>, updates: readonly Item<Update>[], file: SourceFile): readonly StatedFact[] {
  const { created_at, started_at, resolved_at, backfilled } = item.value
  const told = updates.map(({ value }) => value.display_at ?? value.created_at).toSorted()
  const fact = factsAt(item, file)
  return [
    // Unless somebody set it, it is the moment of the entering.
    ...fact('start', 'started_at', started_at === created_at ? undefined : started_at),
    ...fact('declared', 'created_at', backfilled ? undefined : created_at),
    ...fact('firstPublicUpdate', 'incident_updates', told[0]),
    { path: 'resolved', value: backfilled ? undefined : resolved_at, place: file.place(partOf(item, 'resolved_at')) },
  ]
}

/** The components; of an export that names none, those that its updates name. */
function services(item: Item, updates: readonly Item[], file: SourceFile, skip: Skip): readonly ReadFact[] {
  const own = listOf(partOf(item, 'components'))
  const named = own.length > 0 ? own : updates.flatMap(affectedIn)
  return itemsOf(named, Component, skip).flatMap((component) =>
    factsAt(component, file)('services', 'name', plain(component.value.name)),
  )
}

/** Without a code it is a sentence that says that there are none. */
function affectedIn(update: Item): readonly Item[] {
  return listOf(partOf(update, 'affected_components')).filter((one) => partOf(one, 'code').value !== undefined)
}

function readUpdate(item: Item<Update>, url: string | undefined, file: SourceFile): ReadEntry {
  const { id, status, body, created_at, display_at } = item.value
  return {
    at: display_at ?? created_at,
    text: [plainToInline(sentence(status)), htmlToInline(body ?? '')].filter((text) => text !== '').join(': '),
    kind: kindOf(status),
    source: { label: 'Statuspage', url, id },
    place: file.place(item),
  }
}

function kindOf(status: string): EntryKind {
  return status === 'resolved' || status === 'completed' ? 'resolution' : 'communication'
}
