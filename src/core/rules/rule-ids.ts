import { likelyName } from '../likely-name.ts'
import { otherRules, type RuleText } from './other-rules.ts'
import { rules } from './rules.ts'

/** Whether `--rule` and the configuration may name it. */
export function isRuleId(id: string): boolean {
  return ruleText(id) !== undefined
}

/** The rule that a misspelt id most likely is. */
export function likelyRule(id: string): string | undefined {
  return likelyName(id, ruleIds())
}

/** Every id that can be named: those of the list first. */
export function ruleIds(): readonly string[] {
  return ruleTexts().map(({ id }) => id)
}

/** What is looked for under an id, in one line. */
export function ruleSummary(id: string): string {
  return ruleText(id)?.summary ?? id.replaceAll('-', ' ')
}

/** What is told of the rule with an id; nothing where there is none. */
export function ruleText(id: string): RuleText | undefined {
  return ruleTexts().find((rule) => rule.id === id)
}

function ruleTexts(): readonly RuleText[] {
  return [...rules, ...otherRules]
}
