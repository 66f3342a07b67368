import { fencedLines } from '../fences.ts'

/** Lines of a text that belong together, as one line, with its sentences. */
export interface Paragraph {
  /** Of the file, counting from 1. */
  readonly firstLine: number
  readonly lastLine: number
  readonly sentences: readonly string[]
}

/** The paragraphs, items and quotations of Markdown, without code, comments, headings and tables. */
export function paragraphsOf(lines: readonly string[], firstLine: number): readonly Paragraph[] {
  const isFenced = fencedLines(lines)
  const paragraphs: Paragraph[] = []
  let open: { firstLine: number; texts: string[] } | undefined
  const close = (lastLine: number) => {
    if (open !== undefined)
      paragraphs.push({ firstLine: open.firstLine, lastLine, sentences: sentencesOf(open.texts.join(' ')) })
    open = undefined
  }
  for (const [index, line] of lines.entries()) {
    const number = index + 1
    if (number < firstLine || isFenced[index] || /^\s*(?:$|#|\||<!--|(?:[-*_] ?){3,}$|>\s*$)/.test(line)) {
      close(index)
      continue
    }
    const [mark = ''] = /^\s*(?:>\s?)?(?:(?:[-*+]|\d{1,3}[.)])\s+)?/.exec(line) ?? []
    if (/[-*+.)]\s+$/.test(mark)) close(index)
    open ??= { firstLine: number, texts: [] }
    open.texts.push(line.slice(mark.length))
  }
  close(lines.length)
  return paragraphs
}

function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  let from = 0
  for (const { 0: end, index } of text.matchAll(/[.!?][_*]{0,2}\s+/g)) {
    sentences.push(text.slice(from, index + end.length).trimEnd())
    from = index + end.length
  }
  return from < text.length ? [...sentences, text.slice(from)] : sentences
}
