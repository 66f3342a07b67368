import { mkdir, rmdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from './failure-reason.ts'

/** A path that was to be a folder is a file. */
export class NotAFolder extends Error {
  readonly path: string

  constructor(path: string) {
    super(`not a folder: ${path}`)
    this.name = 'NotAFolder'
    this.path = path
  }
}

/**
 * Creates what is missing of a folder's path; returns what it created, outermost first. Leaves nothing when it fails.
 * One by one, since `mkdir` with `recursive` never returns where the kernel answers ENOENT below an existing folder (/proc).
 */
export async function createFolders(folder: string, mode = 0o777): Promise<readonly string[]> {
  const created: string[] = []
  try {
    for (const path of await missingFolders(folder)) {
      if (await createFolder(path, mode)) created.push(path)
    }
    return created
  } catch (error) {
    for (const path of created.toReversed()) await rmdir(path).catch(() => undefined)
    throw error
  }
}

/** The folder itself, or the nearest one above it that exists. */
export async function existingFolder(folder: string): Promise<string> {
  const [outermost] = await missingFolders(folder)
  return outermost === undefined ? folder : dirname(outermost)
}

/** False when another process was faster. */
async function createFolder(path: string, mode: number): Promise<boolean> {
  try {
    await mkdir(path, { mode })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

async function missingFolders(folder: string): Promise<readonly string[]> {
  const found = await look(folder)
  if (found === 'folder') return []
  if (found === 'file') throw new NotAFolder(folder)
  return [...(await missingFolders(dirname(folder))), folder]
}

async function look(path: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return 'nothing'
    throw error
  }
}
