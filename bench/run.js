// @ts-check
// How long `postmortem` takes and how much it needs, in interleaved runs beside what it is measured by: `node -e 0`, plop,
// hygen and Handlebars (`starting`), `cat` (`reading`), linters of Markdown (`checking`), `JSON.parse` (`importing`). All,
// or those that are named.
// Exit code 0 unless something could not be run: `over` is for people to read.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkingSubjects, checkingTargets, perCheckedDocument } from './checking.js'
import { fillingSubjects, fillingTargets } from './filling.js'
import { importingSubjects, importingTargets, perMessage } from './importing.js'
import { measure } from './measure.js'
import { peerSubjects } from './peers.js'
import { perDocument, readingSubjects, readingTargets } from './reading.js'
import { medianOf, table, verdicts } from './report.js'
import { ownSubjects, targets, writeExample } from './subjects.js'

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '15' } },
  allowPositionals: true,
})
const count = Number(values.runs)
if (!Number.isInteger(count) || count < 1) throw new Error('--runs is a number from 1')
const groups = { starting: benchStarting, reading: benchReading, checking: benchChecking, importing: benchImporting }
const unknown = positionals.filter((name) => !Object.hasOwn(groups, name))
if (unknown.length > 0) throw new Error(`what can be named is ${Object.keys(groups).join(', ')}`)

const project = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'postmortem-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

for (const [name, bench] of Object.entries(groups))
  if (positionals.length === 0 || positionals.includes(name)) await bench()

async function benchStarting() {
  run(['scripts/build.js'])
  const document = run(['bin/postmortem.js', ...writeExample])
  const peers = peerSubjects(newFolder('peers'), document)
  const subjects = [...ownSubjects(folder), ...(await fillingSubjects(newFolder('filling'))), ...peers]
  await report(subjects, count, [...targets, ...fillingTargets])
  if (peers.length === 0) console.log('plop and hygen are skipped: npm could not install them')
}

/** Whole folders take so long that a few runs tell. */
async function benchReading() {
  const subjects = await readingSubjects(newFolder('reading'))
  console.log(perDocument(await report(subjects, Math.min(count, 5), readingTargets)))
}

async function benchChecking() {
  run(['scripts/build.js'])
  const { subjects, skipped } = await checkingSubjects(newFolder('checking'))
  console.log(perCheckedDocument(await report(subjects, Math.min(count, 5), checkingTargets)))
  if (skipped.length > 0) console.log(`skipped, not installed: ${skipped.join(', ')}`)
}

async function benchImporting() {
  run(['scripts/build.js'])
  console.log(perMessage(await report(importingSubjects(newFolder('importing')), Math.min(count, 5), importingTargets)))
}

/** @param {string} name */
function newFolder(name) {
  const path = join(folder, name)
  mkdirSync(path)
  return path
}

/**
 * @param {readonly import('./measure.js').Subject[]} subjects the first is what all are measured by
 * @param {number} rounds @param {readonly import('./subjects.js').Target[]} wanted
 */
async function report(subjects, rounds, wanted) {
  /** @type {Map<string, import('./measure.js').Measures[]>} */
  const runs = new Map(subjects.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const subject of subjects) runs.get(subject.name)?.push(await measure(subject, folder))
  const medians = new Map([...runs].map(([name, measured]) => [name, medianOf(measured)]))
  console.log(`Node ${process.versions.node}, medians of ${rounds} interleaved runs, ratios to ${subjects[0]?.name}\n`)
  console.log(table(medians))
  console.log(verdicts(wanted, medians))
  return medians
}

/** @param {string[]} args */
function run(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`)
  return stdout
}
