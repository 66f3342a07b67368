import { isMap, isScalar, LineCounter, type Pair } from 'yaml'
import { parseYaml } from '../../../incident-file/parse-yaml.ts'
import { spoken } from './words.ts'

/** One value of the front matter that is no list and no table. */
export interface FrontMatterValue {
  readonly key: string
  readonly text: string
  readonly line: number
  readonly column: number
}

/** A document in its two parts. */
export interface SplitDocument {
  readonly values: readonly FrontMatterValue[]
  readonly body: string
  /** The line of the file that the body begins on. */
  readonly bodyLine: number
}

/** Takes YAML between `---`, TOML between `+++`, or the `export const … = {` of MDX off a document's body. */
export function splitFrontMatter(text: string): SplitDocument {
  const found = delimited(text, '---') ?? delimited(text, '+++')
  if (found === undefined) return { ...exported(text), bodyLine: 1 }
  const values = text.startsWith('---') ? yamlValues(found.inside) : tomlValues(found.inside)
  // A rule at the top of a page looks the same.
  if (values === undefined) return { values: [], body: text, bodyLine: 1 }
  return { values, body: found.body, bodyLine: found.bodyLine }
}

function delimited(
  text: string,
  mark: string,
): { readonly inside: string; readonly body: string; readonly bodyLine: number } | undefined {
  if (!text.startsWith(`${mark}\n`)) return undefined
  const start = mark.length + 1
  const end = text.startsWith(mark, start) ? start : text.indexOf(`\n${mark}`, start - 1) + 1
  const afterMark = end + mark.length
  const isLine = end > 0 && /^[ \t]*(?:\n|$)/.test(text.slice(afterMark, afterMark + 100))
  if (!isLine) return undefined
  const lineEnd = text.indexOf('\n', afterMark)
  const inside = text.slice(start, end)
  return {
    inside,
    body: lineEnd === -1 ? '' : text.slice(lineEnd + 1),
    bodyLine: inside.split('\n').length + 2,
  }
}

/** The deepest YAML that is looked into. */
const DEEPEST = 32

/** Nothing where it is no mapping. */
function yamlValues(source: string): readonly FrontMatterValue[] | undefined {
  const lines = new LineCounter()
  const document = parseYaml(source, lines, DEEPEST)
  if (document === undefined || !isMap(document.contents)) return undefined
  return document.contents.items.flatMap((pair) => yamlValue(pair, lines))
}

function yamlValue({ key, value }: Pair, lines: LineCounter): readonly FrontMatterValue[] {
  if (!isScalar(key) || !isScalar(value) || value.value === null) return []
  const { line, col } = lines.linePos(value.range?.[0] ?? 0)
  return [{ key: String(key.value), text: String(value.value).trim(), line: line + 1, column: col }]
}

/** `key = value` before the first table. */
function tomlValues(source: string): readonly FrontMatterValue[] {
  const lines = source.split('\n')
  const table = lines.findIndex((line) => line.trimStart().startsWith('['))
  return lines.slice(0, table === -1 ? undefined : table).flatMap((line, index) => {
    const [whole, key, written = ''] = /^\s*["']?([\w-]+)["']?\s*=\s*(.*)$/.exec(line) ?? []
    return whole === undefined || key === undefined
      ? []
      : flatValue(key, written, index + 2, line.length - written.length)
  })
}

/** `key: 'value',` of the first exported object, which stands at the top of a page; the text keeps its lines without it. */
function exported(text: string): Pick<SplitDocument, 'values' | 'body'> {
  const lines = text.slice(0, 4000).split('\n')
  const start = lines.findIndex((line) => /^export const \w+ = \{\s*$/.test(line))
  const end = lines.findIndex((line, index) => index > start && /^\}/.test(line))
  if (start === -1 || end === -1) return { values: [], body: text }
  const values = lines.slice(start + 1, end).flatMap((line, index) => {
    const [, before = '', key, written] = /^(\s*["']?(\w+)["']?:\s*)(["'].*["']),?\s*$/.exec(line) ?? []
    return key === undefined || written === undefined ? [] : flatValue(key, written, start + index + 2, before.length)
  })
  const body = text.split('\n').map((line, index) => (index >= start && index <= end ? '' : line))
  return { values, body: body.join('\n') }
}

/** A string without its quotes, a number, or a date as it is written. */
function flatValue(key: string, written: string, line: number, before: number): readonly FrontMatterValue[] {
  const quoted = /^(["'])(.*)\1/.exec(written)?.[2]
  const text = spoken(quoted ?? written.replace(/\s#.*$/, ''))
  return text === '' || /^[[{]/.test(text) ? [] : [{ key, text, line, column: before + 1 }]
}
