import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type YAMLSeq } from 'yaml'
import { type Finding, toFinding } from '../finding.ts'
import { itemLines } from '../log/log-file.ts'
import { inputKey, type Located } from '../model/located.ts'
import { parseIncidentFile } from './parse.ts'
import { parseYaml } from './parse-yaml.ts'
import { MAX_DEPTH } from './syntax-problem.ts'

/** How the timeline of an incident file that somebody may have edited takes more items, or gives one back. */
export type TimelineEdit =
  /** What is added at the end of the file. */
  | { readonly kind: 'append'; readonly text: string }
  /** What takes the place of `old`, which begins at the character `at`, in as many bytes. */
  | { readonly kind: 'overwrite'; readonly at: number; readonly old: string; readonly text: string }
  /** The whole file anew. */
  | { readonly kind: 'rewrite'; readonly text: string }
  /** Nobody can tell what the file says, or where it says it. */
  | { readonly kind: 'refused'; readonly finding: Finding }

/** Adds items, each in YAML and on one line. Whatever else stands in the file stays, as it was written where that is possible. */
export function addItems(text: string, name: string, items: readonly string[]): TimelineEdit {
  const read = readTimeline(text, name)
  if ('finding' in read) return { kind: 'refused', finding: read.finding }
  const { root, list, document } = read
  const added = itemsOf(parseIncidentFile(`timeline:\n${itemLines(items)}`, name).root)
  const wanted = wordingOf(root, [...itemsOf(root), ...added])
  const isWanted = (changed: string): boolean => isSaidBy(parseIncidentFile(changed, name).root, wanted)
  const lines = itemLines(items, list && indentOf(text, list))
  const onNewLine = text === '' || text.endsWith('\n') ? '' : '\n'
  if (isWanted(`${text}${onNewLine}${lines}`)) return { kind: 'append', text: `${onNewLine}${lines}` }
  const at = list === undefined ? text.length : endOfLine(text, rangeOf(list.items.at(-1))[1])
  const heading = list === undefined ? `${onNewLine}timeline:\n` : ''
  const spliced = `${text.slice(0, at)}${heading}${lines}${text.slice(at)}`
  if (isWanted(spliced)) return { kind: 'rewrite', text: spliced }
  const nodes = parseYaml(`[${items.join(', ')}]`, new LineCounter(), MAX_DEPTH)?.contents
  if (list !== undefined && isSeq(nodes)) list.items.push(...nodes.items)
  else document.set('timeline', nodes)
  return rewrite(read)
}

/** Takes the last item of the timeline back; nothing where it has none. */
export function takeBackItem(
  text: string,
  name: string,
): { readonly edit: TimelineEdit; readonly item?: Located } | undefined {
  const read = readTimeline(text, name)
  if ('finding' in read) return { edit: { kind: 'refused', finding: read.finding } }
  const { root, list } = read
  const items = itemsOf(root)
  const item = items.at(-1)
  if (list === undefined || item === undefined) return undefined
  const { at, old } = lastItemIn(text, list)
  const comment = takenBack(old)
  const changed = parseIncidentFile(`${text.slice(0, at)}${comment}${text.slice(at + old.length)}`, name).root
  if (!list.flow && isSaidBy(changed, wordingOf(root, items.slice(0, -1))))
    return { edit: { kind: 'overwrite', at, old, text: comment }, item }
  list.items.pop()
  return { edit: rewrite(read), item }
}

/** The items of the timeline that an incident file states. */
export function itemsOf(root: Located | undefined): readonly Located[] {
  const timeline = root?.kind === 'map' ? root.entries.find(({ key }) => key === 'timeline')?.value : undefined
  return timeline?.kind === 'list' ? timeline.items : []
}

interface KnownTimeline {
  /** None where the file is empty. */
  readonly root: Located | undefined
  readonly document: Document.Parsed
  /** None where the file has no timeline, or one that says nothing. */
  readonly list: YAMLSeq | undefined
  readonly findings: readonly Finding[]
}

function readTimeline(text: string, name: string): KnownTimeline | { readonly finding: Finding } {
  const { root, findings } = parseIncidentFile(text, name)
  const document = parseYaml(text, new LineCounter(), MAX_DEPTH)
  const isEmpty = document?.contents === null && document.errors.length === 0
  if (document !== undefined && isEmpty) return { root: undefined, document, list: undefined, findings: [] }
  const [finding] = findings
  if (root === undefined || document === undefined) return { finding: finding ?? refusal('it cannot be read', name) }
  const { contents } = document
  if (!isMap(contents)) return { finding: refusal('it holds no facts, written as name: value', name) }
  const timeline = contents.get('timeline', true)
  if (timeline === undefined || saysNothing(timeline)) return { root, document, list: undefined, findings }
  return isSeq(timeline)
    ? { root, document, list: timeline, findings }
    : { finding: refusal('its timeline is no list', name) }
}

function saysNothing(node: unknown): boolean {
  return isScalar(node) && (node.value === null || node.value === 'unknown')
}

function refusal(reason: string, file: string): Finding {
  const problem = { rule: 'invalid-value', message: `this file takes no entries: ${reason}` } as const
  return toFinding(problem, { kind: 'file', file, line: 1, column: 1 })
}

/** What a file says with these items in its timeline, wherever that stands. */
function wordingOf(root: Located | undefined, items: readonly Located[]): string {
  const others = root?.kind === 'map' ? root.entries.filter(({ key }) => key !== 'timeline') : []
  return [...others.map(({ key, value }) => `${key} ${inputKey(value)}`), ...items.map(inputKey)].join('\n')
}

function isSaidBy(root: Located | undefined, wording: string): boolean {
  return wordingOf(root, itemsOf(root)) === wording
}

/**
 * By the library's own hand, which keeps comments and order: for lists in brackets, and whatever else is on no line of its
 * own. It cannot write what it could not read.
 */
function rewrite({ document, findings }: KnownTimeline): TimelineEdit {
  const finding = findings.find(({ rule }) => rule === 'malformed-yaml')
  if (finding !== undefined) return { kind: 'refused', finding }
  const text = document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER })
  return { kind: 'rewrite', text }
}

/** The spaces before the dashes of a list; none where it is in brackets. */
function indentOf(text: string, list: YAMLSeq): string {
  const [start] = rangeOf(list)
  return /[ ]*$/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))?.[0] ?? ''
}

/** The last item from its dash on, without the break at its end. */
function lastItemIn(text: string, list: YAMLSeq): { readonly at: number; readonly old: string } {
  const [start, end] = rangeOf(list.items.at(-1))
  const at = text.lastIndexOf('-', start - 1)
  return { at, old: text.slice(at, end).trimEnd() }
}

/** A comment of the same bytes: what others add at the end of the file meanwhile stays where it is. Comments stay too. */
function takenBack(old: string): string {
  const [first = '', ...others] = old.split('\n')
  const { length } = blank(first)
  const comment = length < TAKEN_BACK.length ? '#' : TAKEN_BACK
  const rest = others.map((line) => (/^\s*#/.test(line) ? line : blank(line)))
  return [comment.padEnd(length), ...rest].join('\n')
}

/** As many spaces as the text has bytes. */
function blank(text: string): string {
  return ' '.repeat(new TextEncoder().encode(text).length)
}

const TAKEN_BACK = '# taken back'

function rangeOf(node: unknown): readonly [number, number, number] {
  return isNode(node) && node.range ? node.range : [0, 0, 0]
}

function endOfLine(text: string, offset: number): number {
  if (text.charAt(offset - 1) === '\n') return offset
  const at = text.indexOf('\n', offset)
  return at < 0 ? text.length : at + 1
}
