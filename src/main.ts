import { Cancelled, OutputClosed, UserError, UserErrors } from './errors.ts'
import { ExitCode } from './exit-code.ts'
import type { Host } from './host.ts'
import { printable } from './io/style.ts'
import { runProgram } from './program.ts'

export { systemHost } from './io/system-host.ts'

/** Runs one command line and returns the exit code. Never throws and never ends the process. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    await runProgram(argv, host)
    return host.exitCode
  } catch (error) {
    return report(error, host)
  }
}

function report(error: unknown, host: Host): ExitCode {
  if (error instanceof OutputClosed) return ExitCode.Ok
  if (error instanceof Cancelled) {
    host.stderr.write(error.hint === undefined ? '\n' : `\n${printable(error.hint)}\n`)
    return ExitCode.Cancelled
  }
  if (error instanceof UserErrors) {
    for (const each of error.errors) report(each, host)
    return error.exitCode
  }
  if (error instanceof UserError) {
    const place = error.place === undefined ? '' : `${printable(error.place)}: `
    host.stderr.write(
      `${place}error: ${printable(error.message)}\n${error.hint === undefined ? '' : `  hint: ${printable(error.hint)}\n`}`,
    )
    if (host.env.POSTMORTEM_DEBUG) host.stderr.write(`${printable(stackOf(error))}\n`)
    return error.exitCode
  }
  host.stderr.write(
    `error: this is a bug in postmortem: ${printable(error instanceof Error ? error.message : String(error))}\n${printable(stackOf(error))}\n` +
      '  hint: please report it with the lines above; nothing was written after it happened\n',
  )
  return ExitCode.Failure
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return error.cause === undefined ? (error.stack ?? '') : `${error.stack ?? ''}\ncaused by ${stackOf(error.cause)}`
}
