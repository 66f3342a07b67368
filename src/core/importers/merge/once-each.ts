import { type Claim, isOfExport } from '../../model/claims.ts'
import { type Located, partOf } from '../../model/located.ts'
import { readStamp } from '../time/stamp.ts'
import type { Merged } from './merge-exports.ts'

/**
 * Entries that stand in several files are kept once: those with the same id of their source at the same moment. Of two
 * exports the later holds, as does what a person saved, and may have changed, over any export.
 */
export function onceEach(claims: readonly Claim[]): Merged {
  const last = new Map<string, Claim>()
  const keys = new Map<Claim, string>()
  for (const claim of claims) {
    const key = claim.path === 'timeline' ? keyOf(claim.raw) : undefined
    if (key === undefined) continue
    keys.set(claim, key)
    const held = last.get(key)
    if (held === undefined || isOfExport(held) || !isOfExport(claim)) last.set(key, claim)
  }
  const kept = claims.filter((claim) => {
    const key = keys.get(claim)
    return key === undefined || last.get(key) === claim
  })
  const count = claims.length - kept.length
  const note = count === 1 ? '1 entry stands twice: it is kept once' : `${count} entries stand twice: each is kept once`
  return { claims: kept, findings: [], notes: count === 0 ? [] : [note] }
}

/** The source's own id and the moment; nothing without either. */
function keyOf(raw: Located): string | undefined {
  const id = textAt(partOf(raw, 'source'), 'id')
  const at = readStamp(textAt(raw, 'at'))
  return id === undefined || at === undefined ? undefined : `${at} ${id}`
}

function textAt(raw: Located | undefined, key: string): string | undefined {
  const value = partOf(raw, key)
  return value?.kind === 'text' ? value.text : undefined
}
