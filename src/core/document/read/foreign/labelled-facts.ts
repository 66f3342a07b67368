import { labelOf } from './headings.ts'
import type { DocumentLine } from './lines.ts'
import type { Section } from './sections.ts'
import { spoken } from './words.ts'

/** A fact that a label names, `**Author:** Thandi`, with each of its values. */
export interface LabelledFact {
  readonly path: string
  readonly isList: boolean
  readonly values: readonly string[]
  readonly line: DocumentLine
}

/** What the lines at the top of a document, and labels in its summary and impact, say of people and services. */
export function labelledFacts(sections: readonly Section[]): readonly LabelledFact[] {
  return sections.filter(isRead).flatMap(({ lines }) => lines.flatMap((line) => factOf(line) ?? []))
}

/** Further down a label without a name of the field is one of anything. */
const FIRST_SECTIONS = 3

function isRead({ kind, index, made }: Section): boolean {
  if (kind === 'summary' || kind === 'impact') return true
  // A label such as the severity's is followed by others.
  const isLabel = made === 'label' && (kind === 'severity' || kind === 'duration')
  return isLabel || (kind === undefined && index <= FIRST_SECTIONS)
}

interface LabelledKind {
  readonly label: RegExp
  readonly path: string
  readonly isList: boolean
  readonly value: RegExp
}

/** Of a few words, as names are; a longer value is a sentence. */
const NAME = /^@?[\p{L}\p{N}][\p{L}\p{N} .'’_()/&+-]{0,60}$/u
const WORDS = /^\S+(?:\s\S+){0,5}$/

const labels: readonly LabelledKind[] = [
  {
    label: /^(?:(?:post-?mortem )?authors?(?:\(s\))?|(?:written|prepared) by)$/i,
    path: 'authors',
    isList: true,
    value: NAME,
  },
  { label: /^(?:(?:post-?mortem|incident|document|report) )?owner$/i, path: 'owner', isList: false, value: NAME },
  { label: /^(?:reviewers?(?:\(s\))?|reviewed by)$/i, path: 'reviewers', isList: true, value: NAME },
  {
    label: /^(?:(?:incident )?commander|incident (?:lead|manager)|ic)$/i,
    path: 'roles.commander',
    isList: false,
    value: NAME,
  },
  { label: /^comm(?:unication)?s(?: lead)?$/i, path: 'roles.communications', isList: false, value: NAME },
  { label: /^scribe$/i, path: 'roles.scribe', isList: false, value: NAME },
  { label: /^(?:incident )?responders?(?:\(s\))?$/i, path: 'roles.responders', isList: true, value: NAME },
  {
    label:
      /^(?:(?:affected|impacted) (?:services?|systems?)(?:\(s\))?|(?:services?|systems?)(?:\(s\))? (?:affected|impacted)|services?)$/i,
    path: 'services',
    isList: true,
    value: NAME,
  },
  { label: /^environment$/i, path: 'environment', isList: false, value: NAME },
  { label: /^(?:affected )?regions?$/i, path: 'regions', isList: true, value: NAME },
  {
    label: /^(?:(?:affected|impacted) (?:users|customers)|(?:users|customers) (?:affected|impacted))$/i,
    path: 'impact.usersAffected',
    isList: false,
    value: /^~?\d{1,12}$|^~?\d{1,3}(?:\.\d{1,3})?\s?%$/,
  },
  {
    label: /^(?:(?:document|post-?mortem) )?status$/i,
    path: 'status',
    isList: false,
    value: /^(?:draft|in[ -]review|final)$/i,
  },
]

const NO_VALUE = /^(?:n\/a|tbd|tbc|none|unknown|unassigned|name|@?your name|\[.*\]|<.*>|-+)$/i

function factOf(line: DocumentLine): LabelledFact | undefined {
  if (line.kind === 'code' || line.kind === 'heading') return undefined
  const [name, value, ...others] = line.cells ?? []
  const isRow = name !== undefined && value !== undefined && others.every((cell) => cell === '')
  const read = line.cells === undefined ? labelOf(line) : isRow ? { label: name, rest: value } : undefined
  const label = spoken(read?.label ?? '').replace(/\s?[:：]$/, '')
  const kind = labels.find((known) => known.label.test(label))
  if (kind === undefined) return undefined
  const said = spoken(read?.rest ?? '').replace(/[.;]$/, '')
  const values = kind.isList ? said.split(/\s?(?:,|;|\band\b|&)\s?/).filter((part) => part !== '') : [said]
  const areNames = values.every((part) => kind.value.test(part) && WORDS.test(part) && !NO_VALUE.test(part))
  if (values.length === 0 || values.length > 20 || !areNames) return undefined
  return { path: kind.path, isList: kind.isList, values: values.map(withoutAt), line }
}

function withoutAt(name: string): string {
  return name
    .replace(/^@/, '')
    .replace(/^in review$/i, 'in-review')
    .replace(/\s%$/, '%')
}
