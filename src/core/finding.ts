/** The rules that `postmortem new` refuses on, with the two that concern the file's own syntax. Ids: the field's, see docs/exit-codes.md. */
export const ruleIds = [
  'end-before-start',
  'milestone-order-impossible',
  'timeline-out-of-order',
  'timeline-milestone-conflict',
  'duration-mismatch',
  'timeline-entry-in-future',
  'invalid-date',
  'nonexistent-local-time',
  'ambiguous-local-time',
  'unknown-timezone',
  'ambiguous-timezone-abbreviation',
  'timezone-offset-contradiction',
  'timezone-season-mismatch',
  'impact-percent-out-of-range',
  'action-due-before-incident',
  'unknown-field',
  'duplicate-key',
  'invalid-value',
  'front-matter-conflict',
  'source-conflict',
  'several-incidents',
  'nothing-imported',
  'unknown-columns',
  'malformed-csv',
  'malformed-yaml',
  'malformed-json',
  'not-a-postmortem',
] as const

/** The rules of `postmortem template check`. */
export const templateRuleIds = [
  'template-syntax',
  'template-front-matter',
  'template-unknown-name',
  'template-unknown-helper',
  'template-unknown-partial',
  'template-endless-partial',
  'template-unused-partial',
  'template-field-not-shown',
  'template-required-not-shown',
  'template-not-asked',
  'template-wrong-type',
  'template-always-true',
  'template-raw-output',
  'template-other-syntax',
  'template-render-failure',
] as const
export type TemplateRuleId = (typeof templateRuleIds)[number]

export type RuleId = (typeof ruleIds)[number] | TemplateRuleId
export type Severity = 'error' | 'warning' | 'info'

/** Where a fact was given: a line of a file, a flag, or an answer in the interview. */
export type Place =
  | { readonly kind: 'file'; readonly file: string; readonly line: number; readonly column: number }
  | { readonly kind: 'flag'; readonly flag: string }
  /** `line`: which of several lines, from 0. */
  | { readonly kind: 'answer'; readonly question: string; readonly line?: number }

/** What is wrong, before it is known where. */
export interface Problem {
  readonly rule: RuleId
  readonly severity?: Severity
  /** What happened, with the computed values. */
  readonly message: string
  /** What to do. */
  readonly hint?: string
  readonly values?: Readonly<Record<string, string | number | readonly string[]>>
}

/** A problem at its place. Data: returned, sorted and printed, never thrown. */
export interface Finding extends Omit<Problem, 'rule'> {
  /** The id of any rule, also of one that only `check` knows. */
  readonly rule: string
  readonly severity: Severity
  readonly place: Place
}

export function isError({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'error'
}

export function toFinding(problem: Problem, place: Place): Finding {
  return { severity: 'error', ...problem, place }
}

/** Files first, by line and column, in the order they were given; then flags; then answers. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const files = [...new Set(findings.map(({ place }) => (place.kind === 'file' ? place.file : '')))]
  const key = ({ place }: Finding): readonly [number, number, number, number] => {
    switch (place.kind) {
      case 'file':
        return [0, files.indexOf(place.file), place.line, place.column]
      case 'flag':
        return [1, 0, 0, 0]
      case 'answer':
        return [2, 0, 0, 0]
    }
  }
  return findings.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)]
    for (let index = 0; index < left.length; index++) {
      const difference = (left[index] ?? 0) - (right[index] ?? 0)
      if (difference !== 0) return difference
    }
    return 0
  })
}
