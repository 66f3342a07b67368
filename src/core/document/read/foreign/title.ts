import { sectionKind } from './section-names.ts'
import { isGenericName, type Section } from './sections.ts'
import type { FrontMatterValue } from './split-front-matter.ts'

export interface FoundText {
  readonly text: string
  readonly line: number
  readonly column: number
}

export interface FoundTitle extends FoundText {
  readonly how: 'heading' | 'front matter' | 'first lines'
}

/**
 * The title: a heading of the first level that names no section, else that of the front matter, else the first heading
 * of any level, else what the first lines call the incident.
 */
export function readTitle(sections: readonly Section[], stated: FrontMatterValue | undefined): FoundTitle | undefined {
  const heading = titleHeading(sections)
  if (heading !== undefined && (heading.depth <= FIRST_LEVEL || stated === undefined))
    return { text: heading.heading, line: heading.line, column: heading.column, how: 'heading' }
  if (stated !== undefined) return { text: stated.text, line: stated.line, column: stated.column, how: 'front matter' }
  const named = titleLine(sections)
  return named && { ...named, how: 'first lines' }
}

const FIRST_LEVEL = 10
/** Longer lines at the top are text. */
const LONGEST_TITLE = 100
/** How many lines may stand above a title without a mark: a name, a date. */
const FIRST_LINES = 4
const NAMES_INCIDENT = /\b(?:outage|incident|post[- ]?mortem|failure|downtime|disruption|interruption)\b/i

function titleHeading([, first, second]: readonly Section[]): Section | undefined {
  if (first === undefined || first.kind !== undefined || first.heading === '') return undefined
  if (!isPlaceholder(first.heading)) return first
  return second?.kind === undefined && second?.made === 'marked' ? second : undefined
}

/** A part of a template that nobody filled in. */
function isPlaceholder(heading: string): boolean {
  return /\b(?:HH[-:]mm|YYYY|\[(?:insert|title|name)\b|<title>)|^(?:issue|incident) (?:name|title)$/i.test(heading)
}

function titleLine(sections: readonly Section[]): FoundText | undefined {
  const lines = sections
    .slice(0, 2)
    .filter(({ index, heading }) => index === 0 || isPlaceholder(heading))
    .flatMap((section) => section.lines)
    .filter(({ kind, said }) => kind === 'text' && said !== '' && said.length <= LONGEST_TITLE)
    .slice(0, FIRST_LINES)
  const named = lines.filter(
    ({ said }) => NAMES_INCIDENT.test(said) && !isText(said) && sectionKind(said) === undefined,
  )
  const line = named.find(({ said }) => !isGenericName(said)) ?? named[0]
  return line && { text: line.said, line: line.line, column: line.column }
}

/** A sentence or an address. */
function isText(said: string): boolean {
  return /https?:/.test(said) || (/[.!]$/.test(said) && !/^(?:post-?mortem|incident report)\b/i.test(said))
}
