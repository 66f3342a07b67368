// @ts-check
import { readFile } from 'node:fs/promises'

/** Makes `import text from './incident.yaml'` yield the file's text. */
export const textFiles = { esbuild: /** @type {const} */ ({ '.yaml': 'text' }), vite: vitePlugin }

/** @returns {import('vitest/config').Plugin} */
function vitePlugin() {
  return {
    name: 'text-files',
    enforce: 'pre',
    load: async (id) => (id.endsWith('.yaml') ? `export default ${JSON.stringify(await readFile(id, 'utf8'))}` : null),
  }
}
