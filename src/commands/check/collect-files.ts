import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UserError } from '../../errors.ts'
import type { Host } from '../../host.ts'

/** A file that is to be checked. */
export interface CheckedFile {
  /** Absolute; `-` for stdin. */
  readonly path: string
  readonly shownAs: string
  /** Whether somebody named it; what is found in a folder may be something else. */
  readonly isNamed: boolean
}

/** The files of all paths, each once; those of a folder in the order of their names. */
export async function collectFiles(
  paths: readonly string[],
  host: Host,
): Promise<{ readonly files: readonly CheckedFile[]; readonly failures: readonly UserError[] }> {
  const files = new Map<string, CheckedFile>()
  const failures: UserError[] = []
  for (const path of paths) {
    const found = await filesAt(path, host)
    if (found === undefined) failures.push(missing(path))
    for (const file of found ?? []) if (!files.has(file.path)) files.set(file.path, file)
  }
  return { files: [...files.values()], failures }
}

async function filesAt(path: string, host: Host): Promise<readonly CheckedFile[] | undefined> {
  if (path === '-') return [{ path: '-', shownAs: 'stdin', isNamed: true }]
  const absolute = resolve(host.cwd, path)
  const stats = statSync(absolute, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return filesIn(absolute, path === '.' ? '' : path.replace(/\/+$/, ''))
  if (stats !== undefined) return [{ path: absolute, shownAs: path, isNamed: true }]
  return isPattern(path) ? filesLike(path, host) : undefined
}

function filesIn(folder: string, shownAs: string): readonly CheckedFile[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry): readonly CheckedFile[] => {
    const path = join(folder, entry.name)
    const shown = shownAs === '' ? entry.name : `${shownAs}/${entry.name}`
    if (entry.isDirectory()) return isPassedOver(entry.name) ? [] : filesIn(path, shown)
    return entry.isFile() && isChecked(path) ? [{ path, shownAs: shown, isNamed: false }] : []
  })
}

function isPassedOver(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules'
}

/** Documents, and incident files of which no document stands beside them: a document's own file says nothing more. */
function isChecked(path: string): boolean {
  if (/\.(?:md|markdown)$/i.test(path)) return true
  const [suffix] = /\.incident\.(?:ya?ml|json)$/i.exec(path) ?? []
  return suffix !== undefined && !existsSync(`${path.slice(0, -suffix.length)}.md`)
}

function isPattern(path: string): boolean {
  return /[*?[{]/.test(path)
}

async function filesLike(pattern: string, { cwd }: Host): Promise<readonly CheckedFile[] | undefined> {
  const { glob } = await import('tinyglobby')
  const found = await glob(pattern, { cwd, ignore: ['**/node_modules/**'], expandDirectories: false })
  if (found.length === 0) return undefined
  return found.toSorted().map((shownAs) => ({ path: resolve(cwd, shownAs), shownAs, isNamed: false }))
}

function missing(path: string): UserError {
  return isPattern(path)
    ? new UserError(`no file is like ${path}`, { hint: 'put the pattern in quotes, so that the shell leaves it alone' })
    : new UserError(`cannot read ${path}: no such file or folder`, {})
}
