import type { SectionKind } from '../document/read/foreign/section-names.ts'
import { fencedLines } from './fences.ts'
import type { ProseLine, SubjectSection } from './subject.ts'

/** What is read as words in Markdown: without front matter, code, quotations, addresses and comments, all blanked out. */
export function proseOf(
  lines: readonly string[],
  firstLine: number,
  sections: readonly SubjectSection[],
): readonly ProseLine[] {
  const isFenced = fencedLines(lines)
  const uncommented = withoutComments(lines)
  const kinds = kindsOf(sections, lines.length)
  return uncommented.flatMap((text, index): readonly ProseLine[] => {
    const line = index + 1
    if (line < firstLine || isFenced[index] || /^\s*>/.test(text) || text.trim() === '') return []
    return [{ line, text: wordsOf(text), kind: kinds[index] }]
  })
}

/** The same of an incident file: the values, each of the section that shows its fact. */
export function proseOfFacts(
  lines: readonly string[],
  kindOfLine: (line: number) => SectionKind | undefined,
): readonly ProseLine[] {
  return lines.flatMap((text, index): readonly ProseLine[] => {
    const line = index + 1
    const value = text.replace(/^\s*(?:- )?(?:[\w.-]+:(?:\s|$))?|^\s*#.*$/, blank)
    return value.trim() === '' ? [] : [{ line, text: wordsOf(value), kind: kindOfLine(line) }]
  })
}

/** The kind of the section that each line stands in. */
function kindsOf(sections: readonly SubjectSection[], count: number): readonly (SectionKind | undefined)[] {
  const kinds = new Array<SectionKind | undefined>(count).fill(undefined)
  for (const { kind, line, lastLine } of sections) kinds.fill(kind, line - 1, lastLine)
  return kinds
}

const NOT_WORDS =
  /(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|(?<=\])\([^()\s]*(?: "[^"]*")?\)|<?https?:\/\/[^\s<>)]*>?|<\/?[a-z][^<>]*>/gi

function wordsOf(text: string): string {
  return /[`<\]]|:\/\//.test(text) ? text.replaceAll(NOT_WORDS, blank) : text
}

function withoutComments(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n')
  return text.includes('<!--') ? text.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, blank).split('\n') : lines
}

/** As long as the text, with its line breaks and nothing else. */
function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ')
}
