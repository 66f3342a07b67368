import { type Finding, type Problem, toFinding } from '../finding.ts'
import { isRecord } from './json/items.ts'
import type { SourceFile } from './source-file.ts'

/** A tool whose exports are known by their shape, but of which too few are at hand to read them. */
interface NamedSource {
  readonly title: string
  /** Whether only this tool makes such a record. */
  readonly isOne: (record: Fields) => boolean
  /** Where its events are, as JSON. */
  readonly from: string
  /** The way of `jq` to each of them, and what holds its time and its text. */
  readonly events: { readonly each: string; readonly time: string; readonly text: string; readonly zone?: string }
}

type Fields = Readonly<Record<string, unknown>>

const sources: readonly NamedSource[] = [
  {
    title: 'incident.io',
    isOne: (record) =>
      leadsTo(record, /^https:\/\/app\.incident\.io\//) ||
      /^(?:public|private)_incident\./.test(String(record.event_type)) ||
      'new_incident_status' in record,
    from: 'https://api.incident.io/v2/incident_updates?incident_id=ID',
    events: { each: '.incident_updates[]', time: 'created_at', text: 'message' },
  },
  {
    title: 'FireHydrant',
    isOne: (record) =>
      leadsTo(record, /^https:\/\/[\w.-]*\bfirehydrant\.(?:io|com)\//) ||
      ('current_milestone' in record && 'milestones' in record),
    from: 'https://api.firehydrant.io/v1/incidents/ID',
    events: { each: '.milestones[]', time: 'occurred_at', text: 'type' },
  },
  {
    title: 'Rootly',
    isOne: (record) =>
      leadsTo(record, /^https:\/\/(?:[\w-]+\.)*rootly\.com\//) ||
      record.type === 'incident_events' ||
      ('issued_at' in record && 'type' in record) ||
      'retrospective_progress_status' in record ||
      ('event_raw' in record && 'event_id' in record),
    from: 'https://api.rootly.com/v1/incidents/ID/events',
    events: { each: '.data[].attributes', time: 'occurred_at', text: 'event' },
  },
  {
    title: 'Squadcast',
    isOne: (record) => leadsTo(record, /^https:\/\/app\.(?:eu\.)?squadcast\.com\//),
    from: 'the body of a webhook, version 2',
    events: { each: '.data.incident.timeline[]', time: 'time', text: 'action' },
  },
  {
    title: 'ServiceNow',
    isOne: (record) => 'sys_id' in record && 'sys_created_on' in record,
    from: 'https://YOUR-INSTANCE.service-now.com/api/now/table/sys_journal_field?sysparm_query=element_id=SYS_ID',
    events: { each: '.result[]', time: 'sys_created_on', text: 'value', zone: 'UTC' },
  },
]

/** Says whose export a file is that nobody reads, and how its events become a table; nothing of any other file. */
export function refusalOfNamed({ name, json }: SourceFile): Finding | undefined {
  const records = recordsIn(json?.value, 0)
  const source = sources.find(({ isOne }) => records.some(isOne))
  return source && toFinding(notRead(source), { kind: 'file', file: name, line: 1, column: 1 })
}

function notRead({ title, from, events: { each, time, text, zone } }: NamedSource): Problem {
  const moment = zone === undefined ? `.${time}` : `.${time} + " ${zone}"`
  return {
    rule: 'nothing-imported',
    message: `this looks like an export of ${title}, whose form is not read yet`,
    hint: `make CSV of its events (${from}): jq -r '["${time}","${text}"], (${each} | [${moment}, .${text}]) | @csv' events.json > timeline.csv, then: postmortem import timeline.csv --map time=${time},text=${text}`,
  }
}

/** What tools put a record in, and so many of a list show what it is. */
const WRAPPERS: readonly string[] = [
  'data',
  'event',
  'incident',
  'incidents',
  'incident_updates',
  'result',
  'attributes',
]
const SHOWN = 3

function recordsIn(value: unknown, depth: number): readonly Fields[] {
  if (depth > WRAPPERS.length) return []
  if (Array.isArray(value)) return value.slice(0, SHOWN).flatMap((item: unknown) => recordsIn(item, depth + 1))
  if (!isRecord(value)) return []
  return [value, ...WRAPPERS.flatMap((key) => (Object.hasOwn(value, key) ? recordsIn(value[key], depth + 1) : []))]
}

/** An address as such: one in the words of a chat says nothing of where the words come from. */
function leadsTo(record: Fields, address: RegExp): boolean {
  return Object.entries(record).some(
    ([key, value]) => /url|link$/i.test(key) && typeof value === 'string' && address.test(value),
  )
}
