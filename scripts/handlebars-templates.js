// @ts-check
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileFunction } from 'node:vm'
import { build } from 'esbuild'

/**
 * Makes `import template from './alx.hbs'` yield the template, parsed and precompiled, so that the bundle needs the
 * Handlebars runtime only.
 */
export const handlebarsTemplates = { esbuild: esbuildPlugin, vite: vitePlugin }

/** @returns {import('esbuild').Plugin} */
function esbuildPlugin() {
  const toModule = templateModules()
  return {
    name: 'handlebars-templates',
    setup({ onLoad }) {
      onLoad({ filter: /\.hbs$/ }, async ({ path }) => ({
        contents: await toModule(path),
        loader: 'js',
        watchFiles: [path],
      }))
    },
  }
}

/** @returns {import('vitest/config').Plugin} */
function vitePlugin() {
  const toModule = templateModules()
  return {
    name: 'handlebars-templates',
    enforce: 'pre',
    load: (id) => (id.endsWith('.hbs') ? toModule(id) : null),
  }
}

/** @returns {(file: string) => Promise<string>} */
function templateModules() {
  /** @type {ReturnType<typeof loadCompiler> | undefined} */
  let compiler
  return async (file) => {
    compiler ??= loadCompiler()
    const { precompileTemplate } = await compiler
    const { main, ...template } = precompileTemplate(basename(file, '.hbs'), await readFile(file, 'utf8'))
    return `export default { ...${JSON.stringify(template)}, main: ${main} }\n`
  }
}

/**
 * The compiler is TypeScript, which Node 20 cannot load: it is bundled in memory.
 * @returns {Promise<typeof import('../src/core/template/compile.ts')>}
 */
async function loadCompiler() {
  const entry = fileURLToPath(new URL('../src/core/template/compile.ts', import.meta.url))
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    write: false,
  })
  const module = { exports: /** @type {any} */ ({}) }
  const run = compileFunction(outputFiles[0]?.text ?? '', ['module', 'exports', 'require'], { filename: entry })
  run(module, module.exports, createRequire(import.meta.url))
  return module.exports
}
