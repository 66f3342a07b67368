import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import { visible } from '../../../core/rules/explain.ts'
import type { Style } from '../../../io/style.ts'
import type { MendedFile } from '../check-run.ts'

/** What was changed, as `patch` and `git apply` read it; at a terminal with colours, and what nobody sees made visible. */
export function diffText(files: readonly MendedFile[], paint: Style, isTerminal: boolean): string {
  return files
    .map(({ file, before, after }) => {
      const patch = createTwoFilesPatch(file, file, before, after, undefined, undefined, {
        context: 1,
        headerOptions: FILE_HEADERS_ONLY,
      })
      return isTerminal
        ? patch
            .split('\n')
            .map((line) => painted(line.replace(/\r$/, ''), paint))
            .join('\n')
        : patch
    })
    .join('')
}

function painted(line: string, { bold, cyan, green, red }: Style): string {
  const shown = visible(line)
  if (/^(?:\+\+\+|---) /.test(line)) return bold(shown)
  if (line.startsWith('@@')) return cyan(shown)
  if (line.startsWith('+')) return green(shown)
  return line.startsWith('-') ? red(shown) : shown
}
