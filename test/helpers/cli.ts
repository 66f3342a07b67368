import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { ExitCode } from '../../src/exit-code.ts'
import type { Host } from '../../src/host.ts'
import { main } from '../../src/main.ts'
import { type Answer, scriptedPerson } from './scripted-person.ts'

/** What the world is like when the tool is run. */
export interface Setting {
  /** What is there before, by its path: a text or bytes; an empty folder where the path ends in a slash. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly stdin?: string | Uint8Array
  /** The whole environment, but for PATH and HOME. */
  readonly env?: Readonly<Record<string, string>>
  /** RFC 3339; 2026-01-20T09:00:00Z when not given. */
  readonly now?: string
  /** Somebody sits at a terminal; in process only. */
  readonly tty?: boolean
  /** What they answer, in order; each question beyond fails the test, and so does each answer that is left. */
  readonly answers?: readonly Answer[]
  /** The working directory below the folder. */
  readonly cwd?: string
  /** Does to the folder what files cannot say, such as `git init`. */
  readonly prepare?: (folder: string) => void
  /** Runs as a user who may do no more than modes allow, also where the tests run as root; as a program only. */
  readonly unprivileged?: boolean
}

export interface Outcome {
  readonly stdout: string
  readonly stderr: string
  readonly code: number
  /** Every file that is left, but for git's own, and every empty folder, as `files` names them. */
  readonly files: Readonly<Record<string, string>>
}

const NOW = '2026-01-20T09:00:00Z'
const NOBODY = 65534

/** Runs a command line in this process, in a folder of its own. */
export async function cli(argv: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const { stdin = '', env = {}, now = NOW, tty = false, answers = [], cwd = '.' } = setting
  return inFolder(setting, async (folder) => {
    let [stdout, stderr] = ['', '']
    const script = scriptedPerson(answers, (text) => {
      stderr += text
    })
    const host: Host = {
      env: { PATH: process.env.PATH, HOME: join(folder, HOME), ...env },
      cwd: join(folder, cwd),
      pid: process.pid,
      timezone: 'Africa/Johannesburg',
      now: () => Date.parse(now),
      stdin: { isTTY: tty, read: async () => Buffer.from(stdin) },
      stdout: {
        isTTY: tty,
        columns: 80,
        write: (text) => {
          stdout += text
        },
      },
      stderr: {
        isTTY: tty,
        columns: 80,
        write: (text) => {
          stderr += text
        },
      },
      person: async () => script.person,
      onTermination: () => () => undefined,
      exitCode: ExitCode.Ok,
    }
    const code = await main(argv, host)
    script.finish()
    return { stdout, stderr, code }
  })
}

/** Runs the same as a program: `bin/postmortem.js` with its bundle. */
export async function binary(argv: readonly string[], setting: Setting = {}): Promise<Outcome> {
  return run('postmortem', argv, setting)
}

/** Runs a line of a shell, in which `postmortem` is the program. */
export async function shell(line: string, setting: Setting = {}): Promise<Outcome> {
  return run('bash', ['-c', line], setting)
}

const ways = [
  { host: 'in process', run: cli },
  { host: 'as a program', run: binary },
] as const

/**
 * The two ways to run a case: the outcomes must be the same. For a zone that leaks in from the process, which the same
 * code shows in either, one of them is enough.
 */
export const hosts: readonly (typeof ways)[number][] =
  process.env.POSTMORTEM_IN_PROCESS === undefined ? ways : [ways[0]]

async function run(command: string, argv: readonly string[], setting: Setting): Promise<Outcome> {
  const { stdin = '', env = {}, now = NOW, cwd = '.', unprivileged = false } = setting
  const program = installedProgram()
  return inFolder(setting, async (folder) => {
    const isDropped = unprivileged && process.getuid?.() === 0
    if (isDropped) chownSync(folder, NOBODY, NOBODY)
    const child = spawn(command, argv, {
      cwd: join(folder, cwd),
      env: {
        PATH: [program, dirname(process.execPath), process.env.PATH].join(delimiter),
        HOME: join(folder, HOME),
        POSTMORTEM_NOW: now,
        ...(process.env.TZ && { TZ: process.env.TZ }),
        ...env,
      },
      ...(isDropped && { uid: NOBODY, gid: NOBODY }),
    })
    // The program may end without reading what it is given.
    child.stdin.on('error', () => undefined).end(stdin)
    const [stdout, stderr, code] = await Promise.all([
      textOf(child.stdout),
      textOf(child.stderr),
      new Promise<number>((resolve, reject) => {
        child.on('error', reject).on('close', (status) => resolve(status ?? -1))
      }),
    ])
    return { stdout, stderr, code }
  })
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}

