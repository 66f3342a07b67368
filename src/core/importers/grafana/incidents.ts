import * as z from 'zod/mini'
import { webAddress } from '../entry/web-address.ts'
import { sentence } from '../entry/words.ts'
import type { ReadEntry, ReadIncident } from '../importer.ts'
import { type Item, itemsOf, matches, type Skip } from '../json/items.ts'
import { factsAt } from '../json/read-facts.ts'
import type { SourceFile } from '../source-file.ts'
import { cleaned } from '../text/cleaned.ts'
import { markdownToInline } from '../text/markdown-to-inline.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { maybeStamp, stamp } from '../time/stamp.ts'

/** https://grafana.com/docs/grafana-cloud/alerting-and-irm/irm/reference/incident-api/reference/ */
const Incident = z.looseObject({
  incidentID: z.string(),
  title: z.string(),
  isDrill: z.optional(z.boolean()),
  status: z.optional(z.string()),
  summary: z.nullish(z.string()),
  createdTime: stamp,
  closedTime: z.optional(maybeStamp),
  /** Set by hand, or the moments of the declaring and of the closing. */
  incidentStart: z.optional(maybeStamp),
  incidentEnd: z.optional(maybeStamp),
  createdByUser: z.nullish(z.looseObject({ name: z.nullish(z.string()) })),
  overviewURL: z.optional(z.unknown()),
  incidentUrl: z.optional(z.unknown()),
})
type Incident = z.output<typeof Incident>

const Activity = z.looseObject({
  activityItemID: z.string(),
  incidentID: z.string(),
  activityKind: z.string(),
  createdTime: z.optional(maybeStamp),
  /** When it happened, where that is not when it was written down. */
  eventTime: z.optional(maybeStamp),
  body: z.nullish(z.string()),
  url: z.optional(z.unknown()),
  user: z.nullish(z.looseObject({ name: z.nullish(z.string()) })),
})
type Activity = z.output<typeof Activity>

const RecognisedIncident = z.looseObject({ incidentID: z.string(), title: z.string(), createdTime: z.unknown() })
const RecognisedActivity = z.looseObject({
  activityItemID: z.string(),
  incidentID: z.string(),
  activityKind: z.string(),
})

export function isIncident(item: Item): boolean {
  return matches(RecognisedIncident, item)
}

export function isActivity(item: Item): boolean {
  return matches(RecognisedActivity, item)
}

/** Incidents with what was done in them; activity of others is of an incident by its id alone. */
export function readIncidents(
  items: readonly Item[],
  activityItems: readonly Item[],
  file: SourceFile,
  skip: Skip,
): { readonly incidents: readonly ReadIncident[]; readonly notes: readonly string[] } {
  const incidents = itemsOf(items, Incident, skip)
  const activity = itemsOf(activityItems, Activity, skip)
  const ofIncident = (id: string) => activity.filter(({ value }) => value.incidentID === id)
  const entriesOf = (items: readonly Item<Activity>[]) => items.flatMap((one) => activityEntry(one, file, skip))
  const known = incidents.map(({ value }) => value.incidentID)
  const others = new Set(activity.map(({ value }) => value.incidentID).filter((id) => !known.includes(id)))
  return {
    incidents: [
      ...incidents.map((incident) => {
        const own = ofIncident(incident.value.incidentID)
        const { id, facts, entries } = readIncident(incident, new Set(own.map(({ value }) => value.activityKind)), file)
        return { id, facts, entries: [...entries, ...entriesOf(own)] }
      }),
      ...Array.from(others, (id) => ({ id, facts: [], entries: entriesOf(ofIncident(id)) })),
    ],
    notes: incidents.filter(({ value }) => value.isDrill).map(({ value }) => `incident ${value.incidentID} is a drill`),
  }
}

function readIncident(
  item: Item<Incident>,
  told: ReadonlySet<string>,
  file: SourceFile,
): ReadIncident & { id: string } {
  const { incidentID: id, title, summary, createdTime, closedTime, incidentStart, incidentEnd } = item.value
  const url = webAddress(item.value.overviewURL, item.value.incidentUrl)
  const fact = factsAt(item, file)
  return {
    id,
    facts: [
      ...fact('title', 'title', cleaned(title)),
      ...fact('summary', 'summary', plainToInline(summary ?? '')),
      ...fact('start', 'incidentStart', incidentStart === createdTime ? undefined : incidentStart),
      ...fact('declared', 'createdTime', createdTime),
      ...fact('resolved', 'closedTime', closedTime),
      ...fact('end', 'incidentEnd', incidentEnd === closedTime ? undefined : incidentEnd),
      ...fact('links', 'overviewURL', url === undefined ? undefined : { label: `Grafana incident ${id}`, url }),
    ],
    entries: ownEntries(item, told, url, file),
  }
}

/** The moments of an incident that its activity does not tell; `told` are the kinds of it that there are. */
function ownEntries(
  item: Item<Incident>,
  told: ReadonlySet<string>,
  url: string | undefined,
  file: SourceFile,
): readonly ReadEntry[] {
  const { incidentID, createdTime, closedTime, createdByUser } = item.value
  const entry = (parts: Pick<ReadEntry, 'at' | 'text' | 'by' | 'kind'>, moment: string): ReadEntry => ({
    ...parts,
    source: { label: 'Grafana', url, id: `${incidentID} ${moment}` },
    place: file.place(item),
  })
  const by = createdByUser?.name ? cleaned(createdByUser.name) : undefined
  const declared = { at: createdTime, text: 'Incident declared', by }
  const isClosed = closedTime !== undefined && !told.has('incidentStatusChanged')
  return [
    ...(told.has('incidentCreated') ? [] : [entry(declared, 'declared')]),
    ...(isClosed ? [entry({ at: closedTime, text: 'Incident resolved', kind: 'resolution' }, 'resolved')] : []),
  ]
}

/** How an incident is filed, and what bots link to it, is no part of its story. */
const NOISE = /label|field|role.*sync|hookRun|sift/i

function activityEntry(item: Item<Activity>, file: SourceFile, skip: Skip): readonly ReadEntry[] {
  const { activityItemID: id, activityKind, createdTime, eventTime, body, url, user } = item.value
  const at = eventTime ?? createdTime
  const isNoise = NOISE.test(activityKind)
  if (isNoise || at === undefined) {
    skip(isNoise ? 'a change of labels or fields' : 'activity without a time')
    return []
  }
  const said = markdownToInline(body ?? '')
  const words = plainToInline(sentence(activityKind))
  return [
    {
      at,
      text: said === '' ? words : activityKind === 'userNote' ? said : `${words}: ${said}`,
      kind: activityKind === 'userNote' ? 'note' : undefined,
      by: user?.name ? cleaned(user.name) : undefined,
      source: { label: 'Grafana', url: webAddress(url), id },
      place: file.place(item),
    },
  ]
}
