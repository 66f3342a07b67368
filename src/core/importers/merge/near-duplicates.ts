import type { Finding, Place } from '../../finding.ts'
import type { Claims } from '../../model/claims.ts'
import type { Resolution } from '../../model/resolve.ts'
import { placeText } from '../../output/finding-text.ts'
import { isKnown } from '../../time/instant.ts'
import { isSameMeaning, type Meaning, meaningOf } from './same-meaning.ts'

/** What is said of entries that several sources tell. */
interface NearDuplicates {
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
}

/** So many are told one by one. */
const TOLD = 20
/** Of the rows that share their longest word so many are compared: a minute of thousands of rows takes no longer. */
const COMPARED = 20

/**
 * Entries of different files, one of them at least an export, that say the same in the same minute. They are kept: which
 * of them tells it better, nobody knows here.
 */
export function nearDuplicates({ claims }: Pick<Claims, 'claims'>, resolution: Resolution): NearDuplicates {
  const exports = new Set(
    claims.flatMap(({ source }) => (source.kind === 'file' && source.isExport ? source.name : [])),
  )
  const pairs = [...minutesOf(resolution).values()]
    .filter((rows) => new Set(rows.map(({ from }) => from)).size > 1)
    .flatMap((rows) => pairsIn(rows))
    .filter((pair) => pair.some(({ from }) => exports.has(from)))
    .toSorted(([, one], [, other]) => one.index - other.index)
  const rest = pairs.length - TOLD
  const more = `${rest} more ${rest === 1 ? 'entry says' : 'entries say'} the same as one of another file in the same minute`
  return { findings: pairs.slice(0, TOLD).map(toWarning), notes: rest > 0 ? [more] : [] }
}

interface Row {
  readonly index: number
  readonly text: string
  readonly place: Place
  /** The file or the flag that says it. */
  readonly from: string
}

/** The first row, and the one below it that says the same. */
type Pair = readonly [first: Row, second: Row]

function toWarning([first, { text, place }]: Pair): Finding {
  return {
    rule: 'timeline-duplicate-entry',
    severity: 'warning',
    message: `"${cut(text)}" says the same as ${placeText(first.place)}, in the same minute`,
    hint: `both are kept: remove one of the two, here or at ${placeText(first.place)}`,
    values: { first: placeText(first.place) },
    place,
  }
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** The rows of each minute, by its number since 1970. */
function minutesOf({ postmortem, places }: Resolution): ReadonlyMap<number, readonly Row[]> {
  const minutes = new Map<number, Row[]>()
  for (const [index, { at, text }] of postmortem.timeline.entries()) {
    const place = places.get(`timeline[${index}]`)
    if (place === undefined || !isKnown(at) || at.precision === 'day') continue
    const minute = Math.floor(at.at / 60_000)
    const row = { index, text, place, from: place.kind === 'file' ? place.file : place.kind }
    const held = minutes.get(minute)
    if (held === undefined) minutes.set(minute, [row])
    else held.push(row)
  }
  return minutes
}

type MeantRow = Row & { readonly meaning: Meaning }

/** Shorter rows come first: all the words of one stand in every longer row that says the same. */
function pairsIn(rows: readonly Row[]): readonly Pair[] {
  const known = new Map<string, MeantRow[]>()
  const kept = new Set<string>()
  const meant = rows.map((row): MeantRow => ({ ...row, meaning: meaningOf(row.text) }))
  return meant
    .toSorted((a, b) => a.meaning.words.length - b.meaning.words.length)
    .flatMap((row): Pair[] => {
      const { meaning, from } = row
      const keys = [meaning.plain, ...meaning.words.map((word) => keyOf(word, meaning))]
      const same = firstOf(keys, known, (other) => other.from !== from && isSameMeaning(other.meaning, meaning))
      // What one file says ten times is known by one of them.
      if (!kept.has(`${from} ${meaning.plain}`)) {
        kept.add(`${from} ${meaning.plain}`)
        for (const key of [meaning.plain, keyOf(longestOf(meaning.words), meaning)]) addTo(known, key, row)
      }
      if (same === undefined) return []
      return [same.index < row.index ? [same, row] : [row, same]]
    })
}

function keyOf(word: string, { turns }: Meaning): string {
  return `${turns.join(' ')}: ${word}`
}

function firstOf(
  keys: readonly string[],
  known: ReadonlyMap<string, readonly MeantRow[]>,
  isMeant: (row: MeantRow) => boolean,
): MeantRow | undefined {
  for (const key of keys) {
    const found = known.get(key)?.find(isMeant)
    if (found !== undefined) return found
  }
  return undefined
}

function addTo(known: Map<string, MeantRow[]>, key: string, row: MeantRow): void {
  const held = known.get(key)
  if (held === undefined) known.set(key, [row])
  else if (held.length < COMPARED) held.push(row)
}

/** As good as the rarest. */
function longestOf(words: readonly string[]): string {
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}
