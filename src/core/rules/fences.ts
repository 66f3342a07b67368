/** Which lines stand in a fenced code block, its marks included; a block that is not closed goes on to the end. */
export function fencedLines(lines: readonly string[]): readonly boolean[] {
  let fence = ''
  return lines.map((line) => {
    if (!line.includes('```') && !line.includes('~~~')) return fence !== ''
    const [, mark = '', info = ''] = /^\s{0,3}(?:[-*+] {1,4})?(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (fence === '') {
      if (mark === '' || (mark.startsWith('`') && info.includes('`'))) return false
      fence = mark
      return true
    }
    if (mark.startsWith(fence) && info.trim() === '') fence = ''
    return true
  })
}
