import { isEvent, readEvents } from './datadog/events.ts'
import { isPerson, isResource, readResources, resourcesIn } from './datadog/incidents.ts'
import type { Importer } from './importer.ts'
import { type Item, jsonItems, oneOrMany, partOf, UNREADABLE } from './json/items.ts'
import { toTally } from './json/tally.ts'

export const datadog: Importer = {
  name: 'datadog',
  title: 'Datadog',
  reads: 'incidents with their impacts, todos and timeline cells, events, bodies of the webhook of a monitor',
  howToExport: [
    'curl -H "DD-API-KEY: $DD_API_KEY" -H "DD-APPLICATION-KEY: $DD_APP_KEY" https://api.datadoghq.com/api/v2/incidents/ID > incident.json',
    'curl -H "DD-API-KEY: $DD_API_KEY" -H "DD-APPLICATION-KEY: $DD_APP_KEY" https://api.datadoghq.com/api/v2/incidents/ID/impacts > impacts.json',
    'curl -g -H "DD-API-KEY: $DD_API_KEY" -H "DD-APPLICATION-KEY: $DD_APP_KEY" "https://api.datadoghq.com/api/v2/events?filter[from]=2026-01-15T14:00:00Z&filter[to]=2026-01-15T16:00:00Z&page[limit]=1000" > events.json',
  ],
  example: 'postmortem import incident.json impacts.json',
  recognises: (file) => jsonItems(file, itemsIn).some((item) => isEvent(item) || isResource(item)),
  read: (file) => {
    const { skip, skipped } = toTally()
    const items = jsonItems(file, itemsIn)
    const events = readEvents(items.filter(isEvent), file, skip)
    const resources = readResources(
      items.filter((item) => isResource(item) || isPerson(item)),
      file,
      skip,
    )
    for (const item of items) if (!isEvent(item) && !isResource(item) && !isPerson(item)) skip(UNREADABLE)
    const incidents = [...resources, events].filter(({ facts, entries }) => facts.length + entries.length > 0)
    return { incidents, skipped: skipped() }
  },
}

/** `{events}`, `{event}`, the documents of JSON:API with what is included in them, bodies of webhooks, or several of these. */
function itemsIn(root: Item): readonly Item[] {
  return oneOrMany(root).flatMap((item) => {
    const events = [partOf(item, 'events'), partOf(item, 'event')].flatMap(oneOrMany)
    if (events.some(isEvent)) return events
    return isEvent(item) ? [item] : resourcesIn(item)
  })
}
