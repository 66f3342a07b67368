import { Composer, type CST, type Document, type LineCounter, Parser, YAMLParseError } from 'yaml'

/**
 * YAML 1.2 with the core schema, as `parseDocument` of the same library reads it, but for keys given twice, which the
 * library looks for in quadratic time; nothing when it is nested deeper than
 * `maxDepth`: the library walks through the levels by calls, and a stack that is used up can end the process.
 */
export function parseYaml(source: string, lines: LineCounter, maxDepth: number): Document.Parsed | undefined {
  const tokens = [...new Parser(lines.addNewLine).parse(source)]
  if (isDeeper(tokens, maxDepth)) return undefined
  const composer = new Composer({ version: '1.2', schema: 'core', uniqueKeys: false })
  const [document, second] = composer.compose(tokens, true, source.length)
  if (second !== undefined && document !== undefined) {
    const [start, end] = second.range
    document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'several documents'))
  }
  return document
}

function isDeeper(tokens: readonly CST.Token[], maxDepth: number): boolean {
  let level = tokens
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return true
    level = level.flatMap(tokensIn)
  }
  return false
}

function tokensIn(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat())
}
