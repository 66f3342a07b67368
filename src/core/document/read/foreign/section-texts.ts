import type { DocumentLine } from './lines.ts'
import { type Section, withSubsections } from './sections.ts'

/** The text of a section as Markdown, with the place where it begins. */
export interface SectionText {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** What stands below a heading, as the source has it: up to the next heading that the field has a name for. */
export function textOfSection(
  sections: readonly Section[],
  section: Section,
  source: readonly string[],
): SectionText | undefined {
  const whole = withSubsections(sections, section)
  const foreign = whole.findIndex((part, index) => index > 0 && part.kind !== undefined)
  const parts = whole.slice(0, foreign === -1 ? undefined : foreign)
  const texts = parts.flatMap((part, index) => {
    const text = ownTextOf(sections, part, source)
    const heading = index === 0 || part.heading === '' ? [] : [`**${part.heading}**`]
    return [...heading, ...(text === undefined ? [] : [text.text])]
  })
  const first = parts.find(({ lines }) => lines.length > 0)?.lines[0]
  return first === undefined ? undefined : { text: texts.join('\n\n'), line: first.line, column: first.column }
}

function ownTextOf(sections: readonly Section[], section: Section, source: readonly string[]): SectionText | undefined {
  const [first] = section.lines
  const last = section.lines.at(-1)
  if (first === undefined || last === undefined) return undefined
  const next = sections[sections.indexOf(section) + 1]
  const end = Math.max(next === undefined ? source.length : next.line - 1, last.line)
  const lines = source.slice(first.line - 1, end)
  // Behind a heading on the same line, and behind the label of an item.
  const isRest = first.line === section.line
  const [top = '', ...below] = lines
  const text = [isRest ? top.slice(first.column - 1).replace(/^[\s*_:]+/, '') : top, ...below].join('\n')
  const shown = withoutEmptyEnds(isRest ? text : dedented(text))
  return shown === '' ? undefined : { text: shown, line: first.line, column: first.column }
}

/** Without the indent that all lines share. */
function dedented(text: string): string {
  const indents = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [/^ */.exec(line)?.[0].length ?? 0]))
  const common = Math.min(...indents, 20)
  return common === 0 ? text : text.replaceAll(new RegExp(`^ {${common}}`, 'gm'), '')
}

function withoutEmptyEnds(text: string): string {
  return text
    .replace(/^(?:[ \t]*\n)+/, '')
    .replace(/(?:\n[ \t]*(?:[-*_]{3,}[ \t]*)?)+$/, '')
    .trimEnd()
}

/** The items of a section, or its paragraphs, each as one text. */
export function itemsOfSection({ lines }: Section): readonly SectionText[] {
  const said = lines.filter(({ kind }) => kind !== 'code')
  const hasItems = said.some(({ kind }) => kind === 'item')
  const isStart = (line: DocumentLine): boolean =>
    line.kind === 'item' || line.kind === 'row' || (!hasItems && line.isFirst)
  const items: SectionText[] = []
  for (const line of said) {
    const above = items.at(-1)
    if (isStart(line)) items.push({ text: line.text, line: line.line, column: line.column })
    else if (above !== undefined) items.splice(-1, 1, { ...above, text: `${above.text} ${line.text}` })
  }
  return items
}
