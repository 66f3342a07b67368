import { asWritten } from './as-written.ts'
import type { DocumentLine } from './lines.ts'
import { type Section, withSubsections } from './sections.ts'

/** A text of the document as Markdown, with the place where it begins. */
export interface SectionText {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** Something that was read, and the lines that hold it. */
export interface TakenText extends SectionText {
  readonly taken: readonly DocumentLine[]
}

/** A section with those below it up to the next heading that the field has a name for. */
export function ownParts(sections: readonly Section[], section: Section): readonly Section[] {
  const whole = withSubsections(sections, section)
  const foreign = whole.findIndex((part, index) => index > 0 && part.kind !== undefined)
  return whole.slice(0, foreign === -1 ? undefined : foreign)
}

/** What stands below a heading, as the source has it, with the headings of its parts in bold. */
export function textOfSection(
  sections: readonly Section[],
  section: Section,
  source: readonly string[],
): SectionText | undefined {
  const parts = ownParts(sections, section)
  const texts = parts.flatMap((part, index) => {
    const text = ownText(sections, part, source)
    const heading = index === 0 || part.heading === '' ? [] : [`**${part.heading}**`]
    return [...heading, ...(text === undefined ? [] : [text.text])]
  })
  const first = parts.find(({ lines }) => lines.length > 0)?.lines[0]
  return first === undefined ? undefined : { text: texts.join('\n\n'), line: first.line, column: first.column }
}

/** The text of a section without those below it. */
function ownText(sections: readonly Section[], section: Section, source: readonly string[]): SectionText | undefined {
  const [first] = section.lines
  if (first === undefined) return undefined
  // Behind a heading on the same line, and behind the label of an item.
  const isRest = first.line === section.line
  const start = isRest ? first.line : topOf(first.line, section, source)
  const lines = source.slice(start - 1, endOf(sections, section, source))
  const [top = '', ...below] = lines
  const shown = withoutEmptyEnds(isRest ? [first.text, ...below].join('\n') : dedented([top, ...below].join('\n')))
  return shown === '' ? undefined : { text: shown, line: first.line, column: first.column }
}

/** The head of a table and what else stands right above the first line that is read. */
function topOf(line: number, section: Section, source: readonly string[]): number {
  let top = line
  while (top - 1 > section.line && /^\s*(?:[^\s>=<-]|-[-\s]*\||$)/.test(source[top - 2] ?? '')) top -= 1
  return top
}

/** The last line of the source that a section holds. */
export function endOf(sections: readonly Section[], section: Section, source: readonly string[]): number {
  const next = sections[section.index + 1]
  return Math.max(next === undefined ? source.length : next.line - 1, section.lines.at(-1)?.line ?? 0)
}

/** Without the indent that all lines share. */
export function dedented(text: string): string {
  const indents = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [/^ */.exec(line)?.[0].length ?? 0]))
  const common = indents.reduce((least, indent) => Math.min(least, indent), 20)
  return common === 0 ? text : text.replaceAll(new RegExp(`^ {${common}}`, 'gm'), '')
}

export function withoutEmptyEnds(text: string): string {
  return text
    .replace(/^(?:[ \t]*\n)+/, '')
    .replace(/(?:\n[ \t]*(?:[-*_]{3,}[ \t]*)?)+$/, '')
    .trimEnd()
}

/** The items of a section, or its paragraphs, each as one text. */
export function itemsOfSection({ lines }: Pick<Section, 'lines'>): readonly TakenText[] {
  const said = lines.filter(({ kind }) => kind !== 'code')
  const hasItems = said.some(({ kind }) => kind === 'item')
  const isStart = (line: DocumentLine): boolean =>
    line.kind === 'item' || line.kind === 'row' || (!hasItems && line.isFirst)
  const items: { text: string[]; taken: DocumentLine[]; line: number; column: number }[] = []
  for (const line of said) {
    const text =
      line.cells === undefined ? asWritten(line.text) : (line.written ?? line.cells).filter(Boolean).join(' - ')
    const above = items.at(-1)
    if (isStart(line)) items.push({ text: [text], taken: [line], line: line.line, column: line.column })
    else if (above !== undefined && (line.level > 0 || !hasItems || !line.isFirst)) {
      above.text.push(text)
      above.taken.push(line)
    }
  }
  return items.map(({ text, ...item }) => ({ ...item, text: text.join(' ') }))
}
