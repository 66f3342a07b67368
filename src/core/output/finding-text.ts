import type { Finding, Place, Severity } from '../finding.ts'

/** How parts of a message are set off; plain where there is no colour. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly cyan: (text: string) => string
  readonly dim: (text: string) => string
}

/** `file:line:column: error: message (rule-id)` and `  hint: what to do`: what editors and problem matchers read. */
export function findingText(finding: Finding, paint: Paint): string {
  return `${messageText(finding, paint)}${hintText(finding, paint)}`
}

/** The first line alone. */
export function messageText({ place, severity, message, rule }: Finding, paint: Paint): string {
  const where = placeText(place)
  return `${where === '' ? '' : `${paint.bold(`${where}:`)} `}${severityText(severity, paint)} ${message} ${paint.dim(`(${rule})`)}\n`
}

/** The line of the hint; nothing where there is none. */
export function hintText({ hint }: Pick<Finding, 'hint'>, paint: Paint): string {
  return hint === undefined ? '' : `  ${paint.cyan('hint:')} ${hint}\n`
}

/** `incident.yaml:9:6`, `--end`; nothing for an answer, which is told beside its question. */
export function placeText(place: Place): string {
  switch (place.kind) {
    case 'file':
      return `${place.file}:${place.line}:${place.column}`
    case 'flag':
      return place.flag
    case 'answer':
      return ''
  }
}

/** A finding as JSON gives it. */
export function findingData({
  rule,
  severity,
  message,
  hint,
  place,
  values,
}: Finding): Readonly<Record<string, unknown>> {
  return {
    rule,
    severity,
    message,
    hint,
    ...(place.kind === 'file' && { file: place.file, line: place.line, column: place.column }),
    ...(place.kind === 'flag' && { flag: place.flag }),
    ...(place.kind === 'answer' && { question: place.question }),
    values,
  }
}

function severityText(severity: Severity, paint: Paint): string {
  return severity === 'error' ? paint.red('error:') : paint.yellow(`${severity}:`)
}
