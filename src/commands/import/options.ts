import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Preference } from '../incident/claims-of-inputs.ts'

/** What an incident file can be written as. */
export const importFormats = ['yaml', 'json'] as const

export interface ImportOptions {
  /** `-` is stdin. */
  readonly files: readonly string[]
  readonly format?: (typeof importFormats)[number] | undefined
  readonly provenance?: boolean | undefined
  readonly prefer?: Preference | undefined
  /** Stdout when not given. */
  readonly output?: string | undefined
  readonly force?: boolean | undefined
  readonly update?: boolean | undefined
  readonly quiet?: boolean | undefined
  readonly color?: boolean | undefined
}

/** Refuses combinations that make no sense, before anything is read. */
export function checkCombinations({ files, format, provenance, output, force, update }: ImportOptions): void {
  if (files.includes('')) throw usage('import is given no file', 'is a variable of the script empty?')
  if (output === '') throw usage('--output is given no path', 'is a variable of the script empty?')
  if (provenance && (format !== undefined || output !== undefined))
    throw usage(
      `--provenance prints lines for programs, so that ${format === undefined ? '-o' : '--format'} makes no sense`,
      'leave one of them out',
    )
  if (force && update)
    throw usage('--force and --update contradict each other', '--update keeps edited files, --force replaces them')
  if ((force || update) && (output === undefined || output === '-'))
    throw usage(
      `stdout is no file, so that --${force ? 'force' : 'update'} makes no sense`,
      'name a file or a folder with -o',
    )
}

function usage(message: string, hint: string): UserError {
  return new UserError(message, { hint, exitCode: ExitCode.Usage })
}
