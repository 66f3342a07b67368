import type { Severity } from '../finding.ts'
import type { Subject } from './subject.ts'

export const levels = ['off', 'info', 'warning', 'error'] as const
export type Level = (typeof levels)[number]

/** By what a document is judged: the template that it was written with, or nobody's. */
export const profiles = [
  'alx',
  'google-sre',
  'google-workbook',
  'pagerduty',
  'atlassian',
  'coe',
  'public',
  'brief',
  'lenient',
] as const
export type Profile = (typeof profiles)[number]

/** How much a rule matters: in general, and where it matters more or less. */
export interface Levels {
  /** `contradiction` and `leak` are wrong whoever wrote the document; `practice` is advice to those who did not ask for it. */
  readonly about: 'contradiction' | 'leak' | 'practice'
  readonly usual: Exclude<Level, 'off'>
  /** In Markdown, where `usual` is for incident files. */
  readonly document?: Level
  /** Where the status is final or closed. */
  readonly final?: Level
  readonly profiles?: Readonly<Partial<Record<Profile, Level>>>
}

/** How much a rule matters for one document, where nobody says otherwise. */
export function levelFor(
  rule: Levels,
  { form, isFinal, profile }: Pick<Subject, 'form' | 'isFinal' | 'profile'>,
): Level {
  const own = rule.profiles?.[profile]
  if (own !== undefined) return own
  if (profile === 'lenient' && rule.about === 'practice') return 'info'
  if (isFinal && rule.final !== undefined) return rule.final
  return form === 'document' && rule.document !== undefined ? rule.document : rule.usual
}

/** The lower of a level and what a finding may be at most; nothing for one that is off. */
export function severityAt(level: Level, atMost: Severity = 'error'): Severity | undefined {
  if (level === 'off') return undefined
  return levels.indexOf(atMost) < levels.indexOf(level) ? atMost : level
}

/** Whether a finding is at least this serious. */
export function isAtLeast(severity: Severity, level: Level): boolean {
  return level !== 'off' && levels.indexOf(severity) >= levels.indexOf(level)
}
