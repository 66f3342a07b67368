import type { Importer } from './importer.ts'
import { type Item, isRecord, oneOrMany, partOf, type Skip, UNREADABLE } from './json/items.ts'
import { incidentsOf, type Report } from './json/reports.ts'
import { toTally } from './json/tally.ts'
import { isOfPagerDuty } from './pagerduty/records.ts'
import { alertReports, incidentReports, logReports, noteReports, statusReports } from './pagerduty/rest.ts'
import { eventReports } from './pagerduty/webhook.ts'
import type { SourceFile } from './source-file.ts'

/** One sort of record of PagerDuty. */
interface Sort {
  /** Where the REST API and webhooks have it. */
  readonly keys: readonly string[]
  readonly isOne: (value: unknown) => boolean
  readonly reports: (items: readonly Item[], file: SourceFile, skip: Skip) => readonly Report[]
}

const sorts: readonly Sort[] = [
  { keys: ['event'], isOne: isEvent, reports: eventReports },
  { keys: ['log_entries', 'log_entry'], isOne: isLogEntry, reports: logReports },
  { keys: ['alerts', 'alert'], isOne: isAlert, reports: alertReports },
  { keys: ['notes', 'note', 'annotation'], isOne: isNote, reports: noteReports },
  { keys: ['status_updates', 'status_update'], isOne: isStatusUpdate, reports: statusReports },
  { keys: ['incidents', 'incident'], isOne: isIncident, reports: incidentReports },
]

export const pagerduty: Importer = {
  name: 'pagerduty',
  title: 'PagerDuty',
  reads: 'incidents, log entries, alerts, notes and status updates of the REST API, the bodies of webhooks (version 3)',
  howToExport: [
    `curl -H 'Authorization: Token token=YOUR-KEY' https://api.pagerduty.com/incidents/ID > incident.json`,
    `curl -H 'Authorization: Token token=YOUR-KEY' 'https://api.pagerduty.com/incidents/ID/log_entries?limit=100' > log.json`,
    `curl -H 'Authorization: Token token=YOUR-KEY' https://api.pagerduty.com/incidents/ID/alerts > alerts.json`,
    `curl -H 'Authorization: Token token=YOUR-KEY' https://api.pagerduty.com/incidents/ID/notes > notes.json`,
  ],
  example: 'postmortem import incident.json log.json alerts.json notes.json',
  recognises: ({ json }) => json !== undefined && oneOrMany(json).some(isExport),
  read: (file) => {
    const { skip, skipped } = toTally()
    const items = file.json === undefined ? [] : oneOrMany(file.json)
    for (const item of items) if (!isKnown(item)) skip(UNREADABLE)
    const reports = sorts.flatMap((sort) =>
      sort.reports(
        items.flatMap((item) => itemsOfSort(item, sort)),
        file,
        skip,
      ),
    )
    return { incidents: incidentsOf(reports), skipped: skipped() }
  },
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
  return keys.flatMap((key) => oneOrMany(partOf(item, key)))
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
