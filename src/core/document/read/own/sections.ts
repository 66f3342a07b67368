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
    const end = fenceEnd(lines, at)
    if (end !== undefined) at = end
    else if (/^#{1,6} /.test(lines[at] ?? '')) heads.push(at)
  }
  return [-1, ...heads].map((head, index) => ({
    heading: lines[head] ?? '',
    line: firstLine + Math.max(head, 0),
    lines: lines.slice(head + 1, heads[index]),
  }))
}

/** The line that closes the fence which opens here. */
function fenceEnd(lines: readonly string[], start: number): number | undefined {
  const [, fence] = /^(`{3,}(?=[^`]*$)|~{3,})/.exec(lines[start] ?? '') ?? []
  if (fence === undefined) return undefined
  const end = lines.findIndex((line, at) => at > start && /^(?:`{3,}|~{3,})$/.test(line) && line.startsWith(fence))
  return end === -1 ? undefined : end
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

/** The items of the lists of a section, without their marks; `mark` is that of each. */
export function itemsOf(section: OwnSection): readonly (OwnText & { readonly mark: string })[] {
  const items: { mark: string; lines: string[]; line: number }[] = []
  let isOpen = false
  for (const [index, line] of section.lines.entries()) {
    const [start, mark = ''] = /^([-*+]|\d{1,9}\.) /.exec(line) ?? []
    const above = items.at(-1)
    if (start !== undefined) {
      items.push({ mark, lines: [line.slice(start.length)], line: section.line + 1 + index })
      isOpen = true
    } else if (isOpen && above !== undefined && /^(?: {2}|\t|$)/.test(line)) {
      above.lines.push(line)
    } else if (isOpen && above !== undefined && line.trim() !== '' && above.lines.at(-1) !== '') {
      // A paragraph that a person's editor broke goes on without its indent.
      above.lines.push(line)
    } else isOpen = false
  }
  return items.map(({ mark, lines, line }) => ({ mark, line, text: lines.join('\n').replace(/\n+$/, '') }))
}

/** A row of a table, cell by cell. */
export interface OwnRow {
  readonly cells: readonly string[]
  readonly line: number
}

/** The last table of a section whose head begins with a cell: its rows, and the line of its head in the section. */
export function tableOf(
  section: OwnSection,
  first: RegExp,
): { readonly head: number; readonly columns: readonly string[]; readonly rows: readonly OwnRow[] } | undefined {
  const head = section.lines.findLastIndex((line, at) => {
    return line.startsWith('|') && first.test(cellsOf(line)[0] ?? '') && /^\|[ :|-]+$/.test(section.lines[at + 1] ?? '')
  })
  if (head === -1) return undefined
  const rows: OwnRow[] = []
  for (let at = head + 2; section.lines[at]?.startsWith('|'); at++)
    rows.push({ cells: cellsOf(section.lines[at] ?? ''), line: section.line + 1 + at })
  return { head, columns: cellsOf(section.lines[head] ?? ''), rows }
}

function cellsOf(row: string): readonly string[] {
  const cells = row.trimEnd().split(/(?<!\\)\|/)
  return cells.slice(1, cells.at(-1)?.trim() === '' ? -1 : undefined).map((cell) => cell.trim())
}
