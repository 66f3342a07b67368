// @ts-check
// Reads texts that nobody would write, for a while: what looks like Markdown, random bytes, and documents that were cut
// and glued, of the corpus beside the project where it is there; and runs every rule of `check` over each. Prints the seed,
// which makes a run repeatable, how many texts were read, and which was the slowest for its length; ends with 1 and the
// smallest text that something was thrown on, and with 1 where many of the slowest take more than their share of the time.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { loadCheck } from './accuracy/read-check.js'
import { loadReader } from './accuracy/read-import.js'

const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } })
const seconds = Number(values.seconds ?? 60)
const first = Number(values.seed ?? Date.now() % 1_000_000)
/** So many texts are tried between two looks at the clock. */
const AT_ONCE = 500

const fragments = [
  ...[
    '# ',
    '## ',
    '- ',
    '  - ',
    '1. ',
    '> ',
    '> [!NOTE]\n> ',
    '| ',
    ' | ',
    '|---|---|\n',
    '```',
    '```md\n',
    '~~~\n',
    '---\n',
  ],
  ...[
    '**',
    '__',
    '_',
    '`',
    '[',
    '](',
    '](https://acme.example)',
    ')',
    '![',
    '<h2>',
    '</h2>',
    '<p>',
    '<br />',
    '<!--',
    '-->',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '    ',
    '\0',
    '===\n',
    '+++\n',
    'title: x\n',
    'export const post = {\n',
    '}\n',
    '[a]: b\n',
  ],
  ...[
    'Summary',
    'Timeline',
    'Impact:',
    'Root Cause',
    'Five whys',
    'Links',
    'Lessons learned',
    'Action items',
    'Detection',
  ],
  ...[
    'Duration: ',
    'Severity: ',
    'Owner: ',
    'Due: ',
    'Author: ',
    'Start Time: ',
    'End: ',
    '(owner: x, P1)',
    ' — @x',
    'Why? ',
  ],
  ...[
    '10:00',
    '14:15pm',
    '9 AM',
    '2026-01-15',
    'January 15',
    '99:99',
    'noon',
    ' to ',
    ' - ',
    'from ',
    'Previous day ',
    '3:15',
  ],
  ...[
    'UTC',
    '(PDT)',
    'GMT+1',
    'West African Time',
    '2 hours',
    'about ',
    '[x] ',
    'é',
    '😱',
    '年月日',
    'High',
    'SEV1',
    '40%',
  ],
]

const [readText, checkText] = await Promise.all([loadReader(), loadCheck()])
const documents = readDocuments()
const document = fc.constantFrom(...documents)
const position = fc.double({ min: 0, max: 1, noNaN: true })
const texts = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => new TextDecoder().decode(bytes)),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.tuple(document, position, position).map(([text, from, to]) => slice(text, from, to)),
  fc.tuple(document, position, document, position).map(([a, to, b, from]) => slice(a, 0, to) + slice(b, from, 1)),
)

/** By this the time is seen to grow: what takes the square of it would take 16 times as long for 4 times as much. */
const [FEW_KILOBYTES, MOST_GROWTH] = [32, 10]
let slowest = { text: '', each: 0 }

console.log(`seed ${first}, ${documents.length} documents, ${seconds} s`)
process.exitCode = run()

/** Returns the exit code. */
function run() {
  const end = Date.now() + seconds * 1000
  let read = 0
  for (let seed = first; Date.now() < end; seed += 1) {
    const result = fc.check(fc.property(texts, tryText), { seed, numRuns: AT_ONCE })
    read += result.numRuns
    if (!result.failed) continue
    console.log(`seed ${seed}: thrown on ${JSON.stringify(result.counterexample?.[0])}\n${result.errorInstance}`)
    return 1
  }
  console.log(`${read} texts read and checked`)
  return tellSlowest()
}

/** @param {string} text */
function tryText(text) {
  readText(text)
  if (millisecondsOf(text) / kilobytes(text) <= slowest.each) return
  // Once more: the first time may have been slow for what was compiled or collected meanwhile.
  const each = quickestOf(text) / kilobytes(text)
  if (each > slowest.each) slowest = { text, each }
}

/** Returns the exit code: whether four times as much takes much more than four times as long. */
function tellSlowest() {
  const { text, each } = slowest
  const many = text.repeat(Math.ceil((FEW_KILOBYTES * 1024) / Math.max(text.length, 1)))
  const [few = 1, more = 0] = [many, many.repeat(4)].map(quickestOf)
  const growth = more / few
  console.log(`the slowest to check: ${each.toFixed(1)} ms/KB, ${JSON.stringify(text.slice(0, 500))}`)
  console.log(
    `as ${FEW_KILOBYTES} KB of it ${few.toFixed(0)} ms, four times as many ${growth.toFixed(1)} times as long`,
  )
  return growth > MOST_GROWTH ? 1 : 0
}

/** @param {string} text */
function quickestOf(text) {
  return Math.min(...[1, 2, 3].map(() => millisecondsOf(text)))
}

/** @param {string} text */
function millisecondsOf(text) {
  const start = performance.now()
  checkText(text)
  return performance.now() - start
}

/** @param {string} text */
function kilobytes(text) {
  return Math.max(text.length / 1024, 1)
}

/** @param {string} text @param {number} from @param {number} to parts of its length */
function slice(text, from, to) {
  return text.slice(Math.floor(text.length * from), Math.ceil(text.length * to))
}

function readDocuments() {
  const folders = ['../../shared/corpus/postmortems/', '../examples/']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .filter((folder) => existsSync(folder))
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFileSync(folder + file, 'utf8')),
  )
}
