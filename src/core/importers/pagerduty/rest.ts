import * as z from 'zod/mini'
import { joined, sentence } from '../entry/words.ts'
import type { EntryKind, ReadEntry } from '../importer.ts'
import { type Item, itemsOf, listOf, partOf, type Skip } from '../json/items.ts'
import type { Part } from '../json/parts.ts'
import { factsAt } from '../json/read-facts.ts'
import type { SourceFile } from '../source-file.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { earliest, maybeStamp, stamp } from '../time/stamp.ts'
import {
  headFacts,
  IncidentHead,
  incidentName,
  nameOf,
  personOf,
  Reference,
  reference,
  reopened,
  sourceOf,
  titleOf,
} from './records.ts'

/** https://developer.pagerduty.com/api-reference, "Incidents" and "Log Entries"; an incident of a webhook has less. */
const Incident = z.extend(IncidentHead, {
  id: z.string(),
  status: z.nullish(z.string()),
  updated_at: z.optional(maybeStamp),
  last_status_change_at: z.optional(maybeStamp),
  resolved_at: z.optional(maybeStamp),
  last_status_change_by: reference,
  /** Its id is that of the entry in the log of the incident. */
  first_trigger_log_entry: reference,
})

const Assignment = z.looseObject({ at: stamp, assignee: Reference })
const Acknowledgement = z.looseObject({ at: stamp, acknowledger: Reference })
const Request = z.looseObject({
  requested_at: stamp,
  user: Reference,
  requester: reference,
  message: z.nullish(z.string()),
})

export function incidentParts(items: readonly Item[], file: SourceFile, skip: Skip): readonly Part[] {
  return itemsOf(items, Incident, skip).map((item) => {
    const { id, html_url, created_at, updated_at, status, resolved_at, last_status_change_at } = item.value
    const fact = factsAt(item, file)
    const rows = <Schema extends z.ZodMiniType>(key: string, schema: Schema) =>
      itemsOf(listOf(partOf(item, key)), schema, skip)
    const entry = (at: string, text: string, more: Partial<ReadEntry>): ReadEntry => ({
      at,
      text,
      source: sourceOf(undefined, html_url),
      place: file.place(item),
      ...more,
    })
    const acknowledgements = rows('acknowledgements', Acknowledgement)
    const resolved = resolved_at ?? (status === 'resolved' ? last_status_change_at : undefined)
    return {
      id,
      asOf: updated_at ?? last_status_change_at ?? created_at ?? '',
      facts: [
        ...headFacts(item, file),
        ...fact('acknowledged', 'acknowledgements', earliest(acknowledgements.map(({ value }) => value.at))),
        ...fact('resolved', resolved_at === undefined ? 'last_status_change_at' : 'resolved_at', resolved),
      ],
      entries: [
        ...(created_at === undefined ? [] : [triggered(item, created_at, file)]),
        ...rows('assignments', Assignment).map(({ value, path }) =>
          entry(value.at, `Assigned to ${nameOf(value.assignee)}`, { place: file.place({ value, path }) }),
        ),
        ...acknowledgements.map(({ value, path }) =>
          entry(value.at, 'Acknowledged', { by: personOf(value.acknowledger), place: file.place({ value, path }) }),
        ),
        ...rows('incidents_responders', Request).map(({ value, path }) =>
          entry(value.requested_at, joined(`Help requested from ${nameOf(value.user)}`, value.message), {
            by: personOf(value.requester),
            kind: 'escalation',
            place: file.place({ value, path }),
          }),
        ),
        ...(resolved === undefined
          ? []
          : [entry(resolved, 'Resolved', { kind: 'resolution', by: personOf(item.value.last_status_change_by) })]),
      ],
    }
  })
}

function triggered(item: Item<z.output<typeof Incident>>, at: string, file: SourceFile): ReadEntry {
  const { html_url, first_trigger_log_entry } = item.value
  return {
    at,
    text: joined(`${incidentName(item.value)} triggered`, titleOf(item.value)),
    source: sourceOf(first_trigger_log_entry?.id, first_trigger_log_entry?.html_url, html_url),
    place: file.place(partOf(item, 'created_at')),
  }
}

const LogEntry = z.looseObject({
  id: z.string(),
  type: z.string().check(z.regex(/_log_entry$/)),
  created_at: stamp,
  summary: z.nullish(z.string()),
  html_url: z.nullish(z.string()),
  agent: reference,
  /** A note has its words here, and what triggers an incident may say what it is about. */
  channel: z.nullish(z.looseObject({ content: z.nullish(z.string()), summary: z.nullish(z.string()) })),
  event_details: z.nullish(z.looseObject({ description: z.nullish(z.string()) })),
  incident: z.nullish(IncidentHead),
  service: reference,
})

