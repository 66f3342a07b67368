import type { Host, PersonOptions } from '../../host.ts'
import { type Keyboard, openKeyboard, type Terminal } from './keyboard.ts'
import { type Screen, screenOf } from './screen.ts'

/** What the questions of one run share. */
export interface Session {
  readonly host: Host
  readonly screen: Screen
  readonly keyboard: Keyboard
  readonly output: NodeJS.WriteStream
  readonly kept: KeptLines
  /** How to leave, on the first prompt only. */
  leaveHint(): string | undefined
  /** Prints a line that is already safe for a terminal. */
  print(line: string): void
}

/** Lines that were pasted or typed where they did not fit: the next list offers them. */
export interface KeptLines {
  all(): readonly string[]
  keep(lines: readonly string[]): void
  forget(): void
}

/** What every prompt is given; a type and no interface, as inquirer's types ask. */
export type PromptConfig<Question> = {
  readonly session: Session
  readonly question: Question
  readonly leave: string | undefined
  readonly note?: string | undefined
  /** Inquirer insists on one; ours is `question.message`. */
  readonly message: string
}

export async function openSession(host: Host, terminal: Terminal, { color }: PersonOptions): Promise<Session> {
  let isFirst = true
  return {
    host,
    screen: await screenOf(host, terminal.output, color),
    keyboard: openKeyboard(terminal),
    output: terminal.output,
    kept: keptLines(),
    leaveHint() {
      const hint = isFirst ? 'Esc goes back, Ctrl-C stops' : undefined
      isFirst = false
      return hint
    },
    print: (line) => void terminal.output.write(`${line}\n`),
  }
}

/** What to say of keys that came before their question; several lines of them are kept. */
export function leftoverNote(text: string, kept: KeptLines): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return undefined
  if (lines.length === 1) return `typed ahead and not taken: ${lines[0]}`
  kept.keep(lines)
  return `${lines.length} lines were not taken; in the next list, p + Enter adds them`
}

function keptLines(): KeptLines {
  let lines: readonly string[] = []
  return {
    all: () => lines,
    keep(more) {
      lines = [...lines, ...more]
    },
    forget() {
      lines = []
    },
  }
}
