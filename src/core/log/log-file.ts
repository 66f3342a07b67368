import { printDate, twoDigits } from '../time/calendar.ts'
import { toLocal } from '../time/local-time.ts'
import { readZone, type SettledAbbreviations, type Zone } from '../time/zone.ts'

/** How the name of an incident file ends that stands in the folder of the documents. */
const LOG_ENDING = '.incident.yaml'

/** The name of a log that begins now: `2026-01-15-1405.incident.yaml`, with `-2` and so on where that is taken. */
export function logName(now: number, zone: Zone, number: number): string {
  const { date, clock } = toLocal(now, zone)
  const stem = `${printDate(date)}-${twoDigits(clock.hour)}${twoDigits(clock.minute)}`
  return `${stem}${number === 1 ? '' : `-${number}`}${LOG_ENDING}`
}

/** Whether a file has a name that only `logName` gives. */
export function isLogName(name: string): boolean {
  return /^\d{4}-\d{2}-\d{2}-\d{4}(?:-\d+)?\.incident\.yaml$/.test(name)
}

/** The incident files among the names of a folder that no document of the same stem stands beside, in order of name. */
export function namesWithoutDocument(names: readonly string[]): readonly string[] {
  const all = new Set(names)
  return names
    .filter((name) => name.endsWith(LOG_ENDING) && name !== LOG_ENDING && !name.startsWith('.'))
    .filter((name) => !documentEndings.some((ending) => all.has(name.slice(0, -LOG_ENDING.length) + ending)))
    .toSorted()
}

const documentEndings = ['.md', '.html']

/** Whether nothing in a file says that its incident is over or that its postmortem is written. Read without a parser. */
export function isRunning(text: string): boolean {
  return !isWrittenUp(text) && !/^\uFEFF?(?:end|"end"|'end')[ \t]*:[ \t]*[^\s#]/m.test(text)
}

/** Whether a log holds the mark of `writtenUpMark`. */
export function isWrittenUp(text: string): boolean {
  return /^# written up: /m.test(text)
}

/**
 * Says in a log that its postmortem is written. It is a comment so that it can stand at the end, where it is added as
 * every line is: what others add meanwhile stands below it.
 */
export function writtenUpMark(document: string): string {
  return `# written up: ${document.replaceAll(/\p{Cc}/gu, ' ')}\n`
}

/** A log with its first items. It says nothing of the incident that nobody has said: no start, no title, no zone. */
export function newLog(items: readonly string[]): string {
  return `# The log of an incident: postmortem log adds a line at the end, postmortem new writes the postmortem.
# You may edit it; the timeline stays last.
timeline:
${itemLines(items)}`
}

/** Items of a timeline as they stand in a log. */
export function itemLines(items: readonly string[], indent = '  '): string {
  return items.map((item) => `${indent}- ${item}\n`).join('')
}

/**
 * Whether a text is certainly one to which items can be added at its end: facts of one plain line, and last a timeline
 * whose items are as `printItem` writes them. Of any other a parser has to say it.
 */
export function isPlainLog(text: string): boolean {
  if (!text.endsWith('\n')) return false
  const lines = text.slice(0, -1).split('\n')
  const at = lines.indexOf('timeline:')
  return at >= 0 && lines.every((line, index) => index === at || (index < at ? HEAD_LINE : ITEM_LINE).test(line))
}

const STRING = String.raw`"[^"\\\t\r]*(?:\\(?:["\\/bfnrt]|u[0-9a-f]{4})[^"\\\t\r]*)*"`
const COMMENT = String.raw`[ ]*(?:#[^\r\t]*)?`
const HEAD_LINE = new RegExp(
  String.raw`^(?:${COMMENT}|(?!timeline)[A-Za-z][\w-]*: (?:[A-Za-z0-9][\w./+-]*(?: [\w./+-]+)*|${STRING}))$`,
)
const ITEM_LINE = new RegExp(
  String.raw`^(?:${COMMENT}|  - (?:${STRING}|\{ at: ${STRING}(?:, (?:until|text|by): ${STRING})+ \}))$`,
)

/** The zone that a file states for its times, read without a parser; nothing where it states none that can be read. */
export function zoneOf(text: string, settled: SettledAbbreviations): Zone | undefined {
  const [, stated = ''] = /^timezone:[ \t]+["']?([^"'#\r\n]+)/m.exec(text) ?? []
  const zone = readZone(stated, settled)
  return zone.ok ? zone.value : undefined
}

/** When the last entry was, as `printItem` writes it, in milliseconds; nothing where the last line is another. */
export function lastMoment(text: string): number | undefined {
  const last = text.trimEnd().slice(text.trimEnd().lastIndexOf('\n') + 1)
  const [, date, clock, offset] =
    /^ +- (?:\{ at: )?"~?(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})(?::\d{2})? (UTC|[+-]\d{2}:\d{2})/.exec(last) ?? []
  if (date === undefined) return undefined
  return Date.parse(`${date}T${clock}:00${offset === 'UTC' ? 'Z' : offset}`)
}