const logKinds: ReadonlyMap<string, EntryKind> = new Map([
  ['resolve_log_entry', 'resolution'],
  ['escalate_log_entry', 'escalation'],
  ['responder_request_log_entry', 'escalation'],
  ['status_update_log_entry', 'communication'],
  ['annotate_log_entry', 'note'],
])

const logMilestones: ReadonlyMap<string, string> = new Map([
  ['trigger_log_entry', 'declared'],
  ['acknowledge_log_entry', 'acknowledged'],
  ['resolve_log_entry', 'resolved'],
])

export function logParts(items: readonly Item[], file: SourceFile, skip: Skip): readonly Part[] {
  return itemsOf(items, LogEntry, skip).map((item) => {
    const { id, type, created_at, html_url, agent, incident, service } = item.value
    const path = logMilestones.get(type)
    return {
      id: incident?.id ?? undefined,
      asOf: created_at,
      facts: [
        ...headFacts(
          { value: { service: service ?? serviceOf(agent), ...incident }, path: [...item.path, 'incident'] },
          file,
        ),
        ...(path === undefined ? [] : factsAt(item, file)(path, 'created_at', created_at)),
        ...(type === 'reopen_log_entry' ? [reopened(item, file)] : []),
      ],
      entries: [
        {
          at: created_at,
          text: logText(item.value),
          kind: logKinds.get(type),
          by: personOf(agent),
          source: sourceOf(id, html_url, incident?.html_url),
          place: file.place(item),
        },
      ],
    }
  })
}

/** What an integration triggers, the service of that integration does. */
function serviceOf(agent: Reference | null | undefined): Reference | undefined {
  return agent?.type === 'service_reference' ? agent : undefined
}

function logText({ type, summary, channel, event_details }: z.output<typeof LogEntry>): string {
  const note = type === 'annotate_log_entry' ? (channel?.content ?? channel?.summary) : undefined
  if (note) return joined('Note', note)
  const what = event_details?.description ?? (type === 'trigger_log_entry' ? channel?.summary : undefined)
  return joined(plainToInline(summary || sentence(type.replace(/_log_entry$/, ''))), what)
}

const Alert = z.looseObject({
  id: z.string(),
  summary: z.nullish(z.string()),
  created_at: stamp,
  resolved_at: z.optional(maybeStamp),
  /** Seen, but nobody was told. */
  suppressed: z.nullish(z.boolean()),
  html_url: z.nullish(z.string()),
  incident: z.nullish(IncidentHead),
  service: reference,
})

/** The end of an alert resolves nothing: it is an entry, and no more. */
export function alertParts(items: readonly Item[], file: SourceFile, skip: Skip): readonly Part[] {
  return itemsOf(items, Alert, skip).map((item) => {
    const { id, summary, created_at, resolved_at, suppressed, html_url, incident, service } = item.value
    const entry = (at: string, verb: string, kind: EntryKind | undefined, key: string): ReadEntry => ({
      at,
      text: joined(`Alert ${verb}`, summary),
      kind,
      source: sourceOf(id, html_url, incident?.html_url),
      place: file.place(partOf(item, key)),
    })
    const fired = suppressed === true ? undefined : created_at
    return {
      id: incident?.id ?? undefined,
      asOf: created_at,
      facts: [
        ...headFacts({ value: { service, ...incident }, path: [...item.path, 'incident'] }, file),
        ...factsAt(item, file)('detected', 'created_at', fired),
      ],
      entries: [
        entry(created_at, suppressed === true ? 'suppressed' : 'fired', 'detection', 'created_at'),
        ...(resolved_at === undefined ? [] : [entry(resolved_at, 'ended', undefined, 'resolved_at')]),
      ],
    }
  })
}

const Note = z.looseObject({ id: z.nullish(z.string()), content: z.string(), created_at: stamp, user: reference })

export function noteParts(items: readonly Item[], file: SourceFile, skip: Skip): readonly Part[] {
  return itemsOf(items, Note, skip).map((item) => {
    const { id, content, created_at, user } = item.value
    const text = joined('Note', content)
    return partAlone({ at: created_at, text, kind: 'note', by: personOf(user), source: sourceOf(id) }, item, file)
  })
}

const StatusUpdate = z.looseObject({
  id: z.nullish(z.string()),
  message: z.string(),
  created_at: stamp,
  sender: reference,
})

export function statusParts(items: readonly Item[], file: SourceFile, skip: Skip): readonly Part[] {
  return itemsOf(items, StatusUpdate, skip).map((item) => {
    const { id, message, created_at, sender } = item.value
    const text = joined('Status update', message)
    const by = personOf(sender)
    return partAlone({ at: created_at, text, kind: 'communication', by, source: sourceOf(id) }, item, file)
  })
}

/** What does not tell of which incident it is. */
function partAlone(entry: Omit<ReadEntry, 'place'>, item: Item, file: SourceFile): Part {
  return { asOf: entry.at, facts: [], entries: [{ ...entry, place: file.place(item) }] }
}
