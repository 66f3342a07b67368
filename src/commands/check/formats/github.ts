import type { Severity } from '../../../core/finding.ts'
import { printable } from '../../../io/style.ts'
import type { CheckFinding } from '../check-run.ts'
import type { Format, Page } from './format.ts'

/** Workflow commands, of which GitHub makes annotations: the first ten of each kind, which is why there is a step summary. */
export const githubFormat: Format = ({ findings, failures }, page) =>
  [
    ...findings.map((finding) => annotation(finding, page)),
    ...failures.map(({ message, hint }) => command('error', { title: 'postmortem check' }, withHint(message, hint))),
  ].join('')

const kinds: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

function annotation({ place, severity, rule, message, hint }: CheckFinding, { pathOf }: Page): string {
  const file = place.kind === 'file' ? pathOf(place.file) : undefined
  const where = place.kind === 'file' && file !== undefined ? { file, line: place.line, col: place.column } : {}
  return command(kinds[severity], { ...where, title: rule }, withHint(message, hint))
}

function withHint(message: string, hint: string | undefined): string {
  return printable(hint === undefined ? message : `${message}\nhint: ${hint}`)
}

function command(kind: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const parts = Object.entries(properties).map(([name, value]) => `${name}=${propertyText(String(value))}`)
  return `::${kind} ${parts.join(',')}::${messageText(message)}\n`
}

/** What ends a command or starts another: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function messageText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function propertyText(text: string): string {
  return messageText(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
