import { readFileSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { UserError } from '../errors.ts'
import { failureReason } from './failure-reason.ts'

/** Larger than any incident: a log or a dump named by mistake. */
export const maxTextBytes = 32 * 1024 * 1024

/** The text of a UTF-8 file without its byte order mark; `shownAs` is its name in messages. */
export async function readTextFile(path: string, shownAs: string): Promise<string> {
  return decodeText(await readBytes(path, shownAs), shownAs)
}

/** The same, without giving way to other work: twice as quick where thousands of small files are read. */
export async function readTextFileAtOnce(path: string, shownAs: string): Promise<string> {
  const bytes = regularFileBytes(path, shownAs)
  return bytes === undefined ? readTextFile(path, shownAs) : decodeText(bytes, shownAs)
}

/** The same of a file that was found in a folder, when its text is needed. */
export function readTextFileNow(path: string, shownAs: string): string {
  const bytes = regularFileBytes(path, shownAs)
  if (bytes !== undefined) return decodeText(bytes, shownAs)
  throw new UserError(`cannot read ${shownAs}: is larger than 32 MB`, {
    hint: 'keep only the part about this incident',
  })
}

/** Nothing for what may have no end, such as a pipe, and for what is too large. */
function regularFileBytes(path: string, shownAs: string): Uint8Array | undefined {
  try {
    const stats = statSync(path)
    return stats.isFile() && stats.size <= maxTextBytes ? readFileSync(path) : undefined
  } catch (cause) {
    throw new UserError(`cannot read ${shownAs}: ${failureReason(cause)}`, { cause })
  }
}

/** Text from strict UTF-8, whether from a file or from stdin. */
export function decodeText(bytes: Uint8Array, shownAs: string): string {
  if (bytes.byteLength > maxTextBytes) {
    throw new UserError(`cannot read ${shownAs}: is larger than 32 MB`, {
      hint: 'keep only the part about this incident',
    })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    const place = firstInvalidByte(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    throw new UserError(`cannot read ${shownAs}: is not UTF-8 (byte ${place})`, { hint: encodingHint(bytes), cause })
  }
}

async function readBytes(path: string, shownAs: string): Promise<Uint8Array> {
  try {
    const handle = await open(path)
    // The stream closes the handle. One byte above the limit is enough to refuse, also for a pipe that never ends.
    const chunks: Buffer[] = []
    for await (const chunk of handle.createReadStream({ end: maxTextBytes })) chunks.push(chunk)
    return Buffer.concat(chunks)
  } catch (cause) {
    const reason = failureReason(cause)
    const hint = reason === 'is a folder' ? { hint: 'name a file in it' } : {}
    throw new UserError(`cannot read ${shownAs}: ${reason}`, { ...hint, cause })
  }
}

/** Counted from 1. A decoder does not tell the place: it is where the first replacement character was not in the bytes. */
function firstInvalidByte(bytes: Buffer): number {
  const replacement = '\uFFFD'
  const text = bytes.toString('utf8')
  let offset = 0
  let from = 0
  for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, from)) {
    offset += Buffer.byteLength(text.slice(from, at))
    const encoded = bytes.subarray(offset, offset + 3).equals(Buffer.from(replacement))
    if (!encoded) return offset + 1
    offset += 3
    from = at + 1
  }
  return bytes.byteLength
}

function encodingHint([first, second]: Uint8Array): string {
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return isUtf16 ? 'it looks like UTF-16: save it as UTF-8' : 'save it as UTF-8'
}
