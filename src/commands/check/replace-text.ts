import { readFile, stat } from 'node:fs/promises'
import { UserError } from '../../errors.ts'
import { failureReason } from '../../io/failure-reason.ts'
import { decodeText } from '../../io/read-file.ts'
import { replaceFile } from '../../io/write-file.ts'

/**
 * Puts another text into a file, whole or not at all; one that began with a byte order mark still does. `before` is what
 * was read there: what somebody else wrote since then is left alone.
 */
export async function replaceText(path: string, before: string, after: string, shownAs: string): Promise<void> {
  const bytes = await bytesOf(path, shownAs)
  if (decodeText(bytes, shownAs) !== before)
    throw new UserError(`cannot write ${shownAs}: it was changed meanwhile`, { hint: 'run the same once more' })
  await replaceFile(path, bytes.subarray(0, MARK.length).equals(MARK) ? `\uFEFF${after}` : after, { shownAs })
}

const MARK = Buffer.from('\uFEFF')

async function bytesOf(path: string, shownAs: string): Promise<Buffer> {
  try {
    if ((await stat(path)).isFile()) return await readFile(path)
  } catch (cause) {
    throw new UserError(`cannot write ${shownAs}: ${failureReason(cause)}`, { cause })
  }
  throw new UserError(`cannot write ${shownAs}: it is not a regular file`)
}
