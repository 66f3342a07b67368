import * as z from 'zod/mini'
import { webAddress } from '../entry/web-address.ts'
import { joined, plain } from '../entry/words.ts'
import { type Item, itemsOf, type Skip } from '../json/items.ts'
import type { Part } from '../json/parts.ts'
import { factsAt } from '../json/read-facts.ts'
import type { SourceFile } from '../source-file.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { maybeStamp, stamp } from '../time/stamp.ts'
import { entryOf, personOf } from './words.ts'

/** https://docs.opsgenie.com/docs/alert-api */
const Alert = z.looseObject({
  id: z.string(),
  message: z.string(),
  createdAt: stamp,
  updatedAt: z.optional(maybeStamp),
  /** How often it fired. */
  count: z.nullish(z.number()),
  lastOccurredAt: z.optional(maybeStamp),
  /** How long it took, in a unit that is not documented. */
  report: z.nullish(z.looseObject({ ackTime: z.nullish(z.number()), closeTime: z.nullish(z.number()) })),
})

export function alertParts(items: readonly Item[], file: SourceFile, skip: Skip): readonly Part[] {
  return itemsOf(items, Alert, skip).map((item) => {
    const { id, message, createdAt, updatedAt, count, lastOccurredAt, report } = item.value
    if (report?.ackTime) skip('time to acknowledge')
    if (report?.closeTime) skip('time to close')
    const fact = factsAt(item, file)
    const isRepeated = lastOccurredAt !== undefined && lastOccurredAt > createdAt
    const times = count ? ` (${count} times in all)` : ''
    return {
      id,
      asOf: updatedAt ?? createdAt,
      facts: [...fact('title', 'message', plain(message)), ...fact('detected', 'createdAt', createdAt)],
      entries: [
        entryOf({ at: createdAt, text: joined('Alert fired', message), kind: 'detection', id }, item, file),
        ...(isRepeated
          ? [entryOf({ at: lastOccurredAt, text: joined(`Alert fired again${times}`, message) }, item, file)]
          : []),
      ],
    }
  })
}

/** https://docs.opsgenie.com/docs/incident-api */
const Incident = z.looseObject({
  id: z.string(),
  tinyId: z.string(),
  message: z.string(),
  createdAt: stamp,
  updatedAt: z.optional(maybeStamp),
  links: z.nullish(z.looseObject({ web: z.nullish(z.string()) })),
})

export function incidentParts(items: readonly Item[], file: SourceFile, skip: Skip): readonly Part[] {
  return itemsOf(items, Incident, skip).map((item) => {
    const { id, tinyId, message, createdAt, updatedAt, links } = item.value
    const url = webAddress(links?.web)
    const fact = factsAt(item, file)
    return {
      id,
      asOf: updatedAt ?? createdAt,
      facts: [
        ...fact('title', 'message', plain(message)),
        ...fact('declared', 'createdAt', createdAt),
        ...fact('links', 'links', url === undefined ? undefined : { label: 'Opsgenie incident', url }),
      ],
      entries: [entryOf({ at: createdAt, text: joined(`Incident #${tinyId} opened`, message), url }, item, file)],
    }
  })
}

const Log = z.looseObject({
  log: z.string().check(z.minLength(1)),
  owner: z.nullish(z.string()),
  createdAt: stamp,
  offset: z.string(),
})

/** Of the words of the log no form is documented: they are entries, and no facts. */
export function logParts(items: readonly Item[], file: SourceFile, skip: Skip): readonly Part[] {
  return itemsOf(items, Log, skip).map((item) => {
    const { log, owner, createdAt, offset } = item.value
    const entry = { at: createdAt, text: plainToInline(log), by: personOf(owner), id: offset }
    return { asOf: createdAt, facts: [], entries: [entryOf(entry, item, file)] }
  })
}

const Note = z.looseObject({ note: z.string(), owner: z.nullish(z.string()), createdAt: stamp, offset: z.string() })

export function noteParts(items: readonly Item[], file: SourceFile, skip: Skip): readonly Part[] {
  return itemsOf(items, Note, skip).map((item) => {
    const { note, owner, createdAt, offset } = item.value
    const entry = { at: createdAt, text: joined('Note', note), kind: 'note', by: personOf(owner), id: offset } as const
    return { asOf: createdAt, facts: [], entries: [entryOf(entry, item, file)] }
  })
}
