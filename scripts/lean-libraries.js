// @ts-check
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a library loads as it starts, and the file in `lean/` that stands in its place until it is needed. */
const lean = [
  { library: '@sindresorhus/slugify', loads: '@sindresorhus/transliterate', instead: 'transliterate.js' },
  { library: 'inquirer', loads: '@inquirer/prompts', instead: 'prompts.js' },
  { library: 'commander', loads: 'node:child_process', instead: 'child-process.js' },
]

/**
 * Makes libraries start quicker in the bundle, without a change to what they do.
 * @returns {import('esbuild').Plugin}
 */
export function leanLibraries() {
  return {
    name: 'lean-libraries',
    setup({ onResolve, onLoad, resolve }) {
      for (const { library, loads, instead } of lean) {
        onResolve({ filter: new RegExp(`^${loads}$`), namespace: 'file' }, ({ importer, resolveDir }) =>
          importer.replaceAll('\\', '/').includes(`/node_modules/${library}/`)
            ? { path: instead, namespace: 'lean', pluginData: resolveDir }
            : undefined,
        )
      }
      onLoad({ filter: /./, namespace: 'lean' }, async ({ path, pluginData }) => ({
        contents: await readFile(fileURLToPath(new URL(`lean/${path}`, import.meta.url)), 'utf8'),
        resolveDir: pluginData,
      }))
      // The same code as ES modules, of which esbuild keeps what is used; for Node the package has CommonJS only.
      onResolve({ filter: /^yaml$/, namespace: 'file' }, async ({ kind, resolveDir }) => {
        const { path } = await resolve('yaml/package.json', { kind, resolveDir })
        return { path: join(dirname(path), 'browser/dist/index.js'), sideEffects: false }
      })
    },
  }
}
