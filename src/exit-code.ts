/** What the process tells the shell. The list is documented in docs/exit-codes.md. */
export const ExitCode = {
  /** Done. */
  Ok: 0,
  /** A fact that cannot stand, malformed YAML or JSON, or findings at or above the level. */
  Problems: 1,
  /** Wrong use: unknown flag or command, a combination that makes no sense, answers missing without a terminal. */
  Usage: 2,
  /** A file that cannot be read or written, a target that exists, a broken configuration or template, our own bug. */
  Failure: 3,
  /** Ctrl-C, TERM or HUP. The draft is kept. */
  Cancelled: 130,
} as const

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]
