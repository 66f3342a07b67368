import Converter, { type MarkdownIt, type Token } from 'markdown-it'

/**
 * Markdown as HTML that is not to be trusted yet: tags in it are kept. What a page shows in its own way is marked by
 * classes: the alignment of cells, items of task lists.
 */
export function renderMarkdown(markdown: string): string {
  return converter.render(markdown)
}

/** Inline Markdown as the words alone. */
export function plainWords(markdown: string): string {
  return converter
    .parseInline(markdown, {})
    .flatMap(({ children }) => children ?? [])
    .map(wordsOf)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const converter = markdownConverter()

function markdownConverter(): MarkdownIt {
  const converter = new Converter({ html: true, linkify: true })
  // Of bare texts addresses alone become links, as on GitHub: not every name.py.
  converter.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  converter.core.ruler.push('task-items', ({ tokens }) => {
    tokens.forEach((token, index) => {
      if (token.type === 'inline') markTask(token, tokens[index - 2])
    })
  })
  converter.core.ruler.push('cell-alignment', ({ tokens }) => {
    for (const token of tokens) {
      const [, side] = /^text-align:(\w+)$/.exec(String(token.attrGet('style') ?? '')) ?? []
      if (side !== undefined) token.attrs = [['class', side]]
    }
  })
  converter.core.ruler.push('link-texts', ({ tokens }) => {
    for (const { children } of tokens) {
      children?.forEach((token, index) => {
        const text = children[index + 1]
        if (token.type === 'link_open' && text?.type === 'link_close') token.meta = { isEmpty: true }
      })
    }
  })
  // A link of no words could neither be seen nor be read out.
  converter.renderer.rules.link_open = (tokens, index, options, _, renderer) => {
    const token = tokens[index]
    const isEmpty = token?.meta?.isEmpty === true
    const address = isEmpty ? converter.utils.escapeHtml(String(token.attrGet('href') ?? '')) : ''
    return renderer.renderToken(tokens, index, options) + address
  }
  return converter
}

/** `- [x] text`, where the brackets are no link and not escaped. */
function markTask(token: Token, item: Token | undefined): void {
  const [marker, box] = /^\[([ xX])\]\s+/.exec(token.content) ?? []
  const first = token.children?.[0]
  if (marker === undefined || item?.type !== 'list_item_open' || first?.type !== 'text') return
  item.attrJoin('class', box === ' ' ? 'task' : 'task done')
  first.content = first.content.slice(marker.length)
}

function wordsOf({ type, content, children }: Token): string {
  if (type === 'softbreak' || type === 'hardbreak') return ' '
  if (type === 'image') return (children ?? []).map(wordsOf).join('')
  return type === 'text' || type === 'code_inline' ? content : ''
}
