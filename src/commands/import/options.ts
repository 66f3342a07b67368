import type { ExportOptions } from '../incident/claims-of-exports.ts'
import type { Preference } from '../incident/claims-of-inputs.ts'
import type { NarrowOptions } from '../incident/narrow-timeline.ts'
import { checkOutputOrStdout, usage } from '../output-flags.ts'

/** What an incident file can be written as. */
export const importFormats = ['yaml', 'json'] as const

export interface ImportOptions extends ExportOptions, NarrowOptions {
  /** `-` is stdin. */
  readonly files: readonly string[]
  readonly format?: (typeof importFormats)[number] | undefined
  readonly provenance?: boolean | undefined
  /** The incident's, over what files state. */
  readonly timezone?: string | undefined
  readonly prefer?: Preference | undefined
  /** Stdout when not given. */
  readonly output?: string | undefined
  readonly force?: boolean | undefined
  readonly update?: boolean | undefined
  readonly quiet?: boolean | undefined
  readonly color?: boolean | undefined
}

/** Refuses combinations that make no sense, before anything is read. */
export function checkCombinations(options: ImportOptions): void {
  const { files, format, provenance, output } = options
  if (files.includes('')) throw usage('import is given no file', 'is a variable of the script empty?')
  if (provenance && (format !== undefined || output !== undefined))
    throw usage(
      `--provenance prints lines for programs, so that ${format === undefined ? '-o' : '--format'} makes no sense`,
      'leave one of them out',
    )
  checkOutputOrStdout(options)
}
