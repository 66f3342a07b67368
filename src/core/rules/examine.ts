import { type Finding, sortFindings } from '../finding.ts'
import { withoutDisabled } from './disable.ts'
import { type Level, levelFor, severityAt } from './levels.ts'
import { type ReadFile, readFile } from './read-file.ts'
import { type SubjectSettings, toSubject } from './read-subject.ts'
import type { Edit, Rule } from './rule.ts'
import { rules as allRules } from './rules.ts'
import { masked, type Secret } from './safety/secret.ts'
import type { Subject } from './subject.ts'

/** A finding of `check`, with what would mend it. */
export interface LintFinding extends Finding {
  readonly fix?: readonly Edit[]
}

export interface ExamineSettings extends SubjectSettings {
  /** What flags and configuration say of single rules. */
  readonly levels: ReadonlyMap<string, Level>
  /** All when not given. */
  readonly rules?: readonly Rule[]
}

/** What is wrong in a file that was read, sorted by place. */
export function examine(file: ReadFile, settings: ExamineSettings): readonly LintFinding[] {
  if (file.refused !== undefined)
    return settings.levels.get('not-a-postmortem') === 'off' ? [] : [notAPostmortem(file.name, file.refused)]
  const subject = toSubject(file, settings)
  const rules = isReadable(subject) ? (settings.rules ?? allRules) : (settings.rules ?? allRules).filter(isOfWriting)
  const found = rules.flatMap((rule) => findingsOf(rule, subject, settings))
  return sortFindings(withoutDisabled(found, file)).map((finding) => withoutSecrets(finding, subject.secrets))
}

/** Where YAML or JSON is broken, nothing of the incident is known: only that is said, and what leaks. */
function isReadable({ reading }: Subject): boolean {
  return !reading.some(({ rule }) => rule === 'malformed-yaml' || rule === 'malformed-json')
}

function isOfWriting({ id }: Rule): boolean {
  return ['malformed-yaml', 'malformed-json', 'duplicate-key', 'secret-in-text'].includes(id)
}

/** No rule may print what another calls a secret. */
function withoutSecrets(finding: LintFinding, secrets: readonly Secret[]): LintFinding {
  if (secrets.length === 0) return finding
  const { message, hint, values } = finding
  const hide = (text: string) => masked(text, secrets)
  return {
    ...finding,
    message: hide(message),
    ...(hint !== undefined && { hint: hide(hint) }),
    ...(values !== undefined && { values: mapValues(values, hide) }),
  }
}

function mapValues(
  values: NonNullable<Finding['values']>,
  change: (text: string) => string,
): NonNullable<Finding['values']> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === 'number') return [name, value]
      return [name, typeof value === 'string' ? change(value) : value.map(change)]
    }),
  )
}

/** The same of a text. */
export function examineText(
  input: { readonly name: string; readonly text: string },
  settings: ExamineSettings,
): readonly LintFinding[] {
  return examine(readFile(input), settings)
}

function findingsOf(rule: Rule, subject: Subject, { levels }: ExamineSettings): readonly LintFinding[] {
  const level = levels.get(rule.id) ?? levelFor(rule.levels, subject)
  if (level === 'off') return []
  return rule.check(subject).flatMap(({ place, message, hint, values, atMost, fix }): readonly LintFinding[] => {
    const severity = severityAt(level, atMost)
    if (severity === undefined) return []
    return [
      {
        rule: rule.id,
        severity,
        message,
        place,
        ...(hint !== undefined && { hint }),
        ...(values !== undefined && { values }),
        ...(fix !== undefined && { fix }),
      },
    ]
  })
}

function notAPostmortem(file: string, reason: string): Finding {
  return {
    rule: 'not-a-postmortem',
    severity: 'error',
    message: `this is no postmortem: ${reason}`,
    place: { kind: 'file', file, line: 1, column: 1 },
  }
}
