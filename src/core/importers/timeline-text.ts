import { readTimelineLine } from '../model/timeline-line.ts'
import { scanTime, type WrittenTime } from '../time/written-time.ts'
import { headingDay } from './written-day.ts'

/** A line of a timeline as its writer wrote it: the times may yet be refused. */
export interface WrittenLine {
  readonly at: string
  readonly until?: string | undefined
  readonly text: string
  /** A day stands before its clock, or can. */
  readonly hasDay: boolean
}

/** A line that begins with a time, or an item of a list without one. */
export function readWrittenLine(line: string): WrittenLine | undefined {
  const read = readTimelineLine(line)
  const written = line.trim().replace(/^[-*•]\s+/, '')
  if (!read.ok) {
    const length = scanTime(written)?.length ?? 0
    const at = /^\S+(?:\s[ap]\.?m\b\.?)?/i.exec(written)?.[0] ?? ''
    const end = Math.max(length, at.length)
    return { at: written.slice(0, end), text: written.slice(end).trim(), hasDay: true }
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
  const filled = lines.filter((text) => text !== '')
  const first = filled.findIndex(isTimed)
  const above = filled.slice(0, Math.max(first, 0)).filter((text) => headingDay(text) === undefined)
  if (first < 0 || above.length > 1 || above.some((text) => STRUCTURE.test(text) || KEY.test(text))) return false
  const margin = indentOf(filled[first] ?? '')
  const below = lines.slice(lines.indexOf(filled[first] ?? ''))
  const entries = below.filter((text) => isTimed(text))
  const others = below.filter(
    (text) => text !== '' && !isTimed(text) && headingDay(text) === undefined && indentOf(text) <= margin,
  )
  const isParted = below.some(
    (text, index) => text !== '' && below[index - 1] === '' && !isTimed(text) && headingDay(text) === undefined,
  )
  const isMost = others.length * 4 <= entries.length + 3
  return !isParted && isMost && !others.some((text) => STRUCTURE.test(text)) && entries.length > above.length
}

/** Headings, tables, quotes, fences and rules of a document. */
const STRUCTURE = /^\s*(?:#|\||>|```|~~~|---|===|<|[{[\]}]|\*\*)/

/** A key of an incident file, or a heading. */
const KEY = /^\s*(?!Timeline:$)["']?[A-Za-z][\w ]*["']?:(?:\s|$)/

function isTimed(line: string): boolean {
  const written = readWrittenLine(line)
  return written !== undefined && written.at !== 'unknown'
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
