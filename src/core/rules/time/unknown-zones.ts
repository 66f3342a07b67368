import { zoneMeant } from '../../document/read/foreign/zone-words.ts'
import { readZone } from '../../time/zone.ts'
import type { Subject } from '../subject.ts'

/** Words that stand where a zone does, and that name none. */
export interface UnknownZone {
  readonly text: string
  readonly line: number
  readonly column: number
}

const CLOCK = '\\d{1,2}(?::\\d{2}){0,2}\\s?(?:[APap]\\.?[Mm]\\.?)?'
/** `10:00 West Coast Time`, `Timeline (all in West Coast Time)`, in words. */
const IN_WORDS = new RegExp(
  `(?:${CLOCK},?\\s|\\b[Tt]imes? (?:are )?(?:all )?in |\\ball in |[(\\[])\\(?((?:[A-Z][a-z]+\\s){1,4}[Tt]ime)\\b(?!\\s?(?:to|of|for|since|until|:))`,
  'g',
)
/** `11:58 a.m. PCT.`: three or four capitals that end in T, with nothing of the sentence behind them. */
const IN_CAPITALS = /\d(?::\d{2})?\s?(?:[APap]\.?[Mm]\.?)?\s\(?([A-Z]{2,3}T)(?=[\s)]*(?:$|[`*_,.;:)|–—-]))/g
/** What is no zone although it ends in time. */
const OTHER_TIMES =
  /^(?:Start|End|Local|Real|Down|Up|Response|Resolution|Detection|Recovery|First|Last|Total|Run|The|At|This|Next|Estimated|All|Same|Our|Your)\b/i

/** In documents by other hands: the tool itself refuses what it does not know. Nothing where the zone is known. */
export function unknownZones({ form, isOwn, postmortem, said, lines }: Subject): readonly UnknownZone[] {
  if (form !== 'document' || isOwn || postmortem.timezone !== undefined || said.has('timezone')) return []
  const found = known.get(lines) ?? zonesIn(lines)
  known.set(lines, found)
  return found
}

/** Two rules ask for them. */
const known = new WeakMap<readonly string[], readonly UnknownZone[]>()

function zonesIn(lines: readonly string[]): readonly UnknownZone[] {
  return lines.flatMap((line, index) =>
    [...(/[Tt]ime\b/.test(line) ? matches(line, IN_WORDS) : []), ...matches(line, IN_CAPITALS)]
      .filter(({ text }) => isUnknown(text))
      .map(({ text, column }) => ({ text, line: index + 1, column })),
  )
}

function matches(line: string, pattern: RegExp): readonly { readonly text: string; readonly column: number }[] {
  return [...line.matchAll(pattern)].map(({ 0: whole, 1: text = '', index }) => ({
    text,
    column: index + whole.lastIndexOf(text) + 1,
  }))
}

function isUnknown(text: string): boolean {
  return !OTHER_TIMES.test(text) && zoneMeant(text) === undefined && !readZone(text).ok && !NO_ZONES.has(text)
}

/** Three capitals that end in T and stand behind a number. */
const NO_ZONES: ReadonlySet<string> = new Set(['GET', 'PUT', 'POST', 'IT', 'JWT', 'VAT', 'REST', 'HOST', 'NAT', 'ROOT'])
