import * as z from 'zod/mini'
import type { EntryKind, Importer, ReadEntry, ReadFact, ReadIncident } from './importer.ts'
import { type Item, itemsOf, listOf, matches, oneOrMany, partOf, type Skip } from './json/items.ts'
import { toTally } from './json/tally.ts'
import type { SourceFile } from './source-file.ts'
import { cleaned } from './text/cleaned.ts'
import { htmlToInline } from './text/html-to-inline.ts'
import { plainToInline } from './text/plain-to-inline.ts'
import { maybeStamp, stamp } from './time/stamp.ts'

/** https://developer.statuspage.io, "Incidents", and https://support.atlassian.com/statuspage/docs/enable-webhook-notifications/ */
const Incident = z.looseObject({
  id: z.string(),
  name: z.string(),
  shortlink: z.optional(z.nullable(z.string())),
  created_at: stamp,
  started_at: z.optional(maybeStamp),
  resolved_at: z.optional(maybeStamp),
  /** Entered afterwards: its times but those of the updates are those of the entering. */
  backfilled: z.optional(z.boolean()),
  incident_updates: z.array(z.unknown()),
})

const Update = z.looseObject({
  id: z.string(),
  status: z.string(),
  body: z.nullable(z.string()),
  created_at: stamp,
  /** When the public was told, where that is not when it was written. */
  display_at: z.optional(maybeStamp),
})

const Component = z.looseObject({ name: z.string() })

export const statuspage: Importer = {
  name: 'statuspage',
  title: 'Statuspage',
  reads: 'incidents.json of a page, one incident, the body of a webhook',
  howToExport: ['curl https://YOUR-PAGE.statuspage.io/api/v2/incidents.json > incidents.json'],
  example: 'postmortem import incidents.json --incident p31zjtct2jer',
  recognises: ({ json }) => json !== undefined && incidentsIn(json).some((item) => matches(Incident, item)),
  read: (file) => {
    const { skip, skipped } = toTally()
    const items = file.json === undefined ? [] : incidentsIn(file.json)
    const incidents = itemsOf(items, Incident, skip).map((item) => readIncident(item, file, skip))
    return { incidents, skipped: skipped() }
  },
}

/** `{page, incidents}`, `{page, incident}` of a webhook, a list, or one. */
function incidentsIn(root: Item): readonly Item[] {
  return (
    [partOf(root, 'incidents'), partOf(root, 'incident'), root].map(oneOrMany).find((items) => items.length > 0) ?? []
  )
}

function readIncident(item: Item<z.output<typeof Incident>>, file: SourceFile, skip: Skip): ReadIncident {
  const { id, name, shortlink, created_at, started_at, resolved_at, backfilled } = item.value
  const updates = itemsOf(listOf(partOf(item, 'incident_updates')), Update, skip)
  const told = updates.map(({ value }) => value.display_at ?? value.created_at).toSorted()
  const fact = (path: string, key: string, value: string | undefined) =>
    value === undefined ? [] : [{ path, value, place: file.place(partOf(item, key)) }]
  return {
    id,
    facts: [
      ...fact('title', 'name', cleaned(name)),
      // Unless somebody set it, it is the moment of the entering.
      ...fact('start', 'started_at', started_at === created_at ? undefined : started_at),
      ...fact('declared', 'created_at', backfilled ? undefined : created_at),
      ...fact('firstPublicUpdate', 'incident_updates', told[0]),
      ...fact('resolved', 'resolved_at', backfilled ? undefined : resolved_at),
      ...pageOf(item, shortlink, file),
      ...itemsOf(listOf(partOf(item, 'components')), Component, skip).map((component) => ({
        path: 'services',
        value: cleaned(component.value.name),
        place: file.place(component),
      })),
    ],
    entries: updates.map((update) => readUpdate(update, shortlink ?? undefined, file)),
  }
}

function pageOf(item: Item, url: string | null | undefined, file: SourceFile): readonly ReadFact[] {
  const place = file.place(partOf(item, 'shortlink'))
  return url ? [{ path: 'links', value: { label: 'Statuspage', url }, place }] : []
}

function readUpdate(item: Item<z.output<typeof Update>>, url: string | undefined, file: SourceFile): ReadEntry {
  const { id, status, body, created_at, display_at } = item.value
  return {
    at: display_at ?? created_at,
    text: [plainToInline(words(status)), htmlToInline(body ?? '')].filter((text) => text !== '').join(': '),
    kind: kindOf(status),
    source: { label: 'Statuspage', url, id },
    place: file.place(item),
  }
}

function kindOf(status: string): EntryKind {
  return status === 'resolved' || status === 'completed' ? 'resolution' : 'communication'
}

/** `in_progress` → `In progress` */
function words(status: string): string {
  const text = status.replaceAll('_', ' ')
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
