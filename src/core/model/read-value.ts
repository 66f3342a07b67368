import { type Finding, type Place, type Problem, toFinding } from '../finding.ts'
import type { Result } from '../result.ts'
import type { CalendarDate } from '../time/calendar.ts'
import type { Placed } from '../time/place-milestone.ts'
import { readWrittenTime, type WrittenTime } from '../time/written-time.ts'
import type { SettledAbbreviations } from '../time/zone.ts'
import { readActionLine } from './action-line.ts'
import { unknownField } from './claims.ts'
import type { Kind } from './kinds.ts'
import type { Located, LocatedMap, LocatedText } from './located.ts'
import { readText } from './read-text.ts'

export interface ValueContext {
  readonly abbreviations: SettledAbbreviations
  /** The day that `due:2w` counts from. */
  readonly today: CalendarDate
  /** Gives a time inside a record its day. */
  placeTime(written: WrittenTime): Result<Placed>
}

/** A value, what is wrong with its parts, and what has to be said aloud. Parts that cannot stand are left out of it. */
export interface ReadValue {
  readonly value?: unknown
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
}

/** Reads any input as a value of its kind. */
export function readValue(kind: Kind, raw: Located, field: string, context: ValueContext): ReadValue {
  switch (kind.name) {
    case 'record':
      return raw.kind === 'text'
        ? readRecordText(kind, raw, field, context)
        : raw.kind === 'map'
          ? readRecordMap(kind, raw, field, context)
          : rejected(raw, wrongShape(field, raw))
    case 'list':
      return readList(kind.item, raw, field, context)
    case 'open':
      return raw.kind === 'map'
        ? { value: toPlain(raw), findings: [], notes: [] }
        : rejected(raw, { ...wrongShape(field, raw), message: `${field} is a ${raw.kind}; it must have parts` })
    case 'time':
      return raw.kind === 'text' ? readTime(raw, field, context) : rejected(raw, wrongShape(field, raw))
    default:
      return raw.kind === 'text'
        ? fromResult(readText(kind, raw.text, field, context.abbreviations), raw.place)
        : rejected(raw, wrongShape(field, raw))
  }
}

/** Reads the parts of a map as the named fields of a record. */
export function readParts(
  kind: Kind & { name: 'record' },
  raw: LocatedMap,
  field: string,
  context: ValueContext,
): ReadValue & { readonly value: Readonly<Record<string, unknown>> } {
  const parts = raw.entries.map(({ key, keyPlace, value }) => {
    const part = Object.hasOwn(kind.fields, key) ? kind.fields[key] : undefined
    if (part === undefined)
      return { key, findings: [toFinding(unknownField(key, Object.keys(kind.fields)), keyPlace)], notes: [] }
    if (value.kind === 'text' && value.text.trim() === '') return { key, findings: [], notes: [] }
    return { key, ...readValue(part.kind, value, `${field}.${key}`, context) }
  })
  // In the order of the model, so that what says the same is the same.
  const known: Record<string, unknown> = {}
  for (const name of Object.keys(kind.fields)) {
    const value = parts.find(({ key }) => key === name)?.value
    if (value !== undefined) known[name] = value
  }
  return {
    value: known,
    findings: parts.flatMap(({ findings }) => findings),
    notes: parts.flatMap(({ notes }) => notes),
  }
}

/** Input as plain data, for what passes through untouched. */
export function toPlain(raw: Located): unknown {
  switch (raw.kind) {
    case 'text':
      return raw.scalar ?? raw.text
    case 'list':
      return raw.items.map(toPlain)
    case 'map':
      return Object.fromEntries(raw.entries.map(({ key, value }) => [key, toPlain(value)]))
  }
}

function readTime(raw: LocatedText, field: string, context: ValueContext): ReadValue {
  const scan = readWrittenTime(raw.text)
  if (scan.kind === 'problem') return rejected(raw, scan.problem)
  const placed = context.placeTime(scan.time)
  if (!placed.ok) return rejected(raw, placed.problem)
  const { time, note } = placed.value
  return { value: time, findings: [], notes: note === undefined ? [] : [`${field}: ${note}`] }
}

