import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

export interface TerminalOptions {
  readonly command: string
  readonly args?: readonly string[]
  /** On top of a clean environment, in which no CI is set. */
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly columns?: number
  readonly rows?: number
}

export interface OpenTerminal {
  /** Sends text as it is. */
  type(text: string): void
  key(name: keyof typeof keys): void
  /** As a terminal does that knows bracketed paste. */
  paste(text: string): void
  /** Resolves when the screen shows it, and fails with the screen when it does not in time. */
  waitFor(pattern: string | RegExp, timeoutMs?: number): Promise<void>
  /** What a person sees, without blank space at the ends of lines and below. */
  screen(): string
  /** All bytes so far. */
  raw(): string
  resize(columns: number, rows: number): void
  /** Resolves when the program has ended and all that it printed is on the screen. */
  exit(): Promise<Exit>
  kill(signal: string): void
}

export interface Exit {
  readonly exitCode: number
  readonly signal: number | undefined
}

const keys = {
  enter: '\r',
  esc: '\u001b',
  up: '\u001b[A',
  down: '\u001b[B',
  left: '\u001b[D',
  'ctrl-b': '\u0002',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
  'ctrl-u': '\u0015',
  'ctrl-z': '\u001a',
} as const

/** Runs a program in a terminal of its own. */
export function openTerminal(options: TerminalOptions): OpenTerminal {
  const { command, args = [], cwd = process.cwd(), columns = 80, rows = 24 } = options
  const display = new xterm.Terminal({ cols: columns, rows, scrollback: 1000, allowProposedApi: true })
  const program = spawn(command, [...args], { cols: columns, rows, cwd, env: cleanEnvironment(options.env) })
  let raw = ''
  let drawn = 0
  program.onData((text) => {
    raw += text
    display.write(text, () => {
      drawn += text.length
    })
  })
  const ended = new Promise<Exit>((resolve) => {
    program.onExit(({ exitCode, signal }) => resolve({ exitCode, signal }))
  })
  const screen = (): string => textOf(display.buffer.active)
  /** The last output may come after the news that the program has ended, and is drawn later still. */
  const settled = async (): Promise<void> => {
    for (let seen = -1; seen !== raw.length || drawn !== raw.length; ) {
      seen = raw.length
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
  return {
    type: (text) => program.write(text),
    key: (name) => program.write(keys[name]),
    paste: (text) => program.write(`\u001b[200~${text.replaceAll('\n', '\r')}\u001b[201~`),
    waitFor: (pattern, timeoutMs = PATIENCE) => waitUntilShown(screen, () => drawn, pattern, timeoutMs),
    screen,
    raw: () => raw,
    resize(newColumns, newRows) {
      program.resize(newColumns, newRows)
      display.resize(newColumns, newRows)
    },
    async exit() {
      const exit = await ended
      await settled()
      return exit
    },
    kill: (signal) => program.kill(signal),
  }
}

function cleanEnvironment(extra: TerminalOptions['env']): Record<string, string> {
  const { PATH = '/usr/bin:/bin', HOME = '/tmp' } = process.env
  return { PATH, HOME, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...extra }
}

/** A loaded machine is slow, and a test that waits for what comes is none the slower for it. */
const PATIENCE = 20_000

/** Looks at the screen only when something was drawn: reading it takes a while, and many terminals are open. */
async function waitUntilShown(
  screen: () => string,
  drawn: () => number,
  pattern: string | RegExp,
  timeoutMs: number,
): Promise<void> {
  const isShown = (): boolean => (typeof pattern === 'string' ? screen().includes(pattern) : pattern.test(screen()))
  const deadline = Date.now() + timeoutMs
  for (let seen = -1; ; ) {
    const now = drawn()
    if (now !== seen && isShown()) return
    seen = now
    if (Date.now() > deadline) throw new Error(`the terminal never showed ${pattern}. It shows:\n${screen()}`)
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}

function textOf(buffer: xterm.Terminal['buffer']['active']): string {
  const lines = Array.from({ length: buffer.length }, (_, row) => buffer.getLine(row)?.translateToString(true) ?? '')
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()
}
