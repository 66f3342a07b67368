import { InvalidArgumentError } from 'commander'
import type { Severity } from '../../core/finding.ts'
import { likelyName } from '../../core/likely-name.ts'
import { type Level, levels } from '../../core/rules/levels.ts'
import { rules } from '../../core/rules/rules.ts'

export const checkFormats = ['text', 'json'] as const
export type CheckFormat = (typeof checkFormats)[number]

export interface CheckOptions {
  /** Files, folders and patterns; `-` is stdin. The configured folder when none is given. */
  readonly paths: readonly string[]
  readonly format: CheckFormat
  readonly failOn: Severity
  readonly rule: ReadonlyMap<string, Level>
  readonly maxFindings?: number | undefined
  readonly quiet?: boolean | undefined
  readonly color?: boolean | undefined
}

/** `timeline-gap=off`, one of several. */
export function readRuleLevel(text: string, given: ReadonlyMap<string, Level>): ReadonlyMap<string, Level> {
  const [id = '', wanted] = text.split('=', 2)
  const level = levels.find((name) => name === wanted)
  if (level === undefined) throw new InvalidArgumentError(`Write a rule and one of ${levels.join(', ')}: ${id}=off.`)
  const ids = rules.map((rule) => rule.id)
  if (ids.includes(id)) return new Map([...given, [id, level]])
  const likely = likelyName(id, ids)
  throw new InvalidArgumentError(`There is no rule "${id}"${likely === undefined ? '' : `; did you mean ${likely}?`}`)
}

export function readMaximum(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}
