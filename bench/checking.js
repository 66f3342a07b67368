// @ts-check
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.js'

/** @typedef {import('./measure.js').Subject} Subject */
/** @typedef {import('./subjects.js').Target} Target */

const documentCount = 10_000
const fewCount = 1_000
const cat = 'cat of 10,000 documents'
const many = 'postmortem check of them'
const few = 'postmortem check of 1,000'
const library = 'markdownlint, its library alone'
const bin = fileURLToPath(new URL('../bin/postmortem.js', import.meta.url))

/**
 * A folder of documents as the tool writes them, by `cat`, by us, and by the linters of Markdown that are installed.
 * @param {string} folder an empty one @returns {Promise<{ subjects: Subject[], skipped: readonly string[] }>}
 */
export async function checkingSubjects(folder) {
  const write = await bundle('write-documents', folder)
  const { status, stderr } = spawnSync(process.execPath, [write, folder, `${documentCount}`], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the documents cannot be written: ${stderr}`)
  const documents = join(folder, 'many')
  const names = readdirSync(documents)
  mkdirSync(join(folder, 'few'))
  for (const name of names.slice(0, fewCount)) cpSync(join(documents, name), join(folder, 'few', name))
  const lint = fileURLToPath(new URL('lint-documents.js', import.meta.url))
  const check = { cwd: folder, exitCodes: [0, 1] }
  const peers = linters.filter(({ program }) => isInstalled(program))
  return {
    subjects: [
      { name: cat, program: 'cat', args: names, cwd: documents },
      { name: many, args: [bin, 'check', 'many'], ...check },
      { name: few, args: [bin, 'check', 'few'], ...check },
      { name: library, args: [lint, documents], cwd: folder },
      ...peers.map(({ program, args }) => ({ name: program, program, args, ...check })),
    ],
    skipped: linters.filter((linter) => !peers.includes(linter)).map(({ program }) => program),
  }
}

const linters = [
  { program: 'markdownlint-cli2', args: ['many/*.md'] },
  { program: 'rumdl', args: ['check', '--no-cache', 'many'] },
]

/** @param {string} program */
function isInstalled(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
}

/** @type {readonly Target[]} */
export const checkingTargets = [
  { of: many, measure: 'wallMs', against: cat, most: 10 },
  { of: many, measure: 'wallMs', against: few, most: 12 },
  { of: many, measure: 'peakMb', against: few, most: 1.8 },
]

/** What one document takes. @param {import('./report.js').Medians} medians */
export function perCheckedDocument(medians) {
  return [cat, many, library]
    .map((name) => `${((medians.get(name)?.wallMs ?? 0) / documentCount).toFixed(3)} ms per document: ${name}\n`)
    .join('')
}
