import { stat } from 'node:fs/promises'
import { createdIn, splitWritten, type WrittenForm, withWritten } from '../../core/document/written.ts'
import { UserError } from '../../errors.ts'
import { contentHash } from '../../io/content-hash.ts'
import { readTextFile } from '../../io/read-file.ts'
import { backUp, createFiles, type FileText, replaceFile } from '../../io/write-file.ts'
import type { FiledIncident, OtherIncident } from './other-incident.ts'

export type Overwriting = 'never' | 'update' | 'force'

/** What a file holds, given the day it says it was created on. */
export interface Content {
  readonly form: WrittenForm
  textCreatedOn(created: string): Promise<string>
}

/** A file that is to be written; `shownAs` is its name in messages. */
export interface ContentFile {
  readonly path: string
  readonly shownAs: string
  /** Of the incident file beside it, whether there is one or not. */
  readonly besidePath: string
  readonly content: Content
  readonly incident: FiledIncident
}

export interface Saved {
  /** `same`: exactly this was there already. `exists`: something else is there, and nothing was changed. */
  readonly outcome: 'created' | 'replaced' | 'same' | 'exists'
  /** The files that are there already with something else in them. */
  readonly inTheWay: readonly ContentFile[]
  /** Where the first of them is another incident's. */
  readonly otherIncident?: OtherIncident | undefined
  /** What the person should know: where the old content is. */
  readonly notes: readonly string[]
}

/** A file as it is to be, and what stands in its place. */
interface Found {
  readonly file: ContentFile
  readonly state: 'absent' | 'same' | 'other'
  /** Missing also where what is there is no text. */
  readonly existing: string | undefined
  /** Its new content, created on the day that the old one says. */
  readonly text: string
}

/**
 * Writes the files whole, all or none. One that is there is only replaced where that was asked for, and no human edit is
 * lost.
 */
export async function save(files: readonly ContentFile[], today: string, overwriting: Overwriting): Promise<Saved> {
  for (const file of files) await refuseDevice(file)
  const created = await createFiles(await textsOn(today, files))
  if (created.kind === 'created') return { outcome: 'created', inTheWay: [], notes: [] }
  const found = await lookAt(files, today, overwriting)
  const others = found.filter(({ state }) => state === 'other')
  const absent = found.filter(({ state }) => state === 'absent')
  if (others.length > 0 && overwriting === 'force') return force(files, found, today)
  const otherIncident = await otherIncidentAmong(others)
  if (others.length > 0 && overwriting === 'never') return { ...inTheWay(others), otherIncident }
  if (otherIncident !== undefined) throw otherIncidentError(otherIncident, 'nothing was changed')
  const edited = others.filter(isEdited)
  if (edited.length > 0) throw await editedSince(edited)
  if (absent.length > 0 && (await createFiles(absent.map(toFileText))).kind === 'exists') return inTheWay(absent)
  for (const other of others) await replace(toFileText(other))
  const outcome = others.length > 0 ? 'replaced' : absent.length > 0 ? 'created' : 'same'
  return { outcome, inTheWay: [], notes: [] }
}

/** Why nothing was written, and what can be done. */
export async function collision({ inTheWay, otherIncident }: Saved): Promise<UserError> {
  if (otherIncident !== undefined) return otherIncidentError(otherIncident, 'nothing was written')
  const { isIgnored } = await import('../../io/git.ts')
  const ignored = await Promise.all(inTheWay.map(({ path }) => isIgnored(path)))
  const names = inTheWay.map(({ shownAs }) => shownAs).join(' and ')
  const [exist, them] = inTheWay.length === 1 ? ['exists', 'it'] : ['exist', 'them']
  const where = ignored.every(Boolean) ? ` (git ignores ${them})` : ''
  return new UserError(`${names} ${exist}${where}; nothing was written`, {
    hint: `--update rewrites ${them} unless somebody edited ${them}, --force replaces ${them} and keeps a .bak, -o names another file`,
  })
}

/** A folder, a pipe or a device has no content to be compared or replaced. */
async function refuseDevice({ path, shownAs }: ContentFile): Promise<void> {
  const stats = await stat(path).catch(() => undefined)
  if (stats === undefined || stats.isFile()) return
  throw new UserError(`cannot write ${shownAs}: is no regular file`, {
    hint: '-o names another file, -o - prints the document',
  })
}

