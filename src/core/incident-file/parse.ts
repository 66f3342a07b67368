import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, LineCounter, visit, type YAMLError } from 'yaml'
import { type Finding, type Place, type Problem, sortFindings, toFinding } from '../finding.ts'
import type { Located, LocatedEntry } from '../model/located.ts'
import { parseYaml } from './parse-yaml.ts'
import {
  duplicateKey,
  emptyFile,
  jsonProblem,
  MAX_DEPTH,
  MAX_VALUES,
  missingAnchor,
  tooManyValues,
  yamlProblem,
} from './syntax-problem.ts'

/** What an incident file says, value by value, or why it cannot be read. */
export interface ParsedFile {
  readonly name: string
  readonly root?: Located
  readonly findings: readonly Finding[]
}

/** The lists whose lines end in tokens such as `#12`, which YAML takes for a comment. */
const LINE_LISTS: readonly string[] = ['timeline', 'actions', 'improvements']

/** What sort of file a text is to be read as. */
interface FileForm {
  /** What is wrong with a file that says nothing, where it has to say something. */
  readonly empty?: Problem
  /** It stands inside a document of another sort, whose name says nothing of it. */
  readonly isPart?: true
  /** The keys that lead to the lists whose lines end in tokens such as `#12`. */
  isLineList(keys: readonly string[]): boolean
}

const incidentFile: FileForm = {
  empty: emptyFile,
  isLineList: ([key = '', ...below]) => below.length === 0 && LINE_LISTS.includes(key),
}

const frontMatter: FileForm = { isPart: true, isLineList: incidentFile.isLineList }

const configFile: FileForm = {
  isLineList: ([key, ...below]) => key === 'defaults' && incidentFile.isLineList(below),
}

/** Reads YAML 1.2 (core schema) or JSON into values with their places. Times stay text: in YAML 1.2 `14:05` is no number. */
export function parseIncidentFile(text: string, name: string): ParsedFile {
  return parseFile(text, name, incidentFile)
}

/** The same for `.postmortem/config.yaml`, which may be empty. */
export function parseConfigFile(text: string, name: string): ParsedFile {
  return parseFile(text, name, configFile)
}

/** The same for the front matter of a document, given with empty lines for those above it. It may be empty. */
export function parseFrontMatter(text: string, name: string): ParsedFile {
  return parseFile(text, name, frontMatter)
}