function readRecordText(
  kind: Kind & { name: 'record' },
  raw: LocatedText,
  field: string,
  context: ValueContext,
): ReadValue {
  if (kind.line === 'action') {
    const { action, notes } = readActionLine(raw.text, context.today)
    return action.title === ''
      ? rejected(raw, {
          rule: 'invalid-value',
          message: `"${raw.text}" says nothing to do`,
          hint: 'write what to do before the owner and the rest',
        })
      : { value: action, findings: [], notes }
  }
  if (kind.line === 'link') return readLink(kind, raw, field, context)
  const part = kind.shorthand === undefined ? undefined : kind.fields[kind.shorthand]
  if (part === undefined || kind.shorthand === undefined) return rejected(raw, wrongShape(field, raw))
  const read = readValue(part.kind, raw, field, context)
  return read.value === undefined ? read : { ...read, value: { [kind.shorthand]: read.value } }
}

/** `label=url`, or an address alone. */
function readLink(kind: Kind & { name: 'record' }, raw: LocatedText, field: string, context: ValueContext): ReadValue {
  const text = raw.text.trim()
  const [, before, after] = /^([^=]+)=(\S+)$/.exec(text) ?? []
  // An address alone may hold a `=` too: https://example.com/?q=1
  const isLabel = before !== undefined && !/^[a-z][a-z0-9+.-]*:\S|^[./#]|[?&]/i.test(before)
  const [label, address] = isLabel ? [before, after ?? ''] : [undefined, text]
  const entries = [...(label === undefined ? [] : [['label', label] as const]), ['url', address] as const]
  const map = entries.map(([key, text]) => ({
    key,
    keyPlace: raw.place,
    value: { kind: 'text', text, place: raw.place } as const,
  }))
  return readRecordMap(kind, { kind: 'map', entries: map, place: raw.place }, field, context)
}

function readRecordMap(
  kind: Kind & { name: 'record' },
  raw: LocatedMap,
  field: string,
  context: ValueContext,
): ReadValue {
  const read = readParts(kind, raw, field, context)
  const given = raw.entries.map(({ key }) => key)
  const missing = kind.required.filter((name) => !given.includes(name))
  if (missing.length > 0) {
    const problem: Problem = {
      rule: 'invalid-value',
      message: `${field} has no ${missing.join(' and no ')}`,
      hint: `add ${missing.map((name) => `${name}:`).join(' and ')}`,
      values: { missing },
    }
    return { findings: [...read.findings, toFinding(problem, raw.place)], notes: read.notes }
  }
  const isWhole = kind.required.every((name) => name in read.value)
  return isWhole ? read : { findings: read.findings, notes: read.notes }
}

function readList(item: Kind, raw: Located, field: string, context: ValueContext): ReadValue {
  const items = raw.kind === 'list' ? raw.items : [raw]
  const read = items.map((entry) => readValue(item, entry, field, context))
  return {
    value: read.flatMap(({ value }) => (value === undefined ? [] : [value])),
    findings: read.flatMap(({ findings }) => findings),
    notes: read.flatMap(({ notes }) => notes),
  }
}

function wrongShape(field: string, { kind }: Located): Problem {
  const shape = kind === 'text' ? 'a text' : kind === 'list' ? 'a list' : 'a map'
  const expected = kind === 'text' ? 'have parts, each with its key' : 'be one text'
  return {
    rule: 'invalid-value',
    message: `${field} is ${shape}; it must ${expected}`,
    hint: kind === 'map' ? 'put quotes around the text if it holds ": "' : 'postmortem schema --example shows its form',
  }
}

function rejected({ place }: Located, problem: Problem): ReadValue {
  return { findings: [toFinding(problem, place)], notes: [] }
}

function fromResult(result: Result<unknown>, place: Place): ReadValue {
  if (!result.ok) return { findings: [toFinding(result.problem, place)], notes: [] }
  return result.value === '' ? { findings: [], notes: [] } : { value: result.value, findings: [], notes: [] }
}
