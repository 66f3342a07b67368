import { factsOf } from '../../../src/core/model/facts.ts'
import { defaultSeverities } from '../../../src/core/model/severities.ts'
import { type ExamineSettings, examineText, type LintFinding } from '../../../src/core/rules/examine.ts'
import type { Example, Rule } from '../../../src/core/rules/rule.ts'
import type { Secret } from '../../../src/core/rules/safety/secret.ts'

/** All rules at their own levels, on the first of February 2026. */
export function settings(more: Partial<ExamineSettings> = {}): ExamineSettings {
  return {
    now: Date.parse('2026-02-01T00:00:00Z'),
    abbreviations: {},
    sort: false,
    requires: [],
    facts: factsOf({}),
    severities: defaultSeverities,
    levels: new Map(),
    ...more,
  }
}

/** What rules find in an example, whatever their level; `secrets` is what `secretsIn` found in it. */
export function examined(
  { text, now = '2026-02-01T00:00:00Z' }: Example,
  rules: readonly Rule[],
  secrets: readonly Secret[] = [],
): readonly LintFinding[] {
  const name = /^(?:#|---\n|<|\*|\w[^:\n]*\n)/.test(text) ? 'postmortem.md' : 'incident.yaml'
  const levels = new Map(rules.map(({ id }) => [id, 'error'] as const))
  return examineText({ name, text }, settings({ now: Date.parse(now), levels, rules, secrets }))
}

/** `line:column message`, as examples state it. */
export function saidOf(findings: readonly LintFinding[]): readonly string[] {
  return findings.map(({ place, message }) =>
    place.kind === 'file' ? `${place.line}:${place.column} ${message}` : message,
  )
}
