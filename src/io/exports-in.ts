import { readdir } from 'node:fs/promises'
import { relative, resolve } from 'node:path'

/** What people uploaded lies beside the messages, under these names. */
const UPLOADS = /(?:^|[\\/])(?:attachments|__uploads)[\\/]/

/** What can be an export by its name, in a folder and those below, by their paths from it, sorted, without hidden ones; none of what is no folder. */
export async function exportsIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, resolve(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(
      (name) =>
        /\.(?:json|jsonl|ndjson|csv|tsv|log|txt)$/i.test(name) && !/(?:^|\/)\./.test(name) && !UPLOADS.test(name),
    )
    .toSorted()
}
