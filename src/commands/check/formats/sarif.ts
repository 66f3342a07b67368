import manifest from '../../../../package.json' with { type: 'json' }
import type { Severity } from '../../../core/finding.ts'
import { printJson } from '../../../core/output/print-json.ts'
import type { Rule } from '../../../core/rules/rule.ts'
import { ruleSummary } from '../../../core/rules/rule-ids.ts'
import { rules } from '../../../core/rules/rules.ts'
import { type CheckFinding, fileOf } from '../check-run.ts'
import type { Format, Page } from './format.ts'

/** SARIF 2.1.0, which code scanning services read: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarifFormat: Format = ({ findings, failures }, page) => {
  const described = descriptionsFor(findings)
  const numbers = new Map(described.map(({ id }, index) => [id, index]))
  const fingerprints = numbered(findings)
  return printJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'postmortem', semanticVersion: manifest.version, rules: described } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map(({ message, hint }) => ({
              level: 'error',
              message: { text: withHint(message, hint) },
            })),
          },
        ],
        results: findings.map((finding, index) => ({
          ruleId: finding.rule,
          ruleIndex: numbers.get(finding.rule),
          level: levels[finding.severity],
          message: { text: withHint(finding.message, finding.hint) },
          locations: locationsOf(finding, page),
          partialFingerprints: { 'postmortemLine/v1': fingerprints[index] },
        })),
      },
    ],
  })
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** Every rule of the list, and what else was found. */
function descriptionsFor(findings: readonly CheckFinding[]): readonly (object & { readonly id: string })[] {
  const listed = new Set(rules.map(({ id }) => id))
  const others = [...new Set(findings.map(({ rule }) => rule))].filter((id) => !listed.has(id)).toSorted()
  return [...rules.map(description), ...others.map(plainDescription)]
}

function description({ id, summary, why, source, levels: { usual, about } }: Rule) {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${why}\n\nSource: ${source}` },
    defaultConfiguration: { level: levels[usual] },
    properties: { tags: [about] },
  }
}

function plainDescription(id: string) {
  const text = ruleSummary(id)
  return { id, shortDescription: { text }, help: { text }, defaultConfiguration: { level: 'error' } }
}

function withHint(message: string, hint: string | undefined): string {
  return hint === undefined ? message : `${message}\nhint: ${hint}`
}

function locationsOf({ place }: CheckFinding, { pathOf }: Page) {
  const path = place.kind === 'file' ? pathOf(place.file) : undefined
  if (place.kind !== 'file' || path === undefined) return []
  const artifactLocation = path.startsWith('/')
    ? { uri: `file://${uriOf(path)}` }
    : { uri: uriOf(path), uriBaseId: '%SRCROOT%' }
  return [{ physicalLocation: { artifactLocation, region: { startLine: place.line, startColumn: place.column } } }]
}

function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** Of several findings of a rule on lines with the same text, each has its number. */
function numbered(findings: readonly CheckFinding[]): readonly string[] {
  const counts = new Map<string, number>()
  return findings.map((finding) => {
    const key = `${fileOf(finding)}\n${finding.fingerprint}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return `${finding.fingerprint}:${count}`
  })
}
