import { isMap, isSeq, LineCounter, type Node } from 'yaml'
import { sourceText } from '../../document/read/source-text.ts'
import type { Place } from '../../finding.ts'
import { parseYaml } from '../../incident-file/parse-yaml.ts'
import { MAX_DEPTH } from '../../incident-file/syntax-problem.ts'
import { forLast, once } from '../../once.ts'
import type { Item, JsonPath } from './items.ts'
import { topLevelValues } from './json-text.ts'

interface LineAndColumn {
  readonly line: number
  readonly column: number
}

/** Finds the place of the value at the end of a path. */
type Finder = (path: JsonPath) => LineAndColumn

interface NamedText {
  readonly name: string
  readonly text: string
}

/** Places in a file, which is read for them only when somebody asks where something stands. */
export function placesIn(input: NamedText): (of: Item | number) => Place {
  return (of) => {
    if (typeof of === 'number') return { kind: 'file', file: input.name, line: of, column: 1 }
    // Of an item only the way to it is kept: places outlive what was read.
    return new PlaceInJson(input, of.path)
  }
}

/** Those of one file are asked for in a row; of a folder not all files are kept. */
const finderOf = forLast(({ text }: NamedText) => finderIn(sourceText(text)))

/** A place that is looked for only when somebody asks. */
class PlaceInJson {
  readonly kind = 'file'
  readonly file: string
  readonly #input: NamedText
  readonly #path: JsonPath
  #found: LineAndColumn | undefined

  constructor(input: NamedText, path: JsonPath) {
    this.file = input.name
    this.#input = input
    this.#path = path
  }

  get line(): number {
    return this.#find().line
  }

  get column(): number {
    return this.#find().column
  }

  #find(): LineAndColumn {
    this.#found ??= finderOf(this.#input)(this.#path)
    return this.#found
  }
}

/** JSON is YAML, whose parser tells places. */
function finderIn(text: string): Finder {
  const values = topLevelValues(text)
  const roots = values.map(([from, to]) => once(() => rootIn(text, from, to)))
  const lines = new LineCounter()
  for (const { index } of text.matchAll(/^/gm)) lines.addNewLine(index)
  return (path) => {
    const [index, ...rest] = path
    const isOfSeveral = roots.length > 1 && typeof index === 'number'
    const [root, below] = isOfSeveral ? [roots[index], rest] : [roots[0], path]
    const from = values[isOfSeveral ? index : 0]?.[0] ?? 0
    const { line, col } = lines.linePos(from + offsetOf(root?.(), below))
    return { line, column: col }
  }
}

function rootIn(text: string, from: number, to: number): Node | null | undefined {
  return parseYaml(text.slice(from, to).replaceAll('\t', ' '), new LineCounter(), MAX_DEPTH)?.contents
}

/** Of what is not there, the place of what it would stand in. */
function offsetOf(root: Node | null | undefined, path: JsonPath): number {
  let node: unknown = root
  let offset = 0
  for (const key of path) {
    if (!isMap(node) && !isSeq(node)) return offset
    const below: unknown = node.get(key, true)
    if (!hasRange(below)) return offset
    node = below
    offset = below.range[0]
  }
  return offset
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}
