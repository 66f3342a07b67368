// @ts-check
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.js'

/** @typedef {import('./measure.js').Subject} Subject */
/** @typedef {import('./subjects.js').Target} Target */

const documentCount = 10_000
const cat = 'cat of 10,000 documents'
const nothing = 'node reading them, no more'
const claims = 'the same into claims'
const resolved = 'the same, and resolved'
const large = [
  { name: '10 MB of ours', file: 'own-prose' },
  { name: '100,000 rows of ours', file: 'own-timeline' },
  { name: '10 MB by others', file: 'foreign-prose' },
  { name: '100,000 rows by others', file: 'foreign-timeline' },
]

/**
 * A folder of documents as the tool writes them, by `cat` and by us, each a whole process; and single documents of a size
 * that nobody writes, beside one of a tenth. @param {string} folder an empty one @returns {Promise<Subject[]>}
 */
export async function readingSubjects(folder) {
  const [write, read] = [await bundle('write-documents', folder), await bundle('read-documents', folder)]
  const { status, stderr } = spawnSync(process.execPath, [write, folder, `${documentCount}`], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the documents cannot be written: ${stderr}`)
  const many = join(folder, 'many')
  const subjects = [
    { name: cat, program: 'cat', args: readdirSync(many), cwd: many },
    { name: nothing, args: [read, many, 'text'], cwd: folder },
    { name: claims, args: [read, many, 'claims'], cwd: folder },
    { name: resolved, args: [read, many, 'resolve'], cwd: folder },
  ]
  const sizes = large.flatMap(({ name, file }) => [
    { name: tenthOf(name), args: [read, join(folder, `${file}-tenth.md`), 'exact'], cwd: folder },
    { name, args: [read, join(folder, `${file}-whole.md`), 'exact'], cwd: folder },
  ])
  return [...subjects, ...sizes]
}

/** @type {readonly Target[]} */
export const readingTargets = [
  { of: claims, measure: 'wallMs', against: cat, most: 10 },
  ...large.map(({ name }) => /** @type {const} */ ({ of: name, measure: 'wallMs', against: tenthOf(name), most: 12 })),
]

/** What one document takes. @param {import('./report.js').Medians} medians */
export function perDocument(medians) {
  return [cat, nothing, claims, resolved]
    .map((name) => `${((medians.get(name)?.wallMs ?? 0) / documentCount).toFixed(3)} ms per document: ${name}\n`)
    .join('')
}

/** @param {string} name */
function tenthOf(name) {
  return `a tenth of ${name}`
}
