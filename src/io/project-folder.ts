import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A project as it lies on the disk. */
export interface ProjectPlace {
  /** The nearest folder upwards with a `.postmortem`, else with a `.git`, else the given one. */
  readonly root: string
  /** Its `.postmortem`; none where there is none up to the root of the file system. */
  readonly folder: string | undefined
}

export async function findProject(from: string): Promise<ProjectPlace> {
  const settled = await nearestWith('.postmortem', from)
  if (settled !== undefined) return { root: settled, folder: join(settled, '.postmortem') }
  return { root: (await nearestWith('.git', from)) ?? from, folder: undefined }
}

/** The folder that a project begins in, which its drafts belong to. */
export async function projectFolder(from: string): Promise<string> {
  return (await findProject(from)).root
}

/** Where a `.postmortem` is made: the folder that has one already, the repository's, else the given one. */
export async function scaffoldFolder(from: string): Promise<string> {
  const [own, repository] = [await nearestWith('.postmortem', from), await nearestWith('.git', from)]
  if (repository === undefined) return from
  // One above the repository is for other projects.
  return own !== undefined && own.length >= repository.length ? own : repository
}

/** The folder that a git repository begins in; none outside of one. */
export async function repositoryFolder(from: string): Promise<string | undefined> {
  return nearestWith('.git', from)
}

async function nearestWith(mark: string, from: string): Promise<string | undefined> {
  for (let folder = from; ; folder = dirname(folder)) {
    if (await isThere(join(folder, mark), mark)) return folder
    if (dirname(folder) === folder) return undefined
  }
}

/** Git's mark is a file in a work tree of its own; ours is a folder. */
async function isThere(path: string, mark: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined)
  return stats !== undefined && (mark === '.git' || stats.isDirectory())
}
