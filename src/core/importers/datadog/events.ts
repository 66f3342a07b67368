import * as z from 'zod/mini'
import { webAddress } from '../entry/web-address.ts'
import type { ReadEntry, ReadIncident } from '../importer.ts'
import { type Item, itemsOf, matches, partOf, type Skip } from '../json/items.ts'
import type { SourceFile } from '../source-file.ts'
import { markdownToInline } from '../text/markdown-to-inline.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { maybeStamp, type Stamp, stamp } from '../time/stamp.ts'

const Id = z.nullish(z.union([z.string(), z.number()]))

/** https://docs.datadoghq.com/api/latest/events/ , version 1. */
const EventV1 = z.looseObject({
  id: Id,
  id_str: z.nullish(z.string()),
  title: z.string(),
  text: z.nullish(z.string()),
  date_happened: stamp,
  url: z.optional(z.unknown()),
})

/** Version 2: a resource with attributes in its attributes. */
const EventV2 = z.looseObject({
  id: z.string(),
  attributes: z.looseObject({
    timestamp: z.optional(maybeStamp),
    message: z.nullish(z.string()),
    attributes: z.nullish(
      z.looseObject({
        title: z.nullish(z.string()),
        timestamp: z.optional(maybeStamp),
        monitor: z.nullish(
          z.looseObject({ transition: z.nullish(z.looseObject({ trans_type: z.nullish(z.string()) })) }),
        ),
      }),
    ),
  }),
})

/** The body of a webhook, as it is unless somebody has set another: https://docs.datadoghq.com/integrations/webhooks/ */
const Notification = z.looseObject({
  id: Id,
  title: z.string(),
  date: z.optional(maybeStamp),
  last_updated: z.optional(maybeStamp),
  event_type: z.string(),
  alert_transition: z.nullish(z.string()),
  link: z.optional(z.unknown()),
})

const RecognisedV1 = z.looseObject({ title: z.string(), text: z.unknown(), date_happened: z.unknown() })
const RecognisedV2 = z.looseObject({ type: z.literal('event'), attributes: z.looseObject({}) })
const RecognisedNotification = z.looseObject({
  title: z.string(),
  event_type: z.string(),
  last_updated: z.unknown(),
  org: z.looseObject({}),
})

export function isEvent(item: Item): boolean {
  return [RecognisedV1, RecognisedV2, RecognisedNotification].some((form) => matches(form, item))
}

/** An event in any of its forms. */
interface Event {
  readonly at: Stamp
  readonly title: string
  readonly text?: string
  readonly id: string | undefined
  readonly url?: string | undefined
  readonly isFired: boolean
  readonly item: Item
}

export function readEvents(items: readonly Item[], file: SourceFile, skip: Skip): ReadIncident {
  const events = items.flatMap((item) => eventIn(item, skip))
  const fired = events.filter(({ isFired }) => isFired).toSorted((a, b) => a.at.localeCompare(b.at))
  return {
    facts: fired.slice(0, 1).map(({ at, item }) => ({ path: 'detected', value: at, place: file.place(item) })),
    entries: events.map((event) => toEntry(event, file)),
  }
}

function eventIn(item: Item, skip: Skip): readonly Event[] {
  if (matches(RecognisedV1, item)) return itemsOf([item], EventV1, skip).map((one) => ofV1(one.value, item))
  const events = matches(RecognisedV2, item)
    ? itemsOf([item], EventV2, skip).map(({ value }) => ofV2(value, item))
    : itemsOf([item], Notification, skip).map(({ value }) => ofNotification(value, item))
  return events.flatMap(({ at, ...event }) => {
    if (at === undefined) skip('an event without a time')
    return at === undefined ? [] : [{ ...event, at }]
  })
}

type Timeless = Omit<Event, 'at'> & { readonly at: Stamp | undefined }

function ofV1({ id, id_str, title, text, date_happened, url }: z.output<typeof EventV1>, item: Item): Event {
  return {
    at: date_happened,
    title,
    text: text ?? '',
    id: id_str ?? idText(id),
    url: webAddress(url),
    isFired: FIRED.test(title),
    item,
  }
}

function ofV2({ id, attributes }: z.output<typeof EventV2>, item: Item): Timeless {
  const { timestamp, message, attributes: inner } = attributes
  const title = inner?.title ?? ''
  const transition = inner?.monitor?.transition?.trans_type
  return {
    at: timestamp ?? inner?.timestamp,
    title,
    text: message ?? '',
    id,
    isFired: transition === undefined || transition === null ? FIRED.test(title) : FIRED_TYPES.has(transition),
    item,
  }
}

function ofNotification(value: z.output<typeof Notification>, item: Item): Timeless {
  const { id, date, last_updated, alert_transition, link } = value
  const isState = !alert_transition || /^\[/.test(value.title)
  const title = isState ? value.title : `[${alert_transition}] ${value.title}`
  return {
    at: date ?? last_updated,
    title,
    id: idText(id),
    url: webAddress(link),
    isFired: FIRED.test(title),
    item,
  }
}

/** A number that JavaScript has rounded is no id any more. */
function idText(id: string | number | null | undefined): string | undefined {
  return typeof id === 'string' || Number.isSafeInteger(id) ? String(id) : undefined
}

const FIRED_TYPES: ReadonlySet<string> = new Set(['alert', 'alert retrigger', 'warning', 'warning retrigger'])

/** A monitor writes its change of state in front: `[P1] [Triggered on {host:web1}] Errors`, `[Recovered] Errors`. */
const FIRED = /^(?:\[P\d\]\s*)?\[(?:Re-)?(?:Triggered|Warn)\b/

const OF_MONITOR = /^(?:\[P\d\]\s*)?\[(?:(?:Re-)?(?:Triggered|Warn)|Recovered|No [Dd]ata|Renotify)\b/

/** What a monitor says below its title is how it was set up, and who was told. */
function toEntry({ at, title, text = '', id, url, isFired, item }: Event, file: SourceFile): ReadEntry {
  const said = OF_MONITOR.test(title) ? '' : markdownToInline(text.replaceAll('%%%', ''))
  const words = [plainToInline(title), said].filter((part) => part !== '')
  return {
    at,
    text: [...(isFired ? ['Alert fired'] : words.length === 0 ? ['Event'] : []), ...words].join(': '),
    kind: isFired ? 'detection' : undefined,
    source: { label: 'Datadog', url, id },
    place: file.place(partOf(item, 'title').value === undefined ? item : partOf(item, 'title')),
  }
}
