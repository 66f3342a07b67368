import { chatFormOf } from '../chat/form.ts'
import { isGitLog } from '../git-log.ts'
import { isLogLine } from '../log/line.ts'

/** What wrote a text that is no JSON, by its first lines that are not empty: the narrower form first. */
export function textFormOf(lines: readonly string[]): 'git-log' | 'chat' | 'log' | undefined {
  if (isGitLog(lines)) return 'git-log'
  if (chatFormOf(lines) !== undefined) return 'chat'
  return isLog(lines) ? 'log' : undefined
}

/** Most lines that are not indented begin as those of a log. Names of columns stand above a table. */
function isLog(lines: readonly string[]): boolean {
  const shown = lines.filter((text) => !/^\s/.test(text))
  const entries = shown.filter(isLogLine)
  const [first = ''] = lines
  const isTable = first.includes('\t') && !isLogLine(first)
  return !isTable && entries.length * 2 > shown.length && lines.slice(0, 3).some(isLogLine)
}
