/** As wide as the narrowest terminals are. */
const COLUMNS = 80

export const INDENT = '  '

/** In lines that are not too long, broken between words; a word that is too long is broken in itself. */
export function wrapped(text: string, first = INDENT, hanging = first): string {
  const lines: string[] = []
  let [indent, rest] = [first, text]
  while (indent.length + rest.length > COLUMNS) {
    const room = COLUMNS - indent.length
    const space = rest.lastIndexOf(' ', room)
    const end = space > 0 ? space : room
    lines.push(`${indent}${rest.slice(0, end)}`)
    rest = rest.slice(end).trimStart()
    indent = hanging
  }
  return [...lines, `${indent}${rest}`.trimEnd()].join('\n')
}

/** The same for a command line: broken between the words of a shell, so that it can still be copied and run. */
export function wrappedCommand(command: string, first: string, hanging: string): string {
  const lines: string[] = []
  let line = first
  for (const [word] of command.matchAll(SHELL_WORDS)) {
    const longer = line === first ? `${line}${word}` : `${line} ${word}`
    const isTooLong = line !== first && longer.length > COLUMNS - CONTINUED.length
    if (isTooLong) lines.push(`${line}${CONTINUED}`)
    line = isTooLong ? `${hanging}${word}` : longer
  }
  return [...lines, line].join('\n')
}

const CONTINUED = ' \\'

/** A `>` or `|` stays with the word behind it. */
const SHELL_WORDS = /(?:[<>|]\s+)?(?:'[^']*'|"(?:\\.|[^"\\])*"|\S)+/g
