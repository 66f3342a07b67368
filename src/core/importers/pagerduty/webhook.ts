import * as z from 'zod/mini'
import { joined, sentence } from '../entry/words.ts'
import type { EntryKind } from '../importer.ts'
import { type Item, itemsOf, partOf, type Skip } from '../json/items.ts'
import type { Part } from '../json/parts.ts'
import { factsAt } from '../json/read-facts.ts'
import type { SourceFile } from '../source-file.ts'
import { stamp } from '../time/stamp.ts'
import {
  headFacts,
  IncidentHead,
  incidentName,
  nameOf,
  personOf,
  type Reference,
  reference,
  reopened,
  sourceOf,
  titleOf,
} from './records.ts'

/** https://developer.pagerduty.com/docs/webhooks-overview: an incident, or a note, a request … with the incident in it. */
const Data = z.extend(IncidentHead, {
  type: z.nullish(z.string()),
  incident: z.nullish(IncidentHead),
  assignees: z.nullish(z.array(reference)),
  escalation_policy: reference,
  resolve_reason: z.nullish(z.unknown()),
  content: z.nullish(z.string()),
  message: z.nullish(z.string()),
  /** The words are cut off. */
  trimmed: z.nullish(z.boolean()),
  user: reference,
  state: z.nullish(z.string()),
})
type Data = z.output<typeof Data>

/** The body of a webhook, version 3, without its envelope. */
const Event = z.looseObject({
  id: z.string(),
  event_type: z.string().check(z.regex(/^(?:incident|service|pagey)\./)),
  occurred_at: stamp,
  agent: reference,
  data: z.nullish(Data),
})

export function eventParts(items: readonly Item[], file: SourceFile, skip: Skip): readonly Part[] {
  return itemsOf(items, Event, skip).flatMap((item) => {
    const { id, event_type, occurred_at, agent, data } = item.value
    const name = event_type.replace(/^incident\./, '')
    if (name === event_type || !data) {
      skip(event_type.startsWith('service.') ? 'change of a service' : 'event of no incident')
      return []
    }
    const head = incidentOf(data, partOf(item, 'data'))
    const { text, kind } = said(name, data)
    const path = milestones.get(name)
    return {
      id: head.value.id ?? undefined,
      asOf: occurred_at,
      facts: [
        ...headFacts(head, file),
        ...(path === undefined ? [] : factsAt(item, file)(path, 'occurred_at', occurred_at)),
        ...(name === 'reopened' ? [reopened(item, file)] : []),
      ],
      entries: [
        {
          at: occurred_at,
          text,
          kind,
          by: personOf(agent),
          // The id of a note is the same wherever the note is read.
          source: sourceOf(data.incident ? (data.id ?? id) : id, head.value.html_url),
          place: file.place(item),
        },
      ],
    }
  })
}

const milestones: ReadonlyMap<string, string> = new Map([
  ['triggered', 'declared'],
  ['acknowledged', 'acknowledged'],
  ['resolved', 'resolved'],
])

function incidentOf(data: Data, item: Item): Item<IncidentHead> {
  return data.incident ? { value: data.incident, path: [...item.path, 'incident'] } : { value: data, path: item.path }
}

interface Said {
  readonly text: string
  readonly kind?: EntryKind
}

function said(name: string, data: Data): Said {
  const words = sentence(name)
  switch (name) {
    case 'triggered':
      return { text: joined(`${incidentName(data)} triggered`, titleOf(data)) }
    case 'resolved':
      return { text: words, kind: 'resolution' }
    case 'escalated':
      return { text: to(words, data.assignees), kind: 'escalation' }
    case 'reassigned':
      return { text: to(words, data.assignees) }
    case 'delegated':
      return { text: to(words, [data.escalation_policy]) }
    case 'service_updated':
      return { text: to('Moved', [data.service]) }
    case 'priority_updated':
      return { text: data.priority ? `Priority set to ${nameOf(data.priority)}` : 'Priority taken away' }
    case 'annotated':
      return { text: joined('Note', whole(data.content, data)), kind: 'note' }
    case 'status_update_published':
      return { text: joined('Status update', whole(data.message, data)), kind: 'communication' }
    case 'responder.added':
      return { text: joined(`Help requested from ${responder(data)}`, data.message), kind: 'escalation' }
    case 'responder.replied':
      return { text: joined(`${responder(data)} ${data.state ?? 'replied'}`, data.message) }
    default:
      // An event about something else than the incident names it.
      return { text: data.incident ? joined(words, data.summary) : words }
  }
}

/** `Escalated to Ines, Noor`; nobody is named of an incident that nobody holds. */
function to(words: string, names: readonly (Reference | null | undefined)[] | null | undefined): string {
  const shown = (names ?? []).flatMap((one) => (one ? [nameOf(one)] : []))
  return shown.length === 0 ? words : `${words} to ${shown.join(', ')}`
}

function responder({ user, escalation_policy }: Data): string {
  return nameOf(user ?? escalation_policy ?? {})
}

function whole(words: string | null | undefined, { trimmed }: Data): string {
  return `${words ?? ''}${trimmed === true ? ' …' : ''}`
}
