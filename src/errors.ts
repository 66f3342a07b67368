import { ExitCode } from './exit-code.ts'

export interface UserErrorOptions {
  /** What to do about it, printed as `hint: …`. */
  readonly hint?: string
  readonly exitCode?: ExitCode
  /** `file:line:column` of what is wrong, printed before `error:`. */
  readonly place?: string | undefined
  readonly cause?: unknown
}

/** Something the person can put right: printed as `place: error: …` and `hint: …`, without a stack. */
export class UserError extends Error {
  readonly hint: string | undefined
  readonly exitCode: ExitCode
  readonly place: string | undefined

  constructor(message: string, { hint, exitCode = ExitCode.Failure, place, cause }: UserErrorOptions = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'UserError'
    this.hint = hint
    this.exitCode = exitCode
    this.place = place
  }
}

/** Several things that the person can put right, told all at once. */
export class UserErrors extends Error {
  readonly errors: readonly UserError[]
  readonly exitCode: ExitCode

  constructor(errors: readonly UserError[], exitCode: ExitCode = ExitCode.Failure) {
    super(errors.map(({ message }) => message).join('; '))
    this.name = 'UserErrors'
    this.errors = errors
    this.exitCode = exitCode
  }
}

/** The person, or a signal, ended the run. `hint` says how to go on. */
export class Cancelled extends Error {
  readonly hint: string | undefined

  constructor(hint?: string) {
    super('cancelled')
    this.name = 'Cancelled'
    this.hint = hint
  }
}

/** Whoever read our stdout has gone (`| head`): the run ends at once, quietly and with code 0. */
export class OutputClosed extends Error {
  constructor() {
    super('stdout was closed by its reader')
    this.name = 'OutputClosed'
  }
}
