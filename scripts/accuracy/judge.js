// @ts-check
import { readFileSync } from 'node:fs'

/** @typedef {import('./run-check.js').Finding} Finding */

/**
 * What a person says of a finding at this line, with the document beside it.
 * @typedef {object} Judgement
 * @property {string} file
 * @property {string} rule
 * @property {number} line
 * @property {boolean} verdict whether the finding is right
 */

/**
 * @typedef {object} Judged
 * @property {readonly Finding[]} unknown about which nobody has said anything
 * @property {readonly Finding[]} wrong
 * @property {readonly Judgement[]} lost right ones that are no longer found
 * @property {number} precision of the errors, 0 to 1
 */

const judgements = new URL('../../test/fixtures/check/judged.jsonl', import.meta.url)

/** @returns {readonly Judgement[]} */
export function readJudgements() {
  const lines = readFileSync(judgements, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

/**
 * Errors and warnings beside what people said of them.
 * @param {readonly Finding[]} findings
 * @param {readonly Judgement[]} known
 * @returns {Judged}
 */
export function judge(findings, known) {
  const verdicts = new Map(known.map((judgement) => [keyOf(judgement), judgement.verdict]))
  const serious = findings.filter(({ severity }) => severity !== 'info')
  const found = new Set(serious.map(keyOf))
  const errors = serious.filter(({ severity }) => severity === 'error')
  const right = errors.filter((finding) => verdicts.get(keyOf(finding)) === true)
  return {
    unknown: serious.filter((finding) => !verdicts.has(keyOf(finding))),
    wrong: serious.filter((finding) => verdicts.get(keyOf(finding)) === false),
    lost: known.filter((judgement) => judgement.verdict && !found.has(keyOf(judgement))),
    precision: errors.length === 0 ? 1 : right.length / errors.length,
  }
}

/** @param {Pick<Judgement, 'file' | 'rule' | 'line'>} of */
function keyOf({ file, rule, line }) {
  return `${file}:${line} ${rule}`
}
