import { stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve, sep } from 'node:path'
import { type FileNameParts, fillFileNamePattern } from '../../core/template/file-name.ts'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { isInside } from '../../io/is-inside.ts'
import type { OutputPlace } from '../incident/settings.ts'
import { shortPath } from '../project/short-path.ts'

/** Where the document goes. */
export type Target =
  | { readonly kind: 'stdout' }
  /** `id`: the file's stem where the person named the file, else the incident's own. */
  | { readonly kind: 'file'; readonly path: string; readonly shownAs: string; readonly id: string }

export type FileTarget = Target & { readonly kind: 'file' }

/** What a document is called, and where it goes when no `-o` says it. */
export interface Naming {
  readonly place: OutputPlace
  readonly parts: FileNameParts & { readonly id: string }
  readonly extension: string
}

/** `-o`: `-`, a folder (one that is there, or a name that ends in a slash), or a file. */
export async function chooseTarget(output: string | undefined, naming: Naming, host: Host): Promise<Target> {
  if (output === '-') return { kind: 'stdout' }
  if (output === undefined) return targetBelow(naming.place.folder, naming, host)
  const path = resolve(host.cwd, output)
  const isFolder = output.endsWith('/') || output.endsWith(sep) || (await isExistingFolder(path))
  if (isFolder) return targetBelow(path, naming, host)
  return { kind: 'file', path, shownAs: shortPath(path, host.cwd), id: basename(path, extname(path)) }
}

/** The folder that a document will be created in, as far as it is known before the id is. */
export function outputFolder(output: string | undefined, { folder }: OutputPlace, host: Host): string {
  if (output === undefined || output === '-') return folder
  const path = resolve(host.cwd, output)
  return output.endsWith('/') ? path : dirname(path)
}

/** The file in a folder that the pattern names; the id stays the incident's own, as other incidents can get the same name. */
async function targetBelow(folder: string, { place, parts, extension }: Naming, host: Host): Promise<FileTarget> {
  if (!FILE_STEM.test(parts.id)) throw notAFileName(parts.id)
  const { fileName } = place
  const stem = fillFileNamePattern(fileName, parts)
  const path = `${join(folder, stem)}${extension}`
  const shownAs = shortPath(path, host.cwd)
  if (!(await isInside(dirname(path), folder)))
    throw new UserError(`cannot write ${shownAs}: it leads out of ${shortPath(folder, host.cwd)} through a link`, {
      hint: '-o names another folder or file',
    })
  return { kind: 'file', path, shownAs, id: parts.id }
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

async function isExistingFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}
