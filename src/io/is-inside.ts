import { realpath } from 'node:fs/promises'
import { dirname, isAbsolute, relative, sep } from 'node:path'

/** Whether a path, all links followed, lies in a folder or is it. Of what is not there yet, the part that is counts. */
export async function isInside(path: string, folder: string): Promise<boolean> {
  const way = relative(await existingPart(folder), await existingPart(path))
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

async function existingPart(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if (dirname(path) === path) throw error
    return existingPart(dirname(path))
  }
}
