import type { FrontMatterFacts } from './front-matter-facts.ts'
import { labelOf } from './headings.ts'
import type { DocumentLine } from './lines.ts'
import { anyOf } from './match-at.ts'
import { isGenericName, type Section } from './sections.ts'
import type { FoundText } from './title.ts'
import { spoken } from './words.ts'

/** How bad it was, as the document says it: `SEV-1`, `P1`, `high severity`, `critical`, or what its front matter has. */
export function readSeverity(sections: readonly Section[], { severity }: FrontMatterFacts): FoundText | undefined {
  if (severity !== undefined) return { text: severity.text, line: severity.line, column: severity.column }
  return firstOf(sections, labelledIn) ?? firstOf(sections.filter(tellsOfWhole), namedIn)
}

/** A longer value is a sentence. */
const LONGEST_VALUE = 40
const NAMES = '(?:incident )?(?:severity|sévérité|severidade|severidad)(?: level)?'
const IS_NAME = new RegExp(`^${NAMES}$`, 'i')
const NO_VALUE = /^(?:n\/a|tbd|unknown|none|-|\?|\[.*\]|<.*>)?$/i
const PRIORITY = /^(?:P[0-5]|(?:SEV|S)-?\d)\b/i

function firstOf(
  sections: readonly Section[],
  textIn: (line: DocumentLine, section: Section) => string | undefined,
): FoundText | undefined {
  for (const section of sections) {
    for (const line of [headingLine(section), ...section.lines]) {
      const text = line.kind === 'code' ? undefined : textIn(line, section)
      if (text !== undefined) return { text, line: line.line, column: line.column }
    }
  }
  return undefined
}

function headingLine({ heading, line, column }: Section): DocumentLine {
  return { kind: 'heading', text: heading, said: heading, line, column, level: 0, isFirst: true }
}

/** `**Severity:** SEV-1 (…)`, a row or a section of that name, `Priority: P1`. */
function labelledIn(line: DocumentLine, { kind, lines }: Section): string | undefined {
  if (kind === 'severity') return line === lines[0] ? shortValue(line.said) : undefined
  const [name, value] = line.cells ?? []
  const label = line.cells === undefined ? labelOf(line) : { label: name ?? '', rest: value ?? '' }
  if (label === undefined) return undefined
  const labelName = spoken(label.label).replace(/:$/, '')
  if (IS_NAME.test(labelName)) return shortValue(spoken(label.rest))
  const priority = /^(?:incident )?(?:priority|level)$/i.test(labelName) ? shortValue(spoken(label.rest)) : undefined
  return priority !== undefined && PRIORITY.test(priority) ? priority : undefined
}

/** The value without what explains it. */
function shortValue(text: string): string | undefined {
  const value = text.split(/\s?[(,;.]|\s[-–—]\s/, 1)[0]?.trim() ?? ''
  return value.length > LONGEST_VALUE || NO_VALUE.test(value) || /\//.test(value) ? undefined : value
}

/** Where `SEV-1` and `a critical incident` speak of the incident and not of a ticket or a bug. */
function tellsOfWhole({ kind, index, heading }: Section): boolean {
  return kind === 'summary' || kind === 'impact' || (kind === undefined && (index <= 2 || isGenericName(heading)))
}

const HARM = anyOf(['incident', 'outage', 'disruption', 'failure', 'event', 'issue'])
const HOW_BAD = '(?:critical|major|high|medium|moderate|minor|low)'
const CODE = new RegExp(`\\b(?:(SEV(?:ERITY)?[ -]?[0-5])\\b|(P[0-4])[ -](?:${HARM}|alert)|${HARM} \\((P[0-4])\\))`, 'i')
const OF_SEVERITY = new RegExp(
  [
    `\\b(${HOW_BAD}[- ]severity)\\b`,
    `\\bseverity (?:is|was|level:?|of (?:the )?${HARM} (?:is|was)) (${HOW_BAD})\\b`,
    '\\b(?:this|an?) (critical|major|minor) incident\\b',
  ].join('|'),
  'i',
)

function namedIn({ said }: DocumentLine): string | undefined {
  const code = CODE.exec(said)
  const words = code === null ? OF_SEVERITY.exec(said) : null
  return (code ?? words)?.slice(1).find((text) => text !== undefined)
}
