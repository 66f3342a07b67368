import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { UserError } from '../errors.ts'
import { failureReason } from './failure-reason.ts'

/**
 * Adds a text at the end of a file in one write, without a lock: the system puts every such write behind the last one, so
 * that of many writers none comes between the bytes of another or over them.
 */
export function appendAtOnce(path: string, text: string, shownAs: string): void {
  const bytes = Buffer.from(text)
  change(path, constants.O_RDWR | constants.O_APPEND, shownAs, (file) => {
    const written = writeSync(file, bytes)
    if (written < bytes.length) {
      takeBackPart(file, bytes.subarray(0, written))
      throw Object.assign(new Error('a short write'), { code: 'ENOSPC' })
    }
    fsyncSync(file)
  })
}

/**
 * Writes over a part of a file, which keeps its length: what is added at its end meanwhile is neither moved nor cut off.
 * `before` is the text in front of it, without a byte order mark. Nothing is written where another text stands there by now.
 */
export function overwrite(
  path: string,
  { before, old, text }: { readonly before: string; readonly old: string; readonly text: string },
  shownAs: string,
): void {
  const [expected, bytes] = [Buffer.from(old), Buffer.from(text)]
  change(path, constants.O_RDWR, shownAs, (file) => {
    const position = Buffer.byteLength(before) + (readAt(file, 0, 3).toString() === '\uFEFF' ? 3 : 0)
    if (!readAt(file, position, expected.length).equals(expected))
      throw new UserError(`${shownAs} was changed meanwhile`, { hint: 'try again' })
    writeSync(file, bytes, 0, bytes.length, position)
    fsyncSync(file)
  })
}

/** On a full disk half a line must not stay, which would make the file unreadable: nobody else can write there now. */
function takeBackPart(file: number, part: Buffer): void {
  const before = fstatSync(file).size - part.length
  if (readAt(file, before, part.length).equals(part)) ftruncateSync(file, before)
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(file, bytes, 0, length, position))
}

function change(path: string, flags: number, shownAs: string, act: (file: number) => void): void {
  try {
    const file = openSync(path, flags)
    try {
      act(file)
    } finally {
      closeSync(file)
    }
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw new UserError(`cannot write ${shownAs}: ${failureReason(cause)}`, { cause })
  }
}
