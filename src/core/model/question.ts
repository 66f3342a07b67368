import type { Condition } from './kinds.ts'

/** A raw answer: a line, or several. */
export type Answer = string | readonly string[]
export type Answers = Readonly<Record<string, Answer>>

/** One thing said by an answer: a text for the path of a fact. `line`: which line of the answer, from 0. */
export interface Statement {
  readonly path: string
  readonly text: string
  readonly line?: number
}

/** A question of the interview. */
export interface Question {
  readonly id: string
  /** The facts it asks for; asked only while one of them is not said. */
  readonly fills: readonly string[]
  readonly ask: string
  readonly hint?: string
  readonly form: 'line' | 'lines' | 'choice'
  /** Nothing can be written without it, so that Enter alone is no answer. */
  readonly isRequired?: true
  readonly choices?: readonly Choice[]
  /** What Enter takes, unless something was answered before. */
  readonly initial?: Answer
  /** The facts on which it depends whether it is asked. */
  readonly when?: Condition
  parse(answer: Answer): readonly Statement[]
}

/** `value`: empty for an answer that says nothing. */
export interface Choice {
  readonly value: string
  readonly name: string
  /** When it is chosen. */
  readonly description?: string
}
