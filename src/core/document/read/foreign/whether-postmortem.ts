import type { FoundDuration } from './duration.ts'
import type { FrontMatterFacts } from './front-matter-facts.ts'
import type { DocumentLine } from './lines.ts'
import { findMoments, isClocked } from './moments.ts'
import type { ReadPeriod } from './period.ts'
import type { SectionKind } from './section-names.ts'
import type { Section } from './sections.ts'
import type { ReadTimeline } from './timeline.ts'

/** Whether a document tells of an incident at all, and if not, why it does not, in one line. */
export type Verdict = { readonly isPostmortem: true } | { readonly isPostmortem: false; readonly reason: string }

/** What was read of a document before it is judged. */
export interface Evidence {
  readonly sections: readonly Section[]
  readonly timeline: ReadTimeline | undefined
  readonly period: ReadPeriod
  readonly length: FoundDuration | undefined
  readonly front: FrontMatterFacts
}

/** Entries with clocks that only an account of an incident has. */
const ENOUGH_TIMES = 2
/** Fewer words than these beside a link are no account. */
const ENOUGH_WORDS = 60
/** Parts of a form that nobody filled in. */
const MANY_BLANKS = 3
const ENOUGH_SECTIONS = 2

/**
 * A timeline with times, or a period in the front matter, makes a postmortem. Otherwise instructions to write one, texts
 * about postmortems, empty forms, bare links, and texts without a day, a time, a length or two sections of a postmortem
 * are none.
 */
export function judge(evidence: Evidence): Verdict {
  const { sections, timeline, front } = evidence
  const times = (timeline?.entries ?? []).filter(({ moment }) => isClocked(moment))
  if (times.length >= ENOUGH_TIMES || front.start !== undefined || front.end !== undefined)
    return { isPostmortem: true }
  const lines = sections.flatMap((section) => section.lines).filter(({ kind }) => kind !== 'code')
  const text = [...sections.map(({ heading }) => heading), ...lines.map(({ said }) => said)].join('\n')
  const reason =
    instructionsIn(text) ??
    aboutIn(text, evidence) ??
    blanksIn(lines, evidence) ??
    bareLink(lines) ??
    nothingIn(text, evidence)
  return reason === undefined ? { isPostmortem: true } : { isPostmortem: false, reason }
}

const INSTRUCTIONS = [
  /\bwrite (?:a|an|your|the) (?:\w+ )?post-?mortem\b/i,
  /\bmust contain\b/i,
  /\brequirements:?$/im,
  /\bbetween \d{3} ?(?:to|and|-) ?\d{3} words\b/i,
  /\b(?:start and end times?|timezone)\b.{0,40}\(including timezone\)|\bwhat was the impact \(/i,
  /\bread or watch\b/i,
  /\bmake your post-?mortem\b/i,
]

function instructionsIn(text: string): string | undefined {
  return INSTRUCTIONS.filter((pattern) => pattern.test(text)).length >= 2
    ? 'it asks for a postmortem to be written and is none'
    : undefined
}

const DEFINES = new RegExp(
  [
    '\\bpost-?mortems? (?:is|are) (?:a|an|the|not)\\b',
    '\\b(?:writing|write) (?:an?|good) (?:\\w+ )?post-?mortems?\\b',
    '\\bpurpose of (?:a|the) post-?mortem\\b',
  ].join('|'),
  'i',
)

function aboutIn(text: string, { period }: Evidence): string | undefined {
  const isAccount = isClocked(period.start?.moment) && period.start?.moment.day !== undefined
  return DEFINES.test(text) && !isAccount ? 'it tells what postmortems are and not of an incident' : undefined
}

const BLANK = new RegExp(
  [
    '\\[(?:insert|describe|time|date|name|title|your|add|list)\\b[^\\]\\[]*\\]',
    '<[a-z][a-z ]{2,30}>',
    '\\bYYYY[-/]MM|\\bHH:MM\\b',
    '\\{\\{?[A-Za-z ]{3,60}\\}?\\}|_{4,}',
  ].join('|'),
  'gi',
)

function blanksIn(lines: readonly DocumentLine[], { period, length }: Evidence): string | undefined {
  if (period.start?.moment.clock !== undefined || length !== undefined) return undefined
  const blanks = lines.reduce((sum, { text }) => sum + [...text.matchAll(BLANK)].length, 0)
  return blanks >= MANY_BLANKS ? 'it is a form that nobody has filled in' : undefined
}

const ADDRESS = /https?:\/\/\S+|\]\([^()]*\)/g

function bareLink(lines: readonly DocumentLine[]): string | undefined {
  const text = lines.map((line) => line.text).join('\n')
  const words = text.replaceAll(ADDRESS, ' ').match(/\p{L}{2,}/gu)?.length ?? 0
  const links = text.match(ADDRESS)?.length ?? 0
  if (words < ENOUGH_WORDS && links > 0 && !lines.some(({ said }) => findMoments(said).length > 0))
    return 'it holds a link and no account of an incident'
  return words === 0 ? 'it holds no text below its title' : undefined
}

/** Sections that stand in other texts, too. */
const COMMON: ReadonlySet<SectionKind> = new Set([
  'links',
  'closing',
  'lessons',
  'background',
  'summary',
  'actions',
  'statistics',
])

function nothingIn(text: string, { sections, length, front, period }: Evidence): string | undefined {
  const isDated = front.isDated || front.isOfIncident || period.start !== undefined || findMoments(text).length > 0
  return isDated || length !== undefined || hasSections(sections)
    ? undefined
    : 'it names no day, no time and no section of a postmortem'
}

/** Two sections that only an account of an incident has, or one beside two of the others. */
function hasSections(sections: readonly Section[]): boolean {
  const kinds = new Set(sections.flatMap(({ kind, lines }) => (kind !== undefined && lines.length > 0 ? [kind] : [])))
  const own = [...kinds].filter((kind) => !COMMON.has(kind))
  return own.length >= ENOUGH_SECTIONS || (own.length > 0 && kinds.size > ENOUGH_SECTIONS)
}
