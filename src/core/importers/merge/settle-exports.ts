import type { Problem } from '../../finding.ts'
import type { Claims } from '../../model/claims.ts'
import { type ExportClaims, findingOf } from '../claims-of-reading.ts'
import type { Skipped } from '../importer.ts'

/** An export, and the folder as it was named that it was found in. */
export interface FoundExport {
  readonly read: ExportClaims
  readonly folder?: string | undefined
}

/** What an export comes to beside the others of its tool. */
export interface SettledExport extends Claims {
  readonly notes: readonly string[]
}

/**
 * What each export comes to, once all are read: what is spare holds where nothing better is there of its tool, a file of
 * several may be empty, and the files of one folder are told of together, with the first of them. `isOtherRead`: a file
 * that no other tool wrote says something.
 */
export function settleExports(
  exports: readonly FoundExport[],
  isOtherRead: boolean,
): ReadonlyMap<ExportClaims, SettledExport> {
  const rich = new Set(exports.filter(({ read }) => read.claims.length > 0).map(({ read }) => read.title))
  const settled = exports.map((one) => ({
    ...one,
    found: one.read,
    read: withSpare(one.read, rich.has(one.read.title)),
  }))
  const filled = new Set(settled.filter(({ read }) => !read.isEmpty).map(({ read }) => read.title))
  const isAnyRead = isOtherRead || filled.size > 0
  const groups = new Map<string, ExportClaims[]>()
  for (const one of settled.filter(({ read }) => !read.isRefused)) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one.read])
    else group.push(one.read)
  }
  return new Map(
    settled.map((one): [ExportClaims, SettledExport] => {
      const { found, read, folder } = one
      if (read.isRefused) return [found, { claims: [], findings: read.findings, notes: [] }]
      const group = groups.get(keyOf(one)) ?? []
      if (read.holdsNothing) {
        const told = group[0] === read ? [noteOfEmpty(folder, read.file, group.length)] : []
        return [found, isAnyRead ? { claims: [], findings: [], notes: told } : { ...nothingHeld(read.file), notes: [] }]
      }
      if (group[0] !== read) return [found, { claims: read.claims, findings: read.findings, notes: [] }]
      const skipped = sumOf(group)
      const isExpected = filled.has(read.title) || (isAnyRead && skipped.length === 0)
      const empty = isExpected ? [] : [findingOf(read.file, nothingImported(read.title, skipped))]
      const notes = notesOf(folder ?? read.file, group, skipped, folder !== undefined)
      return [found, { claims: read.claims, findings: [...read.findings, ...empty], notes }]
    }),
  )
}

/** A day on which nothing happened is told; it is an error only where nothing else is read either. */
function noteOfEmpty(folder: string | undefined, file: string, count: number): string {
  if (folder === undefined) return `${file}: nothing is in it`
  return `${folder}: nothing is in ${counted(count, 'file', 'files')} of it`
}

function nothingHeld(file: string): Claims {
  const problem: Problem = {
    rule: 'nothing-imported',
    message: 'nothing is in this file',
    hint: 'make the export again for the time of the incident; postmortem import --help says how',
  }
  return { claims: [], findings: [findingOf(file, problem)] }
}

function keyOf({ read, folder }: FoundExport): string {
  return `${read.title}\n${folder === undefined ? `file ${read.file}` : `folder ${folder}`}`
}

function withSpare(read: ExportClaims, isOver: boolean): ExportClaims {
  const { claims, spare, skipped } = read
  if (spare.claims.length === 0) return read
  if (isOver) return { ...read, skipped: [...skipped, { reason: spare.reason, count: spare.claims.length }] }
  return { ...read, claims: [...claims, ...spare.claims], count: spare.claims.length, isEmpty: false }
}

/** The reasons of all files, in the order in which they came up. */
function sumOf(exports: readonly ExportClaims[]): readonly Skipped[] {
  const counts = new Map<string, number>()
  for (const { reason, count } of exports.flatMap(({ skipped }) => skipped))
    counts.set(reason, (counts.get(reason) ?? 0) + count)
  return Array.from(counts, ([reason, count]) => ({ reason, count }))
}

function notesOf(
  name: string,
  exports: readonly ExportClaims[],
  skipped: readonly Skipped[],
  isFolder: boolean,
): readonly string[] {
  const title = exports[0]?.title ?? ''
  const entries = counted(
    exports.reduce((sum, { count }) => sum + count, 0),
    'entry',
    'entries',
  )
  const files = isFolder ? ` of ${counted(exports.length, 'file', 'files')}` : ''
  const left = skipped.length === 0 ? '' : `; left out: ${listOf(skipped)}`
  const notes = new Set([
    ...exports.flatMap((one) => one.notes),
    ...maskedNote(exports.flatMap((one) => one.masked ?? [])),
  ])
  return [`${name} is read as ${title}: ${entries}${files}${left}`, ...Array.from(notes, (note) => `${name}: ${note}`)]
}

function maskedNote(kinds: readonly string[]): readonly string[] {
  const named = [...new Set(kinds)].join(', ')
  if (kinds.length === 0) return []
  return kinds.length === 1
    ? [`1 secret was masked (${named}); --keep-secrets keeps it`]
    : [`${kinds.length} secrets were masked (${named}); --keep-secrets keeps them`]
}

function nothingImported(title: string, skipped: readonly Skipped[]): Problem {
  const why = skipped.length === 0 ? 'it holds no events' : `everything was left out: ${listOf(skipped)}`
  return {
    rule: 'nothing-imported',
    message: `nothing is read from this export of ${title}: ${why}`,
    hint: 'postmortem import --help says how each export is made',
  }
}

function listOf(skipped: readonly Skipped[]): string {
  return skipped.map(({ reason, count }) => `${reason} (${count})`).join(', ')
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
