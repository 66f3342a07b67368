import { diffLines } from 'diff'

const MOST = 40

/** The lines that differ, with `-` and `+` before them, the `written` hash left out. */
export function changedLines(from: string, to: string): string {
  const lines = diffLines(from, to).flatMap(({ added, removed, value }) => {
    if (!added && !removed) return []
    return value
      .replace(/\n$/, '')
      .split('\n')
      .filter((line) => !line.startsWith('written: '))
      .map((line) => `  ${added ? '+' : '-'} ${line}`)
  })
  const more = lines.length > MOST ? [`  … and ${lines.length - MOST} more`] : []
  return [...lines.slice(0, MOST), ...more].join('\n')
}
