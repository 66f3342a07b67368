import * as z from 'zod/mini'
import { webAddress } from '../entry/web-address.ts'
import { plain } from '../entry/words.ts'
import type { EntrySource, ReadFact } from '../importer.ts'
import { type Item, isRecord } from '../json/items.ts'
import type { StatedFact } from '../json/parts.ts'
import { factsAt } from '../json/read-facts.ts'
import type { SourceFile } from '../source-file.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { maybeStamp } from '../time/stamp.ts'

/** How PagerDuty points from one record to another: a user, a service, an incident. */
export const Reference = z.looseObject({
  id: z.nullish(z.string()),
  type: z.nullish(z.string()),
  summary: z.nullish(z.string()),
  html_url: z.nullish(z.string()),
})
export type Reference = z.output<typeof Reference>

export const reference = z.nullish(Reference)

/** What every form of an incident says of it: the one of the REST API, that of a webhook, and a reference. */
export const IncidentHead = z.looseObject({
  id: z.nullish(z.string()),
  /** A reference has its summary alone: `[#1234] Checkout is down`. */
  title: z.nullish(z.string()),
  summary: z.nullish(z.string()),
  html_url: z.nullish(z.string()),
  number: z.nullish(z.number()),
  incident_number: z.nullish(z.number()),
  created_at: z.optional(maybeStamp),
  service: reference,
  priority: reference,
})
export type IncidentHead = z.output<typeof IncidentHead>

export function titleOf({ title, summary }: IncidentHead): string | undefined {
  return title ?? summary?.replace(/^\[#\d+\] /, '')
}

/** `Incident #1234`, or the word alone. */
export function incidentName({ number, incident_number }: IncidentHead): string {
  const shown = incident_number ?? number ?? undefined
  return shown === undefined ? 'Incident' : `Incident #${shown}`
}

/** The facts of an incident that any item of an export may repeat. */
export function headFacts(item: Item<IncidentHead>, file: SourceFile): readonly ReadFact[] {
  const { html_url, created_at, service, priority } = item.value
  const severity = /^SEV[1-5]$/.exec(priority?.summary ?? '')?.[0]
  const url = webAddress(html_url)
  const fact = factsAt(item, file)
  return [
    ...fact('title', 'title', plain(titleOf(item.value))),
    ...fact('severity', 'priority', severity),
    ...fact('services', 'service', plain(service?.summary)),
    ...fact('declared', 'created_at', created_at),
    ...fact('links', 'html_url', url === undefined ? undefined : { label: 'PagerDuty incident', url }),
  ]
}

/** What the incident said of its end, which a reopening takes back. */
export function reopened(item: Item, file: SourceFile): StatedFact {
  return { path: 'resolved', value: undefined, place: file.place(item) }
}

/** A person by name; services and integrations act, too, but are nobody. */
export function personOf(agent: Reference | null | undefined): string | undefined {
  return /^user(?:_reference)?$/.test(agent?.type ?? '') ? plain(agent?.summary) : undefined
}

export function sourceOf(id: string | null | undefined, ...addresses: readonly unknown[]): EntrySource {
  const url = addresses.map(webAddress).find((address) => address !== undefined)
  return { label: 'PagerDuty', url, id: id ?? undefined }
}

/** A user, a team or a service, as an entry names it. */
export function nameOf(one: Reference): string {
  return plainToInline(plain(one.summary) ?? 'somebody')
}

/** Only records of PagerDuty lead to its pages, or point to its other records. */
export function isOfPagerDuty(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false
  const leads = [value.html_url, value.self].some(
    (url) => typeof url === 'string' && /^https:\/\/[\w.-]+\.pagerduty\.com\//.test(url),
  )
  return leads || Object.values(value).some(isReference)
}

function isReference(part: unknown): boolean {
  return isRecord(part) && typeof part.id === 'string' && /_reference$/.test(String(part.type))
}
