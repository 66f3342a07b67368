import { abbreviationTable, type Meaning } from './abbreviation-table.ts'
import type { SettledAbbreviations, Zone } from './zone.ts'

export type { Meaning }

/** What the abbreviation can mean; one that a config settled means that alone; none when it is no abbreviation of ours. */
export function meaningsOf(abbreviation: string, settled: SettledAbbreviations = {}): readonly Meaning[] {
  const meanings = allMeaningsOf(abbreviation)
  const region = Object.hasOwn(settled, abbreviation) ? settled[abbreviation] : undefined
  if (region === undefined) return meanings.filter(({ localOnly }) => !localOnly)
  return [meanings.find((meaning) => isUsedIn(meaning, region)) ?? { people: region, region }]
}

/** What the abbreviation can mean beside a time of an incident in a zone: what it means there comes before all else. */
export function meaningsIn(zone: Zone, abbreviation: string, settled: SettledAbbreviations): readonly Meaning[] {
  const local = allMeaningsOf(abbreviation).find((meaning) => isUsedIn(meaning, zone))
  return local === undefined ? meaningsOf(abbreviation, settled) : [local]
}

/** Names of zones are alike in capitals and small letters. */
export function isUsedIn({ region, alsoIn = [] }: Meaning, zone: Zone): boolean {
  const wanted = zone.toLowerCase()
  return [region, ...alsoIn].some((name) => name.toLowerCase() === wanted)
}

/** The name that our table has for the clocks of a zone at an offset, if any. */
export function abbreviationOf(zone: Zone, offset: number): string | undefined {
  return Object.entries(abbreviationTable).find(([, meanings]) =>
    meanings.some((meaning) => meaning.offset === offset && isUsedIn(meaning, zone)),
  )?.[0]
}

export const knownAbbreviations: readonly string[] = Object.keys(abbreviationTable)

function allMeaningsOf(abbreviation: string): readonly Meaning[] {
  return Object.hasOwn(abbreviationTable, abbreviation) ? (abbreviationTable[abbreviation] ?? []) : []
}
