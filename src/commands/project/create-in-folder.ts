import { lstat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UserError } from '../../errors.ts'
import { isInside } from '../../io/is-inside.ts'
import { createFiles, type FileText } from '../../io/write-file.ts'

/** Creates files below a project's folder, all or none: over no file that is there, and through no link that leads outside. */
export async function createInFolder(root: string, files: readonly FileText[]): Promise<void> {
  for (const { path, shownAs } of files) {
    if (await lstat(path).catch(() => undefined)) throw exists(shownAs)
    if (!(await isInside(dirname(path), root))) {
      throw new UserError(`cannot write ${shownAs}: it leads outside of the project`, {
        hint: 'a folder above it is a symbolic link: put a real one there',
      })
    }
  }
  const { kind } = await createFiles(files)
  if (kind === 'exists') throw exists(files.map(({ shownAs }) => shownAs).join(' or '))
}

function exists(shownAs: string): UserError {
  return new UserError(`${shownAs} exists; nothing was written`, { hint: 'edit it, or move it away' })
}
