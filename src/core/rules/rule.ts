import type { Place } from '../finding.ts'
import type { Level, Levels } from './levels.ts'
import type { Subject } from './subject.ts'

/** What a rule found at one place. */
export interface Found {
  readonly place: Place
  /** What is wrong, with the computed values. */
  readonly message: string
  /** What to do. */
  readonly hint?: string
  readonly values?: Readonly<Record<string, string | number | readonly string[]>>
  /** Less than the rule's own level, where this case is less certain. */
  readonly atMost?: Exclude<Level, 'off'>
  /** What mends it without a person. */
  readonly fix?: readonly Edit[]
  /** What is at fault, where several rules find it and each at another place: `section actions`. */
  readonly about?: string
}

/** A stretch of the text of a file, in UTF-16 units from 0, and what takes its place. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A file as an example shows it: a document where it begins with `#` or `---`, else an incident file. */
export interface Example {
  readonly text: string
  /** `2026-02-01T00:00:00Z` when not given. */
  readonly now?: string
}

/** An example with what the rule says of it: `line:column message`, one for each finding. */
export interface BadExample extends Example {
  readonly says: readonly string[]
  /** The text after `--fix`, of a rule that mends it. */
  readonly fixed?: string
}

/** One thing that `check` looks for. Ids, wording and the traps of each: the field's practice, with its source. */
export interface Rule {
  /** `timeline-gap`. */
  readonly id: string
  /** What it looks for, in one line. */
  readonly summary: string
  /** Why it matters, in a sentence or two. */
  readonly why: string
  /** Who in the field says so. */
  readonly source: string
  readonly levels: Levels
  /** Rules that tell more of the same fault: what one of them says of a place, or of the same matter, this one does not say again. */
  readonly yieldsTo?: readonly string[]
  /** Files in which it finds nothing, among them the false alarms that it has to avoid. */
  readonly good: readonly Example[]
  readonly bad: readonly BadExample[]
  readonly check: (subject: Subject) => readonly Found[]
}

/** A rule that reading the facts decides: it takes what was found there under its id. */
export function fromReading(rule: Omit<Rule, 'check'>): Rule {
  return { ...rule, check: (subject) => foundOnReading(subject, rule.id) }
}

/** What reading the facts found under the id of a rule. */
export function foundOnReading({ reading }: Pick<Subject, 'reading'>, id: string): readonly Found[] {
  return reading
    .filter(({ rule }) => rule === id)
    .map(({ place, message, hint, values, severity }) => ({
      place,
      message,
      atMost: severity,
      ...(hint !== undefined && { hint }),
      ...(values !== undefined && { values }),
    }))
}
