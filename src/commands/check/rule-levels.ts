import type { Config } from '../../core/config/config.ts'
import type { Finding } from '../../core/finding.ts'
import { placeText } from '../../core/output/finding-text.ts'
import { type Level, severityAt } from '../../core/rules/levels.ts'
import { isRuleId, likelyRule } from '../../core/rules/rule-ids.ts'
import { rules } from '../../core/rules/rules.ts'
import { UserError } from '../../errors.ts'

/** What rules count as: flags over the configuration; a rule that neither names judges by itself. */
export function ruleLevels(flags: ReadonlyMap<string, Level>, config: Config): ReadonlyMap<string, Level> {
  return new Map([...Object.entries(config.rules), ...flags])
}

/** The rules that a configuration names and that there are not. */
export function unknownRules({ rules: configured, places }: Config): readonly UserError[] {
  return Object.keys(configured)
    .filter((id) => !isRuleId(id))
    .map((id) => {
      const likely = likelyRule(id)
      const place = places.get(`rules.${id}`)
      return new UserError(`there is no rule "${id}"`, {
        hint: likely === undefined ? 'remove it' : `did you mean ${likely}?`,
        ...(place !== undefined && { place: placeText(place) }),
      })
    })
}

/** Findings of no rule of the list, which know nothing of levels, as their level says. */
export function atTheirLevel<F extends Finding>(
  findings: readonly F[],
  levels: ReadonlyMap<string, Level>,
): readonly F[] {
  return findings.flatMap((finding) => {
    const level = levels.get(finding.rule)
    if (level === undefined || listed.has(finding.rule)) return [finding]
    const severity = severityAt(level)
    return severity === undefined ? [] : [{ ...finding, severity }]
  })
}

const listed: ReadonlySet<string> = new Set(rules.map(({ id }) => id))
