// @ts-check
import { createRequire } from 'node:module'
import { compileFunction } from 'node:vm'
import { build } from 'esbuild'

/**
 * What modules of the project export. They are TypeScript, which Node 20 cannot load: they are bundled in memory.
 * @param {Pick<import('esbuild').BuildOptions, 'entryPoints' | 'stdin'>} entry
 * @param {string} [filename] what errors call the bundle
 * @returns {Promise<any>}
 */
export async function loadBundle(entry, filename) {
  const { outputFiles } = await build({
    ...entry,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    // What is compiled here can require, and import nothing.
    supported: { 'dynamic-import': false },
    write: false,
  })
  const module = { exports: /** @type {any} */ ({}) }
  const options = filename === undefined ? {} : { filename }
  const run = compileFunction(outputFiles?.[0]?.text ?? '', ['module', 'exports', 'require'], options)
  run(module, module.exports, createRequire(import.meta.url))
  return module.exports
}
