import MarkdownIt, { type Token } from 'markdown-it'
import { once } from '../../once.ts'
import { cleaned } from './cleaned.ts'
import { htmlPieces } from './html-to-inline.ts'
import { withAddresses } from './plain-to-inline.ts'
import { type Mark, type StyledText, withSingleSpaces } from './styled-text.ts'
import { toInline } from './to-inline.ts'

/** Block Markdown, as comments have it, as inline Markdown of several lines: marks of blocks go, their words stay. */
export function markdownToInline(text: string): string {
  return toInline(withSingleSpaces(parser().parse(cleaned(text), {}).flatMap(piecesOf)))
}

/** Made only for a text: every export loads this file. */
const parser = once(() => new MarkdownIt({ html: true }))

function piecesOf({ type, content, children }: Token): readonly StyledText[] {
  switch (type) {
    case 'inline':
      return inlinePieces(children ?? [])
    case 'fence':
    case 'code_block':
      return [{ text: '\n' }, { text: content, isCode: true }, { text: '\n' }]
    case 'html_block':
      return [{ text: '\n' }, ...htmlPieces(content), { text: '\n' }]
    case 'td_close':
    case 'th_close':
      return [{ text: ' ' }]
    default:
      return ENDS_LINE.test(type) ? [{ text: '\n' }] : []
  }
}

const ENDS_LINE = /^(?:paragraph|heading|tr|list_item|blockquote)_close$/

function inlinePieces(tokens: readonly Token[]): readonly StyledText[] {
  const pieces: StyledText[] = []
  const open = new Map<Mark, number>()
  let href: string | undefined
  for (const token of tokens) {
    const { type, content } = token
    const [, name = ''] = /^(\w+)_(?:open|close)$/.exec(type) ?? []
    const mark = MARKS.get(name)
    const marks = [...open].flatMap(([known, depth]) => (depth > 0 ? [known] : [])).toSorted()
    if (mark !== undefined) open.set(mark, (open.get(mark) ?? 0) + token.nesting)
    else if (name === 'link') href = token.nesting > 0 ? address(token, 'href') : undefined
    else if (type === 'image') pieces.push({ text: content || 'image', href: href ?? address(token, 'src'), marks })
    else if (type === 'html_inline') pieces.push(...htmlPieces(content))
    else if (type === 'code_inline') pieces.push({ text: content, isCode: true, href })
    else if (type.endsWith('break')) pieces.push({ text: '\n' })
    else if (href !== undefined) pieces.push({ text: content, marks, href })
    else for (const piece of withAddresses(content)) pieces.push({ ...piece, marks })
  }
  return pieces
}

const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['strong', 'strong'],
  ['em', 'em'],
  ['s', 'strike'],
])

function address(token: Token, name: string): string {
  return String(token.attrGet(name))
}
