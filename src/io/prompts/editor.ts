import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { UserError } from '../../errors.ts'
import type { Host } from '../../host.ts'
import { readTextFile } from '../read-file.ts'

export type Edited =
  | { readonly kind: 'saved'; readonly text: string }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * Opens a text in the person's editor, and waits until it is closed. Not by @inquirer/external-editor: it guesses the
 * encoding of what was saved, and takes `naïve` for Turkish.
 */
export async function editText(host: Host, text: string, extension: string): Promise<Edited> {
  const folder = await mkdtemp(join(tmpdir(), 'postmortem-'))
  const path = join(folder, `edit${extension}`)
  try {
    await writeFile(path, text, { mode: 0o600 })
    const editor = await editorCommand(host)
    const reason = await run(host, editor, path)
    if (reason !== undefined) return { kind: 'failed', reason: `the editor failed (${editor}: ${reason})` }
    return { kind: 'saved', text: await readTextFile(path, 'the edited text') }
  } catch (error) {
    if (error instanceof UserError) return { kind: 'failed', reason: error.message }
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function editorCommand({ env, cwd }: Host): Promise<string> {
  const own = env.POSTMORTEM_EDITOR || env.GIT_EDITOR
  return own || (await gitEditor(cwd)) || env.VISUAL || env.EDITOR || (platform() === 'win32' ? 'notepad' : 'vi')
}

async function gitEditor(cwd: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('git', ['config', '--get', 'core.editor'], { cwd, timeout: 2000 })
    return stdout.trim()
  } catch {
    return ''
  }
}

/** Why it failed, or nothing. As git does it: the setting is a piece of shell, so that `code --wait` works. */
async function run({ env, stdin, stdout }: Host, editor: string, path: string): Promise<string | undefined> {
  const isTerminal = stdin.isTTY && stdout.isTTY
  // An editor needs the terminal also when our stdin is data and our stdout a file. `exit` keeps the shell in place,
  // so that an editor killed by a signal is a failure.
  const script = `${editor} "$@"${isTerminal ? '' : ' </dev/tty >/dev/tty'}; exit $?`
  const child =
    platform() === 'win32'
      ? spawn(`${editor} "${path}"`, { stdio: 'inherit', env, shell: true })
      : spawn('sh', ['-c', script, 'sh', path], { stdio: 'inherit', env })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(code === 0 ? undefined : `${signal ?? `exit code ${code}`}`))
  })
}
