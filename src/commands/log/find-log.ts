import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isRunning, namesWithoutDocument } from '../../core/log/log-file.ts'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { errorCode } from '../../io/failure-reason.ts'
import { statsOf } from '../../io/look-up.ts'
import { readTextFile } from '../../io/read-file.ts'
import { shortPath } from '../project/short-path.ts'
import type { LogPlace } from './log-place.ts'

/** A log that is there. */
export interface LogFile {
  /** Absolute. */
  readonly path: string
  /** Its name in messages. */
  readonly shownAs: string
  readonly text: string
}

/** The log that `--file` names, else that of the running incident; nothing where there is none yet. */
export async function findLog(
  file: string | undefined,
  { folder }: Pick<LogPlace, 'folder'>,
  host: Host,
): Promise<LogFile | undefined> {
  if (file !== undefined) return namedLog(resolve(host.cwd, file), host)
  const [log, ...others] = await runningLogs(folder, host)
  if (log === undefined || others.length === 0) return log
  const names = [log, ...others].map(({ shownAs }) => shownAs)
  throw new UserError(`${names.length} incidents are running: ${names.join(', ')}`, {
    hint: `say which with --file ${names.at(-1)}`,
    exitCode: ExitCode.Usage,
  })
}

/** The logs of a folder that nothing says is over, the oldest first. What cannot be read is none. */
export async function runningLogs(folder: string, { cwd }: Pick<Host, 'cwd'>): Promise<readonly LogFile[]> {
  const names = namesWithoutDocument(await namesIn(folder, cwd))
  const logs = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const shownAs = shortPath(path, cwd)
      const text = await readTextFile(path, shownAs).catch(() => undefined)
      return text === undefined ? [] : [{ path, shownAs, text }]
    }),
  )
  return logs.flat().filter(({ text }) => isRunning(text))
}

async function namesIn(folder: string, cwd: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return []
    const reason = errorCode(cause) === 'ENOTDIR' ? 'is no folder' : 'permission denied'
    throw new UserError(`cannot read ${shortPath(folder, cwd)}: ${reason}`, { cause })
  }
}

async function namedLog(path: string, { cwd }: Pick<Host, 'cwd'>): Promise<LogFile | undefined> {
  const { stats, error } = statsOf(path)
  if (stats === undefined && error === undefined) return undefined
  const shownAs = shortPath(path, cwd)
  return { path, shownAs, text: await readTextFile(path, shownAs) }
}
