import { counted } from '../../../core/output/counts.ts'
import { placeText } from '../../../core/output/finding-text.ts'
import { printable } from '../../../io/style.ts'
import type { CheckFinding, CheckReport } from '../check-run.ts'
import { summaryText } from '../summary-text.ts'

/** GitHub refuses a summary of more than 1 MiB, all commands of the step together. */
const MAX_LENGTH = 500_000

/** All findings as a Markdown table, for the page of the workflow's run. */
export function githubSummary(report: CheckReport): string {
  const { findings, failures, untold } = report
  const rows: string[] = []
  let length = 0
  for (const finding of findings) {
    const row = rowOf(finding)
    length += row.length
    if (length > MAX_LENGTH) break
    rows.push(row)
  }
  const left = findings.length - rows.length + untold
  const head = '| Where | Level | What | Rule |\n| --- | --- | --- | --- |\n'
  return [
    `## postmortem check\n\n${summaryText(report)}\n`,
    ...failures.map(({ message }) => `\n${text(message)}\n`),
    ...(rows.length === 0 ? [] : [`\n${head}${rows.join('')}`]),
    ...(left === 0 ? [] : [`\n${counted(left, 'more finding')}\n`]),
  ].join('')
}

function rowOf({ place, severity, message, hint, rule }: CheckFinding): string {
  const what = hint === undefined ? text(message) : `${text(message)}<br>${text(hint)}`
  const where = text(placeText(place))
  return `| ${where} | ${severity} | ${what} | ${rule} |\n`
}

/** Plain text in the cell of a table: no Markdown, no HTML, no mention of a person. */
function text(written: string): string {
  return printable(written)
    .replaceAll(/\s*[\n\r]+\s*/g, ' ')
    .replaceAll(/[\\`*_[\]|~#$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;')
}
