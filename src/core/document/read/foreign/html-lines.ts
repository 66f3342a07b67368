import type { DocumentLine } from './lines.ts'
import { spoken, withoutComments, withoutTags } from './words.ts'

/** The lines of a block of HTML: what its headings, paragraphs, items and bare lines say. */
export function linesOfHtml(html: string, firstLine: number): readonly DocumentLine[] {
  return withoutComments(html)
    .split('\n')
    .flatMap((written, index) => {
      const heading = headingIn(written)
      const text = withoutTags(heading?.text ?? written)
      if (text === '') return []
      const line: DocumentLine = {
        kind: heading === undefined ? (/<li\b/i.test(written) ? 'item' : 'text') : 'heading',
        text,
        said: spoken(text),
        line: firstLine + index,
        column: Math.max(0, written.indexOf(text)) + 1,
        level: heading?.level ?? 0,
        isFirst: true,
      }
      return [line]
    })
}

function headingIn(line: string): { readonly level: number; readonly text: string } | undefined {
  const open = /<h([1-6])\b[^<>]*>/i.exec(line)
  if (open === null) return undefined
  const start = open.index + open[0].length
  const end = line.toLowerCase().indexOf(`</h${open[1]}>`, start)
  return { level: Number(open[1]), text: line.slice(start, end === -1 ? undefined : end) }
}
