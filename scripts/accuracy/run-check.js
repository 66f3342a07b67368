// @ts-check
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { loadSource, NOW } from './load-source.js'

/**
 * A finding of `check` in a document.
 * @typedef {object} Finding
 * @property {string} file
 * @property {string} rule
 * @property {'error' | 'warning' | 'info'} severity
 * @property {number} line
 * @property {string} message
 */

/**
 * What `postmortem check` finds where nobody configures it.
 * @returns {Promise<(name: string, path: string, text: string) => Promise<readonly Finding[]>>}
 */
export async function loadCheck() {
  const { examineText, secretsIn, factsOf, severities } = await loadSource([
    ['examineText', 'rules/examine.ts'],
    ['secretsIn', 'rules/safety/find-secrets.ts'],
    ['factsOf', 'model/facts.ts'],
    ['defaultSeverities as severities', 'model/severities.ts'],
  ])
  const settings = { now: NOW, abbreviations: {}, sort: false, requires: [], facts: factsOf({}), severities }
  return async (file, path, text) => {
    const exists = (/** @type {string} */ relative) => existsSync(resolve(dirname(path), relative))
    const secrets = await secretsIn(text)
    const found = examineText({ name: file, text }, { ...settings, levels: new Map(), secrets, exists })
    return found.map((/** @type {any} */ { rule, severity, message, place }) => ({
      file,
      rule,
      severity,
      line: place.line,
      message,
    }))
  }
}
