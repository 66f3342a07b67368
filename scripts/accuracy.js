// @ts-check
// How well documents by other hands are read: what `import` prints of the corpus beside the project against what people
// read in the same documents. Prints precision (values right of those given) and recall (values found of those stated) of each
// fact, every miss, and counts of the documents that nobody annotated. Then what `check` finds in the same documents, rule by
// rule, against what people said of its errors and warnings (test/fixtures/check/judged.jsonl). Then what is read of exports
// of other tools, against what people found in them. Ends with 1 where one of the three is not as good as it has to be. Skipped where the corpus is not there.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compareDocument } from './accuracy/compare.js'
import { lostWords } from './accuracy/lost-words.js'
import { judgePayloads } from './accuracy/payloads.js'
import { printCheck } from './accuracy/print-check.js'
import { loadReader } from './accuracy/read-import.js'
import { loadCheck } from './accuracy/run-check.js'
import { sample } from './accuracy/sample.js'

/** @typedef {import('./accuracy/read-import.js').ReadText} ReadText */
/** @typedef {import('./accuracy/compare.js').Annotation} Annotation */
/** @typedef {import('./accuracy/compare.js').Comparison} Comparison */
/** @typedef {ReadText & { readonly name: string, readonly text: string }} ReadFile */

const corpus = fileURLToPath(new URL('../../shared/corpus/', import.meta.url))
const { values } = parseArgs({ options: { sample: { type: 'string' }, seed: { type: 'string' } } })

if (existsSync(`${corpus}annotations.shared.jsonl`)) await run()
else console.log('skipped: ../shared/corpus is not there')

async function run() {
  const readText = await loadReader()
  const postmortems = readFolder('postmortems', readText)
  const negatives = readFolder('negatives', readText)
  const annotations = readAnnotations()
  const compared = annotations.flatMap((annotation) => {
    const file = postmortems.find(({ name }) => name === annotation.file)
    return file === undefined ? [] : compareDocument(annotation, file)
  })
  printFacts(compared)
  const misread = tooLow(compared)
  const annotated = new Set(annotations.map(({ file }) => file))
  const others = postmortems.filter(({ name }) => !annotated.has(name))
  printVerdicts(postmortems, negatives)
  printLost(postmortems)
  console.log(
    `\n${annotations.length} annotated, ${others.length} others and ${negatives.length} negatives read without a crash`,
  )
  if (values.sample !== undefined)
    console.log(sample(others, Number(values.sample), Number(values.seed ?? Date.now() % 10_000)))
  const unlike = await judgePayloads(corpus)
  const failures = [...misread, ...printCheck(await checkAll(postmortems), await checkAll(negatives)), ...unlike]
  console.log(failures.length === 0 ? '\nas good as it has to be' : `\n${failures.join('\n')}`)
  if (failures.length > 0) process.exitCode = 1
}

/** @param {readonly ReadFile[]} files */
async function checkAll(files) {
  const check = await loadCheck()
  const found = await Promise.all(files.map(({ name, text }) => check(name, corpus + name, text)))
  return found.flat()
}

/** @param {readonly Comparison[]} compared */
function printFacts(compared) {
  for (const [fact, of] of groupByFact(compared)) {
    const given = of.filter(({ got }) => got !== null).length
    const stated = of.filter(({ wanted }) => wanted !== null).length
    const right = of.filter(({ isRight, got, wanted }) => isRight && got !== null && wanted !== null).length
    console.log(`${fact.padEnd(18)} right ${share(right, given)}   found ${share(right, stated)}`)
  }
  console.log('\nmisses:')
  for (const { fact, file, wanted, got } of compared.filter(({ isRight }) => !isRight))
    console.log(`  ${fact}: ${file}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`)
}

/**
 * Of all values that are given, 95 % have to be right; of all that are stated, 90 % have to be found.
 * @param {readonly Comparison[]} compared
 */
function tooLow(compared) {
  const given = compared.filter(({ got }) => got !== null)
  const stated = compared.filter(({ wanted }) => wanted !== null)
  const right = compared.filter(({ isRight, got, wanted }) => isRight && got !== null && wanted !== null)
  return [
    ...(right.length < 0.95 * given.length ? [`read: only ${share(right.length, given.length)} are right`] : []),
    ...(right.length < 0.9 * stated.length ? [`read: only ${share(right.length, stated.length)} are found`] : []),
  ]
}

/** @param {number} part @param {number} whole */
function share(part, whole) {
  const percent = whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)}%`
  return `${String(part).padStart(4)} of ${String(whole).padStart(3)}  ${percent.padStart(4)}`
}

/** @param {readonly Comparison[]} compared @returns {ReadonlyMap<string, readonly Comparison[]>} */
function groupByFact(compared) {
  const facts = [...new Set(compared.map(({ fact }) => fact))]
  return new Map(facts.map((fact) => [fact, compared.filter((comparison) => comparison.fact === fact)]))
}

/** @param {readonly ReadFile[]} postmortems @param {readonly ReadFile[]} negatives */
function printVerdicts(postmortems, negatives) {
  const known = negatives.filter(({ reading: { verdict } }) => !verdict.isPostmortem)
  console.log(`\nnegatives recognised: ${known.length} of ${negatives.length}`)
  for (const { name, reading } of negatives.filter((file) => !known.includes(file)))
    console.log(`  taken for a postmortem: ${name} (${reading.sections.length} sections)`)
  const wrong = postmortems.filter(({ reading: { verdict } }) => !verdict.isPostmortem)
  console.log(`postmortems called none: ${wrong.length} of ${postmortems.length}`)
  for (const { name, reading } of wrong)
    console.log(`  ${name}: ${reading.verdict.isPostmortem ? '' : reading.verdict.reason}`)
}

/** @param {string} folder @param {(text: string) => ReadText} readText @returns {readonly ReadFile[]} */
function readFolder(folder, readText) {
  return readdirSync(corpus + folder).map((file) => {
    const text = readFileSync(`${corpus}${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n')
    return { name: `${folder}/${file}`, text, ...readText(text) }
  })
}

/** @param {readonly ReadFile[]} postmortems */
function printLost(postmortems) {
  const lost = postmortems.map((file) => ({ name: file.name, words: lostWords(file.text, file) }))
  const losing = lost.filter(({ words }) => words.length > 0)
  console.log(`\ndocuments with words that import does not print: ${losing.length} of ${lost.length}`)
  for (const { name, words } of losing) console.log(`  ${name}: ${words.slice(0, 20).join(' ')}`)
}

/** @returns {readonly Annotation[]} */
function readAnnotations() {
  const lines = readFileSync(`${corpus}annotations.shared.jsonl`, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}
