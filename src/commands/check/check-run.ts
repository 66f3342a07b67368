import type { Finding, Place, Severity } from '../../core/finding.ts'
import { type SeverityCounts, severityCounts } from '../../core/output/counts.ts'
import type { LintFinding } from '../../core/rules/examine.ts'
import { isAtLeast } from '../../core/rules/levels.ts'
import { oneLine } from '../../core/rules/one-line.ts'
import type { UserError } from '../../errors.ts'
import { contentHash } from '../../io/content-hash.ts'
import type { CheckOptions } from './options.ts'

/** A finding with what a report needs to show it, and a baseline to know it again. */
export interface CheckFinding extends LintFinding {
  /** The line that it stands on, as it is in the file. */
  readonly source?: string
  /** Of the rule and the text of the line: the same wherever the line moves to. */
  readonly fingerprint: string
}

/** A file before and after it was mended, or would be. */
export interface MendedFile {
  readonly file: string
  readonly before: string
  readonly after: string
}

/** What was found in all files, and what could not be looked at. */
export interface CheckRun {
  readonly checked: readonly string[]
  readonly findings: readonly CheckFinding[]
  /** What lies in a folder and is no postmortem. */
  readonly passedOver: readonly string[]
  readonly failures: readonly UserError[]
  /** What was mended; missing where nothing was to be. */
  readonly mended?: readonly MendedFile[]
  /** Every message and every line of a file goes through this before anybody sees it: it hides what leaks. */
  readonly masked: (text: string) => string
}

/** What a report shows: nothing in it that was not masked. */
export interface CheckReport extends Omit<CheckRun, 'masked'> {
  /** How many findings are not in the report. */
  readonly untold: number
  /** How many there are of each severity, the untold ones too. */
  readonly counts: SeverityCounts
  readonly failOn: Severity
}

/** A finding with the line that it stands on; `lines` are those of the file. */
export function located(finding: LintFinding, lines: readonly string[]): CheckFinding {
  const { place, rule } = finding
  const source = place.kind === 'file' ? lines[place.line - 1] : undefined
  const fingerprint = contentHash(`${rule}\n${oneLine(source ?? '')}`).slice(0, 16)
  return { ...finding, place: standing(place), fingerprint, ...(source !== undefined && { source }) }
}

/** The place alone: one out of a sweep holds the whole file. */
function standing(place: Place): Place {
  if (place.kind !== 'file') return place
  const { kind, file, line, column } = place
  return { kind, file, line, column }
}

/** What of a run is told, in words that may be told. */
export function reportOf(
  run: CheckRun,
  { quiet, failOn, maxFindings = Number.POSITIVE_INFINITY }: Pick<CheckOptions, 'quiet' | 'failOn' | 'maxFindings'>,
): CheckReport {
  const { findings, masked, mended, ...rest } = run
  const wanted = quiet ? findings.filter(({ severity }) => isAtLeast(severity, failOn)) : findings
  const told = wanted.slice(0, maxFindings).map((finding) => maskedFinding(finding, masked))
  const counts = severityCounts(findings)
  const changes = mended?.map(({ file, before, after }) => ({ file, before: masked(before), after: masked(after) }))
  return {
    ...rest,
    ...(changes !== undefined && { mended: changes }),
    findings: told,
    untold: wanted.length - told.length,
    counts,
    failOn,
  }
}

/** The one way of a finding to those who read it. */
function maskedFinding(finding: CheckFinding, mask: CheckRun['masked']): CheckFinding {
  const { message, hint, source, values } = finding
  return {
    ...finding,
    message: mask(message),
    ...(hint !== undefined && { hint: mask(hint) }),
    ...(source !== undefined && { source: mask(source) }),
    ...(values !== undefined && { values: maskedValues(values, mask) }),
  }
}

function maskedValues(
  values: NonNullable<Finding['values']>,
  mask: CheckRun['masked'],
): NonNullable<Finding['values']> {
  const entries = Object.entries(values).map(([name, value]): [string, typeof value] => {
    if (typeof value === 'number') return [name, value]
    return [name, typeof value === 'string' ? mask(value) : value.map(mask)]
  })
  return Object.fromEntries(entries)
}

export function fileOf({ place }: Pick<Finding, 'place'>): string {
  return place.kind === 'file' ? place.file : ''
}
