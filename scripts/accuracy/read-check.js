// @ts-check
import { loadSource, NOW } from './load-source.js'

/**
 * Runs every rule of `check` over a text and returns how many findings there are.
 * @returns {Promise<(text: string) => number>}
 */
export async function loadCheck() {
  const { examine, readFile, rules, facts, severities } = await loadSource([
    ['examine', 'rules/examine.ts'],
    ['readFile', 'rules/read-file.ts'],
    ['rules', 'rules/rules.ts'],
    ['facts', 'model/facts.ts'],
    ['defaultSeverities as severities', 'model/severities.ts'],
  ])
  const levels = new Map(rules.map((/** @type {{ id: string }} */ { id }) => [id, 'error']))
  const settings = { now: NOW, abbreviations: {}, sort: false, requires: [], facts, severities, levels, secrets: [] }
  return (text) => examine(readFile({ name: 'postmortem.md', text }), settings).length
}
