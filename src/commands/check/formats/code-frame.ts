import { printable } from '../../../io/style.ts'

/** A line of a file as a terminal can show it, and below it the mark of one place, in as many columns. */
export interface CodeFrame {
  readonly line: string
  readonly caret: string
}

/** `column` counts UTF-16 units from 1. A line that is wider than `columns` is cut at the sides of the place. */
export function codeFrame(source: string, column: number, columns: number): CodeFrame {
  const at = Math.min(Math.max(column - 1, 0), source.length)
  // No more than can be seen: a line can be a megabyte long.
  const near = columns * 4
  const before = cellsOf(source.slice(Math.max(0, at - near), at), 0)
  const after = cellsOf(source.slice(at, at + near), widthOf(before))
  const fits = at <= near && source.length - at <= near && widthOf(before) + widthOf(after) <= columns
  if (fits) return frame(before, after)
  const left = Math.min(widthOf(before), Math.max(columns - widthOf(after), Math.floor(columns / 2)))
  const start = lastOf(before, left, at > near)
  return frame(start, firstOf(after, columns - widthOf(start), source.length - at > near))
}

/** What stands in one place of a terminal, and how many columns it takes. */
interface Cell {
  readonly text: string
  readonly width: number
}

function frame(before: readonly Cell[], after: readonly Cell[]): CodeFrame {
  const line = [...before, ...after].map(({ text }) => text).join('')
  return { line: line.trimEnd(), caret: `${' '.repeat(widthOf(before))}^` }
}

/** The last cells that fit, with a mark in front where others are left out. */
function lastOf(cells: readonly Cell[], width: number, isCut: boolean): readonly Cell[] {
  if (!isCut && widthOf(cells) <= width) return cells
  let used = ELLIPSIS.width
  const from = cells.findLastIndex((cell) => {
    used += cell.width
    return used > width
  })
  return [ELLIPSIS, ...cells.slice(from + 1)]
}

/** The first cells that fit, with a mark behind them where others are left out. */
function firstOf(cells: readonly Cell[], width: number, isCut: boolean): readonly Cell[] {
  if (!isCut && widthOf(cells) <= width) return cells
  let used = ELLIPSIS.width
  const until = cells.findIndex((cell) => {
    used += cell.width
    return used > width
  })
  return [...cells.slice(0, until < 0 ? cells.length : until), ELLIPSIS]
}

const ELLIPSIS: Cell = { text: '…', width: 1 }

/** Tabs become spaces up to the next stop; `start` is the column that the first cell stands in, from 0. */
function cellsOf(text: string, start: number): readonly Cell[] {
  let column = start
  return graphemesOf(printable(text)).map((grapheme) => {
    const width = grapheme === '\t' ? TAB - (column % TAB) : columnsOf(grapheme)
    column += width
    return { text: grapheme === '\t' ? ' '.repeat(width) : grapheme, width }
  })
}

const TAB = 4

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}

function graphemesOf(text: string): readonly string[] {
  if (/^[\t\u0020-\u007e]*$/.test(text)) return [...text]
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment)
}

/** As terminals draw it: pictures and East Asian characters take two columns, marks on other characters none. */
function columnsOf(grapheme: string): number {
  if (/^[\p{M}\u200b-\u200f\u2060\ufeff]/u.test(grapheme)) return 0
  return WIDE.test(grapheme) ? 2 : 1
}

const WIDE =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u
