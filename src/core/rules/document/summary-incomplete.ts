import type { SectionKind } from '../../document/read/foreign/section-names.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { requiredSections } from './required-sections.ts'

const WHOLE =
  'title: Login down\ntemplate: google-sre\ntimezone: UTC\nstart: 2026-01-15 10:00\nend: 2026-01-15 10:20\nservices: [login]\nimpact: nobody could sign in\nrootCause: unknown\n'

export const summaryIncomplete: Rule = {
  id: 'summary-incomplete',
  summary: 'the facts of a summary are not all stated: what, how long, for whom, why, and whether it is over',
  why: 'Whoever reads only the summary asks these five. One that nobody can answer is "unknown".',
  source: 'Holberton/ALX 0x19; PagerDuty; Atlassian Incident Management Handbook',
  // The facts of documents by other hands cannot all be read.
  levels: { about: 'practice', usual: 'warning', profiles: { lenient: 'off' } },
  good: [{ text: WHOLE }, { text: WHOLE.replace(/end: .*\n/, '') }],
  bad: [
    {
      text: WHOLE.replace(/services: .*\n/, '').replace(/rootCause: .*\n/, ''),
      says: ['1:1 nothing says which service it was'],
    },
    {
      text: WHOLE.replace('google-sre', 'coe').replace(/rootCause: .*\n/, ''),
      says: ['1:1 nothing says why it happened'],
    },
  ],
  check: (subject) => {
    const { isOwn, sections, at, placeOf, said } = subject
    if (!isOwn) return []
    const missing = missingParts(subject)
    if (missing.length === 0) return []
    const section = sections.find(({ kind }) => kind === 'summary')
    const place =
      section === undefined ? (said.has('summary') ? placeOf('summary') : at(1)) : at(section.line, section.column)
    return [
      {
        place,
        message: `nothing says ${missing.join(', ')}`,
        hint: `add ${missing.map((part) => partNames[part]).join(', ')}, or write unknown`,
        values: { missing },
      },
    ]
  },
}

/** What a summary says, with the fact to add. */
const partNames = {
  'which service it was': 'services',
  'how long it took': 'end',
  'what users saw': 'impact',
  'why it happened': 'rootCause',
} as const
type Part = keyof typeof partNames

/** One that has no end goes on, and the document says so. Of what has a section of its own, `missing-section` tells. */
function missingParts({ said, profile }: Subject): readonly Part[] {
  const has = (...paths: readonly string[]) => paths.some((path) => said.has(path))
  const asksFor = (kind: SectionKind) => requiredSections[profile].some(({ kinds }) => kinds.includes(kind))
  const parts: readonly (readonly [Part, boolean])[] = [
    // The format of ALX has no place for it.
    ['which service it was', profile === 'alx' || profile === 'brief' || has('services')],
    ['how long it took', has('start', 'end', 'duration')],
    ['what users saw', asksFor('impact') || has('impact.description', 'impact', 'summary')],
    ['why it happened', asksFor('root-cause') || has('rootCause', 'contributingFactors', 'fiveWhys')],
  ]
  return parts.flatMap(([part, isSaid]) => (isSaid ? [] : [part]))
}
