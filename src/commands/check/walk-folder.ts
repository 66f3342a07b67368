import { type Dirent, existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../../errors.ts'
import { failureReason } from '../../io/failure-reason.ts'
import { realPath, statsOf } from '../../io/look-up.ts'

/** A file with its name in messages. */
export interface FolderFile {
  /** Absolute; `-` for stdin. */
  readonly path: string
  readonly shownAs: string
  /** `data` is YAML or JSON, of which only the keys tell whether it is an incident file. */
  readonly kind: 'text' | 'data' | 'template'
}

interface Walk {
  readonly files: FolderFile[]
  readonly failures: UserError[]
  /** The folders that were walked, without links: of two that lead to each other, each is walked once. */
  readonly walked: Set<string>
}

/** What can be checked below a folder, by name. Links are followed; hidden folders and `node_modules` are left out. */
export function filesInFolder(
  folder: string,
  shownAs: string,
): { readonly files: readonly FolderFile[]; readonly failures: readonly UserError[] } {
  const walk: Walk = { files: [], failures: [], walked: new Set() }
  walkFolder(folder, shownAs, walk)
  return walk
}

function walkFolder(folder: string, shownAs: string, walk: Walk): void {
  const real = realPath(folder)
  if (walk.walked.has(real)) return
  walk.walked.add(real)
  for (const entry of entriesOf(folder, shownAs, walk)) {
    const path = join(folder, entry.name)
    const shown = shownAs === '' ? entry.name : `${shownAs}/${entry.name}`
    const type = entry.isSymbolicLink() ? typeBehind(path, shown, walk) : typeOf(entry)
    if (type === 'folder' && !isLeftOut(entry.name)) walkFolder(path, shown, walk)
    const kind = type === 'file' ? fileKind(path) : undefined
    if (kind !== undefined && (kind !== 'template' || isOfProject(path)))
      walk.files.push({ path, shownAs: shown, kind })
  }
}

function entriesOf(folder: string, shownAs: string, { failures }: Walk): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch (cause) {
    failures.push(new UserError(`cannot read ${shownAs === '' ? '.' : shownAs}: ${failureReason(cause)}`, { cause }))
    return []
  }
}

type EntryType = 'file' | 'folder' | 'other'

function typeOf(entry: Pick<Dirent, 'isFile' | 'isDirectory'>): EntryType {
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'folder' : 'other'
}

/** A link that leads nowhere is told only where its name says that it should be checked. */
function typeBehind(path: string, shownAs: string, { failures }: Walk): EntryType {
  const { stats, error } = statsOf(path)
  if (stats !== undefined) return typeOf(stats)
  if (fileKind(path) !== undefined) {
    const reason = error === undefined ? 'it is a link that leads nowhere' : failureReason(error)
    failures.push(new UserError(`cannot read ${shownAs}: ${reason}`, { cause: error }))
  }
  return 'other'
}

const PROJECT = '.postmortem'

function isLeftOut(name: string): boolean {
  return (name.startsWith('.') && name !== PROJECT) || name === 'node_modules'
}

/** What sort of thing a file is by its name; nothing for what is not checked. */
export function fileKind(path: string): FolderFile['kind'] | undefined {
  if (path.endsWith('.hbs')) return basename(path).startsWith('.') ? undefined : 'template'
  if (path.includes(`/${PROJECT}/`)) return undefined
  if (/\.(?:md|markdown)$/i.test(path)) return 'text'
  const [suffix, own] = /(\.incident)?\.(?:ya?ml|json)$/i.exec(path) ?? []
  if (suffix === undefined || basename(path).startsWith('.') || isBesideDocument(path.slice(0, -suffix.length)))
    return undefined
  return own === undefined ? 'data' : 'text'
}

/** The incident file of a document says nothing more than the document. */
function isBesideDocument(stem: string): boolean {
  return ['.md', '.markdown'].some((ending) => existsSync(`${stem}${ending}`))
}

/** Whether a template is this tool's: elsewhere it may be of any other program. */
export function isOfProject(path: string): boolean {
  const folder = dirname(path)
  return ['templates', 'partials'].some((name) => folder.endsWith(join(PROJECT, name)))
}
