/** As text what a library prints to the console that can hand it out in no other way. */
export function printedBy(act: () => void): string {
  const { log } = console
  const lines: string[] = []
  Object.assign(console, { log: (line: string) => lines.push(`${line}\n`) })
  try {
    act()
  } finally {
    Object.assign(console, { log })
  }
  return lines.join('')
}
