// @ts-check
import { fileURLToPath } from 'node:url'
import { loadBundle } from '../load-bundle.js'

/** When the documents are read, for those that name no year and for what is overdue. */
export const NOW = Date.UTC(2026, 11, 31)

/**
 * What files of `src/core` export.
 * @param {readonly (readonly [names: string, path: string])[]} exported
 * @returns {Promise<any>}
 */
export async function loadSource(exported) {
  const from = (/** @type {string} */ path) => fileURLToPath(new URL(`../../src/core/${path}`, import.meta.url))
  return loadBundle({
    stdin: {
      contents: exported.map(([names, path]) => `export { ${names} } from '${from(path)}'`).join('\n'),
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
  })
}
