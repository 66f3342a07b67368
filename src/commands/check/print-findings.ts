import type { Finding } from '../../core/finding.ts'
import { findingData, findingText } from '../../core/output/finding-text.ts'
import { printJson } from '../../core/output/print-json.ts'
import type { Host } from '../../host.ts'
import { printable, styleFor } from '../../io/style.ts'
import { type CheckRun, toldFindings } from './check-run.ts'
import type { CheckOptions } from './options.ts'

/** The findings on stdout, what else is to be said on stderr. */
export async function printFindings(run: CheckRun, options: CheckOptions, host: Host): Promise<void> {
  const { told, untold } = toldFindings(run.findings, options)
  host.stdout.write(await textOf(told, run, options, host))
  for (const failure of run.failures)
    host.stderr.write(`error: ${failure.message}\n${failure.hint ? `  hint: ${failure.hint}\n` : ''}`)
  if (options.quiet) return
  for (const line of notesOf(run, untold)) host.stderr.write(`note: ${printable(line)}\n`)
}

async function textOf(
  findings: readonly Finding[],
  { checked }: CheckRun,
  { format, color }: CheckOptions,
  host: Host,
): Promise<string> {
  if (format === 'json') return printJson({ checked, findings: findings.map(findingData) })
  const paint = await styleFor(host.stdout, host.env, color)
  return findings.map((finding) => findingText(clean(finding), paint)).join('')
}

function clean(finding: Finding): Finding {
  return {
    ...finding,
    message: printable(finding.message),
    ...(finding.hint !== undefined && { hint: printable(finding.hint) }),
  }
}

function notesOf({ checked, findings, passedOver }: CheckRun, untold: number): readonly string[] {
  return [
    ...(untold === 0 ? [] : [`${counted(untold, 'more finding')}: --max-findings ends the list`]),
    ...(passedOver.length === 0 ? [] : [`no postmortem: ${passedOver.join(', ')}`]),
    `${counted(checked.length, 'file')} checked: ${summary(findings)}`,
  ]
}

function summary(findings: readonly Finding[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [counted(count, nouns[severity])]
  })
  return parts.length === 0 ? 'nothing to say' : parts.join(', ')
}

const nouns = { error: 'error', warning: 'warning', info: 'remark' } as const

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
