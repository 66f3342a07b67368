// @ts-check
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { handlebarsTemplates } from '../scripts/handlebars-templates.js'
import { leanLibraries } from '../scripts/lean-libraries.js'
import { textFiles } from '../scripts/text-files.js'

/** @typedef {import('./measure.js').Subject} Subject */
/** @typedef {import('./subjects.js').Target} Target */

const views = 'views of 1,000 incidents'
const ours = 'the same, and google-sre filled'
const plain = 'the same, by plain Handlebars'

/**
 * 1,000 incidents in one process: their views alone, and with `google-sre` filled from each, by us and by Handlebars
 * without our checks and limits. @param {string} folder an empty one @returns {Promise<Subject[]>}
 */
export async function fillingSubjects(folder) {
  const program = join(folder, 'fill-templates.cjs')
  await build({
    entryPoints: [fileURLToPath(new URL('fill-templates.js', import.meta.url))],
    outfile: program,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    loader: textFiles.esbuild,
    plugins: [handlebarsTemplates.esbuild(), leanLibraries()],
  })
  return [
    { name: views, args: [program, 'views'], cwd: folder },
    { name: ours, args: [program, 'ours'], cwd: folder },
    { name: plain, args: [program, 'plain'], cwd: folder },
  ]
}

/** @type {readonly Target[]} */
export const fillingTargets = [{ of: ours, measure: 'wallMs', against: plain, most: 1.5 }]
