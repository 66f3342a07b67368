import type { PickRow } from '../../host.ts'
import { printable } from '../style.ts'
import type { Screen } from './screen.ts'

/** Where the cursor is after a key. */
export function moved(key: string, active: number, size: number, count: number): number {
  const steps = new Map([
    ['up', -1],
    ['down', 1],
    ['pageup', -size],
    ['pagedown', size],
    ['home', -count],
    ['end', count],
  ])
  return Math.max(0, Math.min(count - 1, active + (steps.get(key) ?? 0)))
}

/** The first row on the screen: the list moves only where the cursor would leave it. */
export function visibleFrom(active: number, top: number, size: number, count: number): number {
  const lowest = Math.max(0, Math.min(top, active, count - size))
  return Math.max(lowest, active - size + 1)
}

/** `› [x] 14:05  Slack  Restarted the search …`, on one line. */
export function rowLine(
  { style, symbols, columns }: Screen,
  { label, text }: PickRow,
  { isActive, isPicked }: { readonly isActive: boolean; readonly isPicked: boolean },
): string {
  const line = cut(`${isPicked ? '[x]' : '[ ]'} ${oneLine(`${label}  ${text}`)}`, columns - 3, symbols.more)
  if (isActive) return style.cyan(`${symbols.input} ${line}`)
  return isPicked ? `  ${line}` : style.dim(`  ${line}`)
}

/** The text of a row, in lines of which there are always as many, so that the list stays where it is. */
export function previewOf({ style, symbols, columns, rows }: Screen, row: PickRow | undefined): readonly string[] {
  const count = rows < 20 ? 2 : 4
  const width = columns - 5
  const lines: string[] = []
  let rest = oneLine(row?.text ?? '')
  while (lines.length < count - 1) {
    const end = fitting(rest, width)
    const space = end < rest.length ? rest.lastIndexOf(' ', end) : -1
    const at = space > 0 ? space : end
    lines.push(rest.slice(0, at))
    rest = rest.slice(at).trimStart()
  }
  return ['', ...[...lines, cut(rest, width, symbols.more)].map((line) => style.dim(`    ${line}`.trimEnd()))]
}

function oneLine(text: string): string {
  return printable(text).replaceAll(/\s+/g, (space) => (space.includes('\n') ? ' ' : space))
}

/** A text, or its beginning where it takes more columns. */
function cut(text: string, columns: number, more: string): string {
  const isWhole = fitting(text, columns) === text.length
  return isWhole ? text : text.slice(0, fitting(text, columns - more.length)) + more
}

/** How much of a text fits into so many columns, in UTF-16 units; characters of East Asia and pictures take two columns. */
function fitting(text: string, columns: number): number {
  let width = 0
  let end = 0
  for (const char of text) {
    width += WIDE.test(char) ? 2 : 1
    if (width > columns) return end
    end += char.length
  }
  return end
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u
