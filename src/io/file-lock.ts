import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { UserError } from '../errors.ts'
import { isProcessAlive } from './system-host.ts'
import { createFile } from './write-file.ts'

/** Who holds a lock. */
interface Holder {
  readonly pid: number
  readonly host: string
}

/** How often, and how long in milliseconds, a lock is waited for that somebody holds who is alive. */
export interface Patience {
  readonly tries: number
  readonly pause: number
}

/**
 * Does something while no other process of ours does the same to a file. The lock is a file beside it that says who holds
 * it, so that one left by a process that was killed is taken away.
 */
export async function withLock<Result>(
  path: string,
  shownAs: string,
  pid: number,
  act: () => Promise<Result>,
  patience: Patience = { tries: 150, pause: 20 },
): Promise<Result> {
  const lock = join(dirname(path), `.${basename(path)}.lock`)
  await take(lock, shownAs, pid, patience)
  try {
    return await act()
  } finally {
    await rm(lock, { force: true })
  }
}

async function take(lock: string, shownAs: string, pid: number, { tries, pause }: Patience): Promise<void> {
  // No two locks are alike: a lock that was looked at is known again.
  const content = JSON.stringify({ pid, host: hostname(), id: randomUUID() })
  for (let number = 1; ; number += 1) {
    const { kind } = await createFile(lock, content, { shownAs })
    if (kind === 'created') return
    const held = await readFile(lock, 'utf8').catch(() => undefined)
    if (held === undefined) continue
    const holder = holderOf(held)
    if (holder !== undefined && isGone(holder)) await takeAway(lock, held)
    else if (number < tries) await setTimeout(pause)
    else throw stillHeld(lock, shownAs, holder)
  }
}

/** Two processes may find the same lock left behind, and one of them a new one in its place: that is put back. */
async function takeAway(lock: string, left: string): Promise<void> {
  const aside = `${lock}-${randomUUID()}`
  await rename(lock, aside).catch(() => undefined)
  const taken = await readFile(aside, 'utf8').catch(() => undefined)
  if (taken !== undefined && taken !== left) await link(aside, lock).catch(() => undefined)
  await rm(aside, { force: true })
}

/** Of another machine's processes nothing is known here. */
function isGone({ pid, host }: Holder): boolean {
  return host === hostname() && !isProcessAlive(pid)
}

function holderOf(content: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(content)
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('host' in value)) return undefined
    const { pid, host } = value
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : undefined
  } catch {
    return undefined
  }
}

function stillHeld(lock: string, shownAs: string, holder: Holder | undefined): UserError {
  const who = holder === undefined ? 'another process' : `process ${holder.pid} on ${holder.host}`
  return new UserError(`${shownAs} is being changed by ${who}`, { hint: `if it is not, remove ${lock}` })
}
