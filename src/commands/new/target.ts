import { stat } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'

/** Where the document goes. */
export type Target =
  | { readonly kind: 'stdout' }
  /** `id`: the file's stem where the person named the file, else the incident's own. */
  | { readonly kind: 'file'; readonly path: string; readonly shownAs: string; readonly id: string }

export type FileTarget = Target & { readonly kind: 'file' }

const DEFAULT_FOLDER = 'postmortems'

/** `-o`: `-`, a folder (one that is there, or a name that ends in a slash), or a file. */
export async function chooseTarget(
  output: string | undefined,
  id: string,
  extension: string,
  host: Host,
): Promise<Target> {
  if (output === '-') return { kind: 'stdout' }
  const given = output ?? `${DEFAULT_FOLDER}/`
  const path = resolve(host.cwd, given)
  const isFolder = given.endsWith('/') || given.endsWith(sep) || (await isExistingFolder(path))
  if (isFolder && !FILE_STEM.test(id)) throw notAFileName(id)
  const file = isFolder ? join(path, `${id}${extension}`) : path
  return {
    kind: 'file',
    path: file,
    shownAs: shorten(file, host.cwd),
    id: isFolder ? id : basename(file, extname(file)),
  }
}

/** The folder that a document will be created in, as far as it is known before the id is. */
export function outputFolder(output: string | undefined, host: Host): string {
  const path = resolve(host.cwd, output === undefined || output === '-' ? DEFAULT_FOLDER : output)
  return output === undefined || output.endsWith('/') ? path : dirname(path)
}

/** The same place with another name: `-2` for a collision. */
export function renamed(target: FileTarget, suffix: string): Target & { kind: 'file' } {
  const rename = (path: string): string =>
    `${path.slice(0, path.length - extname(path).length)}${suffix}${extname(path)}`
  return { ...target, path: rename(target.path), shownAs: rename(target.shownAs), id: `${target.id}${suffix}` }
}

/** A name that stays in its folder and shows in a listing. */
const FILE_STEM = /^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u

function notAFileName(id: string): UserError {
  return new UserError(`the id ${JSON.stringify(id)} cannot be the name of a file`, {
    hint: 'leave it out, or write it with letters, digits and hyphens',
    exitCode: ExitCode.Problems,
  })
}

/** Relative where it lies below the working directory. */
function shorten(path: string, cwd: string): string {
  const short = relative(cwd, path)
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short
}

async function isExistingFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}
