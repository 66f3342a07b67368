import { readTimelineLine } from '../../model/timeline-line.ts'
import { scanTime, type WrittenTime } from '../../time/written-time.ts'
import { headingDay } from '../time/written-day.ts'
import { withoutDay } from './dated-line.ts'

/** A line of a timeline as its writer wrote it: a time that is going to be refused stands in its text, too. */
export interface WrittenLine {
  readonly at: string
  readonly until?: string | undefined
  readonly text: string
  /** A day stands before its clock, or can. */
  readonly hasDay: boolean
}

/** A line that begins with a time, or an item of a list without one. */
export function readWrittenLine(typed: string): WrittenLine | undefined {
  const line = withoutBrackets(typed)
  const read = readTimelineLine(line)
  const written = line.trim().replace(BULLET, '')
  if (!read.ok) {
    const length = scanTime(written)?.length ?? 0
    const at = /^\S+(?:\s[ap]\.?m\b\.?)?/i.exec(written)?.[0] ?? ''
    return { at: written.slice(0, Math.max(length, at.length)), text: written, hasDay: true }
  }
  const { time, until, text } = read.value
  if (text === '') return undefined
  if (time === undefined) return written === line.trim() ? undefined : { at: 'unknown', text, hasDay: true }
  return {
    at: asWritten(time, until),
    ...(until !== undefined && { until: asWritten(until, time) }),
    text,
    hasDay: time.kind !== 'point' || time.date !== undefined,
  }
}

const BULLET = /^[-*•]\s+/

/** `[14:05] text`, `[14:05-14:20] text` */
function withoutBrackets(line: string): string {
  const [whole = '', start = '', time = ''] = /^(\s*(?:[-*•]\s+)?)\[(~?\d[^[\]]{3,40})\](?=\s+\S)/.exec(line) ?? []
  const read = readTimelineLine(`${time} text`)
  const isTime = read.ok && read.value.time !== undefined && read.value.text === 'text'
  return isTime ? `${start}${time}${line.slice(whole.length)}` : line
}

/** A zone at one end of a span holds for both. */
function asWritten(time: WrittenTime, other: WrittenTime | undefined): string {
  const isShared =
    time.kind === 'point' && other?.kind === 'point' && time.zone !== undefined && time.zone === other.zone
  return isShared && !time.text.includes(time.zone.text) ? `${time.text} ${time.zone.text}` : time.text
}

/**
 * Whether a text is a timeline: most of its lines begin with a time, whatever stands between them. A document has more
 * around it; only a timeline begins with a time.
 */
export function isTimeline(lines: readonly string[]): boolean {
  const shown = ownLines(lines)
  const entries = shown.filter(isTimed)
  const above = shown.slice(0, Math.max(shown.findIndex(isTimed), 0))
  const isParted = lines.slice(0, lastOf(lines)).includes('')
  if (entries.length === 0 || above.some((text) => NO_TITLE.test(text)) || (entries.length === 1 && isParted))
    return false
  return above.length === 0
    ? entries.length * 2 >= shown.length
    : entries.length * 3 >= shown.length * 2 && entries.length > 1
}

/** A key of an incident file, a bracket of JSON, or names of columns. */
const NO_TITLE = /[\t|]|^\s*(?:["']?[a-z]\w*["']?:(?:\s|$)|[{[])/

export function isTimed(line: string): boolean {
  const written = readWrittenLine(withoutDay(line))
  return written !== undefined && written.at !== 'unknown'
}

/** Lines but those that belong to the one above for certain: indented further, or in a fence or a key. */
function ownLines(lines: readonly string[]): readonly string[] {
  const margin = lines
    .filter(isTimed)
    .reduce((least, text) => Math.min(least, indentOf(text)), Number.POSITIVE_INFINITY)
  let end: RegExp | undefined
  return lines.filter((text) => {
    const isInside = end !== undefined
    const block = isInside ? undefined : BLOCKS.find(({ from }) => from.test(text))
    if (end?.test(text)) end = undefined
    end ??= block?.to
    if (isTimed(text)) return true
    return !isInside && block === undefined && text !== '' && headingDay(text) === undefined && indentOf(text) <= margin
  })
}

/** A line may be the first of a block, and an entry. */
const BLOCKS = [
  { from: /```/, to: /```/ },
  { from: /-----BEGIN [A-Z ]+-----/, to: /-----END [A-Z ]+-----/ },
]

/** The position of the last line that is not empty. */
function lastOf(lines: readonly string[]): number {
  return lines.findLastIndex((text) => text !== '')
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
