import { UserError } from '../errors.ts'
import { ExitCode } from '../exit-code.ts'

/** Where a command writes, and what it does with a file that is there. */
export interface OutputFlags {
  readonly output?: string | undefined
  readonly force?: boolean | undefined
  readonly update?: boolean | undefined
}

/** Refuses a path that is none, and flags of which only one can hold. */
export function checkOutput({ output, force, update }: OutputFlags): void {
  if (output === '') throw usage('--output is given no path', 'is a variable of the script empty?')
  if (force && update)
    throw usage('--force and --update contradict each other', '--update keeps edited files, --force replaces them')
}

/** The same for a command that prints to stdout unless it is given a path. */
export function checkOutputOrStdout(flags: OutputFlags): void {
  checkOutput(flags)
  const { output, force, update } = flags
  if ((force || update) && (output === undefined || output === '-'))
    throw usage(
      `stdout is no file, so that --${force ? 'force' : 'update'} makes no sense`,
      'name a file or a folder with -o',
    )
}

export function usage(message: string, hint: string): UserError {
  return new UserError(message, { hint, exitCode: ExitCode.Usage })
}
