import { placeText } from '../../../core/output/finding-text.ts'
import { isAtLeast } from '../../../core/rules/levels.ts'
import { type CheckFinding, type CheckReport, fileOf } from '../check-run.ts'
import type { Format } from './format.ts'

/** A suite for each file, a case for each finding; what `--fail-on` does not count is told in a case that passes. */
export const junitFormat: Format = (report) => {
  const { checked, failures } = report
  const byFile = grouped(report.findings)
  const files = [...new Set([...checked, ...byFile.keys()])]
  const suites = files.map((file) => suiteOf(file, byFile.get(file) ?? [], report.failOn))
  const unread = failures.map(
    ({ message, hint }) =>
      `${caseTag(message, 'check')}\n      <error${attributes({ message })}>${xml(hint ?? '')}</error>\n    </testcase>\n`,
  )
  if (unread.length > 0)
    suites.push(suiteText('files that cannot be read', unread, { failures: 0, errors: unread.length }))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="postmortem check">\n${suites.join('')}</testsuites>\n`
}

function grouped(findings: readonly CheckFinding[]): ReadonlyMap<string, readonly CheckFinding[]> {
  const groups = new Map<string, CheckFinding[]>()
  for (const finding of findings) {
    const group = groups.get(fileOf(finding))
    if (group === undefined) groups.set(fileOf(finding), [finding])
    else group.push(finding)
  }
  return groups
}

function suiteOf(file: string, findings: readonly CheckFinding[], failOn: CheckReport['failOn']): string {
  const isFailure = ({ severity }: CheckFinding): boolean => isAtLeast(severity, failOn)
  const cases = findings.map((finding) => {
    const { place, severity, message, rule, hint } = finding
    const text = `${placeText(place)}: ${severity}: ${message} (${rule})${hint === undefined ? '' : `\n  hint: ${hint}`}`
    const told = isFailure(finding)
      ? `<failure${attributes({ type: severity, message })}>${xml(text)}</failure>`
      : `<system-out>${xml(text)}</system-out>`
    return `${caseTag(`${rule} ${placeText(place)}`, file)}\n      ${told}\n    </testcase>\n`
  })
  const passed = `    <testcase${attributes({ name: 'check', classname: file })}/>\n`
  return suiteText(file, cases.length === 0 ? [passed] : cases, {
    failures: findings.filter(isFailure).length,
    errors: 0,
  })
}

function suiteText(
  name: string,
  cases: readonly string[],
  counts: { readonly failures: number; readonly errors: number },
): string {
  return `  <testsuite${attributes({ name, tests: cases.length, ...counts })}>\n${cases.join('')}  </testsuite>\n`
}

function caseTag(name: string, classname: string): string {
  return `    <testcase${attributes({ name, classname })}>`
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('')
}

/** XML has no place for most control characters and for halves of characters, not even escaped. */
function xml(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
