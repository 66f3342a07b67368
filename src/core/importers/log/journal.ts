import * as z from 'zod/mini'
import type { ReadEntry } from '../importer.ts'
import { type Item, itemsOf, listOf, oneOrMany, partOf, type Skip } from '../json/items.ts'
import type { SourceFile } from '../source-file.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { stamp } from '../time/stamp.ts'

/** https://www.freedesktop.org/software/systemd/man/systemd.journal-fields.html */
const Record = z.looseObject({
  __REALTIME_TIMESTAMP: stamp,
  __CURSOR: z.optional(z.string()),
  /** Its bytes where it holds control characters, nothing where it is too long, a list where it was given twice. */
  MESSAGE: z.optional(z.nullable(z.union([z.string(), z.array(z.union([z.string(), z.number()]))]))),
  SYSLOG_IDENTIFIER: z.optional(z.string()),
  _COMM: z.optional(z.string()),
  _HOSTNAME: z.optional(z.string()),
})

/** What `journalctl -o json` prints: a record, or several. */
export function isJournal(json: Item): boolean {
  return recordsIn(json).some((item) => partOf(item, '__REALTIME_TIMESTAMP').value !== undefined)
}

export function readJournal(json: Item, file: SourceFile, skip: Skip): readonly ReadEntry[] {
  return itemsOf(recordsIn(json), Record, skip).flatMap((item) => {
    const { value } = item
    const text = plainToInline(messageOf(value.MESSAGE))
    if (text === '') skip('record without a message')
    const program = value.SYSLOG_IDENTIFIER ?? value._COMM
    return text === ''
      ? []
      : [
          {
            at: value.__REALTIME_TIMESTAMP,
            text: program === undefined ? text : `${plainToInline(program)}: ${text}`,
            source: { label: `journal ${value._HOSTNAME ?? ''}`.trim(), id: value.__CURSOR },
            place: file.place(item),
          },
        ]
  })
}

function recordsIn(json: Item): readonly Item[] {
  return Array.isArray(json.value) ? listOf(json) : oneOrMany(json)
}

function messageOf(message: z.output<typeof Record>['MESSAGE']): string {
  if (typeof message === 'string') return message
  const parts = message ?? []
  const bytes = parts.filter((part) => typeof part === 'number')
  const texts = parts.filter((part) => typeof part === 'string')
  return [...texts, new TextDecoder().decode(Uint8Array.from(bytes))].join('\n')
}
