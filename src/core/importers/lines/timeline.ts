import { readTimelineLine } from '../../model/timeline-line.ts'
import { scanTime, type WrittenTime } from '../../time/written-time.ts'
import { headingDay } from '../time/written-day.ts'

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
 * Whether a text is a timeline and nothing else: lines that begin with a time, and what belongs to them. A document has
 * headings, paragraphs or keys around it.
 */
export function isTimeline(lines: readonly string[]): boolean {
  const first = lines.findIndex(isTimed)
  const above = lines.slice(0, Math.max(first, 0)).filter((text) => text !== '' && headingDay(text) === undefined)
  if (first < 0 || above.length > 1 || above.some((text) => STRUCTURE.test(text) || KEY.test(text))) return false
  const below = lines.slice(first)
  const entries = below.filter(isTimed)
  const margin = entries.reduce((least, text) => Math.min(least, indentOf(text)), Number.POSITIVE_INFINITY)
  const isOther = (text: string) => text !== '' && !isTimed(text) && headingDay(text) === undefined
  const others = below.filter((text) => isOther(text) && indentOf(text) <= margin)
  const isParted = below.some((text, index) => isOther(text) && below[index - 1] === '')
  const isMost = others.length * 4 <= entries.length + 3
  return isMost && !isParted && !others.some((text) => STRUCTURE.test(text)) && entries.length > above.length
}

/** Headings, tables, quotes, fences and rules of a document. */
const STRUCTURE = /^\s*(?:#|\||>|```|~~~|---|===|<|[{[\]}]|\*\*)/

/** A key of an incident file, a heading, or names of columns. */
const KEY = /\t|^\s*(?!Timeline:$)["']?[A-Za-z][\w ]*["']?:(?:\s|$)/

function isTimed(line: string): boolean {
  const written = readWrittenLine(line)
  return written !== undefined && written.at !== 'unknown'
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
