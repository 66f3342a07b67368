import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { type Exit, type OpenTerminal, openTerminal } from '../helpers/terminal.ts'

/** A project of its own in a folder of its own, and the state folder of whoever works there. */
export interface Room {
  readonly folder: string
  readonly state: string
  /** Runs `postmortem` in a terminal. */
  open(args: readonly string[], options?: RoomOptions): Session
  /** Runs a line of bash in a terminal, in which `postmortem` is the program. */
  shell(line: string, options?: RoomOptions): Session
  write(name: string, text: string): void
  read(name: string): string
  /** Every file below the folder but git's own, and none when the folder is not there. */
  files(below?: string): readonly string[]
  drafts(): readonly StoredDraft[]
}

export interface RoomOptions {
  readonly now?: string
  readonly zone?: string
  readonly env?: Readonly<Record<string, string>>
  readonly columns?: number
  readonly rows?: number
}

export interface StoredDraft {
  readonly path: string
  readonly answers: Readonly<Record<string, unknown>>
}

export interface Session extends Omit<OpenTerminal, 'exit' | 'waitFor'> {
  waitFor(pattern: string | RegExp): Promise<void>
  /** Waits for the question, and answers it with a line. */
  answer(question: string, text: string): Promise<void>
  /** Waits for the empty list, gives it these lines, and finishes it when they are shown. */
  list(question: string, lines: readonly string[]): Promise<void>
  /** Presses a key when the screen shows this. */
  press(key: Parameters<OpenTerminal['key']>[0], shown: string | RegExp): Promise<void>
  /** The screen when the program has ended and all of its output is there. */
  end(): Promise<Exit & { readonly screen: string }>
}

/** A Thursday morning in Johannesburg, after a bad night. */
const NOW = '2026-01-15T10:00:00+02:00'
const ZONE = 'Africa/Johannesburg'

let program: string | undefined
const rooms: string[] = []
afterAll(() => {
  for (const folder of rooms) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

/** A room with a git repository. */
export function openRoom(): Room {
  const binary = installedProgram()
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'postmortem-room-')))
  const state = `${folder}-state`
  rooms.push(folder, state)
  execFileSync('git', ['init', '-q', folder])
  const start = (command: string, args: readonly string[], options: RoomOptions): Session => {
    const { now = NOW, zone = ZONE, env, ...size } = options
    return session(
      openTerminal({
        command,
        args,
        cwd: folder,
        ...size,
        env: {
          PATH: `${join(dirname(binary), 'path')}:${process.env.PATH}`,
          XDG_STATE_HOME: state,
          POSTMORTEM_NOW: now,
          TZ: zone,
          GIT_CONFIG_GLOBAL: '/dev/null',
          ...env,
        },
      }),
    )
  }
  return {
    folder,
    state,
    open: (args, options = {}) => start(process.execPath, [binary, ...args], options),
    shell: (line, options = {}) => start('bash', ['--norc', '-c', line], options),
    write(name, text) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    files: (below = folder) => filesBelow(below),
    drafts: () =>
      filesBelow(state).map((name) => ({
        path: join(state, name),
        ...JSON.parse(readFileSync(join(state, name), 'utf8')),
      })),
  }
}

function session(terminal: OpenTerminal): Session {
  const { waitFor } = terminal
  return {
    ...terminal,
    async press(key, pattern) {
      await waitFor(pattern)
      terminal.key(key)
    },
    async answer(question, text) {
      await waitFor(`? ${question}`)
      terminal.type(`${text}\r`)
    },
    async list(question, lines) {
      await waitFor(`? ${question}`)
      if (lines.length > 1) terminal.paste(`${lines.join('\n')}\n`)
      if (lines.length === 1) terminal.type(`${lines[0]}\r`)
      if (lines.length > 0) await waitFor('Enter alone finishes')
      terminal.key('enter')
    },
    async end() {
      const exit = await terminal.exit()
      return { ...exit, screen: terminal.screen() }
    },
  }
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .filter((name) => !name.startsWith('.git/'))
      .toSorted()
  } catch {
    return []
  }
}

/** A copy of what the package publishes, built from its sources, which no other build changes while the tests run. */
function installedProgram(): string {
  if (program !== undefined) return program
  const root = join(import.meta.dirname, '../..')
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'postmortem-program-')))
  rooms.push(folder)
  chmodSync(folder, 0o755)
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(root, 'src'), join(folder, 'src'))
  const build = spawnSync(process.execPath, [join(root, 'scripts/build.js')], { cwd: folder, encoding: 'utf8' })
  if (build.status !== 0) throw new Error(`the bundle cannot be built: ${build.stderr}`)
  mkdirSync(join(folder, 'bin/path'))
  symlinkSync('../postmortem.js', join(folder, 'bin/path/postmortem'))
  program = join(folder, 'bin/postmortem.js')
  return program
}
