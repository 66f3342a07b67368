import * as z from 'zod/mini'
import { matchersText, readAlerts } from './alertmanager/prometheus-alerts.ts'
import { plain } from './entry/words.ts'
import { isAlertOfGrafana, isBodyOfGrafana } from './grafana/alerts.ts'
import type { Importer, ReadEntry } from './importer.ts'
import { type Item, itemsOf, jsonItems, listOf, matches, oneOrMany, partOf, UNREADABLE } from './json/items.ts'
import { toTally } from './json/tally.ts'
import type { SourceFile } from './source-file.ts'
import { plainToInline } from './text/plain-to-inline.ts'
import { maybeStamp, stamp } from './time/stamp.ts'

/** The body of a webhook, which names its receiver by a text, or a group of the API. */
const Body = z.looseObject({
  alerts: z.array(z.unknown()),
  receiver: z.union([z.string(), z.looseObject({ name: z.string() })]),
})

/** Of the lists of the API, and of `amtool alert query -o json`. */
const Alert = z.looseObject({
  labels: z.record(z.string(), z.unknown()),
  startsAt: z.unknown(),
  endsAt: z.unknown(),
  fingerprint: z.string(),
})

const Silence = z.looseObject({
  id: z.optional(z.string()),
  matchers: z.array(
    z.looseObject({
      name: z.string(),
      value: z.string(),
      isRegex: z.optional(z.boolean()),
      isEqual: z.optional(z.boolean()),
    }),
  ),
  startsAt: stamp,
  endsAt: z.optional(maybeStamp),
  createdBy: z.string(),
  comment: z.string(),
})

/** What `/api/v2/status` answers. */
const ServerStatus = z.looseObject({ cluster: z.looseObject({}), versionInfo: z.looseObject({}), uptime: z.string() })

export const alertmanager: Importer = {
  name: 'alertmanager',
  title: 'Alertmanager',
  reads: 'bodies of its webhook, and the alerts, groups of alerts and silences of its API',
  howToExport: [
    'amtool alert query -o json > alerts.json',
    'curl http://ALERTMANAGER:9093/api/v2/alerts > alerts.json',
    'curl http://ALERTMANAGER:9093/api/v2/alerts/groups > groups.json',
    'curl http://ALERTMANAGER:9093/api/v2/silences > silences.json',
  ],
  example: 'postmortem import alerts.json',
  recognises: (file) => jsonItems(file, itemsIn).some((item) => isBody(item) || isOther(item)),
  read: (file, { now }) => {
    const { skip, skipped } = toTally()
    const items = jsonItems(file, itemsIn)
    for (const item of items)
      if (matches(ServerStatus, item)) skip('the state of the server, which is no event')
      else if (!matches(Body, item) && !isOther(item)) skip(UNREADABLE)
    const bodies = items
      .filter((item) => matches(Body, item))
      .map((item) => ({
        alerts: listOf(partOf(item, 'alerts')),
        status: partOf(item, 'status').value,
        url: partOf(item, 'externalURL').value,
      }))
    const alone = { alerts: items.filter((item) => matches(Alert, item)) }
    const { facts, entries } = readAlerts([...bodies, alone], { label: 'Alertmanager', file, now }, skip)
    const silences = items.filter((item) => matches(Silence, item))
    return {
      incidents: [
        {
          facts,
          entries: [
            ...entries,
            ...itemsOf(silences, Silence, skip).flatMap((silence) => {
              const isAhead = Date.parse(silence.value.startsAt) > now
              if (isAhead) skip('a silence that has not begun')
              return isAhead ? [] : [silenceEntry(silence, now, file)]
            }),
          ],
        },
      ],
      skipped: skipped(),
    }
  },
}

/** One or a list; version 1 of the API put `{status: 'success', data: …}` around it. */
function itemsIn(root: Item): readonly Item[] {
  return oneOrMany(partOf(root, 'status').value === 'success' ? partOf(root, 'data') : root)
}

function isBody(item: Item): boolean {
  return matches(Body, item) && !isBodyOfGrafana(item)
}

function isOther(item: Item): boolean {
  return (matches(Alert, item) && !isAlertOfGrafana(item)) || matches(Silence, item) || matches(ServerStatus, item)
}

/** A silence that still holds has no end yet, though it is known when it would have one. */
function silenceEntry(item: Item<z.output<typeof Silence>>, now: number, file: SourceFile): ReadEntry {
  const { id, matchers, startsAt, endsAt, createdBy, comment } = item.value
  const which = matchersText(
    matchers.map(({ name, value, isRegex = false, isEqual = true }) => ({
      name,
      value,
      sign: `${isEqual ? (isRegex ? '=' : '') : '!'}${isRegex ? '~' : '='}`,
    })),
  )
  return {
    at: startsAt,
    until: endsAt === undefined || Date.parse(endsAt) > now ? undefined : endsAt,
    text: plainToInline(`Alerts silenced: ${which}${comment.trim() === '' ? '' : ` (${comment})`}`),
    kind: 'action',
    by: plain(createdBy),
    source: { label: 'Alertmanager', id },
    place: file.place(item),
  }
}
