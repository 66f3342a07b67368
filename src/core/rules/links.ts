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
  for (let at = shown.indexOf(']('); at >= 0; at = shown.indexOf('](', at + 2)) {
    if (shown[at - 1] === '\\') continue
    const open = opens.get(at)
    const isImage = open !== undefined && shown[open - 1] === '!'
    links.push({
      isImage,
      text: open === undefined ? undefined : shown.slice(open + 1, at),
      target: targetAt(shown, at + 2),
      offset: open === undefined ? at : isImage ? open - 1 : open,
    })
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

/** What stands between the bracket before `from` and the one that closes it. */
function targetAt(text: string, from: number): string | undefined {
  const bracket = /[<"']/.exec(text.slice(from, from + 1))?.[0]
  if (bracket === '<') {
    const end = text.indexOf('>', from)
    return end < 0 || text.slice(from, end).includes('\n') ? undefined : text.slice(from + 1, end)
  }
  let depth = 1
  for (const { 0: mark, index } of text.slice(from, from + LONGEST).matchAll(/\\.|[()]|\n[ \t]*(?:\n|[-*+#|>])/g)) {
    if (mark === '(') depth++
    else if (mark === ')') {
      depth--
      if (depth === 0) return withoutTitle(text.slice(from, from + index))
    } else if (mark.startsWith('\n')) return undefined
  }
  return undefined
}

/** The longest address that is looked at, one that holds a picture being left aside. */
const LONGEST = 20_000

function withoutTitle(inside: string): string {
  return inside.trim().replace(/\s+(?:"[^"]*"|'[^']*'|\([^()]*\))$/, '')
}
