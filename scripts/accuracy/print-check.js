// @ts-check
import { judge, readJudgements } from './judge.js'

/** @typedef {import('./run-check.js').Finding} Finding */

/** Of the errors, how many have to be right. */
const LEAST_PRECISION = 0.98

/**
 * How often each rule fires, every error, and what nobody has judged or somebody has judged wrong.
 * @param {readonly Finding[]} findings of postmortems
 * @param {readonly Finding[]} ofNegatives
 * @returns {readonly string[]} what is not as good as it has to be
 */
export function printCheck(findings, ofNegatives) {
  printRules(findings)
  const { unknown, wrong, lost, precision } = judge(findings, readJudgements())
  const errors = findings.filter(({ severity }) => severity === 'error')
  console.log(`\nerrors, ${percent(precision)} of them right:`)
  for (const finding of errors) console.log(`  ${lineOf(finding)}`)
  const strange = ofNegatives.filter(({ rule }) => rule !== 'not-a-postmortem')
  return [
    ...unknown.map((finding) => `not judged: ${lineOf(finding)}`),
    ...wrong.map((finding) => `judged false: ${lineOf(finding)}`),
    ...lost.map(({ file, line, rule }) => `no longer found: ${file}:${line} ${rule}`),
    ...strange.map((finding) => `of no postmortem: ${lineOf(finding)}`),
    ...(precision < LEAST_PRECISION ? [`errors: only ${percent(precision)} are right`] : []),
  ]
}

/** @param {readonly Finding[]} findings */
function printRules(findings) {
  const rules = [...new Set(findings.map(({ rule }) => rule))].toSorted()
  console.log(`\n${'check'.padEnd(34)} errors warnings remarks documents`)
  for (const rule of rules) {
    const of = findings.filter((finding) => finding.rule === rule)
    const counts = ['error', 'warning', 'info'].map((level) => of.filter(({ severity }) => severity === level).length)
    const [errors = 0, warnings = 0, remarks = 0] = counts
    const documents = new Set(of.map(({ file }) => file)).size
    console.log(`${rule.padEnd(34)} ${cell(errors, 6)} ${cell(warnings, 8)} ${cell(remarks, 7)} ${cell(documents, 9)}`)
  }
}

/** @param {number} count @param {number} width */
function cell(count, width) {
  return (count === 0 ? '–' : String(count)).padStart(width)
}

/** @param {number} share */
function percent(share) {
  return `${(share * 100).toFixed(1)} %`
}

/** @param {Finding} finding */
function lineOf({ file, line, rule, severity, message }) {
  return `${file}:${line}: ${severity}: ${message} (${rule})`
}
