// @ts-check
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compileFunction } from 'node:vm'
import { build } from 'esbuild'

/** When the documents are read, for those that name no year and for what is overdue. */
export const NOW = Date.UTC(2026, 11, 31)

/**
 * What files of `src/core` export. They are TypeScript, which Node 20 cannot load: they are bundled in memory.
 * @param {readonly (readonly [names: string, path: string])[]} exported
 * @returns {Promise<any>}
 */
export async function loadSource(exported) {
  const from = (/** @type {string} */ path) => fileURLToPath(new URL(`../../src/core/${path}`, import.meta.url))
  const { outputFiles } = await build({
    stdin: {
      contents: exported.map(([names, path]) => `export { ${names} } from '${from(path)}'`).join('\n'),
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    write: false,
  })
  const module = { exports: /** @type {any} */ ({}) }
  compileFunction(outputFiles[0]?.text ?? '', ['module', 'exports', 'require'])(
    module,
    module.exports,
    createRequire(import.meta.url),
  )
  return module.exports
}
