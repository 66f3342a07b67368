import * as z from 'zod/mini'
import type { ReadEntry, ReadFact } from '../importer.ts'
import { type Item, partOf } from '../json/items.ts'
import { factsAt } from '../json/read-facts.ts'
import type { SourceFile } from '../source-file.ts'
import { cleaned } from '../text/cleaned.ts'
import { markdownToInline } from '../text/markdown-to-inline.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { maybeStamp, stamp } from '../time/stamp.ts'
import { authorOf, factsOfImpacts, type Impact, impactText, type Names } from './parts.ts'

const Field = z.looseObject({ value: z.unknown() })

/** https://docs.datadoghq.com/api/latest/incidents/#get-the-details-of-an-incident */
export const Incident = z.looseObject({
  id: z.string(),
  attributes: z.looseObject({
    title: z.string(),
    severity: z.nullish(z.string()),
    created: stamp,
    detected: z.optional(maybeStamp),
    /** Null of an incident in triage; versions before it had `created` alone. */
    declared: z.optional(maybeStamp),
    resolved: z.optional(maybeStamp),
    customer_impact_start: z.optional(maybeStamp),
    customer_impact_end: z.optional(maybeStamp),
    customer_impact_scope: z.nullish(z.string()),
    fields: z.nullish(z.record(z.string(), Field)),
  }),
})
export type Incident = z.output<typeof Incident>

export function factsOfIncident(
  item: Item<Incident>,
  impacts: readonly Item<Impact>[],
  file: SourceFile,
): readonly ReadFact[] {
  const { attributes } = item.value
  const { title, severity, detected, resolved, fields } = attributes
  const { customer_impact_start: start, customer_impact_end: end, customer_impact_scope: scope } = attributes
  const fact = factsAt(partOf(item, 'attributes'), file)
  const field = (name: string) => fields?.[name]?.value
  return [
    ...fact('title', 'title', cleaned(title)),
    ...fact('severity', 'severity', severityOf(severity ?? field('severity'))),
    ...servicesIn(field('services')).flatMap((name) => fact('services', 'fields', cleaned(name))),
    ...(start === undefined
      ? factsOfImpacts(impacts, file)
      : [...fact('start', 'customer_impact_start', start), ...fact('end', 'customer_impact_end', end)]),
    ...fact('detected', 'detected', detected),
    ...fact('declared', 'declared', declaredIn(item)),
    ...fact('resolved', 'resolved', resolved),
    ...fact('impact.description', 'customer_impact_scope', plainToInline(scope ?? '')),
    ...fact('summary', 'fields', textOf(field('summary'))),
    ...fact('rootCause', 'fields', textOf(field('root_cause'))),
  ]
}

/** The moments of the incident itself; harm to customers only where no impact tells of it. */
export function entriesOfIncident(
  item: Item<Incident>,
  hasImpacts: boolean,
  names: Names,
  file: SourceFile,
): readonly ReadEntry[] {
  const { id, attributes } = item.value
  const { detected, resolved } = attributes
  const { customer_impact_start: start, customer_impact_end: until, customer_impact_scope: scope } = attributes
  const declared = declaredIn(item)
  const entry = (
    moment: string,
    at: string | undefined,
    parts: Pick<ReadEntry, 'text' | 'kind' | 'by' | 'until'>,
  ): readonly ReadEntry[] =>
    at === undefined
      ? []
      : [{ at, ...parts, source: { label: 'Datadog', id: `${id} ${moment}` }, place: file.place(item) }]
  return [
    ...entry('impact', hasImpacts ? undefined : start, {
      text: impactText(scope),
      kind: 'impact',
      until,
    }),
    // Unless somebody set it, it is the moment of the declaring.
    ...entry('detected', detected === declared ? undefined : detected, { text: 'Detected', kind: 'detection' }),
    ...entry('declared', declared, {
      text: 'Incident declared',
      by: authorOf(item, names, 'declared_by_user') ?? authorOf(item, names),
    }),
    ...entry('resolved', resolved, { text: 'Incident resolved', kind: 'resolution' }),
  ]
}

function declaredIn(item: Item<Incident>): string | undefined {
  const { created, declared } = item.value.attributes
  return Object.hasOwn(item.value.attributes, 'declared') ? declared : created
}

/** `SEV-1` is SEV1. */
function severityOf(value: unknown): string | undefined {
  const [, level] = /^SEV-?([1-5])$/.exec(String(value)) ?? []
  return level === undefined ? undefined : `SEV${level}`
}

function servicesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? markdownToInline(value) : ''
}
