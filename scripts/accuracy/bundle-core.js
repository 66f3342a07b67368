// @ts-check
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compileFunction } from 'node:vm'
import { build } from 'esbuild'

/**
 * What modules of the core export: they are TypeScript, which Node 20 cannot load, and are bundled in memory.
 * @param {Readonly<Record<string, string>>} names each with the path of its module below `src/core`
 * @returns {Promise<any>}
 */
export async function bundleCore(names) {
  const from = (/** @type {string} */ path) => fileURLToPath(new URL(`../../src/core/${path}`, import.meta.url))
  const contents = Object.entries(names).map(([name, path]) => `export { ${name} } from '${from(path)}'`)
  const { outputFiles } = await build({
    stdin: { contents: contents.join('\n'), resolveDir: fileURLToPath(new URL('../..', import.meta.url)) },
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
