import { resolve } from 'node:path'
import { UserError } from '../../errors.ts'
import type { Host } from '../../host.ts'
import { failureReason } from '../../io/failure-reason.ts'
import { realPath, statsOf } from '../../io/look-up.ts'
import { type FolderFile, fileKind, filesInFolder, isOfProject } from './walk-folder.ts'

/** A file that is to be checked. */
export interface CheckedFile extends FolderFile {
  /** Whether somebody named it; what is found in a folder may be something else. */
  readonly isNamed: boolean
}

export interface CollectedFiles {
  readonly files: readonly CheckedFile[]
  /** Why a path, or what lies below it, cannot be looked at. */
  readonly failures: readonly UserError[]
}

/** The files of all paths, each once, however many names and links lead to it; those of a folder by their names. */
export async function collectFiles(
  paths: readonly string[],
  host: Host,
  ignoreOthers = false,
): Promise<CollectedFiles> {
  const files = new Map<string, CheckedFile>()
  const failures: UserError[] = []
  for (const path of paths) {
    const found = await filesAt(path, host, ignoreOthers)
    failures.push(...found.failures)
    for (const file of found.files) {
      const key = file.path === '-' ? '-' : realPath(file.path)
      const known = files.get(key)
      if (known === undefined) files.set(key, file)
      else if (file.isNamed && !known.isNamed) files.set(key, { ...known, isNamed: true })
    }
  }
  return { files: [...files.values()], failures }
}

async function filesAt(path: string, host: Host, ignoreOthers: boolean): Promise<CollectedFiles> {
  if (path === '-') return named({ path: '-', shownAs: 'stdin', kind: 'text' })
  const absolute = resolve(host.cwd, path)
  const { stats, error } = statsOf(absolute)
  if (error !== undefined)
    return failed(new UserError(`cannot read ${path}: ${failureReason(error)}`, { cause: error }))
  if (stats?.isDirectory()) {
    const found = filesInFolder(absolute, path === '.' ? '' : path.replace(/^\.\//, '').replace(/\/+$/, ''))
    return { ...found, files: found.files.map((file) => ({ ...file, isNamed: false })) }
  }
  const kind = fileKind(absolute)
  if (stats !== undefined && !ignoreOthers) return named({ path: absolute, shownAs: path, kind: kind ?? 'text' })
  if (stats !== undefined) return { files: asFound(absolute, path), failures: [] }
  return isPattern(path) ? filesLike(path, host) : failed(missing(path))
}

/** A file as if it were found in a folder: what is not checked there is left out. */
function asFound(path: string, shownAs: string, areTemplatesMeant = false): readonly CheckedFile[] {
  const kind = fileKind(path)
  if (kind === undefined || (kind === 'template' && !areTemplatesMeant && !isOfProject(path))) return []
  return [{ path, shownAs, kind, isNamed: false }]
}

function named(file: FolderFile): CollectedFiles {
  return { files: [{ ...file, isNamed: true }], failures: [] }
}

function failed(failure: UserError): CollectedFiles {
  return { files: [], failures: [failure] }
}

function missing(path: string): UserError {
  return new UserError(`cannot read ${path}: no such file or folder`)
}

function isPattern(path: string): boolean {
  return /[*?[{]/.test(path)
}

async function filesLike(pattern: string, { cwd }: Host): Promise<CollectedFiles> {
  const { glob } = await import('tinyglobby')
  const found = await glob(pattern, { cwd, ignore: ['**/node_modules/**'], expandDirectories: false })
  if (found.length === 0)
    return failed(
      new UserError(`no file is like ${pattern}`, {
        hint: '** stands for folders, * for a part of a name; put quotes around it, so that the shell leaves it alone',
      }),
    )
  const files = found.toSorted().flatMap((shownAs) => asFound(resolve(cwd, shownAs), shownAs, pattern.endsWith('.hbs')))
  return { files, failures: [] }
}
