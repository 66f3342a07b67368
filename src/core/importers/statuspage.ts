import type { Importer } from './importer.ts'
import { type Item, isRecord, jsonItems, oneOrMany, partOf } from './json/items.ts'
import { incidentsOf } from './json/parts.ts'
import { toTally } from './json/tally.ts'
import { componentParts, isComponentUpdate } from './statuspage/component.ts'
import { incidentParts, isIncident } from './statuspage/incident.ts'

export const statuspage: Importer = {
  name: 'statuspage',
  title: 'Statuspage',
  reads: 'incidents.json, scheduled-maintenances.json and summary.json of a page, one incident, the body of a webhook',
  howToExport: [
    'curl https://YOUR-PAGE.statuspage.io/api/v2/incidents.json > incidents.json',
    'curl https://YOUR-PAGE.statuspage.io/api/v2/scheduled-maintenances.json > maintenances.json',
  ],
  example: 'postmortem import incidents.json --incident p31zjtct2jer',
  recognises: (file) =>
    jsonItems(file, itemsIn).some((item) => isIncident(item) || isComponentUpdate(item) || isPage(item)),
  read: (file) => {
    const { skip, skipped } = toTally()
    const items = jsonItems(file, itemsIn).filter((item) => !isPage(item))
    const updates = items.filter(isComponentUpdate)
    const others = items.filter((item) => !isComponentUpdate(item))
    const parts = [...incidentParts(others, file, skip), ...componentParts(updates, file, skip)]
    return { incidents: incidentsOf(parts), skipped: skipped() }
  },
}

/** Where a page, and a webhook, have what is read. */
const KEYS = ['incidents', 'scheduled_maintenances', 'incident'] as const

/** What pages and webhooks hold, one of them or many, or incidents as they are. */
function itemsIn(root: Item): readonly Item[] {
  return oneOrMany(root).flatMap((item) => {
    const inside = KEYS.flatMap((key) => oneOrMany(partOf(item, key)))
    return inside.length === 0 ? [item] : inside
  })
}

/** A page on which nothing happened. */
function isPage(item: Item): boolean {
  return isRecord(partOf(item, 'page').value) && KEYS.some((key) => Array.isArray(partOf(item, key).value))
}
