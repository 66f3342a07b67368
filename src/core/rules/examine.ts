import { type Finding, type Place, sortFindings } from '../finding.ts'
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
  const judged = asked.flatMap((rule) => judgedBy(rule, subject, settings))
  const found = judged.filter((one) => !isToldBetter(one, judged)).map(({ finding }) => finding)
  return sortFindings(withoutDisabled(found, file))
}

/** The same of a text. */
export function examineText(
  input: { readonly name: string; readonly text: string },
  settings: ExamineSettings,
): readonly LintFinding[] {
  return examine(readFile(input), settings)
}

/** Where YAML or JSON is broken, or nothing tells of an incident, nothing of it is known. */
function isReadable({ reading }: Subject): boolean {
  return !reading.some(({ rule }) => unreadable.includes(rule))
}

const unreadable: readonly string[] = ['not-a-postmortem', 'malformed-yaml', 'malformed-json']

/** That it cannot be read, and what leaks nonetheless. */
const ofUnreadable: readonly string[] = [...unreadable, 'duplicate-key', 'secret-in-text']

/** A finding with what is needed to know whether another rule tells of the same fault. */
interface Judged {
  readonly finding: LintFinding
  readonly faults: readonly string[]
  readonly yieldsTo: readonly string[]
}

function judgedBy(rule: Rule, subject: Subject, { levels }: ExamineSettings): readonly Judged[] {
  const level = levels.get(rule.id) ?? levelFor(rule.levels, subject)
  if (level === 'off') return []
  return rule.check(subject).flatMap(({ place, message, hint, values, atMost, fix, about }): readonly Judged[] => {
    const severity = severityAt(level, atMost)
    if (severity === undefined) return []
    const finding: LintFinding = {
      rule: rule.id,
      severity,
      message,
      place,
      ...(hint !== undefined && { hint }),
      ...(values !== undefined && { values }),
      ...(fix !== undefined && { fix }),
    }
    return [{ finding, faults: faultsAt(place, about), yieldsTo: rule.yieldsTo ?? [] }]
  })
}

/** Its place, but for the first column of a file, where all stands that concerns the whole of it; and its matter. */
function faultsAt(place: Place, about: string | undefined): readonly string[] {
  const isOfWhole = place.kind !== 'file' || (place.line === 1 && place.column === 1)
  return [...(isOfWhole ? [] : [`${place.line}:${place.column}`]), ...(about === undefined ? [] : [about])]
}

function isToldBetter({ faults, yieldsTo }: Judged, all: readonly Judged[]): boolean {
  const better = yieldsTo.length === 0 ? [] : all.filter(({ finding }) => yieldsTo.includes(finding.rule))
  return better.some((other) => other.faults.some((fault) => faults.includes(fault)))
}
