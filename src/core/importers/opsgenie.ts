import type { Importer } from './importer.ts'
import { type Item, isRecord, jsonItems, oneOrMany, partOf, type Skip, UNREADABLE } from './json/items.ts'
import { incidentsOf, type Part } from './json/parts.ts'
import { toTally } from './json/tally.ts'
import { alertParts, incidentParts, logParts, noteParts } from './opsgenie/api.ts'
import { actionParts } from './opsgenie/webhook.ts'
import type { SourceFile } from './source-file.ts'

/** One sort of record of Opsgenie. */
interface Sort {
  readonly isOne: (value: Readonly<Record<string, unknown>>) => boolean
  readonly parts: (items: readonly Item[], file: SourceFile, skip: Skip) => readonly Part[]
}

const sorts: readonly Sort[] = [
  { isOne: isAction, parts: actionParts },
  { isOne: isAlert, parts: alertParts },
  { isOne: isIncident, parts: incidentParts },
  { isOne: isLog, parts: logParts },
  { isOne: isNote, parts: noteParts },
]

export const opsgenie: Importer = {
  name: 'opsgenie',
  title: 'Opsgenie',
  reads: 'the bodies of webhooks; alerts, their logs and their notes, and incidents of the API',
  howToExport: [
    `curl -H 'Authorization: GenieKey YOUR-KEY' https://api.opsgenie.com/v2/alerts/ID > alert.json`,
    `curl -H 'Authorization: GenieKey YOUR-KEY' 'https://api.opsgenie.com/v2/alerts/ID/logs?limit=100' > logs.json`,
    `curl -H 'Authorization: GenieKey YOUR-KEY' 'https://api.opsgenie.com/v2/alerts/ID/notes?limit=100' > notes.json`,
  ],
  example: 'postmortem import alert.json logs.json notes.json',
  recognises: (file) => jsonItems(file, oneOrMany).flatMap(recordsIn).some(isOfOpsgenie),
  read: (file) => {
    const { skip, skipped } = toTally()
    const records = jsonItems(file, oneOrMany).flatMap(recordsIn)
    for (const record of records) if (!isOfOpsgenie(record)) skip(UNREADABLE)
    const parts = sorts.flatMap((sort) =>
      sort.parts(
        records.filter(({ value }) => isRecord(value) && sort.isOne(value)),
        file,
        skip,
      ),
    )
    return { incidents: incidentsOf(parts), skipped: skipped() }
  },
}

/** What an answer of the API has as its data, and else the record itself. */
function recordsIn(item: Item): readonly Item[] {
  const isAnswer = isRecord(item.value) && 'data' in item.value && 'requestId' in item.value
  return isAnswer ? oneOrMany(partOf(item, 'data')) : [item]
}

function isOfOpsgenie({ value }: Item): boolean {
  return isRecord(value) && sorts.some((sort) => sort.isOne(value))
}

/** Of the alerts of Jira Service Management, which have its forms, only those that name their integration. */
function isAction(value: Readonly<Record<string, unknown>>): boolean {
  const { action, alert } = value
  const isAlertOfIts = isRecord(alert) && typeof alert.alertId === 'string'
  return typeof action === 'string' && isAlertOfIts && ('integrationId' in value || 'integrationName' in value)
}

function isAlert(value: Readonly<Record<string, unknown>>): boolean {
  return hasHead(value) && ('alias' in value || 'acknowledged' in value)
}

function isIncident(value: Readonly<Record<string, unknown>>): boolean {
  return hasHead(value) && !isAlert(value) && ('ownerTeam' in value || 'impactedServices' in value)
}

function hasHead({ tinyId, message, createdAt }: Readonly<Record<string, unknown>>): boolean {
  return typeof tinyId === 'string' && typeof message === 'string' && createdAt !== undefined
}

function isLog({ log, offset, createdAt }: Readonly<Record<string, unknown>>): boolean {
  return typeof log === 'string' && typeof offset === 'string' && createdAt !== undefined
}

function isNote({ note, offset, createdAt }: Readonly<Record<string, unknown>>): boolean {
  return typeof note === 'string' && typeof offset === 'string' && createdAt !== undefined
}
