import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { Host } from '../host.ts'
import { readTextFile } from './read-file.ts'
import { isProcessAlive } from './system-host.ts'
import { createFile, replaceFile } from './write-file.ts'

/** The raw answers of one interview, so that a corrected zone re-reads them all. */
export interface Draft extends DraftContent {
  readonly version: 1
  readonly startedAt: string
  readonly updatedAt: string
  readonly pid: number
  readonly project: string
}

export interface DraftContent {
  readonly answers: Readonly<Record<string, string | readonly string[]>>
  readonly options: unknown
  /** What was read from stdin, which cannot be read again. */
  readonly stdin?: string | undefined
}

export interface OpenDraft {
  readonly path: string
  /** Resolves when the content is safe on the disk; calls are carried out in their order. */
  save(content: DraftContent): Promise<void>
  remove(): Promise<void>
}

export interface FoundDraft {
  readonly path: string
  readonly draft: Draft
  /** Another process that still runs is at it. */
  readonly alive: boolean
  readonly ageDays: number
}

/** Starts the draft of this run and saves its first content. */
export async function openDraft(host: Host, project: string, content: DraftContent): Promise<OpenDraft> {
  const startedAt = new Date(host.now()).toISOString()
  const path = join(await draftsFolder(host, project), `${startedAt.replaceAll(':', '-')}-${host.pid}.json`)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  const toText = ({ answers, options, stdin }: DraftContent): string => {
    const updatedAt = new Date(host.now()).toISOString()
    const draft: Draft = { version: 1, startedAt, updatedAt, pid: host.pid, project, answers, options, stdin }
    return `${JSON.stringify(draft, null, 2)}\n`
  }
  const saving = { shownAs: 'the draft', mode: 0o600 }
  await createFile(path, toText(content), saving)
  return {
    path,
    save: (latest) => inTurn(() => replaceFile(path, toText(latest), saving)),
    remove: () => inTurn(() => rm(path, { force: true })),
  }
}

/** The drafts of a project, newest first. What is not a draft is passed over and left where it is. */
export async function listDrafts(host: Host, project: string): Promise<readonly FoundDraft[]> {
  const folder = await draftsFolder(host, project)
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name))
      .map(readDraft),
  )
  return found
    .flatMap((draft) => draft ?? [])
    .map(({ path, draft }) => ({
      path,
      draft,
      alive: draft.pid !== host.pid && isProcessAlive(draft.pid),
      ageDays: Math.max(0, host.now() - Date.parse(draft.updatedAt)) / 86_400_000,
    }))
    .toSorted((a, b) => Date.parse(b.draft.updatedAt) - Date.parse(a.draft.updatedAt) || b.path.localeCompare(a.path))
}

/** Forgets a draft whose answers are kept elsewhere. */
export async function removeDraft(path: string): Promise<void> {
  await rm(path, { force: true })
}

async function draftsFolder(host: Host, project: string): Promise<string> {
  const hash = createHash('sha256').update(project).digest('hex').slice(0, 16)
  return join(await stateFolder(host), 'drafts', hash)
}

async function stateFolder({ env: { XDG_STATE_HOME } }: Host): Promise<string> {
  // The specification: a relative path is to be ignored.
  if (XDG_STATE_HOME && isAbsolute(XDG_STATE_HOME)) return join(XDG_STATE_HOME, 'postmortem')
  const { default: envPaths } = await import('env-paths')
  return envPaths('postmortem', { suffix: '' }).log
}

async function readDraft(path: string): Promise<{ readonly path: string; readonly draft: Draft } | undefined> {
  try {
    const draft: unknown = JSON.parse(await readTextFile(path, path))
    return isDraft(draft) ? { path, draft } : undefined
  } catch {
    return undefined
  }
}

function isDraft(value: unknown): value is Draft {
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.answers)) return false
  const { startedAt, updatedAt, pid, project, stdin } = value
  return (
    [startedAt, updatedAt].every((time) => typeof time === 'string' && !Number.isNaN(Date.parse(time))) &&
    typeof pid === 'number' &&
    typeof project === 'string' &&
    (stdin === undefined || typeof stdin === 'string') &&
    Object.values(value.answers).every((answer) => typeof answer === 'string' || isListOfStrings(answer))
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOfStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
