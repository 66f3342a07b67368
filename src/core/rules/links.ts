import { fencedLines } from './fences.ts'

/** A link or an image as Markdown writes it, `[text](target)`, whole or not. */
export interface MarkdownLink {
  readonly isImage: boolean
  /** Between the brackets; nothing where no bracket opens in the same paragraph. */
  readonly text: string | undefined
  /** Without its title; nothing where the bracket is never closed in the same paragraph. */
  readonly target: string | undefined
  /** Of the bracket that opens it, or of `](`; in UTF-16 units from 0. */
  readonly offset: number
}

/** The links and images of Markdown, in order; those in code and comments are none. */
export function linksOf(text: string, lines: readonly string[]): readonly MarkdownLink[] {
  if (!text.includes('](')) return []
  const shown = withoutCode(text, lines)
  const opens = openingBrackets(shown)
  const links: MarkdownLink[] = []
  let at = shown.indexOf('](')
  while (at >= 0) {
    const { target, end } = targetAt(shown, at + 2)
    if (shown[at - 1] !== '\\') {
      const open = opens.get(at)
      const isImage = open !== undefined && shown[open - 1] === '!'
      const offset = open === undefined ? at : isImage ? open - 1 : open
      links.push({ isImage, text: open === undefined ? undefined : shown.slice(open + 1, at), target, offset })
    }
    // What stands behind a bracket that is never closed is a part of it.
    at = shown.indexOf('](', target === undefined ? end : at + 2)
  }
  return links
}

/** The text with code and comments blanked out, as long as it was. */
function withoutCode(text: string, lines: readonly string[]): string {
  const isFenced = fencedLines(lines)
  const outside = isFenced.includes(true)
    ? lines.map((line, index) => (isFenced[index] ? ' '.repeat(line.length) : line)).join('\n')
    : text
  return outside.replaceAll(/<!--[\s\S]*?(?:-->|$)|(?<!`)(`{1,4})(?!`)[^`\n]*(?:\n[^`\n]+)?\1(?!`)/g, (code) =>
    code.replaceAll(/[^\n]/g, ' '),
  )
}

/** By where each bracket closes, where it opens, within one paragraph. */
function openingBrackets(text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  let open: number[] = []
  for (const { 0: mark, index } of text.matchAll(/\\.|[[\]]|\n[ \t]*\n/g)) {
    if (mark === '[') open.push(index)
    else if (mark === ']') {
      const begin = open.pop()
      if (begin !== undefined) found.set(index, begin)
    } else if (mark.startsWith('\n')) open = []
  }
  return found
}

/** What stands between the bracket before `from` and the one that closes it, and where its search ended. */
function targetAt(text: string, from: number): { readonly target: string | undefined; readonly end: number } {
  const isPointed = text[from] === '<'
  const marks = isPointed ? /[>\n]/g : /\\.|[()]|\n[ \t]*(?:\n|[-*+#|>])/g
  marks.lastIndex = from
  let depth = 1
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const { 0: mark, index } = match
    if (mark === '>') return { target: text.slice(from + 1, index), end: index }
    if (mark.startsWith('\n')) return { target: undefined, end: index }
    if (mark === '(') depth++
    else if (mark === ')') depth--
    if (depth === 0) return { target: withoutTitle(text.slice(from, index)), end: index }
  }
  return { target: undefined, end: text.length }
}

function withoutTitle(inside: string): string {
  return inside.trim().replace(/\s+(?:"[^"]*"|'[^']*'|\([^()]*\))$/, '')
}
