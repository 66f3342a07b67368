// @ts-check
// Makes dist/: CommonJS, which starts quicker than ES modules do, in chunks, so that each command reads only its own
// (npm run bench shows both). esbuild splits ES modules only: they are made first, and each is then turned over.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build, transform } from 'esbuild'
import { handlebarsTemplates } from './handlebars-templates.js'
import { leanLibraries } from './lean-libraries.js'
import { textFiles } from './text-files.js'

const target = 'node20.19'
const dist = 'dist'

const { outputFiles } = await build({
  entryPoints: { postmortem: 'src/main.ts' },
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target,
  sourcemap: 'inline',
  sourcesContent: false,
  logLevel: 'warning',
  loader: textFiles.esbuild,
  plugins: [handlebarsTemplates.esbuild(), leanLibraries()],
  write: false,
})

await mkdir(dist, { recursive: true })
const written = (await Promise.all(outputFiles.map(({ path, text }) => writeCommonJs(path, text)))).flat()
const stale = (await readdir(dist)).filter((name) => !written.includes(name))
await Promise.all(stale.map((name) => rm(join(dist, name), { recursive: true })))

/**
 * @param {string} path @param {string} text
 * @returns {Promise<string[]>} the names of what was written
 */
async function writeCommonJs(path, text) {
  const name = basename(path)
  const { code, map } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target,
    minify: true,
    legalComments: 'none',
    // Otherwise `import()` stays, and would load a chunk as an ES module.
    supported: { 'dynamic-import': false },
    // For libraries that make a `require` of their own.
    define: { 'import.meta.url': '__filename' },
    sourcemap: true,
    sourcesContent: false,
    sourcefile: name,
  })
  await replace(`${path}.map`, map)
  await replace(path, `${code}//# sourceMappingURL=${name}.map\n`)
  return [name, `${name}.map`]
}

/** A program that is just starting finds the old file or the new one. @param {string} path @param {string} text */
async function replace(path, text) {
  await writeFile(`${path}.new`, text)
  await rename(`${path}.new`, path)
}
