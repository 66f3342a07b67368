import { type Finding, sortFindings } from '../finding.ts'
import { withoutDisabled } from './disable.ts'
import { type Level, levelFor, severityAt } from './levels.ts'
import { type ReadFile, readFile } from './read-file.ts'
import { type SubjectSettings, toSubject } from './read-subject.ts'
import type { Edit, Rule } from './rule.ts'
import { rules as allRules } from './rules.ts'
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
  const subject = toSubject(file, settings)
  const { rules = allRules } = settings
  const asked = isReadable(subject) ? rules : rules.filter(({ id }) => ofUnreadable.includes(id))
  const found = asked.flatMap((rule) => findingsOf(rule, subject, settings))
  return sortFindings(withoutDisabled(found, file))
}

/** Where YAML or JSON is broken, or nothing tells of an incident, nothing of it is known. */
function isReadable({ reading }: Subject): boolean {
  return !reading.some(({ rule }) => unreadable.includes(rule))
}

const unreadable: readonly string[] = ['not-a-postmortem', 'malformed-yaml', 'malformed-json']

/** That it cannot be read, and what leaks nonetheless. */
const ofUnreadable: readonly string[] = [...unreadable, 'duplicate-key', 'secret-in-text']

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
