import MarkdownIt, { type Token } from 'markdown-it'
import { linesOfHtml } from './html-lines.ts'
import { piecesOf } from './pieces.ts'
import { spoken } from './words.ts'

/**
 * One line of a document as a reader sees it: without the marks of lists, quotes and headings in front. Lines and
 * columns count from 1 and are those of the source.
 */
export interface DocumentLine {
  readonly kind: 'heading' | 'text' | 'item' | 'row' | 'code'
  /** Inline Markdown as in the source; of a row its cells, one after the other. */
  readonly text: string
  /** The same as it is read aloud. */
  readonly said: string
  readonly line: number
  readonly column: number
  /** Of a heading 1 to 6; of all others how many lists they stand in. */
  readonly level: number
  /** Nothing of the same paragraph stands above it. */
  readonly isFirst: boolean
  /** The spaces in front of it, of a line that stands in no list. */
  readonly indent?: number
  /** A sentence of a line that says more. */
  readonly isSentence?: boolean
  /** An item of a list that counts. */
  readonly isNumbered?: boolean
  readonly cells?: readonly string[]
  /** The cells as the source has them. */
  readonly written?: readonly string[]
  /** What stands above the cells. */
  readonly columns?: readonly string[]
}

/** The lines of a Markdown text, whose first line is `firstLine` of its file. */
export function readLines(markdown: string, firstLine = 1): readonly DocumentLine[] {
  return piecesOf(markdown).flatMap(({ text, line }) =>
    linesOfMarkdown(text, { firstLine: firstLine + line, isInFence: false }),
  )
}

/** Blocks only: inline Markdown is kept as it stands. */
const parser = new MarkdownIt({ html: true })
parser.core.ruler.enableOnly(['normalize', 'block'])

interface Context {
  readonly source: readonly string[]
  readonly firstLine: number
  /** Inside a fence that holds Markdown; one in such a one is only shown. */
  readonly isInFence: boolean
  readonly level: number
  /** Whether this is the first block of a list's item. */
  readonly isItem: boolean
  readonly isNumbered: boolean
}

/** A block with what stands in it; the library gives both as one flat list. */
interface Node {
  readonly token: Token
  readonly children: readonly Node[]
}

function linesOfMarkdown(
  markdown: string,
  { firstLine, isInFence }: Pick<Context, 'firstLine' | 'isInFence'>,
): readonly DocumentLine[] {
  const source = markdown.split('\n')
  const context = { source, firstLine, isInFence, level: 0, isItem: false, isNumbered: false }
  return treeOf(parser.parse(markdown, {})).flatMap((node) => linesOf(node, context))
}

function treeOf(tokens: readonly Token[]): readonly Node[] {
  const root: Node[] = []
  const open: Node[][] = [root]
  for (const token of tokens) {
    if (token.nesting === -1) {
      open.pop()
      continue
    }
    const children: Node[] = []
    open.at(-1)?.push({ token, children })
    if (token.nesting === 1) open.push(children)
  }
  return root
}

function linesOf(node: Node, context: Context): readonly DocumentLine[] {
  const { token, children } = node
  const inside = (changed: Partial<Context> = {}): readonly DocumentLine[] =>
    children.flatMap((child) => linesOf(child, { ...context, ...changed }))
  switch (token.type) {
    case 'heading_open':
      return children.flatMap((child) => headingLines(child.token, Number(token.tag.slice(1)), context))
    case 'bullet_list_open':
      return inside({ level: context.level + 1, isNumbered: false })
    case 'ordered_list_open':
      return inside({ level: context.level + 1, isNumbered: true })
    case 'list_item_open':
      return children.flatMap((child, index) => linesOf(child, { ...context, isItem: index === 0 }))
    case 'blockquote_open':
      return isTemplateNote(node) ? [] : inside()
    case 'table_open':
      return linesOfTable(node, context)
    case 'inline':
    case 'code_block':
      return linesOfText(token, context)
    case 'fence':
      return linesOfFence(token, context)
    case 'html_block':
      return linesOfHtml(token.content, (token.map?.[0] ?? 0) + context.firstLine)
    default:
      return inside()
  }
}

/** `> [!NOTE]` and what stands under it tells the writer what to write. */
function isTemplateNote({ children }: Node): boolean {
  const first = children[0]?.children[0]?.token.content ?? ''
  return /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/i.test(first)
}

/** A heading that is underlined may take several lines of the source. */
function headingLines(token: Token, level: number, context: Context): readonly DocumentLine[] {
  const [first, ...others] = linesOfText(token, context)
  if (first === undefined) return []
  const text = [first, ...others].map((line) => line.text).join(' ')
  return [{ ...first, kind: 'heading', text, said: spoken(text), level }]
}

function linesOfText({ content, map }: Token, context: Context): readonly DocumentLine[] {
  const { source, firstLine, level, isItem, isNumbered } = context
  const start = map?.[0] ?? 0
  return content.split('\n').flatMap((written, index) =>
    written.split(/<br\s?\/?>/i).flatMap((part, partIndex) => {
      const text = part.trim()
      if (text === '') return []
      const isFirst = index === 0 && partIndex === 0
      const whole = source[start + index] ?? ''
      const column = Math.max(0, whole.indexOf(text)) + 1
      const line: DocumentLine = {
        kind: isItem && isFirst ? 'item' : 'text',
        text,
        said: spoken(text),
        line: firstLine + start + index,
        column,
        level,
        isFirst,
        isNumbered,
        ...(level === 0 && { indent: whole.length - whole.trimStart().length }),
      }
      return [line]
    }),
  )
}

/** A fence that holds Markdown is read as if it stood there; what is in others is shown, and no part of the account. */
function linesOfFence(token: Token, { firstLine, level, isInFence }: Context): readonly DocumentLine[] {
  const { content, info, map } = token
  const line = firstLine + (map?.[0] ?? 0)
  if (!isInFence && /^(?:md|markdown)\b/i.test(info.trim()))
    return linesOfMarkdown(content, { firstLine: line + 1, isInFence: true })
  return [{ kind: 'code', text: content, said: '', line, column: 1, level, isFirst: true }]
}

function linesOfTable({ children }: Node, { source, firstLine }: Context): readonly DocumentLine[] {
  const columns = children.filter(({ token }) => token.type === 'thead_open').flatMap(rowsOf)
  const header = columns.flatMap(writtenCellsOf).map(spoken)
  return children
    .filter(({ token }) => token.type === 'tbody_open')
    .flatMap(rowsOf)
    .map((row) => {
      const written = writtenCellsOf(row)
      const cells = written.map(spoken)
      const at = row.token.map?.[0] ?? 0
      return {
        kind: 'row',
        text: written.join(' '),
        said: cells.join(' '),
        line: firstLine + at,
        column: Math.max(1, (source[at] ?? '').search(/[^\s|]/) + 1),
        level: 0,
        isFirst: true,
        cells,
        written,
        columns: header,
      }
    })
}

function rowsOf({ children }: Node): readonly Node[] {
  return children
}

function writtenCellsOf({ children }: Node): readonly string[] {
  return children.map((cell) => cell.children.map(({ token }) => token.content).join(' '))
}
