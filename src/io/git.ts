import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { promisify } from 'node:util'
import { maxTextBytes } from './read-file.ts'

/** Whether HEAD holds exactly the bytes that this file has now, so that git can bring them back. Never throws. */
export async function isCommitted(path: string): Promise<boolean> {
  try {
    const revision = `HEAD:./${basename(path)}`
    const { stdout } = await promisify(execFile)('git', ['-C', dirname(path), 'cat-file', 'blob', revision], {
      encoding: 'buffer',
      maxBuffer: maxTextBytes,
      timeout: 5000,
    })
    return stdout.equals(await readFile(path))
  } catch {
    return false
  }
}

/** Whether git ignores the file. Never throws. */
export async function isIgnored(path: string): Promise<boolean> {
  try {
    await promisify(execFile)('git', ['-C', dirname(path), 'check-ignore', '--quiet', basename(path)], {
      timeout: 5000,
    })
    return true
  } catch {
    return false
  }
}
