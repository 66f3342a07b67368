import type { Place } from '../../finding.ts'
import type { ReadEntry } from '../importer.ts'
import type { Part } from '../json/parts.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { webAddress } from './web-address.ts'

/** What a tracker or a forge says of one event, its parts as they stand in the export. */
export interface Event extends Pick<ReadEntry, 'at' | 'until' | 'kind' | 'by'> {
  readonly label: string
  /** In plain text: what happened. */
  readonly text: string
  /** In inline Markdown: what somebody wrote about it, on the same line or on lines of its own. */
  readonly body?: string | undefined
  readonly below?: string | undefined
  readonly url?: string | null | undefined
  readonly id?: string | number | null | undefined
  readonly place: Place
}

export function entryOfTracker({ at, until, kind, by, label, text, body, below, url, id, place }: Event): ReadEntry {
  const first = [plainToInline(text), body ?? ''].filter((one) => one !== '').join(': ')
  return {
    at,
    until: until !== undefined && until > at ? until : undefined,
    text: [first, below ?? ''].filter((one) => one !== '').join('\n'),
    kind,
    by,
    source: { label, url: webAddress(url), id: id === null || id === undefined ? undefined : String(id) },
    place,
  }
}

/** What is said of an item that is left out. */
export const NOTHING: Part = { facts: [], entries: [] }

/** `What: text`, or what alone where there is no text. */
export function said(what: string, text: string | null | undefined): string {
  const words = text?.trim() ?? ''
  return words === '' ? what : `${what}: ${words}`
}

/** `in_progress`, `IN_PROGRESS` → `in progress` */
export function words(name: string): string {
  return name.replaceAll(/[_-]/g, ' ').toLowerCase()
}

/** The first line of a message of a commit. */
export function subject(message: string): string {
  return message.trimStart().split('\n', 1)[0]?.trim() ?? ''
}

/** `Commit 1a2b3c4: Add a cache` */
export function commitText(sha: string, message: string): string {
  return said(`Commit ${shortSha(sha)}`, subject(message))
}

/** As people write commits. */
export function shortSha(sha: string): string {
  return sha.slice(0, 7)
}

/** `refs/heads/main` → `main` */
export function refName(ref: string): string {
  return ref.replace(/^refs\/(?:heads|tags)\//, '')
}

/** `Pushed 2 commits to main`, `Created tag v1.2.0` */
export function pushText(
  { ref, before, after }: { readonly ref: string; readonly before: string; readonly after: string },
  commits: number,
  verb = 'Pushed',
): string {
  const name = `${ref.startsWith('refs/tags/') ? 'tag' : 'branch'} ${refName(ref)}`
  if (/^0+$/.test(after)) return `Deleted ${name}`
  if (commits === 0) return /^0+$/.test(before) ? `Created ${name}` : `${verb} ${name}`
  return `${verb} ${commits} ${commits === 1 ? 'commit' : 'commits'} to ${refName(ref)}`
}
