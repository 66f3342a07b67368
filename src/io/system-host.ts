import { fstatSync, readSync } from 'node:fs'
import { isatty } from 'node:tty'
import { OutputClosed, UserError } from '../errors.ts'
import { ExitCode } from '../exit-code.ts'
import type { Host, Input, Output } from '../host.ts'
import { errorCode, failureReason } from './failure-reason.ts'
import { maxTextBytes } from './read-file.ts'
import { writeAll } from './write-all.ts'

/** The real world. Only here `process` is touched, and nothing is looked up before it is asked for. */
export function systemHost(): Host {
  const { stdin, isTaken } = standardInput()
  const host: Host = {
    env: process.env,
    get cwd() {
      return workingDirectory()
    },
    pid: process.pid,
    get timezone() {
      return new Intl.DateTimeFormat().resolvedOptions().timeZone
    },
    now: () => fixedNow(process.env.POSTMORTEM_NOW) ?? Date.now(),
    stdin,
    stdout: standardOutput(1, writeStdout),
    stderr: standardOutput(2, writeStderr),
    async person(options) {
      const { terminalPerson } = await import('./prompts.ts')
      const inputPath = stdin.isTTY && !isTaken() ? 'stdin' : '/dev/tty'
      return terminalPerson(host, { inputPath, output: process.stderr, ignoreInterrupts }, options)
    },
    onTermination: (act) => onSignals(['SIGTERM', 'SIGHUP'], act),
    exitCode: ExitCode.Ok,
  }
  return host
}

/** Whether a process with this id is there, ours or not. */
export function isProcessAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

function workingDirectory(): string {
  try {
    return process.cwd()
  } catch (cause) {
    throw new UserError('the working directory is gone', { hint: 'change to a folder that exists', cause })
  }
}

function fixedNow(value: string | undefined): number | undefined {
  if (!value) return undefined
  const instant = rfc3339.test(value) && isInCalendar(value) ? Date.parse(value.replace(' ', 'T').toUpperCase()) : NaN
  if (!Number.isNaN(instant)) return instant
  throw new UserError(`POSTMORTEM_NOW is ${JSON.stringify(value)}, which is not a time`, {
    hint: 'write it as 2026-01-15T00:00:00Z',
    exitCode: ExitCode.Usage,
  })
}

const rfc3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)$/

/** Date moves 30 February to March. */
function isInCalendar(value: string): boolean {
  const date = value.slice(0, 10)
  const day = new Date(date)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}

function standardInput(): { readonly stdin: Input; isTaken(): boolean } {
  let taken = false
  const read = async (): Promise<Uint8Array> => {
    taken = true
    const chunks: Buffer[] = []
    let size = 0
    try {
      // Node takes a folder for an empty stream.
      if (fstatSync(0).isDirectory()) readSync(0, Buffer.alloc(1))
      for await (const chunk of process.stdin) {
        chunks.push(chunk)
        size += chunk.length
        if (size > maxTextBytes) break
      }
    } catch (cause) {
      throw new UserError(`cannot read stdin: ${failureReason(cause)}`, { cause })
    }
    return Buffer.concat(chunks)
  }
  return { stdin: { isTTY: isatty(0), read }, isTaken: () => taken }
}

function standardOutput(descriptor: Descriptor, writeBytes: (text: string) => void): Output {
  const isTTY = isatty(descriptor)
  return {
    isTTY,
    get columns() {
      return (isTTY && stream(descriptor).columns) || 80
    },
    // A Windows console takes bytes in its own code page; Node's stream knows how to give it Unicode.
    write: process.platform === 'win32' && isTTY ? (text) => void stream(descriptor).write(text) : writeBytes,
  }
}

type Descriptor = 1 | 2

function stream(descriptor: Descriptor): NodeJS.WriteStream {
  return descriptor === 1 ? process.stdout : process.stderr
}

function writeStdout(text: string): void {
  try {
    writeAll(1, text)
  } catch (cause) {
    // Windows says EOF where others say EPIPE.
    if (['EPIPE', 'EOF'].includes(errorCode(cause) ?? '')) throw new OutputClosed()
    throw new UserError(`cannot write to stdout: ${failureReason(cause)}`, { cause })
  }
}

/** There is nobody left to tell when stderr fails; the exit code still counts. */
function writeStderr(text: string): void {
  try {
    writeAll(2, text)
  } catch {}
}

/** The editor gets Ctrl-C for itself; the terminal sends it to us as well. */
function ignoreInterrupts(): () => void {
  return onSignals(['SIGINT'], () => undefined)
}

function onSignals(signals: readonly NodeJS.Signals[], act: () => void): () => void {
  for (const signal of signals) process.on(signal, act)
  return () => {
    for (const signal of signals) process.off(signal, act)
  }
}
