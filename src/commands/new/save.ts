import { stat } from 'node:fs/promises'
import { frontMatterLine, splitWritten, withWritten } from '../../core/document/document.ts'
import { UserError } from '../../errors.ts'
import { contentHash } from '../../io/content-hash.ts'
import { readTextFile } from '../../io/read-file.ts'
import { backUp, createFile, replaceFile } from '../../io/write-file.ts'
import type { FileTarget } from './target.ts'

export type Overwriting = 'never' | 'update' | 'force'

/** What a file's content is, given the day it says it was created on; a document carries its hash. */
export interface Content {
  readonly isDocument: boolean
  textCreatedOn(created: string): string
}

export interface Saved {
  /** `same`: exactly this was there already. `exists`: something else is there, and nothing was changed. */
  readonly outcome: 'created' | 'replaced' | 'same' | 'exists'
  /** What the person should know: where the old content is. */
  readonly note?: string
}

/** Writes the file whole or not at all. One that is there is only replaced where that was asked for, and no human edit is lost. */
export async function save(
  target: FileTarget,
  content: Content,
  today: string,
  overwriting: Overwriting,
): Promise<Saved> {
  await refuseDevice(target)
  const text = finished(content, today)
  const creation = await createFile(target.path, text, { shownAs: target.shownAs })
  if (creation.kind === 'created') return { outcome: 'created' }
  const existing = await readExisting(target, overwriting)
  if (existing !== undefined) {
    const again = finished(content, frontMatterLine(existing, 'created') ?? today)
    if (existing === again) return { outcome: 'same' }
    if (overwriting === 'update') return update(target, existing, again)
  }
  return overwriting === 'force' ? force(target, text) : { outcome: 'exists' }
}

/** A folder, a pipe or a device has no content to be compared or replaced. */
async function refuseDevice({ path, shownAs }: FileTarget): Promise<void> {
  const stats = await stat(path).catch(() => undefined)
  if (stats === undefined || stats.isFile()) return
  throw new UserError(`cannot write ${shownAs}: is no regular file`, {
    hint: '-o names another file, -o - prints the document',
  })
}

/** Only an update has to understand what is there. */
async function readExisting({ path, shownAs }: FileTarget, overwriting: Overwriting): Promise<string | undefined> {
  try {
    return await readTextFile(path, shownAs)
  } catch (error) {
    if (overwriting === 'update') throw error
    return undefined
  }
}

/** Why nothing was written, and what can be done. */
export async function collision(target: FileTarget): Promise<UserError> {
  const { isIgnored } = await import('../../io/git.ts')
  const where = (await isIgnored(target.path)) ? ' (git ignores it)' : ''
  return new UserError(`${target.shownAs} exists${where}; nothing was written`, {
    hint: '--update rewrites it unless somebody edited it, --force replaces it and keeps a .bak, -o names another file',
  })
}

async function update(target: FileTarget, existing: string, text: string): Promise<Saved> {
  const held = splitWritten(existing)
  if (held !== undefined && contentHash(held.document) === held.written) {
    await replaceFile(target.path, text, { shownAs: target.shownAs })
    return { outcome: 'replaced' }
  }
  const { changedLines } = await import('./changed-lines.ts')
  throw new UserError(
    `${target.shownAs} was edited since it was written; nothing was changed. --update would change these lines:\n${changedLines(existing, text)}`,
    {
      hint: '--force replaces it and keeps a .bak, -o names another file',
    },
  )
}

async function force({ path, shownAs }: FileTarget, text: string): Promise<Saved> {
  const { isCommitted } = await import('../../io/git.ts')
  const copy = (await isCommitted(path)) ? undefined : await backUp(path, shownAs)
  await replaceFile(path, text, { shownAs })
  return copy === undefined
    ? { outcome: 'replaced' }
    : { outcome: 'replaced', note: `the file that was there is now ${shownAs}${copy.slice(path.length)}` }
}

function finished(content: Content, created: string): string {
  const text = content.textCreatedOn(created)
  return content.isDocument ? withWritten(text, contentHash(text)) : text
}
