import { writeSync } from 'node:fs'
import { errorCode } from './failure-reason.ts'

/**
 * Writes a text before it returns, so that a full disk or a closed pipe is an exception at the call: through
 * `process.stdout` it would be an event after the run has reported success.
 */
export function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text)
  let written = 0
  while (written < bytes.length) written += writeSome(descriptor, bytes, written)
}

function writeSome(descriptor: number, bytes: Buffer, from: number): number {
  try {
    return writeSync(descriptor, bytes, from)
  } catch (error) {
    if (errorCode(error) !== 'EAGAIN') throw error
    // A pipe that its owner made non-blocking is full: wait for its reader.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    return 0
  }
}
