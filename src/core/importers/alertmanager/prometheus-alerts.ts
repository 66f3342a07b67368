import * as z from 'zod/mini'
import { webAddress } from '../entry/web-address.ts'
import type { ReadEntry, ReadIncident } from '../importer.ts'
import { type Item, isRecord, itemsOf, partOf, type Skip } from '../json/items.ts'
import type { SourceFile } from '../source-file.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { earliest, maybeStamp, type Stamp } from '../time/stamp.ts'

/**
 * An alert as Alertmanager and Grafana send it to a webhook, with a word as its status, and as the API of Alertmanager
 * lists it, with a record: https://prometheus.io/docs/alerting/latest/configuration/#webhook_config
 */
const Alert = z.looseObject({
  labels: z.record(z.string(), z.unknown()),
  annotations: z.nullish(z.record(z.string(), z.unknown())),
  status: z.nullish(z.union([z.string(), z.looseObject({ state: z.string() })])),
  startsAt: z.optional(maybeStamp),
  endsAt: z.optional(maybeStamp),
  updatedAt: z.optional(maybeStamp),
  fingerprint: z.nullish(z.string()),
  generatorURL: z.optional(z.unknown()),
  panelURL: z.optional(z.unknown()),
  dashboardURL: z.optional(z.unknown()),
  silenceURL: z.optional(z.unknown()),
})
type Alert = z.output<typeof Alert>

/** Alerts that came together, and what is said of all of them. */
export interface AlertBody {
  readonly alerts: readonly Item[]
  /** `resolved` counts for alerts that have no status of their own. */
  readonly status?: unknown
  /** A page that shows them where an alert has none. */
  readonly url?: unknown
}

/** What alerts are read with: `label` is the tool's name, `now` in milliseconds since 1970. */
export interface AlertContext {
  readonly label: string
  readonly file: SourceFile
  readonly now: number
}

/** Of each alert that it fired and, once it is resolved, that it ended, which ends no incident. */
export function readAlerts(bodies: readonly AlertBody[], context: AlertContext, skip: Skip): ReadIncident {
  const seen = new Set<string>()
  const fired: Item<Stamp>[] = []
  const entries = bodies.flatMap((body) =>
    itemsOf(body.alerts, Alert, skip).flatMap((alert) => {
      const { startsAt } = alert.value
      if (startsAt === undefined) {
        skip('an alert that does not say when it fired')
        return []
      }
      fired.push({ ...partOf(alert, 'startsAt'), value: startsAt })
      const moments = [firedEntry(alert, startsAt, body, context), ...endedEntry(alert, startsAt, body, context, skip)]
      const added = moments.filter(({ key }) => !seen.has(key))
      if (added.length === 0) skip('the same alert once more')
      for (const { key } of added) seen.add(key)
      return added.map(({ entry }) => entry)
    }),
  )
  const first = earliest(fired.map(({ value }) => value))
  const detected = fired.filter(({ value }) => value === first).slice(0, 1)
  return {
    facts: detected.map((item) => ({ path: 'detected', value: item.value, place: context.file.place(item) })),
    entries,
  }
}

/** A moment of an alert, and by what it is known when it is told again. */
interface AlertMoment {
  readonly key: string
  readonly entry: ReadEntry
}

function firedEntry(alert: Item<Alert>, at: Stamp, body: AlertBody, context: AlertContext): AlertMoment {
  const { labels, annotations, status } = alert.value
  const quiet = isRecord(status) && status.state === 'suppressed' ? ', suppressed' : ''
  const said = ['summary', 'message', 'description'].map((key) => annotations?.[key]).find(isSaid)
  const text = partsOf(`Alert fired${quiet}`, nameOf(labels, said), said)
  return toMoment({ at, text, kind: 'detection' }, alert, `firing ${at}`, body, context)
}

function endedEntry(
  alert: Item<Alert>,
  startsAt: Stamp,
  body: AlertBody,
  context: AlertContext,
  skip: Skip,
): readonly AlertMoment[] {
  const { status, endsAt, updatedAt, labels } = alert.value
  // The API writes of an alert that fires when it will be taken for resolved unless it is heard of again.
  const isResolved = isRecord(status)
    ? endsAt !== undefined && updatedAt !== undefined && endsAt <= updatedAt
    : (status ?? body.status) === 'resolved'
  if (!isResolved) return []
  if (endsAt === undefined || Date.parse(endsAt) > context.now) {
    skip('the end of an alert without a time that is past')
    return []
  }
  const text = partsOf('Alert ended', nameOf(labels, undefined))
  return [toMoment({ at: endsAt, text }, alert, `resolved ${startsAt}`, body, context)]
}

function toMoment(
  { at, text, kind }: Pick<ReadEntry, 'at' | 'text' | 'kind'>,
  alert: Item<Alert>,
  moment: string,
  body: AlertBody,
  { label, file }: AlertContext,
): AlertMoment {
  const { labels, fingerprint, generatorURL, panelURL, dashboardURL, silenceURL } = alert.value
  const url = webAddress(generatorURL, panelURL, dashboardURL, silenceURL, body.url)
  const id = fingerprint ? `${fingerprint} ${moment}` : undefined
  return {
    key: id ?? `${JSON.stringify(Object.entries(labels).toSorted())} ${moment}`,
    entry: { at, text: plainToInline(text), kind, source: { label, url, id }, place: file.place(alert) },
  }
}

/** `HighErrorRate on web1`, or all labels where none is the name. */
function nameOf(labels: Alert['labels'], said: string | undefined): string {
  const { alertname, instance } = labels
  if (!isSaid(alertname))
    return matchersText(Object.entries(labels).flatMap(([name, value]) => (isSaid(value) ? [{ name, value }] : [])))
  return isSaid(instance) && !said?.includes(instance) ? `${alertname} on ${instance}` : alertname
}

/** `Alert fired: HighErrorRate: Orders fail`, without what is not said. */
function partsOf(...parts: readonly (string | undefined)[]): string {
  return parts.filter(isSaid).join(': ')
}

/** `job="api", zone="eu"` */
export function matchersText(
  matchers: readonly { readonly name: string; readonly value: string; readonly sign?: string }[],
): string {
  return matchers.map(({ name, value, sign = '=' }) => `${name}${sign}"${value}"`).join(', ')
}

function isSaid(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
