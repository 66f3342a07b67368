import * as z from 'zod/mini'
import { webAddress } from '../entry/web-address.ts'
import type { ReadEntry, ReadFact, ReadIncident } from '../importer.ts'
import { type Item, itemsOf, matches, partOf, type Skip } from '../json/items.ts'
import { factsAt } from '../json/read-facts.ts'
import type { SourceFile } from '../source-file.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { earliest, maybeStamp, type Stamp } from '../time/stamp.ts'

/** https://docs.sentry.io/organization/integrations/integration-platform/webhooks/metric-alerts/ */
const MetricAlert = z.looseObject({
  id: z.optional(z.union([z.string(), z.number()])),
  title: z.string(),
  date_started: z.optional(maybeStamp),
  date_detected: z.optional(maybeStamp),
  date_closed: z.optional(maybeStamp),
})

/** https://docs.sentry.io/organization/integrations/integration-platform/webhooks/issue-alerts/ */
const IssueAlert = z.looseObject({
  event_id: z.string(),
  title: z.nullish(z.string()),
  datetime: z.optional(maybeStamp),
  timestamp: z.optional(maybeStamp),
  web_url: z.optional(z.unknown()),
})

const Rule = z.union([
  z.looseObject({ aggregate: z.string(), timeWindow: z.number(), triggers: z.array(z.unknown()) }),
  z.looseObject({ actionMatch: z.string(), conditions: z.array(z.unknown()), frequency: z.number() }),
])

/** How alerts are set up: no event, but what a search for alerts finds first. */
export function isRule(item: Item): boolean {
  return matches(Rule, item)
}

export function isAlert(item: Item): boolean {
  return isMetricAlert(item) || isIssueAlert(item)
}

const RecognisedMetric = z.looseObject({
  data: z.looseObject({ metric_alert: z.looseObject({ title: z.string() }) }),
})
const RecognisedIssue = z.looseObject({
  action: z.string(),
  data: z.looseObject({ event: z.looseObject({ event_id: z.string() }) }),
})

function isMetricAlert(item: Item): boolean {
  return matches(RecognisedMetric, item)
}

function isIssueAlert(item: Item): boolean {
  return matches(RecognisedIssue, item)
}

/** An alert's moments, and the fact that it was the first to fire. */
export function readAlerts(items: readonly Item[], file: SourceFile, skip: Skip): ReadIncident {
  const moments = items.flatMap((item) =>
    isMetricAlert(item) ? metricMoments(item, file, skip) : issueMoments(item, file, skip),
  )
  const first = earliest(moments.map(({ fired }) => fired))
  const detected = moments.find(({ fired }) => fired !== undefined && fired === first)
  const ids = new Set<string>()
  const entries = moments.flatMap((moment) => moment.entries)
  return {
    facts: detected === undefined ? [] : detected.facts,
    entries: entries.filter(({ source: { id = '' } }) => ids.size < ids.add(id).size),
  }
}

interface AlertMoments {
  readonly fired: Stamp | undefined
  readonly facts: readonly ReadFact[]
  readonly entries: readonly ReadEntry[]
}

function metricMoments(body: Item, file: SourceFile, skip: Skip): readonly AlertMoments[] {
  const alert = partOf(partOf(body, 'data'), 'metric_alert')
  return itemsOf([alert], MetricAlert, skip).map((item) => {
    const { id, title, date_started, date_detected, date_closed } = item.value
    const fired = date_detected ?? date_started
    const key = date_detected === undefined ? 'date_started' : 'date_detected'
    const url = webAddress(partOf(partOf(body, 'data'), 'web_url').value)
    const isClosed = partOf(body, 'action').value === 'resolved'
    if (fired === undefined || (isClosed && date_closed === undefined)) skip('a moment of an alert without a time')
    const entry = (
      at: Stamp | undefined,
      text: string,
      moment: string,
      kind?: ReadEntry['kind'],
    ): readonly ReadEntry[] =>
      at === undefined
        ? []
        : [
            {
              at,
              text: plainToInline(`${text}: ${title}`),
              kind,
              source: { label: 'Sentry', url, id: `alert ${id ?? title} ${moment} ${at}` },
              place: file.place(alert),
            },
          ]
    return {
      fired,
      facts: factsAt(alert, file)('detected', key, fired),
      entries: [
        ...entry(fired, 'Alert fired', 'fired', 'detection'),
        ...entry(isClosed ? date_closed : undefined, 'Alert ended', 'ended'),
      ],
    }
  })
}

function issueMoments(body: Item, file: SourceFile, skip: Skip): readonly AlertMoments[] {
  const data = partOf(body, 'data')
  const event = partOf(data, 'event')
  const rule = partOf(data, 'triggered_rule').value
  return itemsOf([event], IssueAlert, skip).map(({ value }) => {
    const { event_id, title, datetime, timestamp, web_url } = value
    const fired = datetime ?? timestamp
    if (fired === undefined) skip('an alert that does not say when it fired')
    const said = [rule, title].filter((part) => typeof part === 'string' && part !== '')
    const source = { label: 'Sentry', url: webAddress(web_url), id: `alert ${event_id}` }
    const text = plainToInline(['Alert fired', ...said].join(': '))
    return {
      fired,
      facts: factsAt(event, file)('detected', datetime === undefined ? 'timestamp' : 'datetime', fired),
      entries: fired === undefined ? [] : [{ at: fired, text, kind: 'detection', source, place: file.place(event) }],
    }
  })
}
