import * as z from 'zod/mini'
import { webAddress } from '../entry/web-address.ts'
import type { ReadEntry } from '../importer.ts'
import { type Item, itemsOf, matches, partOf, type Skip } from '../json/items.ts'
import type { SourceFile } from '../source-file.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { maybeStamp } from '../time/stamp.ts'

/** https://docs.sentry.io/api/events/ , and in webhooks with other names: `event_id`, `datetime`, `web_url`. */
const Event = z.looseObject({
  eventID: z.optional(z.string()),
  event_id: z.optional(z.string()),
  title: z.nullish(z.string()),
  message: z.nullish(z.string()),
  dateCreated: z.optional(maybeStamp),
  datetime: z.optional(maybeStamp),
  timestamp: z.optional(maybeStamp),
  web_url: z.optional(z.unknown()),
})

const OfApi = z.looseObject({ eventID: z.string(), dateCreated: z.unknown() })
const OfWebhook = z.looseObject({ event_id: z.string() })
const OfPlugin = z.looseObject({ project_slug: z.string(), event: OfWebhook })

/** One event; of a webhook for errors, and of the older one of a project, what is in it. */
export function isEvent(item: Item): boolean {
  return eventIn(item) !== undefined
}

function eventIn(item: Item): Item | undefined {
  if (matches(OfApi, item)) return item
  if (matches(OfPlugin, item)) return partOf(item, 'event')
  const error = partOf(partOf(item, 'data'), 'error')
  return matches(OfWebhook, error) ? error : undefined
}

export function readEvents(items: readonly Item[], file: SourceFile, skip: Skip): readonly ReadEntry[] {
  return items.flatMap((item) => {
    const event = eventIn(item)
    return event === undefined ? [] : eventEntries(event, partOf(item, 'url').value, file, skip)
  })
}

/** `page` is shown where the event has no page of its own. */
export function eventEntries(item: Item, page: unknown, file: SourceFile, skip: Skip): readonly ReadEntry[] {
  return itemsOf([item], Event, skip).flatMap(({ value }) => {
    const { dateCreated, datetime, timestamp, title, message, eventID, event_id, web_url } = value
    const at = dateCreated ?? datetime ?? timestamp
    if (at === undefined) {
      skip('an event without a time')
      return []
    }
    const said = plainToInline(title || message || '')
    const source = { label: 'Sentry', url: webAddress(web_url, page), id: eventID ?? event_id }
    return [{ at, text: said === '' ? 'Error' : `Error: ${said}`, source, place: file.place(item) }]
  })
}
