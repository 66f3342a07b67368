// @ts-check
import { bundleCore } from './bundle-core.js'

/** When the documents are checked. */
const NOW = Date.UTC(2026, 11, 31)

/**
 * Runs every rule of `check` over a text, whether or not it is taken for a postmortem, and returns how many findings there are.
 * @returns {Promise<(text: string) => number>}
 */
export async function loadCheck() {
  const { examine, readFile, rules, facts, severities } = await bundleCore({
    examine: 'rules/examine.ts',
    readFile: 'rules/read-file.ts',
    rules: 'rules/rules.ts',
    facts: 'model/facts.ts',
    'defaultSeverities as severities': 'model/severities.ts',
  })
  const levels = new Map(rules.map((/** @type {{ id: string }} */ { id }) => [id, 'error']))
  const settings = { now: NOW, abbreviations: {}, sort: false, requires: [], facts, severities, levels, secrets: [] }
  return (text) => examine({ ...readFile({ name: 'postmortem.md', text }), refused: undefined }, settings).length
}
