import { templateRuleIds } from '../finding.ts'
import { likelyName } from '../likely-name.ts'
import { rules } from './rules.ts'

/** What `check` finds by no rule of its list: comments that switch rules off. */
const otherRules: Readonly<Record<string, string>> = {
  'disable-without-reason': 'a comment that switches a rule off and does not say why',
  'unused-disable': 'a comment that switches off what finds nothing',
}

/** Whether `--rule` and the configuration may name it. */
export function isRuleId(id: string): boolean {
  return ruleIds().includes(id)
}

/** The rule that a misspelt id most likely is. */
export function likelyRule(id: string): string | undefined {
  return likelyName(id, ruleIds())
}

/** Every id that can be named: those of the list first. */
export function ruleIds(): readonly string[] {
  return [...rules.map(({ id }) => id), ...Object.keys(otherRules), ...templateRuleIds]
}

/** What is looked for under an id, in one line. */
export function ruleSummary(id: string): string {
  return rules.find((rule) => rule.id === id)?.summary ?? otherRules[id] ?? id.replaceAll('-', ' ')
}
