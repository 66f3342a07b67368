import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { UserError } from '../errors.ts'
import { errorCode, failureReason } from './failure-reason.ts'
import { isInside } from './is-inside.ts'
import { readTextFile } from './read-file.ts'

/** Larger than any template with its style sheet. */
const MAX_BYTES = 1024 * 1024

/** More than any team has. */
const MAX_FILES = 500

/** The names of the `.hbs` files in a folder, without hidden ones; none where the folder is not there. */
export async function handlebarsFilesIn(folder: string, shownAs: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder)
    const files = names.filter((name) => /^[^.].*\.hbs$/.test(name) && !/\p{Cc}/u.test(name)).toSorted()
    if (files.length <= MAX_FILES) return files
    throw new UserError(`cannot read ${shownAs}: it has more than ${MAX_FILES} files`, {
      hint: 'keep only templates there',
    })
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(cause) ?? '')) return []
    throw new UserError(`cannot read ${shownAs}: ${failureReason(cause)}`, { cause })
  }
}

/** The text of a file in a folder that no link on the way to it leads out of. */
export async function readFileInside(folder: string, name: string, shownAs: string): Promise<string> {
  const path = join(folder, name)
  if (await isInside(path, folder)) return readHandlebarsFile(path, shownAs)
  throw new UserError(`cannot read ${shownAs}: it is a link that leads out of ${basename(folder)}`, {
    hint: 'put the file itself there',
  })
}

/** The text of a template that a person named by its path. */
export async function readHandlebarsFile(path: string, shownAs: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  // What is not there, or may not be read, is told by reading it; a pipe may never end.
  if (found !== undefined && !found.isFile() && !found.isDirectory())
    throw new UserError(`cannot read ${shownAs}: it is no file`, { hint: 'name a file' })
  if (found?.isFile() && found.size > MAX_BYTES)
    throw new UserError(`cannot read ${shownAs}: it is larger than 1 MB`, { hint: 'keep pictures out of the template' })
  return readTextFile(path, shownAs)
}
