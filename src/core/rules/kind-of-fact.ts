import type { SectionKind } from '../document/read/foreign/section-names.ts'

/** The section in which documents show a fact. */
const kinds: Readonly<Record<string, SectionKind>> = {
  summary: 'summary',
  background: 'background',
  impact: 'impact',
  detection: 'detection',
  trigger: 'trigger',
  contributingFactors: 'factors',
  rootCause: 'root-cause',
  mitigation: 'mitigation',
  resolution: 'resolution',
  verification: 'resolution',
  fiveWhys: 'five-whys',
  timeline: 'timeline',
  improvements: 'improvements',
  actions: 'actions',
  wentWell: 'went-well',
  wentWrong: 'went-wrong',
  gotLucky: 'got-lucky',
  surprises: 'surprises',
  openQuestions: 'open-questions',
  links: 'links',
  related: 'links',
  closing: 'closing',
  severity: 'severity',
  duration: 'duration',
}

/** Of the fact at a path such as `impact.description` or `timeline[3]`. */
export function kindOfFact(path: string): SectionKind | undefined {
  const name = /^[^.[]*/.exec(path)?.[0] ?? ''
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined
}
