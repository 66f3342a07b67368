import { normalizeInline } from '../document/inline-text.ts'
import { readTimelineLine } from '../model/timeline-line.ts'
import type { Time } from '../time/instant.ts'
import { printTime } from '../time/print-time.ts'
import type { Zone } from '../time/zone.ts'

/** What somebody said while the incident ran. Its times are shown, and written, in `zone`. */
export interface LogEntry {
  readonly at: Time
  readonly until?: Time
  /** Its lines are trimmed and none is empty. */
  readonly text: string
  readonly by?: string
  readonly zone: Zone
}

/**
 * An entry as an item of a timeline in YAML, in one line without its dash: `"2026-01-15 14:05:07 +02:00 restarted apache"`,
 * or a map in braces where such a line would be read as something else, and where an entry has more parts.
 */
export function printItem({ at, until, text, by, zone }: LogEntry): string {
  const time = printTime(at, zone)
  const line = `${time} ${text}`
  if (until === undefined && by === undefined && isReadAs(line, time, text)) return quoted(line)
  const parts = {
    at: time,
    ...(until !== undefined && { until: printTime(until, zone) }),
    text,
    ...(by !== undefined && { by }),
  }
  return `{ ${Object.entries(parts)
    .map(([name, value]) => `${name}: ${quoted(value)}`)
    .join(', ')} }`
}

/** `2026-01-15 14:05:07 +02:00 restarted apache (ines)`, for people. */
export function printEntry({ at, until, text, by, zone }: LogEntry): string {
  const times = [at, until].flatMap((time) => (time === undefined ? [] : printTime(time, zone)))
  return `${times.join(' - ')} ${text.replaceAll('\n', ' ')}${by === undefined ? '' : ` (${by})`}`
}

/** Whether the grammar of timelines takes the line apart as it was put together. */
function isReadAs(line: string, time: string, text: string): boolean {
  const read = readTimelineLine(line)
  return (
    read.ok &&
    read.value.until === undefined &&
    read.value.time?.text === time &&
    normalizeInline(read.value.text) === text
  )
}

/** A string of JSON is one of YAML, but for what JSON leaves as it is and a YAML reader or a terminal takes for a break or nothing. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