async function lookAt(
  files: readonly ContentFile[],
  today: string,
  overwriting: Overwriting,
): Promise<readonly Found[]> {
  const there = await Promise.all(files.map(async (file) => ({ file, ...(await readExisting(file, overwriting)) })))
  const [created = today] = there.flatMap(({ file, existing = '' }) => createdIn(existing, file.content.form) ?? [])
  return Promise.all(
    there.map(async ({ file, isThere, existing }) => {
      const text = await finished(file.content, created)
      const state = !isThere ? 'absent' : existing === text ? 'same' : 'other'
      return { file, state, existing, text } as const
    }),
  )
}

/** An update has to understand what is there; the others take what is no text as it is. */
async function readExisting(
  { path, shownAs }: ContentFile,
  overwriting: Overwriting,
): Promise<{ readonly isThere: boolean; readonly existing: string | undefined }> {
  if ((await stat(path).catch(() => undefined)) === undefined) return { isThere: false, existing: undefined }
  try {
    return { isThere: true, existing: await readTextFile(path, shownAs) }
  } catch (error) {
    if (overwriting === 'update') throw error
    return { isThere: true, existing: undefined }
  }
}

function otherIncidentError({ message, hint }: OtherIncident, outcome: string): UserError {
  return new UserError(`${message}; ${outcome}`, { hint })
}

async function otherIncidentAmong(others: readonly Found[]): Promise<OtherIncident | undefined> {
  if (others.length === 0) return undefined
  const { otherIncidentIn } = await import('./other-incident.ts')
  for (const { file, existing } of others) {
    const found = await otherIncidentIn(file, existing)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether it is not known to be as the tool wrote it. */
function isEdited({ existing }: Found): boolean {
  const held = existing === undefined ? undefined : splitWritten(existing)
  return held === undefined || contentHash(held.text) !== held.written
}

async function editedSince(edited: readonly Found[]): Promise<UserError> {
  const { changedLines } = await import('./changed-lines.ts')
  const names = edited.map(({ file }) => file.shownAs).join(' and ')
  const changes = edited.map(({ file, existing = '', text }) => {
    const heading = edited.length === 1 ? '' : `  ${file.shownAs}:\n`
    return `${heading}${changedLines(existing, text)}`
  })
  const [was, them] = edited.length === 1 ? ['was edited since it was', 'it'] : ['were edited since they were', 'them']
  return new UserError(
    `${names} ${was} written; nothing was changed. --update would change these lines:\n${changes.join('\n')}`,
    { hint: `--force replaces ${them} and keeps a .bak, -o names another file` },
  )
}

/** All of them anew, each old one kept unless git has it. */
async function force(files: readonly ContentFile[], found: readonly Found[], today: string): Promise<Saved> {
  const { isCommitted } = await import('../../io/git.ts')
  const notes: string[] = []
  for (const { path, shownAs } of found.filter(({ state }) => state === 'other').map(({ file }) => file)) {
    const copy = (await isCommitted(path)) ? undefined : await backUp(path, shownAs)
    if (copy !== undefined) notes.push(`the file that was there is now ${shownAs}${copy.slice(path.length)}`)
  }
  for (const text of await textsOn(today, files)) await replace(text)
  return { outcome: 'replaced', inTheWay: [], notes }
}

async function replace({ path, text, shownAs }: FileText): Promise<void> {
  await replaceFile(path, text, { shownAs })
}

function inTheWay(found: readonly Found[]): Saved {
  return { outcome: 'exists', inTheWay: found.map(({ file }) => file), notes: [] }
}

function toFileText({ file: { path, shownAs }, text }: Found): FileText {
  return { path, shownAs, text }
}

async function textsOn(created: string, files: readonly ContentFile[]): Promise<readonly FileText[]> {
  return Promise.all(
    files.map(async ({ path, shownAs, content }) => ({ path, shownAs, text: await finished(content, created) })),
  )
}

async function finished({ form, textCreatedOn }: Content, created: string): Promise<string> {
  const text = await textCreatedOn(created)
  return withWritten(text, form, contentHash(text))
}
