import type { Finding } from '../finding.ts'
import type { ReadFile } from './read-file.ts'

/** A comment that switches rules off: `<!-- postmortem-disable-next-line timeline-gap: the vendor was asleep -->`. */
interface Disabling {
  readonly rules: readonly string[]
  readonly reason: string
  /** Where the comment stands. */
  readonly line: number
  readonly column: number
  /** The line that it speaks of; of all when it is missing. */
  readonly on: number | undefined
}

const COMMENT = /(?:<!--|#)\s*postmortem-disable(-next-line)?\s+([\w-]+(?:\s*,\s*[\w-]+)*)\s*(?::\s*(.*?))?\s*(?:-->|$)/

/** Takes out what comments of the file switch off, and tells comments that do nothing or say no reason. */
export function withoutDisabled<F extends Finding>(
  findings: readonly F[],
  { name, lines, text }: Pick<ReadFile, 'name' | 'lines' | 'text'>,
): readonly (F | Finding)[] {
  if (!text.includes('postmortem-disable')) return findings
  const comments = disablingsOf(lines)
  const used = new Set<string>()
  const left = findings.filter((finding) => {
    const by = comments.find((comment) => speaksOf(comment, finding))
    if (by !== undefined) used.add(`${by.line} ${finding.rule}`)
    return by === undefined
  })
  return [...left, ...comments.flatMap((comment) => problemsOf(comment, used, name))]
}

function disablingsOf(lines: readonly string[]): readonly Disabling[] {
  return lines.flatMap((line, index): readonly Disabling[] => {
    const [whole, next, names = '', reason = ''] = COMMENT.exec(line) ?? []
    if (whole === undefined) return []
    const on = lines.findIndex((other, at) => at > index && other.trim() !== '' && !COMMENT.test(other)) + 1
    return [
      {
        rules: names.split(',').map((rule) => rule.trim()),
        reason,
        line: index + 1,
        column: line.indexOf(whole) + 1,
        on: next === undefined ? undefined : on,
      },
    ]
  })
}

function speaksOf({ rules, on }: Disabling, { rule, place }: Finding): boolean {
  return rules.includes(rule) && (on === undefined || (place.kind === 'file' && place.line === on))
}

function problemsOf(
  { rules, reason, line, column, on }: Disabling,
  used: ReadonlySet<string>,
  file: string,
): readonly Finding[] {
  const place = { kind: 'file', file, line, column } as const
  const without: readonly Finding[] =
    reason === ''
      ? [
          {
            rule: 'disable-without-reason',
            severity: 'warning',
            message: `${rules.join(', ')} is switched off without a reason`,
            hint: 'write the reason behind a colon: the next reader will want to know',
            place,
          },
        ]
      : []
  const where = on === undefined ? 'in this file' : `on line ${on}`
  const unused = rules
    .filter((rule) => !used.has(`${line} ${rule}`))
    .map(
      (rule): Finding => ({
        rule: 'unused-disable',
        severity: 'warning',
        message: `${rule} finds nothing ${where}: there is nothing to switch off`,
        hint: 'remove it from the comment',
        place,
      }),
    )
  return [...without, ...unused]
}
