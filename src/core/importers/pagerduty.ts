import type { Importer } from './importer.ts'
import { furtherPages } from './json/further-pages.ts'
import { type Item, isRecord, jsonItems, listOf, oneOrMany, partOf, type Skip, UNREADABLE } from './json/items.ts'
import { incidentsOf, type Part } from './json/parts.ts'
import { toTally } from './json/tally.ts'
import { isOfPagerDuty } from './pagerduty/records.ts'
import { alertParts, incidentParts, logParts, noteParts, statusParts } from './pagerduty/rest.ts'
import { eventParts } from './pagerduty/webhook.ts'
import type { SourceFile } from './source-file.ts'

/** One sort of record of PagerDuty. */
interface Sort {
  /** Where the REST API and webhooks have it. */
  readonly keys: readonly string[]
  readonly isOne: (value: unknown) => boolean
  readonly parts: (items: readonly Item[], file: SourceFile, skip: Skip) => readonly Part[]
}

const sorts: readonly Sort[] = [
  { keys: ['event'], isOne: isEvent, parts: eventParts },
  { keys: ['log_entries', 'log_entry'], isOne: isLogEntry, parts: logParts },
  { keys: ['alerts', 'alert'], isOne: isAlert, parts: alertParts },
  { keys: ['notes', 'note', 'annotation'], isOne: isNote, parts: noteParts },
  { keys: ['status_updates', 'status_update'], isOne: isStatusUpdate, parts: statusParts },
  { keys: ['incidents', 'incident'], isOne: isIncident, parts: incidentParts },
]

export const pagerduty: Importer = {
  name: 'pagerduty',
  title: 'PagerDuty',
  reads:
    'incidents, log entries, alerts, notes and status updates of the REST API, the bodies of webhooks (versions 2 and 3)',
  howToExport: [
    `curl -H 'Authorization: Token token=YOUR-KEY' https://api.pagerduty.com/incidents/ID > incident.json`,
    `curl -H 'Authorization: Token token=YOUR-KEY' 'https://api.pagerduty.com/incidents/ID/log_entries?limit=100' > log.json`,
    `curl -H 'Authorization: Token token=YOUR-KEY' https://api.pagerduty.com/incidents/ID/alerts > alerts.json`,
    `curl -H 'Authorization: Token token=YOUR-KEY' https://api.pagerduty.com/incidents/ID/notes > notes.json`,
  ],
  example: 'postmortem import incident.json log.json alerts.json notes.json',
  recognises: (file) => jsonItems(file, recordsIn).some(isExport),
  read: (file) => {
    const { skip, skipped } = toTally()
    const items = jsonItems(file, recordsIn)
    for (const item of items) if (!isKnown(item)) skip(UNREADABLE)
    const parts = sorts.flatMap((sort) =>
      sort.parts(
        items.flatMap((item) => itemsOfSort(item, sort)),
        file,
        skip,
      ),
    )
    return { incidents: incidentsOf(parts), skipped: skipped(), notes: furtherPages(file.json) }
  },
}

/** Version 2 of webhooks puts `{messages}` around an incident, its log and the name of the event. */
function recordsIn(root: Item): readonly Item[] {
  return oneOrMany(root).flatMap((item) => {
    const messages = listOf(partOf(item, 'messages'))
    return messages.some(isExport) ? messages : [item]
  })
}

function isExport(item: Item): boolean {
  return sorts.some((sort) => itemsOfSort(item, sort).some(({ value }) => sort.isOne(value))) || isLog(item)
}

function isKnown({ value }: Item): boolean {
  return sorts.some(({ keys, isOne }) => isOne(value) || (isRecord(value) && keys.some((key) => key in value)))
}

/** No other tool calls a list so; what is in it is judged where it is read. */
function isLog(item: Item): boolean {
  return oneOrMany(partOf(item, 'log_entries')).some(({ value }) => isRecord(value) && typeof value.id === 'string')
}

/** A record alone, or what the answer of an API or the body of a webhook has under its name. */
function itemsOfSort(item: Item, { keys, isOne }: Sort): readonly Item[] {
  if (sorts.some((sort) => sort.isOne(item.value))) return isOne(item.value) ? [item] : []
  return keys.flatMap((key) => oneOrMany(partOf(item, key))).filter(({ value }) => typeof value !== 'string')
}

function isEvent(value: unknown): boolean {
  return isRecord(value) && /^(?:incident|service|pagey)\./.test(String(value.event_type)) && 'occurred_at' in value
}

function isLogEntry(value: unknown): boolean {
  return isRecord(value) && /_log_entry$/.test(String(value.type))
}

function isAlert(value: unknown): boolean {
  return isOfPagerDuty(value) && (value.type === 'alert' || typeof value.alert_key === 'string')
}

function isNote(value: unknown): boolean {
  return isOfPagerDuty(value) && typeof value.content === 'string' && 'created_at' in value
}

function isStatusUpdate(value: unknown): boolean {
  return isOfPagerDuty(value) && typeof value.message === 'string' && 'created_at' in value
}

function isIncident(value: unknown): boolean {
  if (!isOfPagerDuty(value)) return false
  const { type, status } = value
  return /^(?:triggered|acknowledged|resolved)$/.test(String(status)) || /^incident(?:_reference)?$/.test(String(type))
}
