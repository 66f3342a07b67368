import { InvalidArgumentError } from 'commander'
import type { Severity } from '../../core/finding.ts'
import { type Level, levels, type Profile } from '../../core/rules/levels.ts'
import { isRuleId, likelyRule } from '../../core/rules/rule-ids.ts'
import type { Preference } from '../incident/claims-of-inputs.ts'

export const checkFormats = ['text', 'json', 'github', 'sarif', 'junit'] as const
export type CheckFormat = (typeof checkFormats)[number]

export interface CheckOptions {
  /** Files, folders and patterns; `-` is stdin. The configured folder when none is given. */
  readonly paths: readonly string[]
  readonly format: CheckFormat
  readonly failOn: Severity
  readonly rule: ReadonlyMap<string, Level>
  /** The rule to be told of, instead of checking anything. */
  readonly explain?: string | undefined
  readonly profile?: Profile | undefined
  /** Mend what can be mended without a person. */
  readonly fix?: boolean | undefined
  /** Mend nothing, and tell what would be. */
  readonly dryRun?: boolean | undefined
  readonly prefer?: Preference | undefined
  /** Only what changed since it left this branch or commit; true: since it left the default branch. */
  readonly changed?: string | true | undefined
  readonly ignoreOthers?: boolean | undefined
  readonly baseline?: string | undefined
  readonly updateBaseline?: boolean | undefined
  readonly maxFindings?: number | undefined
  readonly quiet?: boolean | undefined
  readonly color?: boolean | undefined
}

/** `timeline-gap=off`, one of several. */
export function readRuleLevel(text: string, given: ReadonlyMap<string, Level>): ReadonlyMap<string, Level> {
  const [id = '', wanted] = text.split('=', 2)
  readRuleId(id)
  const level = levels.find((name) => name === wanted)
  if (level === undefined) throw new InvalidArgumentError(`Write a rule and one of ${levels.join(', ')}: ${id}=off.`)
  return new Map([...given, [id, level]])
}

/** The id of a rule, which there must be. */
export function readRuleId(id: string): string {
  if (isRuleId(id)) return id
  const likely = likelyRule(id)
  throw new InvalidArgumentError(
    `There is no rule "${id}".${likely === undefined ? '' : `\n(Did you mean ${likely}?)`}`,
  )
}

export function readMaximum(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}
