import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Preference } from '../incident/claims-of-inputs.ts'
import type { OutputFormat } from '../result/format.ts'

export interface RenderOptions {
  /** `-` is stdin. */
  readonly file: string
  readonly template?: string | undefined
  /** The template's own when not given. */
  readonly format?: OutputFormat | undefined
  readonly prefer?: Preference | undefined
  readonly view?: boolean | undefined
  readonly sort?: boolean | undefined
  /** Stdout when not given. */
  readonly output?: string | undefined
  readonly force?: boolean | undefined
  readonly update?: boolean | undefined
  readonly quiet?: boolean | undefined
  readonly color?: boolean | undefined
}

/** Refuses combinations that make no sense, before anything is read. */
export function checkCombinations({ file, output, view, format, force, update }: RenderOptions): void {
  if (file === '') throw usage('render is given no file', 'is a variable of the script empty?')
  if (output === '') throw usage('--output is given no path', 'is a variable of the script empty?')
  if (view && format !== undefined)
    throw usage('--view prints JSON, so that --format makes no sense', 'leave one of them out')
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
