import type { SourceFile } from '../source-file.ts'
import { cleaned } from '../text/cleaned.ts'

/** A line of a text, without colours and what else a terminal would obey, and without spaces behind it. */
export interface TextLine {
  /** From 1. */
  readonly number: number
  readonly text: string
}

export function textLines(file: SourceFile): readonly TextLine[] {
  return file.text.split('\n').map((text, index) => ({ number: index + 1, text: cleanedLine(text) }))
}

/** The first lines that are not empty; the last of them may be cut off. */
export function headLines({ head, json }: SourceFile): readonly string[] {
  return json === undefined ? head.map(cleanedLine).filter((text) => text !== '') : []
}

function cleanedLine(text: string): string {
  return cleaned(text).trimEnd()
}

/** What begins at a line, and the lines below it that begin nothing. */
export interface Block<Head> {
  readonly head: Head
  readonly line: TextLine
  readonly more: readonly TextLine[]
}

/** The blocks that lines make, and how many lines stand above the first that are not empty. */
export function toBlocks<Head>(
  lines: readonly TextLine[],
  headOf: (line: TextLine, index: number) => Head | undefined,
): { readonly blocks: readonly Block<Head>[]; readonly above: number } {
  const blocks: { head: Head; line: TextLine; more: TextLine[] }[] = []
  let above = 0
  for (const [index, line] of lines.entries()) {
    const head = headOf(line, index)
    const last = blocks.at(-1)
    if (head !== undefined) blocks.push({ head, line, more: [] })
    else if (last !== undefined) last.more.push(line)
    else if (line.text !== '') above++
  }
  return { blocks, above }
}

/** A text and the lines below it. */
export function joined(first: string, more: readonly TextLine[]): string {
  return [first, ...more.map(({ text }) => text)].join('\n').trim()
}
