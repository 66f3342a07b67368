import type { FrontMatterFacts } from './front-matter-facts.ts'
import type { DocumentLine } from './lines.ts'
import { findMoments } from './moments.ts'
import type { ReadPeriod } from './period.ts'
import type { Section } from './sections.ts'
import type { ReadTimeline } from './timeline.ts'
import { zoneMeant } from './zone-words.ts'

export interface FoundZone {
  /** As written. */
  readonly text: string
  /** The abbreviation, offset or IANA name that it stands for; none where it is no zone of our table. */
  readonly meant: string | undefined
  readonly line: number
  readonly column: number
}

interface SaidZone {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** The zone of the document's times: what is said of all, of the period, of single entries, of any clock. */
export function readZoneOf(
  sections: readonly Section[],
  timeline: ReadTimeline | undefined,
  period: ReadPeriod,
  { timezone }: FrontMatterFacts,
): FoundZone | undefined {
  const lines = sections.flatMap(saidIn)
  const said = timezone ?? find(lines, (line) => zoneOfAll(line.text))
  const ends = [period.start, period.end].flatMap((found) => (found ? zoneOf(found.moment.zone, found) : []))
  const entries = (timeline?.entries ?? []).flatMap((entry) => zoneOf(entry.moment?.zone, entry))
  const zone =
    said ?? ends[0] ?? entries[0] ?? find(lines, ({ text }) => findMoments(text).find((moment) => moment.zone)?.zone)
  return zone && { text: zone.text, meant: zoneMeant(zone.text), line: zone.line, column: zone.column }
}

function saidIn({ heading, line, column, lines }: Section): readonly SaidZone[] {
  return [{ text: heading, line, column }, ...lines.filter(({ kind }) => kind !== 'code').map(withColumns)]
}

/** A table may say the zone in the names of its columns. */
function withColumns({ said, columns = [], line, column }: DocumentLine): SaidZone {
  return { text: columns.length === 0 ? said : `${columns.join(' | ')} | ${said}`, line, column }
}

function find(lines: readonly SaidZone[], zoneIn: (line: SaidZone) => string | undefined): SaidZone | undefined {
  for (const line of lines) {
    const text = zoneIn(line)
    if (text !== undefined) return { ...line, text }
  }
  return undefined
}

function zoneOf(text: string | undefined, { line, column }: Omit<SaidZone, 'text'>): readonly SaidZone[] {
  return text === undefined ? [] : [{ text, line, column }]
}

const ZONES = [
  '(?:UTC|GMT)\\s?[+-]\\s?\\d{1,2}(?::?\\d{2})?',
  '[A-Z][a-z]+\\/[A-Z][A-Za-z_]+',
  '(?:[A-Z][a-z]+ ){1,3}[Tt]ime\\b',
  '[A-Z]{2,5}\\b',
  '(?:Pacific|Greenwich|Greenwitch)\\b',
]
const ZONE = `(${ZONES.join('|')})`
const SAID_OF_TIMES =
  '(?: (?:listed|given|shown|below|here))?,?\\s?(?:are |is )?(?:both )?(?:in |given in )?\\(?(?:the )?'
const ALL_TIMES = new RegExp(`\\b[Aa]ll (?:the )?(?:times?|hours|timestamps)${SAID_OF_TIMES}${ZONE}`)
const TIMES_ARE = new RegExp(`\\b[Tt]imes (?:are )?(?:given )?in (?:both )?(?:the )?${ZONE}`)
const HEADED = new RegExp(
  `\\b(?:[Tt]ime ?line|[Tt]ime(?:stamp)?)\\b[^|:.]{0,40}?[(\\[]\\s?(?:[Aa]ll (?:times|hours),? )?(?:in )?${ZONE}`,
)
const COLUMN = new RegExp(`^[^|]{0,40}\\b[Tt]ime in ${ZONE}[^|]{0,20}\\|`)

/** The zone that a line gives to all times: `All times in UTC`, `Timeline (PST)`, `| Time (WAT) |`. */
function zoneOfAll(text: string): string | undefined {
  return [ALL_TIMES, TIMES_ARE, HEADED, COLUMN]
    .map((pattern) => pattern.exec(text.slice(0, LOOKED_AT))?.[1]?.trim())
    .find((zone) => zone !== undefined && zoneMeant(zone) !== undefined)
}

/** What is said of all times stands at the beginning. */
const LOOKED_AT = 300
