import * as z from 'zod/mini'
import type { ReadEntry, ReadIncident } from '../importer.ts'
import { type Item, isRecord, itemsOf, partOf, type Skip } from '../json/items.ts'
import type { SourceFile } from '../source-file.ts'
import { cleaned } from '../text/cleaned.ts'
import { htmlToInline } from '../text/html-to-inline.ts'
import { earliest, maybeStamp, stamp } from '../time/stamp.ts'

/** https://grafana.com/docs/grafana/latest/developers/http_api/annotations/ : times in milliseconds. */
const Annotation = z.looseObject({
  /** None yet where it is about to be made. */
  id: z.optional(z.number()),
  time: stamp,
  /** Of a moment it is its time once more. */
  timeEnd: z.optional(maybeStamp),
  text: z.string(),
  tags: z.nullish(z.array(z.string())),
  login: z.nullish(z.string()),
  alertName: z.nullish(z.string()),
  newState: z.nullish(z.string()),
})
type Annotation = z.output<typeof Annotation>

/** By the fields that only an annotation has: a panel or a dashboard, an alert, or its author's account. */
export function isAnnotation({ value }: Item): boolean {
  if (!isRecord(value) || typeof value.time !== 'number' || typeof value.text !== 'string') return false
  return ['dashboardUID', 'dashboardId', 'panelId', 'alertId', 'newState'].some((key) => Object.hasOwn(value, key))
}

export function readAnnotations(items: readonly Item[], file: SourceFile, skip: Skip): ReadIncident {
  const annotations = itemsOf(items, Annotation, skip)
  const first = earliest(annotations.filter(({ value }) => isFired(value)).map(({ value }) => value.time))
  const detected = annotations.filter(({ value }) => isFired(value) && value.time === first).slice(0, 1)
  return {
    facts: detected.map((item) => ({
      path: 'detected',
      value: item.value.time,
      place: file.place(partOf(item, 'time')),
    })),
    entries: annotations.map((item) => toEntry(item, file)),
  }
}

/** `Alerting` since Grafana 8, also with a reason: `Alerting (NoData)`. */
function isFired({ newState }: Annotation): boolean {
  return /^alerting\b/i.test(newState ?? '')
}

function toEntry(item: Item<Annotation>, file: SourceFile): ReadEntry {
  const { id, time, timeEnd, text, tags, login, alertName, newState } = item.value
  const said = htmlToInline(text)
  const name = htmlToInline(alertName ?? '')
  const words = said === '' ? name : said
  const labels = htmlToInline((tags ?? []).join(', ').replace(/^.+$/s, '($&)'))
  const isOfAlert = typeof newState === 'string' && newState !== ''
  const state = isFired(item.value) ? 'Alert fired' : htmlToInline(`Alert is ${newState}`)
  const parts = isOfAlert ? [state, words] : [words === '' ? 'Annotation' : words, labels]
  return {
    at: time,
    until: timeEnd === time ? undefined : timeEnd,
    text: parts.filter((part) => part !== '').join(isOfAlert ? ': ' : ' '),
    kind: isFired(item.value) ? 'detection' : undefined,
    by: typeof login === 'string' && login !== '' ? cleaned(login) : undefined,
    source: { label: 'Grafana', id: id === undefined ? undefined : `annotation ${id}` },
    place: file.place(item),
  }
}
