import { wrapped, wrappedCommand } from '../output/wrapped.ts'
import type { Importer } from './importer.ts'
import { importers } from './importers.ts'

/** The section of `import --help` that names every source, with what is read of it and what makes its export. */
export function sourcesHelp(): string {
  const width = Math.max(...importers.map(({ name }) => name.length))
  return `Sources, told by their shape or by --as, with what makes the export:\n${importers.map((source) => rowOf(source, width)).join('\n')}\n`
}

function rowOf({ name, title, reads, howToExport }: Importer, width: number): string {
  const margin = ' '.repeat(width + 4)
  const what = wrapped(`${title}: ${reads}`, `  ${name.padEnd(width)}  `, margin)
  return [what, ...howToExport.slice(0, 1).map((way) => wayText(way, margin))].join('\n')
}

function wayText(way: string, margin: string): string {
  return isCommand(way) ? wrappedCommand(way, `${margin}$ `, `${margin}    `) : wrapped(way, margin, `${margin}  `)
}

/** Else it is a way through menus. */
export function isCommand(way: string): boolean {
  return /^[a-z]/.test(way)
}
