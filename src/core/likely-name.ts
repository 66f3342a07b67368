import { closest, distance } from 'fastest-levenshtein'

/** The known name that a misspelt one most likely is; none where no name is near enough. */
export function likelyName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const wanted = name.toLowerCase()
  const nearest = closest(
    wanted,
    known.map((other) => other.toLowerCase()),
  )
  const tolerance = name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3))
  const isNear = distance(wanted, nearest) <= tolerance || lettersOf(wanted) === lettersOf(nearest)
  return isNear ? known.find((other) => other.toLowerCase() === nearest) : undefined
}

/** Alike for names of which two letters changed places. */
function lettersOf(name: string): string {
  return [...name].toSorted().join('')
}
