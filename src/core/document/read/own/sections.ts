/** A heading of a document that this tool wrote, with the source lines below it up to the next heading. */
export interface OwnSection {
  /** `## Timeline`; empty for what stands above the first heading. */
  readonly heading: string
  readonly line: number
  readonly lines: readonly string[]
}

/** The sections of a body whose first line is `firstLine` of its file. Headings stand at the first column and in no fence. */
export function readOwnSections(body: string, firstLine: number): readonly OwnSection[] {
  const lines = body.split('\n')
  const heads: number[] = []
  for (let at = 0; at < lines.length; at++) {
    const end = opaqueEnd(lines, at)
    if (end !== undefined) at = end
    else if (/^#{1,6} /.test(lines[at] ?? '')) heads.push(at)
  }
  return [-1, ...heads].map((head, index) => ({
    heading: lines[head] ?? '',
    line: firstLine + Math.max(head, 0),
    lines: lines.slice(head + 1, heads[index]),
  }))
}

/** The line that ends the fence or the comment which begins here: what stands inside is no heading and no item. */
function opaqueEnd(lines: readonly string[], start: number): number | undefined {
  return fenceEnd(lines, start) ?? commentEnd(lines, start)
}

/** In lines: so that many which are never closed are not looked for to the end. */
const LONGEST_COMMENT = 500

function commentEnd(lines: readonly string[], start: number): number | undefined {
  if (!lines[start]?.startsWith('<!--')) return undefined
  const end = lines.slice(start, start + LONGEST_COMMENT).findIndex((line) => line.includes('-->'))
  return end === -1 ? undefined : start + end
}

/** The line that closes the fence which opens here. */
function fenceEnd(lines: readonly string[], start: number): number | undefined {
  const [, fence] = /^(`{3,}(?=[^`]*$)|~{3,})/.exec(lines[start] ?? '') ?? []
  if (fence === undefined) return undefined
  const end = lines.findIndex((line, at) => at > start && /^(?:`{3,}|~{3,})$/.test(line) && line.startsWith(fence))
  return end === -1 ? undefined : end
}

/** `Timeline` of `## Timeline`, as it is written. */
export function headingText(heading: string): string {
  return heading
    .replace(/^#+/, '')
    .trim()
    .replace(/(?<![ \t])[ \t]+#+$/, '')
}

/** 2 of `## Timeline`; 0 above the first heading. */
export function levelOf(heading: string): number {
  return /^#*/.exec(heading)?.[0].length ?? 0
}

/** A stretch of a section as one text, with the line on which it begins. */
export interface OwnText {
  readonly text: string
  readonly line: number
}

/** What stands between two lines of a section, without the empty lines around it. */
export function textOf({ line, lines }: OwnSection, from = 0, to = lines.length): OwnText {
  let [start, end] = [from, to]
  while (start < end && (lines[start] ?? '').trim() === '') start++
  while (end > start && (lines[end - 1] ?? '').trim() === '') end--
  return { text: lines.slice(start, end).join('\n'), line: line + 1 + start }
}

/** An item of a list without its mark. */
export interface OwnItem extends OwnText, Stretch {}

/** Lines of a section, as indexes; `to` is the one behind the last. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The items of the lists of a section. */
export function itemsOf(section: OwnSection): readonly OwnItem[] {
  const items: { lines: string[]; from: number }[] = []
  let isOpen = false
  for (let index = 0; index < section.lines.length; index++) {
    const line = section.lines[index] ?? ''
    const [start] = /^(?:[-*+]|\d{1,9}\.) /.exec(line) ?? []
    const above = items.at(-1)
    const end = opaqueEnd(section.lines, index)
    if (end !== undefined) {
      index = end
      isOpen = false
    } else if (start !== undefined) {
      items.push({ lines: [line.slice(start.length)], from: index })
      isOpen = true
    } else if (isOpen && above !== undefined && /^(?: {2}|\t|$)/.test(line)) {
      above.lines.push(line)
    } else if (isOpen && above !== undefined && line.trim() !== '' && above.lines.at(-1) !== '') {
      // A paragraph that a person's editor broke goes on without its indent.
      above.lines.push(line)
    } else isOpen = false
  }
  return items.map(({ lines, from }) => {
    const text = lines.join('\n').replace(/\n+$/, '')
    return { line: section.line + 1 + from, text, from, to: from + text.split('\n').length }
  })
}

/** What stands in a section outside of some of its lines; what these part are paragraphs of their own. */
export function textOutside({ line, lines }: OwnSection, taken: readonly Stretch[]): OwnText {
  const isTaken = new Set(taken.flatMap(({ from, to }) => lines.slice(from, to).map((_, index) => from + index)))
  const runs: { lines: string[]; from: number }[] = []
  for (const [index, text] of lines.entries()) {
    if (isTaken.has(index)) continue
    const above = runs.at(-1)
    if (above !== undefined && above.from + above.lines.length === index) above.lines.push(text)
    else runs.push({ lines: [text], from: index })
  }
  const texts = runs.map((run) => textOf({ heading: '', line: line + run.from, lines: run.lines }))
  const left = texts.filter(({ text }) => text !== '')
  return { text: left.map(({ text }) => text).join('\n\n'), line: left[0]?.line ?? line }
}

/** The first paragraph of a section. */
export function firstParagraph({ lines }: OwnSection): Stretch {
  const from = Math.max(
    lines.findIndex((line) => line.trim() !== ''),
    0,
  )
  const end = lines.findIndex((line, at) => at > from && line.trim() === '')
  return { from, to: end === -1 ? lines.length : end }
}

/** A row of a table, cell by cell. */
export interface OwnRow {
  readonly cells: readonly string[]
  readonly line: number
}

/** A table of a section; its first line is its head. */
export interface OwnTable extends Stretch {
  readonly columns: readonly string[]
  readonly rows: readonly OwnRow[]
}

/** The last table of a section whose head begins with a cell, and whose first row does. */
export function tableOf(section: OwnSection, first: RegExp, row?: RegExp): OwnTable | undefined {
  const from = section.lines.findLastIndex((line, at) => {
    const isHead = line.startsWith('|') && first.test(cellsOf(line)[0] ?? '')
    if (!isHead || !/^\|[ :|-]+$/.test(section.lines[at + 1] ?? '')) return false
    return row === undefined || row.test(cellsOf(section.lines[at + 2] ?? '')[0] ?? '')
  })
  if (from === -1) return undefined
  const rows: OwnRow[] = []
  let to = from + 2
  for (; section.lines[to]?.startsWith('|'); to++)
    rows.push({ cells: cellsOf(section.lines[to] ?? ''), line: section.line + 1 + to })
  return { from, to, columns: cellsOf(section.lines[from] ?? ''), rows }
}

/** The cells of a row as they are written. */
export function cellsOf(row: string): readonly string[] {
  const cells = row.trimEnd().split(/(?<!\\)\|/)
  return cells.slice(1, cells.at(-1)?.trim() === '' ? -1 : undefined).map((cell) => cell.trim())
}
