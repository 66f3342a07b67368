import type { Finding, Severity } from '../finding.ts'

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>

const nouns = { error: 'error', warning: 'warning', info: 'remark' } as const satisfies Record<Severity, string>

export function severityCounts(findings: readonly Pick<Finding, 'severity'>[]): SeverityCounts {
  const count = (level: Severity) => findings.filter(({ severity }) => severity === level).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}

/** `2 errors, 1 remark`; empty where there are none. */
export function countsText(counts: SeverityCounts): string {
  const severities = ['error', 'warning', 'info'] as const
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => counted(counts[severity], nouns[severity]))
    .join(', ')
}

/** `1 file`, `2 files` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
