import type { ExitCode } from './exit-code.ts'

/** Everything a run may know of the world outside: nothing else in `src` touches `process`. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly pid: number
  /** The system's IANA time zone, only ever offered, never assumed. */
  readonly timezone: string
  /** Milliseconds since the epoch; `POSTMORTEM_NOW` fixes it. */
  now(): number
  readonly stdin: Input
  readonly stdout: Output
  readonly stderr: Output
  /** Who answers questions: the terminal, or a script of answers in tests. Called only when something is asked. */
  person(options?: PersonOptions): Promise<Person>
  /** Registers what to do when TERM or HUP arrives; returns how to forget it. */
  onTermination(act: () => void): () => void
  /** Mirrors `process.exitCode`. */
  exitCode: ExitCode
}

export interface PersonOptions {
  /** `--color` or `--no-color`; without either the environment decides. */
  readonly color?: boolean | undefined
}

export interface Input {
  readonly isTTY: boolean
  /** All bytes until the end of the stream; when they are more than any text we read, enough of them to refuse it. */
  read(): Promise<Uint8Array>
}

export interface Output {
  readonly isTTY: boolean
  /** Width in columns; 80 where it is not known. */
  readonly columns: number
  /** Returns when all is written. Stdout throws `OutputClosed` when its reader has gone, a `UserError` when it fails. */
  write(text: string): void
}

/** The person pressed Esc or Ctrl-B. */
export const BACK: unique symbol = Symbol('back')
export type Back = typeof BACK

/** Asks one question at a time. Every method rejects with `Cancelled` on Ctrl-C or when the terminal closes. */
export interface Person {
  line(question: LineQuestion): Promise<string | Back>
  lines(question: LinesQuestion): Promise<readonly string[] | Back>
  choose<Value extends string>(question: ChoiceQuestion<Value>): Promise<Value | Back>
  /** Several of many rows, by their positions. */
  pick(question: PickQuestion): Promise<ReadonlySet<number> | Back>
  /** Opens the text in the person's editor and returns what was saved, or `undefined` when the editor failed or was cancelled. */
  edit(text: string, extension: string): Promise<string | undefined>
  /** Prints a note between questions. */
  tell(text: string): void
  /** Gives the terminal back. */
  close(): void
}

export interface LineQuestion {
  readonly message: string
  readonly hint?: string
  /** Shown, editable, taken by Enter. */
  readonly initial?: string
  /** The reason why the answer cannot stand, or nothing. */
  validate?(answer: string): Promise<string | undefined>
}

export interface LinesQuestion {
  readonly message: string
  readonly hint?: string
  readonly initial: readonly string[]
  /** Called after every line that was added or taken back, and awaited before the next key is handled. */
  onChange?(lines: readonly string[]): Promise<void>
  /** What to show above the input for the lines so far. */
  show?(lines: readonly string[]): Promise<readonly string[]>
  /** The reason why these lines cannot stand, or nothing. */
  validate?(lines: readonly string[]): Promise<string | undefined>
}

export interface ChoiceQuestion<Value extends string> {
  readonly message: string
  readonly hint?: string
  readonly choices: readonly { readonly value: Value; readonly name: string; readonly description?: string }[]
  /** Where the cursor starts. */
  readonly initial?: Value
}

export interface PickQuestion {
  readonly message: string
  readonly hint?: string
  readonly rows: readonly PickRow[]
  /** What is picked at first. */
  readonly initial: ReadonlySet<number>
  /** Called after every change, with what is picked by then. */
  onChange?(picked: ReadonlySet<number>): void
}

export interface PickRow {
  /** Stands in front of the text, in columns that its writer has lined up. */
  readonly label: string
  /** Cut to the width of the terminal; shown whole where the cursor is. */
  readonly text: string
}
