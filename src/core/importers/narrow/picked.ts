import { type Claim, isOfExport } from '../../model/claims.ts'
import { type Located, partOf } from '../../model/located.ts'

/** A list of more is a log, from which a person picks the story. */
const MOST_UNPICKED = 12

/** The entries that exports bring, where they are so many that somebody should pick from them. */
export function entriesToPickFrom(claims: readonly Claim[]): readonly Claim[] {
  const entries = claims.filter(isEntryOfExport)
  return entries.length > MOST_UNPICKED ? entries : []
}

/** By what an entry is known when its file is read again: the file, the moment, and the source's own id or the words. */
export function pickKey({ raw, source }: Claim): string {
  const name = source.kind === 'file' ? source.name : source.kind
  const id = partOf(partOf(raw, 'source'), 'id')
  return [
    name,
    textOf(partOf(raw, 'at')),
    id === undefined ? textOf(partOf(raw, 'text')).slice(0, 200) : textOf(id),
  ].join(' ')
}

/** The claims without those entries of exports that were not picked, and what is said aloud of them. */
export function onlyPicked(
  claims: readonly Claim[],
  picked: readonly string[],
): { readonly claims: readonly Claim[]; readonly notes: readonly string[] } {
  const keys = new Set(picked)
  const kept = claims.filter((claim) => !isEntryOfExport(claim) || keys.has(pickKey(claim)))
  const count = claims.length - kept.length
  const all = claims.filter(isEntryOfExport).length
  return { claims: kept, notes: [`${count} of ${all} entries ${count === 1 ? 'was' : 'were'} not picked`] }
}

function isEntryOfExport(claim: Claim): boolean {
  return claim.path === 'timeline' && isOfExport(claim)
}

export function textOf(raw: Located | undefined): string {
  return raw?.kind === 'text' ? raw.text : ''
}
