import type { Place } from '../../finding.ts'
import type { parseFrontMatter } from '../../incident-file/parse.ts'
import type { Claims } from '../../model/claims.ts'
import { claimsOfForeign } from './foreign/claims.ts'
import type { FoundDuration } from './foreign/duration.ts'
import type { Section } from './foreign/sections.ts'
import { claimsOfOwn, ownFrontMatter, splitDocument } from './own/document.ts'
import type { Preferred } from './own/merge.ts'
import { sourceText } from './source-text.ts'

/** Where a fact of a document was found, and how. */
export interface Provenance {
  readonly path: string
  /** `front matter`, `stated`, `heading`, `first entry`, `table`. */
  readonly how: string
  readonly place: Place
}

/** What a document states. */
export interface DocumentClaims extends Claims {
  readonly provenance: readonly Provenance[]
  readonly isPostmortem: boolean
  /** Why it is taken for none. */
  readonly reason?: string
  /** Whether this tool wrote it. */
  readonly isOwn: boolean
  /** Of a document by any other hand, however its headings were made. */
  readonly sections?: readonly Section[]
  /** How long the incident lasted, where a document by another hand says so in words. */
  readonly statedLength?: FoundDuration
}

export interface DocumentOptions {
  readonly prefer?: Preferred
  /** Whether a start and an end of which only the clock is known are told, too, although no day is known for them. */
  readonly clocks?: 'kept'
  /** How front matter of ours is read: `sweepFrontMatter` where there are many documents. */
  readonly parse?: typeof parseFrontMatter
}

/** Reads a document, one that this tool wrote or any other. Never throws. */
export function claimsOfDocument(
  given: string,
  name: string,
  order: number,
  { prefer, clocks, parse }: DocumentOptions = {},
): DocumentClaims {
  const text = sourceText(given)
  const lines = text.split('\n')
  const source = { kind: 'file', name, order } as const
  const split = splitDocument(text)
  const own = split && ownFrontMatter(split, name, parse)
  if (split === undefined || own === undefined)
    return claimsOfForeign(text, name, { ...source, isForeign: true }, clocks)
  const place = (line: number): Place => ({ kind: 'file', file: name, line, column: columnOf(lines[line - 1] ?? '') })
  const { claims, findings } = claimsOfOwn(split, own.root, place, source, prefer)
  return {
    claims,
    findings: [...own.findings, ...findings],
    // Only where somebody asks: the places of a sweep are not known before.
    get provenance() {
      return claims.map(({ path, raw: { place } }) => ({ path, how: howOf(place, split.bodyLine, lines), place }))
    },
    isPostmortem: true,
    isOwn: true,
  }
}

/** Where the words of a line begin, behind its mark. */
function columnOf(line: string): number {
  return (/^\s*(?:(?:#{1,6}|[-+*>|]|\d{1,9}\.)\s+)?/.exec(line)?.[0].length ?? 0) + 1
}

function howOf(place: Place, bodyLine: number, lines: readonly string[]): string {
  if (place.kind !== 'file') return 'stated'
  if (place.line < bodyLine) return 'front matter'
  const line = lines[place.line - 1] ?? ''
  if (line.startsWith('|')) return 'table'
  if (line.startsWith('#')) return 'heading'
  if (/^- \*\*[^*]+:\*\*/.test(line)) return 'label'
  return /^(?:[-+*]|\d+\.) /.test(line) ? 'list' : 'section'
}
