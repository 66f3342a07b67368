import { MINUTE } from '../../../time/calendar.ts'
import { findLengths, type WrittenLength } from './lengths.ts'
import type { DocumentLine } from './lines.ts'
import { findMoments, isClocked } from './moments.ts'
import type { SectionKind } from './section-names.ts'
import type { Section } from './sections.ts'

export interface FoundDuration {
  readonly text: string
  readonly milliseconds: number
  readonly isAbout: boolean
  readonly line: number
  readonly column: number
}

/** How long the incident lasted, where that is stated as a length. */
export function readLength(sections: readonly Section[]): FoundDuration | undefined {
  const candidates = tellingOf(sections).flatMap(({ section, isDuration }) =>
    saidIn(section).flatMap((line) => {
      const length = findLengths(line.said).find((found) => isOfIncident(line.said, found, isDuration))
      return length === undefined ? [] : [{ line, length }]
    }),
  )
  const [found] = candidates
  if (found === undefined) return undefined
  const { text, milliseconds, isAbout, index } = found.length
  return { text, milliseconds, isAbout, line: found.line.line, column: found.line.column + index }
}

/** How long it took until somebody noticed, in minutes, where the statistics say so. */
export function readMinutesToDetection(sections: readonly Section[]): number | undefined {
  const stated = sections.find(({ heading }) => /^time to detect(?:ion)?\b/i.test(heading))
  const [length] = findLengths(stated?.lines[0]?.said ?? '')
  return length && length.milliseconds / MINUTE
}

/** Behind the title the first sections without a name of the field tell of the whole, too. */
const FIRST_SECTIONS = 2

/** The sections that state lengths of the whole, the surest first. */
function tellingOf(
  sections: readonly Section[],
): readonly { readonly section: Section; readonly isDuration: boolean }[] {
  const of = (wanted: (section: Section) => boolean, isDuration = false) =>
    sections.filter(wanted).map((section) => ({ section, isDuration }))
  const ofKind = (kind: SectionKind): ReturnType<typeof of> => of((section) => section.kind === kind)
  return [
    ...of(({ kind }) => kind === 'duration', true),
    ...ofKind('summary'),
    ...ofKind('impact'),
    ...of(({ kind, index }) => kind === undefined && index <= FIRST_SECTIONS),
    ...ofKind('statistics'),
    ...ofKind('key-events'),
    ...ofKind('resolution'),
  ]
}

/** What a section says, its heading first. */
function saidIn({ heading, line, column, lines }: Section): readonly Pick<DocumentLine, 'said' | 'line' | 'column'>[] {
  return [{ said: heading, line, column }, ...lines.filter(({ kind }) => kind !== 'code')]
}

const LASTED = [
  'duration',
  'lasted',
  'lasting',
  'lasts',
  'down',
  'downtime',
  'unavailable',
  'outage',
  'total',
  'period of',
  'time to (?:resolve|resolution|recovery|recover|restore)',
].join('|')
const SAYS_LASTED = new RegExp(`\\b(?:(?:${LASTED})\\b[^.;\\d]{0,40}|for (?:a total of |a period of |just )?)$`, 'i')
const SAYS_ENDED_AFTER =
  /\b(?:fixed|recover(?:ed)?(?: itself)?|restored|resolved|back)\b[^.;\d]{0,25}\b(?:in|within|after) $/i
const NOT_OF_INCIDENT = /\btime to (?:repair|detect|detection|mitigate|acknowledge)\b[^.;]*$/i
const ELSEWHEN = /^\s?(?:ago|later|earlier|before|apart|each)\b/i

function isOfIncident(said: string, length: WrittenLength, isDuration: boolean): boolean {
  const before = said.slice(Math.max(0, length.index - 80), length.index)
  const after = said.slice(length.index + length.text.length, length.index + length.text.length + 12)
  if (length.milliseconds < MINUTE || NOT_OF_INCIDENT.test(before) || ELSEWHEN.test(after)) return false
  if (isDuration || SAYS_LASTED.test(before) || SAYS_ENDED_AFTER.test(before)) return true
  // `17:09 to 23:42 EST (6 hours and 33 minutes)`
  return /[([]$/.test(before) && findMoments(before).some(isClocked)
}
