import { frontMatterLine, splitWritten, withWritten } from '../../core/document/document.ts'
import { UserError } from '../../errors.ts'
import { contentHash } from '../../io/content-hash.ts'
import { isCommitted, isIgnored } from '../../io/git.ts'
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
  const text = finished(content, today)
  const creation = await createFile(target.path, text, { shownAs: target.shownAs })
  if (creation.kind === 'created') return { outcome: 'created' }
  const existing = await readTextFile(target.path, target.shownAs)
  const again = finished(content, frontMatterLine(existing, 'created') ?? today)
  if (existing === again) return { outcome: 'same' }
  switch (overwriting) {
    case 'never':
      return { outcome: 'exists' }
    case 'update':
      return update(target, existing, again)
    case 'force':
      return force(target, text)
  }
}

/** Why nothing was written, and what can be done. */
export async function collision(target: FileTarget): Promise<UserError> {
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

async function force(target: FileTarget, text: string): Promise<Saved> {
  const copy = (await isCommitted(target.path)) ? undefined : await backUp(target.path, target.shownAs)
  await replaceFile(target.path, text, { shownAs: target.shownAs })
  return copy === undefined
    ? { outcome: 'replaced' }
    : { outcome: 'replaced', note: `the file that was there is now ${copy}` }
}

function finished(content: Content, created: string): string {
  const text = content.textCreatedOn(created)
  return content.isDocument ? withWritten(text, contentHash(text)) : text
}
