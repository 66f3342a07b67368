import { randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { chmod, chown, link, open, readFile, realpath, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../errors.ts'
import { createFolders, existingFolder, NotAFolder } from './create-folders.ts'
import { errorCode, failureReason } from './failure-reason.ts'

export type Creation = { readonly kind: 'created' } | { readonly kind: 'exists' }

export interface WriteOptions {
  /** The file's name in messages. */
  readonly shownAs?: string
  /** Of a new file, 0o666 less the umask by default; new folders above it are as private. */
  readonly mode?: number
}

/** Creates a file, with the folders it needs, whole or not at all and never over an existing one. */
export async function createFile(path: string, text: string, options: WriteOptions = {}): Promise<Creation> {
  const { shownAs = path, mode } = options
  return createFiles([{ path, text, shownAs }], mode)
}

/** A file to be written; `shownAs` is its name in messages. */
export interface FileText {
  readonly path: string
  readonly text: string
  readonly shownAs: string
}

/** Creates several files as one: when one of them is there already, or cannot be written, none is created. */
export async function createFiles(files: readonly FileText[], mode = 0o666): Promise<Creation> {
  const created: string[] = []
  const folders: string[] = []
  const takeBack = async (): Promise<void> => {
    for (const path of created) await rm(path, { force: true }).catch(() => undefined)
    for (const folder of folders.toReversed()) await rmdir(folder).catch(() => undefined)
  }
  for (const { path, text, shownAs } of files) {
    try {
      folders.push(...(await createFolders(dirname(path), folderMode(mode))))
      const { kind } = await createWhole(path, Buffer.from(text), mode)
      if (kind === 'exists') {
        await takeBack()
        return { kind }
      }
      created.push(path)
    } catch (cause) {
      await takeBack()
      throw cannotWrite(shownAs, path, cause)
    }
  }
  return { kind: 'created' }
}

/**
 * Puts a new content in a file's place, whole or not at all, keeping its mode and owner; creates it where there is none.
 * Not by write-file-atomic 7: on a disk that fills up, a short write passes there for a whole one and replaces the file.
 */
export async function replaceFile(path: string, text: string, options: WriteOptions = {}): Promise<void> {
  const { shownAs = path, mode = 0o666 } = options
  try {
    const target = await realpath(path).catch(() => path)
    const old = await stat(target).catch(() => undefined)
    await withTemporary(dirname(target), async (temporary) => {
      await writeSynced(temporary, Buffer.from(text), old?.mode ?? mode)
      if (old !== undefined) await takeOver(temporary, old)
      await rename(temporary, target)
    })
  } catch (cause) {
    throw cannotWrite(shownAs, path, cause)
  }
}

/** Copies a file to `<path>.bak`, or `.bak2` and so on where another content is there. Returns the copy's path. */
export async function backUp(path: string, shownAs = path): Promise<string> {
  try {
    const bytes = await readFile(path)
    const { mode } = await stat(path)
    for (let number = 1; ; number += 1) {
      const copy = `${path}.bak${number === 1 ? '' : number}`
      const existing = await readFile(copy).catch(() => undefined)
      if (existing?.equals(bytes)) return copy
      const { kind } = await createWhole(copy, bytes, mode)
      if (kind === 'created') return copy
    }
  } catch (cause) {
    throw cannotWrite(`${shownAs}.bak`, path, cause)
  }
}

/** Refuses early when no file can be created in this folder, or in what exists of its path. Leaves nothing there. */
export async function checkWritable(folder: string, shownAs = folder): Promise<void> {
  try {
    await withTemporary(await existingFolder(folder), async (temporary) => {
      await (await open(temporary, 'wx')).close()
    })
  } catch (cause) {
    throw cannotWrite(shownAs, folder, cause)
  }
}

/** Creates a file that appears under its name only when it is complete. */
async function createWhole(path: string, bytes: Buffer, mode: number): Promise<Creation> {
  return withTemporary(dirname(path), async (temporary) => {
    await writeSynced(temporary, bytes, mode)
    try {
      await link(temporary, path)
      return { kind: 'created' }
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return { kind: 'exists' }
      return createInPlace(path, bytes, mode)
    }
  })
}

/** For file systems without hard links (FAT, some network mounts): exclusive too, and removed again when it fails. */
export async function createInPlace(path: string, bytes: Buffer, mode: number): Promise<Creation> {
  try {
    await writeSynced(path, bytes, mode)
    return { kind: 'created' }
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return { kind: 'exists' }
    throw error
  }
}

async function withTemporary<Result>(folder: string, work: (temporary: string) => Promise<Result>): Promise<Result> {
  const temporary = join(folder, `.postmortem-${randomUUID()}.tmp`)
  try {
    return await work(temporary)
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

/** As far as the system allows: only root may give a file away, and some file systems know no modes. */
async function takeOver(path: string, { mode, uid, gid }: Stats): Promise<void> {
  await chown(path, uid, gid).catch(() => undefined)
  await chmod(path, mode & 0o7777).catch(() => undefined)
}

async function writeSynced(path: string, bytes: Buffer, mode: number): Promise<void> {
  const handle = await open(path, 'wx', mode & 0o777)
  try {
    // Unlike a single write(2), this goes on after a short write, so that a full disk is an error and not a shorter file.
    await handle.writeFile(bytes)
    await handle.sync()
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

/** Whoever may read the file may enter its folder. */
function folderMode(fileMode: number): number {
  return fileMode | ((fileMode & 0o444) >> 2)
}

function cannotWrite(shownAs: string, path: string, cause: unknown): UserError {
  if (!(cause instanceof NotAFolder)) {
    const reason = errorCode(cause) === 'ENOENT' ? 'no such folder' : failureReason(cause)
    return new UserError(`cannot write ${shownAs}: ${reason}`, { cause })
  }
  const below = path.slice(cause.path.length)
  const culprit = shownAs.endsWith(below) ? shownAs.slice(0, shownAs.length - below.length) : cause.path
  return new UserError(`cannot write ${shownAs}: not a folder: ${culprit}`, { cause })
}
