import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml'
import { type Finding, type Place, type Problem, toFinding } from '../finding.ts'
import type { Located, LocatedEntry } from '../model/located.ts'

/** What an incident file says, value by value, or why it cannot be read. */
export interface ParsedFile {
  readonly name: string
  readonly root?: Located
  readonly findings: readonly Finding[]
}

/** Aliases may repeat values, but a file of a few lines must not become millions. */
const MAX_VALUES = 200_000
const MAX_DEPTH = 100

/** The lists whose lines end in tokens such as `#12`, which YAML takes for a comment. */
const LINE_LISTS: readonly string[] = ['timeline', 'actions', 'improvements']

/** Reads YAML 1.2 (core schema) or JSON into values with their places. Times stay text: in YAML 1.2 `14:05` is no number. */
export function parseIncidentFile(text: string, name: string): ParsedFile {
  const lines = new LineCounter()
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { kind: 'file', file: name, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const isJson = name.endsWith('.json') || /^\s*\{/.test(text)
  // Outside its strings JSON allows tabs anywhere, YAML does not: as spaces they keep their columns.
  const source = isJson ? text.replaceAll('\t', ' ') : text
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, version: '1.2', schema: 'core' })
  const failed = (problem: Problem, offset: number): ParsedFile => ({
    name,
    findings: [toFinding(problem, placeOf(offset))],
  })
  const json = isJson ? jsonProblem(text) : undefined
  if (json !== undefined && name.endsWith('.json'))
    return failed(json.problem, json.offset ?? document.errors[0]?.pos[0] ?? 0)
  const errors = [...document.errors, ...document.warnings]
  if (errors.length > 0)
    return { name, findings: errors.map((error) => toFinding(yamlProblem(error, source), placeOf(error.pos[0]))) }
  if (document.contents === null)
    return failed(
      {
        rule: 'malformed-yaml',
        message: 'the file is empty',
        hint: 'postmortem schema --example prints one to start from',
      },
      0,
    )
  return readContents(document, source, name, placeOf)
}

function readContents(
  document: Document.Parsed,
  source: string,
  name: string,
  placeOf: (offset: number) => Place,
): ParsedFile {
  const findings: Finding[] = []
  let count = 0
  let exploded = false

  function read(node: unknown, depth: number, inLineList: boolean): Located {
    const offset = rangeOf(node)?.[0] ?? 0
    const place = placeOf(offset)
    count++
    if (count > MAX_VALUES || depth > MAX_DEPTH) exploded = true
    if (exploded) return { kind: 'text', text: '', place }
    if (isAlias(node)) return read(target(node), depth + 1, inLineList)
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }): LocatedEntry => {
        const keyText = isScalar(key) ? scalarText(key) : source.slice(...sliceOf(key))
        const isLineList = depth === 0 && LINE_LISTS.includes(keyText)
        return {
          key: keyText,
          keyPlace: placeOf(rangeOf(key)?.[0] ?? offset),
          value: read(value, depth + 1, isLineList),
        }
      })
      return { kind: 'map', entries, place }
    }
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => read(item, depth + 1, inLineList)), place }
    if (!isScalar(node)) return { kind: 'text', text: '', place }
    const cut = inLineList && node.type === 'PLAIN' ? cutComment(source, rangeOf(node)?.[1] ?? 0) : undefined
    if (cut !== undefined) findings.push(toFinding(commentProblem(scalarText(node), cut), place))
    return { kind: 'text', text: scalarText(node), place }
  }

  function target(alias: Alias): unknown {
    return alias.resolve(document)
  }

  const root = read(document.contents, 0, false)
  if (!exploded) return { name, root, findings }
  const message = `the file's aliases or nesting make more than ${MAX_VALUES.toLocaleString('en')} values or ${MAX_DEPTH} levels`
  return {
    name,
    findings: [
      toFinding({ rule: 'malformed-yaml', message, hint: 'write the values out instead of using aliases' }, placeOf(0)),
    ],
  }
}

/** The text of a scalar as its author meant it: a number keeps its digits, an empty value is empty. */
function scalarText(node: { value: unknown; source?: string }): string {
  if (typeof node.value === 'string') return node.value
  return node.value === null ? '' : (node.source ?? String(node.value))
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) && node.range ? node.range : undefined
}

function sliceOf(node: unknown): [number, number] {
  const range = rangeOf(node)
  return range ? [range[0], range[1]] : [0, 0]
}

/** `#12`, where YAML took it and what follows for a comment. A `#` with a space after it is one. */
function cutComment(source: string, offset: number): string | undefined {
  return /^[ \t]+(#[^\s#][^\n\r]*)/.exec(source.slice(offset, offset + 500))?.[1]
}

function commentProblem(kept: string, cut: string): Problem {
  const line = `${kept} ${cut}`
  return {
    rule: 'invalid-value',
    message: `YAML takes "${cut}" for a comment and drops it`,
    hint: `put quotes around the line: "${line.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
    values: { line, dropped: cut },
  }
}

function yamlProblem(error: YAMLError, source: string): Problem {
  const message = error.message.replace(/\.?\s*$/, '')
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(source.slice(error.pos[0]))?.[0] ?? ''
    return { rule: 'duplicate-key', message: `"${key}" is given twice`, hint: 'keep one of them', values: { key } }
  }
  if (error.code === 'TAG_RESOLVE_FAILED')
    return { rule: 'malformed-yaml', message: lowerFirst(message), hint: 'leave the tag out' }
  if (error.code === 'MULTIPLE_DOCS')
    return {
      rule: 'malformed-yaml',
      message: 'the file holds several YAML documents',
      hint: 'one incident per file: remove the line ---',
    }
  return {
    rule: 'malformed-yaml',
    message: lowerFirst(message),
    hint: 'put quotes around the value if it holds : # @ ` { [ or starts with one of them',
  }
}

function jsonProblem(text: string): { problem: Problem; offset: number | undefined } | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const position = /position (\d+)/.exec(error.message)?.[1]
    const atEnd = /end of JSON/i.test(error.message)
    const offset = position === undefined ? (atEnd ? text.length : undefined) : Number(position)
    const near = offset === undefined || atEnd ? 'the end' : JSON.stringify(text.slice(offset, offset + 1))
    return {
      problem: {
        rule: 'malformed-json',
        message: atEnd ? 'the JSON ends too early' : `unexpected ${near}`,
        hint: 'check the commas, quotes and brackets before it',
      },
      offset,
    }
  }
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