/** Nothing may be written there: it is never created. */
const HOME = 'home'

async function inFolder(
  { files = {}, prepare, unprivileged }: Setting,
  act: (folder: string) => Promise<Omit<Outcome, 'files'>>,
): Promise<Outcome> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'postmortem-cli-')))
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(path.endsWith('/') ? join(folder, path) : dirname(join(folder, path)), { recursive: true })
      if (!path.endsWith('/')) writeFileSync(join(folder, path), content)
    }
    prepare?.(folder)
    const outcome = await act(folder)
    // What a test made unreadable is to be read here, and removed, by whoever runs the tests.
    if (unprivileged) spawnSync('chmod', ['-R', 'u+rwX', folder])
    return { ...outcome, files: filesBelow(folder) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function filesBelow(folder: string, above = ''): Record<string, string> {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.name !== '.git' && (!entry.isSymbolicLink() || leadsToFile(join(folder, entry.name))),
  )
  if (entries.length === 0 && above !== '') return { [above]: '' }
  return Object.assign(
    {},
    ...entries
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((entry) => {
        const path = join(folder, entry.name)
        return entry.isDirectory()
          ? filesBelow(path, `${above}${entry.name}/`)
          : { [`${above}${entry.name}`]: readFileSync(path, 'utf8') }
      }),
  )
}

function leadsToFile(link: string): boolean {
  try {
    return statSync(link).isFile()
  } catch {
    return false
  }
}

let programFolder: string | undefined

/**
 * A folder with `postmortem` in it: what the package publishes, built from these sources, once for all test files, where
 * everybody may read it and no other build changes it while tests run.
 */
function installedProgram(): string {
  programFolder ??= join(builtPackage(join(import.meta.dirname, '../..')), 'path')
  return programFolder
}

function builtPackage(root: string): string {
  const folder = join(realpathSync(tmpdir()), `postmortem-program-${sourcesHash(root)}`)
  if (existsSync(folder)) return folder
  const draft = mkdtempSync(`${folder}-`)
  chmodSync(draft, 0o755)
  cpSync(join(root, 'bin'), join(draft, 'bin'), { recursive: true })
  copyFileSync(join(root, 'package.json'), join(draft, 'package.json'))
  symlinkSync(join(root, 'src'), join(draft, 'src'))
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.js')], { cwd: draft })
  if (status !== 0) throw new Error(`the bundle cannot be built: ${stderr}`)
  removeOldBuilds(dirname(folder))
  chmodSync(join(draft, 'bin/postmortem.js'), 0o755)
  mkdirSync(join(draft, 'path'))
  symlinkSync('../bin/postmortem.js', join(draft, 'path/postmortem'))
  try {
    renameSync(draft, folder)
  } catch {
    // Another test file was faster.
    rmSync(draft, { recursive: true })
  }
  return folder
}

function removeOldBuilds(folder: string): void {
  const anHourAgo = Date.now() - 3_600_000
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('postmortem-program-'))) {
    const stats = statSync(join(folder, name), { throwIfNoEntry: false })
    if (stats !== undefined && stats.mtimeMs < anHourAgo) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** Changes with every source. */
function sourcesHash(root: string): string {
  const hash = createHash('sha256')
  const folders = ['bin', 'src', 'templates', 'examples', 'scripts', 'node_modules/.package-lock.json']
  for (const folder of folders.map((name) => join(root, name))) {
    const paths = statSync(folder).isDirectory() ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : ['']
    for (const path of paths.toSorted()) hash.update(`${join(folder, path)} ${statSync(join(folder, path)).mtimeMs}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}
