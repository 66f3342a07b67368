import type { Finding } from '../../core/finding.ts'
import type { LintFinding } from '../../core/rules/examine.ts'
import type { Secret } from '../../core/rules/safety/secret.ts'
import type { UserError } from '../../errors.ts'
import type { CheckOptions } from './options.ts'

/** What was found in all files, and what could not be looked at. */
export interface CheckRun {
  readonly checked: readonly string[]
  readonly findings: readonly LintFinding[]
  /** Of all files. What prints lines of their texts prints them through `masked(line, secrets)`. */
  readonly secrets: readonly Secret[]
  /** What lies in a folder and is no postmortem. */
  readonly passedOver: readonly string[]
  readonly failures: readonly UserError[]
}

/** Those that are told, and how many are not. */
export function toldFindings(
  findings: readonly Finding[],
  { quiet, maxFindings = Number.POSITIVE_INFINITY }: Pick<CheckOptions, 'quiet' | 'maxFindings'>,
): { readonly told: readonly Finding[]; readonly untold: number } {
  const wanted = quiet ? findings.filter(({ severity }) => severity === 'error') : findings
  return { told: wanted.slice(0, maxFindings), untold: Math.max(0, wanted.length - maxFindings) }
}
