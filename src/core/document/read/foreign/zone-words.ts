import { knownAbbreviations } from '../../../time/abbreviations.ts'
import { fixedZone, isIanaName, readOffset } from '../../../time/zone.ts'
import { matchAt, type Scanned } from './match-at.ts'

/** The zone that stands beside a clock, as written and without brackets. */
export function zoneAt(text: string, index: number): Scanned<string> | undefined {
  const symbol = matchAt(SYMBOL, text, index)
  const written = symbol?.[1]
  if (symbol && written !== undefined && isSymbol(written)) return { value: written, length: symbol[0].length }
  const named = matchAt(NAMED, text, index) ?? matchAt(AMERICAN, text, index)
  const name = named?.[1]?.trim()
  return named && name !== undefined && zoneMeant(name) !== undefined
    ? { value: name, length: named[0].length }
    : undefined
}

/** The offset that ends a timestamp, `-05:00`. Behind any other clock it would be the second time of a range. */
export function offsetAt(text: string, index: number): Scanned<string> | undefined {
  const [offset] = matchAt(OFFSET, text, index) ?? []
  return offset !== undefined && readOffset(offset) !== undefined ? { value: offset, length: offset.length } : undefined
}

/** The abbreviation, offset or IANA name that a zone in symbols or in words stands for. */
export function zoneMeant(text: string): string | undefined {
  const plain = text.trim()
  const offset = readOffset(plain.replaceAll(' ', ''))
  if (offset !== undefined) return fixedZone(offset)
  if (isSymbol(plain)) return plain === 'Z' ? 'UTC' : plain
  const words = plain
    .toLowerCase()
    .replace(/ time$/, '')
    .replace(/\bafrican\b/, 'africa')
  return inWords.get(words) ?? inWords.get(words.replace(/ (?:standard|mean)$/, ''))
}

/** Whether a word beside a time names a zone. */
function isSymbol(word: string): boolean {
  return (
    /^(?:Z|UTC|GMT)$/.test(word) ||
    (/^(?:UTC|GMT) ?[+-]/.test(word) && readOffset(word.replace(' ', '')) !== undefined) ||
    knownAbbreviations.includes(word) ||
    (REGION.test(word) && isIanaName(word))
  )
}

const SYMBOLS = [
  // `10 AM UTC -12 PM` is a range.
  '(?:UTC|GMT) ?[+-]\\d{1,2}(?::?\\d{2})?(?!\\s?[ap]\\.?m|:\\d)',
  '[A-Z][A-Za-z_]+(?:\\/[A-Za-z_]+){1,2}',
  '[A-Z]{1,5}',
]
const SYMBOL = new RegExp(`,?\\s?[[(]?(${SYMBOLS.join('|')})(?![A-Za-z0-9_/])[\\])]?`, 'y')
const NAMED = /\s?[[(]?((?:[A-Z][a-z]{2,15} ){1,4}[Tt]ime)\b[\])]?(?:\s?\([A-Z]{2,5}\))?/y
const AMERICAN = /\s?[[(]?(Pacific|Mountain|Eastern)\b[\])]?/y
const OFFSET = /[+-]\d{2}:?\d{2}(?!\d)/y
const REGION = /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Canada|Etc|Europe|Indian|Pacific|US)\//

/** Names of zones in words, in lower case and without `time`. */
const inWords: ReadonlyMap<string, string> = new Map([
  ['utc', 'UTC'],
  ['gmt', 'GMT'],
  ['coordinated universal', 'UTC'],
  ['universal', 'UTC'],
  ['greenwich', 'GMT'],
  ['greenwitch', 'GMT'],
  ['pacific', 'PT'],
  ['pacific standard', 'PST'],
  ['pacific daylight', 'PDT'],
  ['mountain', 'MT'],
  ['mountain standard', 'MST'],
  ['mountain daylight', 'MDT'],
  ['central', 'CT'],
  ['central standard', 'CST'],
  ['central daylight', 'CDT'],
  ['eastern', 'ET'],
  ['eastern standard', 'EST'],
  ['eastern daylight', 'EDT'],
  ['west africa', 'WAT'],
  ['central africa', 'CAT'],
  ['east africa', 'EAT'],
  ['eastern africa', 'EAT'],
  ['south africa', 'SAST'],
  ['western european', 'WET'],
  ['western european summer', 'WEST'],
  ['central european', 'CET'],
  ['central european summer', 'CEST'],
  ['eastern european', 'EET'],
  ['eastern european summer', 'EEST'],
  ['british summer', 'BST'],
  ['irish standard', 'IST'],
  ['india', 'IST'],
  ['indian', 'IST'],
  ['pakistan', 'PKT'],
  ['nepal', 'NPT'],
  ['gulf', 'GST'],
  ['israel', 'IST'],
  ['moscow', 'MSK'],
  ['turkey', 'TRT'],
  ['singapore', 'SGT'],
  ['hong kong', 'HKT'],
  ['japan', 'JST'],
  ['korea', 'KST'],
  ['australian eastern', 'AEST'],
  ['australian eastern daylight', 'AEDT'],
  ['argentina', 'ART'],
  ['brasilia', 'BRT'],
  ['colombia', 'COT'],
  ['peru', 'PET'],
])
