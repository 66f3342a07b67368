import { diffLines } from 'diff'

const MOST = 40

/** The lines that differ, with `-` and `+` before them, the hash of the file itself left out. */
export function changedLines(from: string, to: string): string {
  const lines = diffLines(from, to).flatMap(({ added, removed, value }) => {
    if (!added && !removed) return []
    return value
      .replace(/\n$/, '')
      .split('\n')
      .filter((line) => !/^(?:<!-- |# )?written: /.test(line))
      .map((line) => `  ${added ? '+' : '-'} ${line}`)
  })
  const more = lines.length > MOST ? [`  … and ${lines.length - MOST} more`] : []
  return [...lines.slice(0, MOST), ...more].join('\n')
}
