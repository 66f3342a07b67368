import { readingOf } from '../../document/read/own/headings.ts'
import { fencedLines } from '../fences.ts'
import type { Subject } from '../subject.ts'

/** A line in which one of our templates shows what follows from the facts. */
export interface DerivedLine {
  /** `Duration`, `Time to detect (TTD)`, as it stands there. */
  readonly label: string
  readonly value: string
  readonly line: number
  /** Where the value begins, from 1. */
  readonly column: number
}

/** The key of the front matter that follows from others. */
const KEY = /^(duration): (.*)$/
const LABELS =
  /^(?:- \*\*(Duration|Duration of problem|Incident|Incident date|Date|When|Time to \w+ \(TT[ADMR]\)):\*\* |(Time to acknowledge \(TTA\)): )(.+)$/
const CELLS = /^\| (Duration|Time in [^|]+|Time to \w+ \(TT[ADMR]\)) \| ([^|]+?) \|/

/** Those of a document that this tool wrote; what stands below headings of a person's own is theirs. */
export function derivedLines({ lines }: Subject): readonly DerivedLine[] {
  const bodyAt = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line)) + 1
  const inFence = fencedLines(lines.slice(bodyAt))
  let isOurs = true
  const found = lines.slice(bodyAt).flatMap((text, index): readonly DerivedLine[] => {
    if (inFence[index]) return []
    if (/^#+ /.test(text)) isOurs = text.startsWith('# ') || readingOf(text) !== undefined
    return isOurs ? asLine(LABELS.exec(text) ?? CELLS.exec(text), bodyAt + index + 1) : []
  })
  const head = lines.slice(0, bodyAt).flatMap((text, index) => asLine(KEY.exec(text), index + 1))
  return [...head, ...found]
}

function asLine(match: RegExpExecArray | null, line: number): readonly DerivedLine[] {
  const [whole = '', ...groups] = match ?? []
  const [label, written] = groups.filter((group) => group !== undefined)
  const value = written?.trimEnd() ?? ''
  return label === undefined || value === '' ? [] : [{ label, value, line, column: whole.lastIndexOf(value) + 1 }]
}
