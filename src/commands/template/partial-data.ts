import { wrapped } from '../../io/prompts/screen.ts'
import { printable, type Style } from '../../io/style.ts'
import type { PartialEntry } from '../project/template-library.ts'

/** A partial as `--json` gives it. */
export function partialData(partial: PartialEntry): Readonly<Record<string, unknown>> {
  const { name, origin, file, overrides, problem } = partial
  return {
    name,
    source: origin,
    file: origin === 'team' ? file : null,
    overrides: overrides ? 'built-in' : null,
    description: descriptionOf(partial),
    problems: problem === undefined ? [] : [problem],
  }
}

/** One line for each partial, its columns parted by tabs, for scripts. */
export function partialLines(partials: readonly PartialEntry[]): string {
  const rows = partials.map((partial) => [
    partial.name,
    sourceOf(partial),
    descriptionOf(partial),
    partial.overrides ? 'built-in' : '',
    partial.problem?.message ?? '',
  ])
  return rows.map((row) => `${row.map((text) => printable(text).replaceAll(/\s+/g, ' ')).join('\t')}\n`).join('')
}

/** Name and source in columns, and below each what else is to be known of it. */
export function partialTable(partials: readonly PartialEntry[], width: number, style: Style): string {
  const nameWidth = Math.max(...['NAME', ...partials.map(({ name }) => name)].map((name) => name.length))
  const indent = ' '.repeat(nameWidth + 2)
  const blocks = partials.map((partial) => {
    const gap = ' '.repeat(nameWidth + 2 - partial.name.length)
    const details = [
      { text: descriptionOf(partial), paint: style.dim },
      { text: partial.overrides ? 'in place of the built-in one' : '', paint: style.dim },
      { text: partial.problem === undefined ? '' : `error: ${partial.problem.message}`, paint: style.red },
    ].filter(({ text }) => text !== '')
    return [
      `${style.bold(printable(partial.name))}${gap}${printable(sourceOf(partial))}`,
      ...details.flatMap(({ text, paint }) =>
        wrapped(printable(text), width, indent, `${indent}  `).map((line) => paint(line)),
      ),
    ]
  })
  const head = style.dim(`${'NAME'.padEnd(nameWidth)}  SOURCE`)
  return [head, ...blocks.flat()].map((line) => `${line}\n`).join('')
}

/** What the comment says that a partial begins with. */
function descriptionOf({ source }: PartialEntry): string {
  const [, long, short = ''] = /^\uFEFF?\s*\{\{~?!(?:--([\s\S]*?)--|([^}]*?))\s*~?\}\}/.exec(source) ?? []
  return (long ?? short).trim().replaceAll(/\s+/g, ' ')
}

function sourceOf({ origin, file }: PartialEntry): string {
  return origin === 'team' ? file : 'built-in'
}
