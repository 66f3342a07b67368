import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The folder that a project begins in: the nearest one upwards with a `.postmortem` or a `.git`, else the given one. */
export async function projectFolder(from: string): Promise<string> {
  for (let folder = from; ; folder = dirname(folder)) {
    for (const mark of ['.postmortem', '.git']) {
      if (await stat(join(folder, mark)).catch(() => undefined)) return folder
    }
    if (dirname(folder) === folder) return from
  }
}
