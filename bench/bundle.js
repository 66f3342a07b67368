// @ts-check
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { handlebarsTemplates } from '../scripts/handlebars-templates.js'
import { leanLibraries } from '../scripts/lean-libraries.js'
import { textFiles } from '../scripts/text-files.js'

/** Makes a program of one of the scripts here, as the tool itself is made. @param {string} name @param {string} folder */
export async function bundle(name, folder) {
  const program = join(folder, `${name}.cjs`)
  await build({
    entryPoints: [fileURLToPath(new URL(`${name}.js`, import.meta.url))],
    outfile: program,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    loader: textFiles.esbuild,
    plugins: [handlebarsTemplates.esbuild(), leanLibraries()],
  })
  return program
}
