import type { Provenance } from '../../core/document/read/claims.ts'
import type { Place } from '../../core/finding.ts'
import type { Claim, Claims } from '../../core/model/claims.ts'
import { type Facts, factNames } from '../../core/model/facts.ts'
import { pickLists, pickValues } from '../../core/model/pick.ts'
import { placeText } from '../../core/output/finding-text.ts'
import { printable } from '../../io/style.ts'

/** A line for every fact that holds, and for every item of a list: its path, its place, and how it was read there. */
export function provenanceLines({ claims }: Claims, provenance: readonly Provenance[], facts: Facts): string {
  const ways = new Map(provenance.map(({ path, place, how }) => [keyOf(path, place), how]))
  const lists = [...pickLists(claims, facts).values()].flat().flatMap((list) => list.claims)
  const holding = [...pickValues(claims, facts).values(), ...lists].toSorted((a, b) => rankOf(a.path) - rankOf(b.path))
  return holding
    .map((claim) => `${[claim.path, placeText(claim.raw.place), howOf(claim, ways)].map(cell).join('\t')}\n`)
    .join('')
}

/** What a file states under the fact's own name needed no understanding. */
function howOf({ path, raw, source }: Claim, ways: ReadonlyMap<string, string>): string {
  return ways.get(keyOf(path, raw.place)) ?? (source.kind === 'default' ? 'default' : 'stated')
}

/** The path without the positions of list items. */
function keyOf(path: string, place: Place): string {
  return `${path.replaceAll(/\[\d+\]/g, '')} ${placeText(place)}`
}

/** The order of an incident file; keys of the user's own are last. */
function rankOf(path: string): number {
  return ranks.get(path.replace(/\..*/, '')) ?? ranks.size
}

const ranks: ReadonlyMap<string, number> = new Map<string, number>(factNames.map((name, index) => [name, index]))

function cell(text: string): string {
  return printable(text).replaceAll(/[\t\n]/g, ' ')
}
