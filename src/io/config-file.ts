import { lstat, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { UserError } from '../errors.ts'
import { errorCode, failureReason } from './failure-reason.ts'
import { isInside } from './is-inside.ts'
import { readTextFile } from './read-file.ts'

/** A project's configuration as it is written. */
export interface ConfigFile {
  /** Its name in messages, from the working directory on. */
  readonly name: string
  readonly text: string
}

/** Reads the configuration in a `.postmortem` folder; none where it has none. */
export async function readConfigFile(folder: string, cwd: string): Promise<ConfigFile | undefined> {
  const path = join(folder, 'config.yaml')
  const name = shownAs(path, cwd)
  const stats = await statOf(path, name)
  if (stats === undefined) return refuseOtherName(folder, cwd)
  if (!(await isInside(path, folder)))
    throw new UserError(`${name} is a link that leads out of ${shownAs(folder, cwd)}`, {
      hint: 'put the configuration itself there',
    })
  if (!stats.isFile() && !stats.isDirectory())
    throw new UserError(`cannot read ${name}: is no regular file`, { hint: 'put the configuration there as a file' })
  return { name, text: await readTextFile(path, name) }
}

/** A path as a person in the working directory writes it. */
export function shownAs(path: string, cwd: string): string {
  return relative(cwd, path).replaceAll('\\', '/')
}

async function statOf(path: string, name: string) {
  try {
    return await stat(path)
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT' && !(await isNamed(path))) return undefined
    throw new UserError(`cannot read ${name}: ${failureReason(cause)}`, { cause })
  }
}

/** Whether something goes by this name, be it a link that leads nowhere. */
async function isNamed(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

/** The other ending that YAML files have would be taken for no configuration at all. */
async function refuseOtherName(folder: string, cwd: string): Promise<undefined> {
  const other = join(folder, 'config.yml')
  if (!(await isNamed(other))) return undefined
  throw new UserError(`${shownAs(other, cwd)} is not read: the configuration is config.yaml`, {
    hint: 'rename the file',
  })
}
