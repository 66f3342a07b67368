import { type Claim, kindAt, type Source } from './claims.ts'
import { type Facts, facts } from './facts.ts'
import { inputKey, isUnknown } from './located.ts'

/** The items of one list as one source wrote them. */
export interface WrittenList {
  readonly source: Source
  readonly claims: readonly Claim[]
}

/** For every single-valued path the claim that holds: answer over flag over later file over earlier file over default. */
export function pickValues(claims: readonly Claim[], within: Facts = facts): ReadonlyMap<string, Claim> {
  const values = new Map<string, Claim>()
  for (const claim of claims) {
    if (isList(claim.path, within)) continue
    const held = values.get(claim.path)
    if (held === undefined || strength(claim.source) >= strength(held.source)) values.set(claim.path, claim)
  }
  return values
}

/** Lists whose equal lines may mean different times: only once these are read it is known what stands there twice. */
const TIMED_LISTS: readonly string[] = ['timeline', 'windows']

/**
 * For every list the parts that each source wrote; an item that stands above exactly alike is dropped, and so is
 * `unknown`, which says that nobody knows of any. A default holds only where nobody says anything of the list.
 */
export function pickLists(
  claims: readonly Claim[],
  within: Facts = facts,
): ReadonlyMap<string, readonly WrittenList[]> {
  const seen = new Set<string>()
  const lists = new Map<string, Map<string, { source: Source; claims: Claim[] }>>()
  const stated = new Set(claims.filter(({ source }) => source.kind !== 'default').map(({ path }) => path))
  for (const claim of claims) {
    if (!isList(claim.path, within) || (claim.source.kind === 'default' && stated.has(claim.path))) continue
    const bySource = lists.get(claim.path) ?? new Map<string, { source: Source; claims: Claim[] }>()
    lists.set(claim.path, bySource)
    if (isUnknown(claim.raw)) continue
    if (!TIMED_LISTS.includes(claim.path)) {
      const key = `${claim.path} ${inputKey(claim.raw)}`
      if (seen.has(key)) continue
      seen.add(key)
    }
    const list = bySource.get(sourceKey(claim.source))
    if (list === undefined) bySource.set(sourceKey(claim.source), { source: claim.source, claims: [claim] })
    else list.claims.push(claim)
  }
  return new Map([...lists].map(([path, bySource]) => [path, [...bySource.values()]]))
}

export function sourceKey(source: Source): string {
  return source.kind === 'file' ? `file ${source.order}` : source.kind
}

function isList(path: string, within: Facts): boolean {
  return kindAt(path, within)?.name === 'list'
}

/** The higher, the stronger. */
export function strength(source: Source): number {
  switch (source.kind) {
    case 'default':
      return -2e6
    case 'file':
      return source.isExport ? source.order - 1e6 : source.order
    case 'flag':
      return 1e6
    case 'answer':
      return 2e6
  }
}