function parseFile(given: string, name: string, form: FileForm): ParsedFile {
  const text = given.replace(/^\uFEFF/, '')
  const lines = new LineCounter()
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { kind: 'file', file: name, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const isFlow = name.endsWith('.json') || /^\s*\{/.test(text)
  const source = isFlow ? withoutTabs(text) : withoutNoBreakSpaces(text)
  const document = parseYaml(source, lines, MAX_DEPTH)
  if (document === undefined) return { name, findings: [toFinding(tooManyValues, placeOf(0))] }
  const errors = distinctErrors(document)
  const isJson = name.endsWith('.json') || (errors.some(isFatal) && /^\s*\{\s*"/.test(text))
  const json = isJson ? jsonProblem(text) : undefined
  const found = json === undefined ? errors.map((error) => yamlProblem(error, document, source)) : [json]
  const findings = found.map(({ problem, offset }) => toFinding(problem, placeOf(offset)))
  if (json !== undefined || errors.some(isFatal)) return { name, findings }
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === null))
    return form.empty === undefined
      ? { name, root: { kind: 'map', entries: [], place: placeOf(0) }, findings }
      : { name, findings: [toFinding(form.empty, placeOf(0))] }
  const parsed = readContents(document, source, name, placeOf, form)
  return { ...parsed, findings: sortFindings([...findings, ...parsed.findings]) }
}

/** Outside its strings JSON allows tabs anywhere, YAML does not: as spaces they keep their columns. */
function withoutTabs(text: string): string {
  return text.replaceAll('\t', ' ')
}

/** YAML takes the no-break spaces of word processors for letters, also where only a space makes sense. */
function withoutNoBreakSpaces(text: string): string {
  return text.includes('\u00a0') ? text.replaceAll(STRUCTURE, (start) => start.replaceAll('\u00a0', ' ')) : text
}

/** What a line has before its value: indentation, dashes, a key. */
const STRUCTURE = /^[ \u00a0]*(?:-[ \u00a0]+)*(?:[\w-]+:[ \u00a0]+)?/gm

/** One mistake can be several errors at one place: the first says it. */
function distinctErrors({ errors, warnings }: Document.Parsed): YAMLError[] {
  const first = new Map([...errors, ...warnings].toReversed().map((error) => [error.pos[0], error]))
  return [...first.values()].toReversed()
}

/** Whether nothing that was read beside the error can be relied on. */
function isFatal({ code }: YAMLError): boolean {
  return code !== 'TAG_RESOLVE_FAILED'
}

function readContents(
  document: Document.Parsed,
  source: string,
  name: string,
  placeOf: (offset: number) => Place,
  form: FileForm,
): ParsedFile {
  const findings: Finding[] = []
  const targets = targetsOf(document)
  let copies = 0
  let exploded = false

  function read(node: unknown, { depth, keys: above, inLineList, isCopy }: Position): Located {
    const offset = rangeOf(node)?.[0] ?? 0
    const place = placeOf(offset)
    if (isCopy) copies++
    if (copies > MAX_VALUES || depth > MAX_DEPTH) exploded = true
    if (exploded) return { kind: 'text', text: '', place }
    const below = { depth: depth + 1, keys: above, inLineList, isCopy }
    if (isAlias(node)) {
      const target = targets.get(node)
      if (target === undefined) findings.push(toFinding(missingAnchor(node.source), place))
      return read(target, { ...below, isCopy: true })
    }
    if (isMap(node)) {
      const keys = new Set<string>()
      const entries = node.items.map(({ key, value }): LocatedEntry => {
        const keyText = isScalar(key) ? scalarText(key) : source.slice(...sliceOf(key))
        const keyPlace = placeOf(rangeOf(key)?.[0] ?? offset)
        if (keys.has(keyText) && !isCopy) findings.push(toFinding(duplicateKey(keyText), keyPlace))
        keys.add(keyText)
        const path = [...above, keyText]
        const isLineList = inLineList || form.isLineList(path)
        return { key: keyText, keyPlace, value: read(value, { ...below, keys: path, inLineList: isLineList }) }
      })
      return { kind: 'map', entries, place }
    }
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => read(item, below)), place }
    if (!isScalar(node)) return { kind: 'text', text: '', place }
    const kept = scalarText(node)
    const isLine = inLineList && !isCopy && (node.type === 'PLAIN' || node.type?.startsWith('QUOTE'))
    const cut = isLine ? cutComment(source, rangeOf(node)?.[1] ?? 0, kept === '') : undefined
    if (cut !== undefined) findings.push(toFinding(commentProblem(kept, cut), place))
    const { value } = node
    // Only what prints as it was written: 1.50, 012 and 0x1F are somebody's version or number, not 1.5, 12 and 31.
    const isData = (typeof value === 'number' || typeof value === 'boolean') && String(value) === kept
    const scalar = isData ? { scalar: value } : {}
    return { kind: 'text', text: kept, place, ...scalar, ...(value === '' && { isQuoted: true }) }
  }

  const root = read(document.contents, { depth: 0, keys: [], inLineList: false, isCopy: false })
  if (!exploded) return { name, root, findings }
  return { name, findings: [toFinding(tooManyValues, placeOf(0))] }
}

interface Position {
  readonly depth: number
  /** The keys above it. */
  readonly keys: readonly string[]
  /** In a list whose lines end in tokens such as `#12`. */
  readonly inLineList: boolean
  /** Read once more through an alias. */
  readonly isCopy: boolean
}

/** What each alias stands for: the last value above it with its anchor. One walk for all, where each one's own would be slow. */
function targetsOf(document: Document.Parsed): ReadonlyMap<Alias, unknown> {
  const anchors = new Map<string, unknown>()
  const targets = new Map<Alias, unknown>()
  visit(document, {
    Alias: (_, alias) => {
      if (anchors.has(alias.source)) targets.set(alias, anchors.get(alias.source))
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node)
    },
  })
  return targets
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
function cutComment(source: string, offset: number, isEmpty: boolean): string | undefined {
  const [, space, cut] = /^([ \t]*)(#[^\s#][^\n\r]*)/.exec(source.slice(offset, offset + 500)) ?? []
  return isEmpty || space !== '' ? cut : undefined
}

function commentProblem(kept: string, cut: string): Problem {
  const line = kept === '' ? cut : `${kept} ${cut}`
  return {
    rule: 'invalid-value',
    message: `YAML takes "${cut}" for a comment and drops it`,
    hint: `put quotes around the line: "${line.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
    values: { line, dropped: cut },
  }
}
