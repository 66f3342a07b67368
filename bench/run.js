// @ts-check
// How long `postmortem` takes and how much it needs, beside `node -e 0`, plop, hygen and Handlebars, in one interleaved run.
// Exit code 0 unless something could not be run: `over` is for people to read.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fillingSubjects, fillingTargets } from './filling.js'
import { measure } from './measure.js'
import { peerSubjects } from './peers.js'
import { medianOf, table, verdicts } from './report.js'
import { ownSubjects, targets, writeExample } from './subjects.js'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } })
const count = Number(values.runs)
if (!Number.isInteger(count) || count < 1) throw new Error('--runs is a number from 1')

const project = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'postmortem-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

run(['scripts/build.js'])
const document = run(['bin/postmortem.js', ...writeExample])
const peerFolder = join(folder, 'peers')
mkdirSync(peerFolder)
const peers = peerSubjects(peerFolder, document)
const fillingFolder = join(folder, 'filling')
mkdirSync(fillingFolder)
const subjects = [...ownSubjects(folder), ...(await fillingSubjects(fillingFolder)), ...peers]

/** @type {Map<string, import('./measure.js').Measures[]>} */
const runs = new Map(subjects.map(({ name }) => [name, []]))
for (let round = 0; round < count; round += 1)
  for (const subject of subjects) runs.get(subject.name)?.push(await measure(subject, folder))

const medians = new Map([...runs].map(([name, measured]) => [name, medianOf(measured)]))
console.log(`Node ${process.versions.node}, medians of ${count} interleaved runs, ratios to node -e 0\n`)
console.log(table(medians))
console.log(verdicts([...targets, ...fillingTargets], medians))
if (peers.length === 0) console.log('plop and hygen are skipped: npm could not install them')

/** @param {string[]} args */
function run(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`)
  return stdout
}
